package briefing

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a name or a stem, as its hash (FNV-1a, 32 bit): figures are held
// against each other by the words they share, and numbers are faster to meet
// than strings.
type word uint32

const noWord word = 0

// hashOf a text whatever its case; a mark tells names from plain words.
func hashOf[text string | []byte](mark byte, s text) word {
	if len(s) == 0 {
		return noWord
	}
	h := (uint32(2166136261) ^ uint32(mark)) * 16777619
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return word(max(h, 4))
}

func plainWord(stem string) word { return hashOf('w', stem) }

// The last two bits of a name's word tell how much it tells.
const (
	ofPlace   word = iota // a place within a country, or a name that the lexicon lacks: tells most
	ofMission             // a mission or an armed group
	ofCountry
	ofBody // an organisation, which has a hand in many things
)

func (w word) sort() word { return w & 3 }

// name is the word of a name as the lexicon calls it.
func (t *traits) name(name string) word {
	if name == "" {
		return noWord
	}
	sort := ofBody
	switch t.world.Kinds[name] {
	case "", "place":
		sort = ofPlace
	case "mission", "armed_group":
		sort = ofMission
	case "country", "territory", "people":
		sort = ofCountry
	}
	return hashOf('n', name)&^3 | sort
}

// traits reads what a figure's sentence is about: the names in it, as the
// lexicon calls them, and its other telling words.
type traits struct {
	world    World
	subjects map[[2]string]*subject
	longest  map[string]int     // words in the longest name that opens with a word
	classes  map[word]WordClass // of plain words
	sentence string             // the last one read: figures of one sentence follow each other
	names    []word
}

func newTraits(w World) *traits {
	t := &traits{world: w, subjects: map[[2]string]*subject{}, longest: make(map[string]int, len(w.Aliases)), classes: make(map[word]WordClass, len(w.Words))}
	for form := range w.Aliases {
		start, end := nextWord(form, 0)
		n := 1
		for at := end; ; n++ {
			from, to := nextWord(form, at)
			if from == to {
				break
			}
			at = to
		}
		t.longest[form[start:end]] = max(t.longest[form[start:end]], n)
	}
	for w, class := range w.Words {
		t.classes[plainWord(w)] = class
	}
	return t
}

// of works out what comparisons ask of a figure; its voice is known.
func (t *traits) of(c *claim, f *Figure, v *voice) {
	*c = claim{Figure: f, src: v, asOf: daysOf(f.AsOf), due: daysOf(f.Due), period: daysOf(f.Period)}
	if f.When != nil {
		c.when = daysOf(f.When.Span)
	}
	c.stance, c.portion = stanceOf(f), portionOf(f)
	c.quantity, c.flow, c.fromText = f.Amount != nil, f.Measure.Flow(), f.AsOfFrom == FromText
	c.ordinal = uint8(min(max(f.Event.Ordinal, 0), 255))
	if c.filed = v.day; c.asOf.known() {
		c.filed = max(c.asOf.from, dawn+1)
	}
	about := t.subject(f.Actor, f.Scope)
	c.actor, c.scope, c.lineage = about.actor, about.scope, about.lineage
	c.speaker = plainWord(t.world.speaker(f.SaidBy))
	t.counted(c)
	t.whereabouts(c)
	t.nameIt(c)
	if f.Measure != Other {
		c.measure = plainWord(string(f.Measure))
	}
	if f.Amount != nil {
		c.unit = plainWord(f.Amount.Unit)
		c.digits = uint8(min(255, digitsIn(printedNumber(f))))
		c.rng = printedRange(f)
		c.low, c.high, c.near = math.Inf(-1), math.Inf(1), point(c).Float()
		if c.rng.Low != nil {
			c.low = c.rng.Low.Float()
		}
		if c.rng.High != nil {
			c.high = c.rng.High.Float()
		}
	}
}

// subject is an actor and a scope as comparisons know them.
type subject struct {
	actor, scope word
	lineage      []word
}

// subject works out a pair of names once.
func (t *traits) subject(actor, scope string) *subject {
	key := [2]string{actor, scope}
	if s, ok := t.subjects[key]; ok {
		return s
	}
	s := &subject{actor: t.name(actor), scope: t.name(scope)}
	for _, name := range key {
		for range deepest {
			if name == "" {
				break
			}
			s.lineage = append(s.lineage, t.name(name))
			name = t.world.Within[name]
		}
	}
	slices.Sort(s.lineage)
	s.lineage = slices.Compact(s.lineage)
	t.subjects[key] = s
	return s
}

// counted reads the noun that is counted: its stem, and whether it names only
// some of the people or one kind of force.
func (t *traits) counted(c *claim) {
	last := ""
	for w := range strings.FieldsFuncSeq(c.Counted, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' }) {
		last = w
		class := t.world.Words[strings.ToLower(w)]
		switch class {
		case WordPolice, WordTroops:
			if c.force == noWord && c.Measure == Contingent {
				c.force = plainWord(string(class))
			}
		case WordSome:
			c.some = true
		case WordInside, WordAbroad:
			c.placed(class)
		}
		if (class == WordPolice || class == WordTroops) && c.flow {
			c.some = true
		}
	}
	var lower [48]byte
	c.head = hashOf('w', stem(lowered(lower[:0], last)))
}

// placed notes whether people displaced are within the country or abroad.
func (c *claim) placed(class WordClass) {
	if c.Measure == Displaced && c.where == noWord {
		c.where = plainWord(string(class))
	}
}

// whereabouts looks for it in the words behind the number, up to the next one.
func (t *traits) whereabouts(c *claim) {
	from := c.Number.End - c.Sentence.Start
	if c.Measure != Displaced || from < 0 || from > len(c.Quote) {
		return
	}
	behind := c.Quote[from:]
	if next := strings.IndexAny(behind, "0123456789"); next > 0 {
		behind = behind[:next]
	}
	for w := range strings.FieldsFuncSeq(strings.ToLower(behind), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if class := t.world.Words[w]; class == WordInside || class == WordAbroad {
			c.placed(class)
		}
	}
}

// nameIt finds the names beside a figure, its own among them.
func (t *traits) nameIt(c *claim) {
	if c.Quote != t.sentence || t.sentence == "" {
		t.sentence, t.names = c.Quote, t.namesIn(c.Quote)
	}
	c.names = t.names
	for _, own := range []word{c.actor, c.scope} {
		if at, in := slices.BinarySearch(c.names, own); !in && own != noWord {
			c.names = slices.Insert(slices.Clip(c.names), at, own)
		}
	}
}

// namesIn is the names in a sentence, sorted and each once: those of the
// lexicon, and words with a capital that do not only open a sentence.
func (t *traits) namesIn(s string) []word {
	names := make([]word, 0, 8)
	var buf [48]byte
	for w := range t.wordsIn(s) {
		switch {
		case w.name != "":
			names = append(names, t.name(w.name))
		case w.capital && !w.opens:
			if lower := lowered(buf[:0], w.text); len(lower) > 2 && t.classes[hashOf('w', lower)] != WordCommon {
				names = append(names, hashOf('n', stem(lower))&^3)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// words is the stems of the other telling words of a figure's sentence, sorted
// and each once; read when a comparison first asks for them.
func (c *claim) words() []word {
	if c.said != nil {
		return c.said
	}
	t := c.src.traits
	c.said = make([]word, 0, 16)
	var buf [48]byte
	for w := range t.wordsIn(c.Quote) {
		if w.name != "" || w.capital && !w.opens {
			continue
		}
		if lower := lowered(buf[:0], w.text); len(lower) > 2 && t.classes[hashOf('w', lower)] != WordCommon {
			c.said = append(c.said, hashOf('w', stem(lower)))
		}
	}
	slices.Sort(c.said)
	c.said = slices.Compact(c.said)
	return c.said
}

// token is a word of a sentence, or a whole name of the lexicon.
type token struct {
	text    string
	name    string // as the lexicon calls it; "" for a plain word
	capital bool
	opens   bool // a capital that any word would have there
}

// wordsIn yields the words of a sentence, names of the lexicon as one.
func (t *traits) wordsIn(s string) func(yield func(token) bool) {
	return func(yield func(token) bool) {
		opens := true
		for at := 0; ; opens = false {
			start, end := nextWord(s, at)
			if start == end {
				return
			}
			w := token{text: s[start:end], capital: capital(s[start:end])}
			if w.capital {
				w.opens = opens || breaks(s[at:start])
				if name, until := t.named(s, start); name != "" {
					w.name, end = name, until
				}
			}
			at = end
			if !yield(w) {
				return
			}
		}
	}
}

// breaks reports signs after which a word has a capital whatever it is.
func breaks(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '.', ':', '!', '?', '"':
			return true
		case "“"[0]: // that of a quotation mark or a bullet
			return strings.ContainsAny(s[i:], "“•")
		}
	}
	return false
}

// lowered appends a word in lower case, without the accents that newsrooms
// drop: Zvečan and Zvecan are one.
func lowered(buf []byte, w string) []byte {
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case c >= utf8.RuneSelf:
			return append(buf[:0], accents.Replace(strings.ToLower(w))...)
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		}
		buf = append(buf, c)
	}
	return buf
}

// named finds the longest name of the lexicon that starts here.
func (t *traits) named(s string, start int) (name string, until int) {
	end := start
	most := 1
	for i := 0; i < most; i++ {
		from, to := nextWord(s, end)
		if from == to || i > 0 && strings.Trim(s[end:from], " -.'’") != "" {
			break
		}
		end = to
		if i == 0 {
			if most = t.longest[s[start:end]]; most == 0 {
				return "", 0
			}
		}
		if n, ok := t.world.Aliases[s[start:end]]; ok {
			name, until = n, end
		}
	}
	return name, until
}

// nextWord is the next run of letters and digits that opens with a letter; a
// possessive 's is left out, an apostrophe between letters is in.
func nextWord(s string, at int) (start, end int) {
	for at < len(s) && letter(s[at:]) == 0 {
		at++
	}
	start = at
	for at < len(s) {
		c := s[at]
		if 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' {
			at++
			continue
		}
		if c == ' ' || c == '.' || c == ',' {
			break
		}
		if n := letter(s[at:]); n > 0 {
			at += n
			continue
		}
		quote := 0
		if c == '\'' {
			quote = 1
		} else if strings.HasPrefix(s[at:], "’") {
			quote = len("’")
		}
		if quote == 0 || letter(s[at+quote:]) == 0 || s[at+quote] == 's' && letter(s[at+quote+1:]) == 0 {
			break
		}
		at += quote
	}
	return start, at
}

// letter is how many bytes the letter at the head of s has; 0 for none.
func letter(s string) int {
	if s == "" {
		return 0
	}
	if c := s[0]; c < utf8.RuneSelf {
		if 'a' <= c|0x20 && c|0x20 <= 'z' {
			return 1
		}
		return 0
	}
	if r, n := utf8.DecodeRuneInString(s); unicode.IsLetter(r) {
		return n
	}
	return 0
}

func capital(s string) bool {
	if c := s[0]; c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

var accents = strings.NewReplacer(
	"á", "a", "à", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "ā", "a", "ç", "c", "č", "c", "ć", "c", "ď", "d", "đ", "d",
	"é", "e", "è", "e", "ê", "e", "ë", "e", "ě", "e", "ē", "e", "ğ", "g", "í", "i", "ì", "i", "î", "i", "ï", "i", "ī", "i", "ı", "i",
	"ł", "l", "ñ", "n", "ń", "n", "ň", "n", "ó", "o", "ò", "o", "ô", "o", "ö", "o", "õ", "o", "ø", "o", "ō", "o", "ř", "r",
	"š", "s", "ś", "s", "ş", "s", "ť", "t", "ú", "u", "ù", "u", "û", "u", "ü", "u", "ů", "u", "ū", "u", "ý", "y", "ž", "z", "ź", "z", "ż", "z",
)

var endings = []string{"ations", "ation", "ments", "ment", "ings", "ing", "ies", "ed", "es", "s"}

// stem cuts an English ending, roughly: displaced, displacing and displacement
// share one stem, and no one reads it.
func stem(w []byte) []byte {
	if len(w) > 3 && strings.IndexByte("sngtd", w[len(w)-1]) >= 0 {
		for _, ending := range endings {
			if len(w)-len(ending) >= 3 && string(w[len(w)-len(ending):]) == ending {
				w = w[:len(w)-len(ending)]
				break
			}
		}
	}
	if len(w) > 4 && w[len(w)-1] == 'e' {
		w = w[:len(w)-1]
	}
	return w
}

// shared counts what two sorted lists have in common, beyond the given words.
func shared(a, b []word, but ...word) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case b[0] < a[0]:
			b = b[1:]
		default:
			if !slices.Contains(but, a[0]) {
				n++
			}
			a, b = a[1:], b[1:]
		}
	}
	return n
}

func holds(list []word, w word) bool {
	if w == noWord {
		return false
	}
	return slices.Contains(list, w) // short lists: faster than a search
}
