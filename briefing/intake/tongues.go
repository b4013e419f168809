package intake

import "unicode"

// tongues are the languages told apart by their commonest words. A word of
// several languages counts for each.
var tongues = []struct {
	code, name string
	words      string
}{
	{"en", "English", "the of and to in that is was for on with as by at from has have will would not are been were their this which after said"},
	{"fr", "French", "le la les des du et en que qui dans pour une sur avec par plus est sont pas au aux ont été cette ce leur mais"},
	{"es", "Spanish", "el la los las del y en que por para una con se su más es son como al ha han pero este esta según"},
	{"pt", "Portuguese", "o os as do da dos das e em que para uma com por mais é são não ao na no foi pelo pela segundo também"},
	{"de", "German", "der die das und in zu den von mit ist des auf für nicht eine ein im dem auch als sich nach wurde sind"},
	{"it", "Italian", "il di che e la per una con del della sono non le dei nel alla anche più gli ha è stato"},
	{"nl", "Dutch", "de het een van en in dat is op te zijn voor met niet aan er om ook als bij naar werd"},
	{"ht", "Haitian Creole", "nan ki yo pou ak la sa nou pa li te gen ap yon sou moun anpil men"},
	{"sw", "Swahili", "ya wa na kwa ni katika za la cha kuwa hii hilo pia baada watu kwamba yake"},
	{"tr", "Turkish", "ve bir bu için ile olarak da de çok daha olan sonra gibi kadar ise"},
	{"id", "Indonesian", "yang dan di dari untuk dengan pada ini itu tidak akan dalam telah oleh ke juga"},
	{"pl", "Polish", "w i na z do że się nie to jest od przez po dla oraz jak ale"},
}

// scripts are the languages told by their letters alone.
var scripts = []struct {
	code, name string
	table      *unicode.RangeTable
}{
	{"ar", "Arabic", unicode.Arabic},
	{"ru", "Russian", unicode.Cyrillic},
	{"he", "Hebrew", unicode.Hebrew},
	{"el", "Greek", unicode.Greek},
	{"my", "Burmese", unicode.Myanmar},
	{"am", "Amharic", unicode.Ethiopic},
	{"hi", "Hindi", unicode.Devanagari},
	{"bn", "Bengali", unicode.Bengali},
	{"th", "Thai", unicode.Thai},
	{"ko", "Korean", unicode.Hangul},
	{"zh", "Chinese", unicode.Han},
}

// variants are languages that share a script and show by letters of their own.
var variants = []struct{ code, name, of, letters string }{
	{"uk", "Ukrainian", "ru", "іїєґ"},
	{"fa", "Persian", "ar", "پچژگ"},
	{"ja", "Japanese", "zh", "のはをにがたです"},
}

// tongueOf lists, for each common word, the languages that have it.
var tongueOf = func() map[string][]int {
	m := map[string][]int{}
	for i, t := range tongues {
		for w := range splitWords(t.words) {
			m[w] = append(m[w], i)
		}
	}
	return m
}()

// tongueNames maps codes to names.
var tongueNames = func() map[string]string {
	m := map[string]string{}
	for _, t := range tongues {
		m[t.code] = t.name
	}
	for _, t := range scripts {
		m[t.code] = t.name
	}
	for _, v := range variants {
		m[v.code] = v.name
	}
	return m
}()
