package intake

import "briefdesk/briefing"

// Pieces of the patterns below.
const (
	months   = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`
	weekdays = `(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?`
	dayMonth = `(?:\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]` + months + `|` + months + `[ -]?\d{1,2}(?:st|nd|rd|th)?)`
	fullDate = `(?:` + weekdays + `,? )?(?:` + dayMonth + `,?[ -]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2}))\b`
	clock    = `\d{1,2}[:.h]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?)?(?: ?\(?(?:gmt|utc|est|edt|cet|cest|eat|bst|ist|pkt|et|local time)(?:[+-]\d{1,2})?\)?)?`
	// what may follow on a line that is all about a date
	afterDate = `(?:[ ,|·(-]+(?:(?:at )?` + clock + `|` + fullDate + `))*(?:[ ,;|·(-]+(?:last |first )?(?:updated|modified|edited|published|posted)\b.{0,60})?(?: ?[|·] ?.{2,60})?\W*`

	agencies = `(?:reuters|afp|agence france-presse|ap(?: photo)?|associated press|epa(?:-efe)?|efe|getty(?: images)?|xinhua|anadolu(?: agency)?|aa|dpa|pa(?: media)?|ansa|tass|bloomberg|shutterstock|istock|alamy|nurphoto|sipa|handout|un photo|un news|unicef|unhcr|wfp|ocha|iom|who|fao|unrwa|undp|unfpa|icrc|ifrc|msf|usaid|minusma|minusca|monusco|unmiss|unifil|unamid|isaf|nato|dvids|screengrab|screenshot|courtesy|supplied|file(?: photo)?|(?:\w+ ){1,2}media(?: group)?)`
	networks = `(?:social(?: media)?|facebook|twitter|x|instagram|whatsapp|telegram|google news|linkedin|youtube|tiktok|threads|bluesky|reddit|pinterest|messenger|flipboard|mastodon|viber|signal)`
	pictured = `(?:top |main |lead |cover |featured? |banner |header )?(?:photo(?:graph)?|image|picture|pic|video|graphic|illustration|map|foto)s?`
)

// furniture lists what is no part of an article though it stands on its page,
// and how captions give themselves away. The first rule that takes a
// paragraph decides. Vocabulary is that of the news web at large: wires,
// newspapers, broadcasters, relief sites, governments.
var furniture = []passageRule{
	{
		name: "greeting", kind: briefing.Furniture, words: 4, why: "a greeting to the visitor",
		pattern: `(?:hello|hi|welcome)(?: (?:there|back|again|reader))?[,!.]?|dear reader[,:!]?`,
		is:      []string{"Hello", "Welcome back!", "Dear reader,"},
		not:     []string{"Hello Kitty fans donate $2 million"},
	},
	{
		name: "subscription", kind: briefing.Furniture, words: 50, why: "a subscription notice",
		pattern: `your(?: [\w-]+){0,2} (?:subscription|access|trial|membership|account) (?:is|has|will|ended|expire[sd]|needs)\b.*` +
			`|(?:please )?(?:subscribe\b|sign up\b|become an? (?:\w+ )?(?:member|subscriber|patron|supporter)\b|already (?:a|an) (?:\w+ )?(?:subscriber|member)\b|already have an account\b|not a subscriber\b|create (?:a|an|your) (?:free )?account\b|start your (?:\w+ )?(?:trial|subscription)\b|renew (?:now|your (?:subscription|access|membership))\b|reclaim your\b|unlock (?:full|exclusive|unlimited|this|premium)\b|(?:log|sign) ?in(?: (?:to|or|with|here|now)\b|\W*$)|register (?:now|here|for free|to (?:read|continue))\b|login\b|logout\b|sign out\b).*` +
			`|(?:to (?:continue|keep) reading\b|this (?:article|story|content) is (?:for|available (?:only )?(?:to|for)|only (?:for|available)|exclusive to|reserved for) (?:\w+ )?(?:subscribers|members|registered)|you(?: have|'ve)(?: \w+){1,4} (?:free )?(?:articles?|stories)\b|ready to continue your\b|enjoy (?:unlimited|full) access\b|subscribers? (?:only|exclusive)\b|premium(?: content| article)?\W*$).*`,
		is: []string{
			"Your free trial has expired.", "Subscribe to keep reading", "Already a subscriber? Log in", "Sign in",
			"You have 2 free articles remaining this month.", "This article is for subscribers only.", "Renew your subscription to unlock all stories.",
		},
		not: []string{
			"Your access to the port is blocked, the militia told drivers of 40 lorries.",
			"Registered refugees in Uganda passed 1.7 million in June, the agency said.",
			"Subscribed capital of the bank rose to $318 billion.", "Sign of progress: 300 police arrive in Goma",
		},
	},
	{
		name: "newsletter", kind: briefing.Furniture, words: 60, why: "a plea for a newsletter",
		needs: []string{"letter", "mail", "bulletin", "get ", "your ", "don't", "stay ", "subscribed"},
		pattern: `(?:(?:our|the|free|daily|weekly|morning|evening|e-?mail) ){0,3}(?:newsletters?|bulletins?)(?: sign-?up)?\W*|after newsletter promotion\W*|our (?:\w+ ){0,2}(?:e-?mail|newsletter) (?:breaks down|brings|delivers|rounds up|gives)\b.*|get (?:the|our|your|all|daily|breaking|instant|more) .{0,120}\b(?:inbox|newsletters?|e-?mail alerts?|notifications?|app)\b.*` +
			`|.{0,140}\b(?:straight|delivered|direct(?:ly)?|sent)\b.{0,20}\b(?:to|in) your (?:inbox|phone|e-?mail)\b.*|(?:enter )?your e-?mail(?: address)?\b.{0,40}|don't miss (?:out|a beat|a story|another)\b.*|stay (?:informed|up to date|connected|in the loop)\b.{0,100}|.{0,40}\b(?:has been|were|was) (?:successfully )?subscribed\b.*`,
		is: []string{
			"Newsletter", "Free daily newsletter", "after newsletter promotion", "Our morning email brings you the day's news", "Get the latest on the war in your inbox every morning.", "A weekly digest, delivered straight to your inbox.", "Enter your email address",
		},
		not: []string{"Daily bulletins count 40 new cases", "Get food into Darfur before June or 2 million will starve, the agency told donors."},
	},
	{
		name: "follow", kind: briefing.Furniture, words: 22, why: "a call to follow on social media",
		pattern: `(?:please )?(?:follow|like|find|join|connect with|add|message) (?:us|me|@?[\w.-]+(?: [\w.-]+){0,3})(?: on| in| via)(?: (?:our|the))? ` + networks + `\b.*|follow us\W*|follow (?:this )?(?:author|topic)s?\W*|join our (?:whatsapp|telegram|facebook)\b.*|(?:also )?(?:available|find us) on ` + networks + `\b.*`,
		is:      []string{"Follow us on Twitter and Facebook", "Follow Radio Okapi on WhatsApp", "Join our Telegram channel for updates"},
		not:     []string{"Follow the ceasefire talks, envoys urge", "Join the mission by May, Nairobi tells six countries"},
	},
	{
		name: "share", kind: briefing.Furniture, words: 16, why: "share buttons",
		pattern: `(?:(?:share|tweet|post|e-?mail|print|save|send|copy(?: link)?|link copied|bookmark|more|comments?|` + networks + `)[\s,|/·+!.:&-]*)+` +
			`|(?:share|send|e-?mail|print) (?:this|on|via|to|with|by|now)\b(?: (?:this|article|story|page|post|video|report|friends?|link|e-?mail|an?|your|on|via|to|` + networks + `))*\W*|click here to share\b.*|share (?:article|story|options)\W*|copy (?:the )?(?:link|url)(?: to clipboard)?\W*`,
		is:  []string{"Share", "Facebook Twitter WhatsApp Email", "Share this article on Facebook", "Click here to share on social media"},
		not: []string{"Share of women in the force rises to 12 per cent", "Print run of ballots reaches 9 million"},
	},
	{
		name: "keep reading", kind: briefing.Furniture, words: 8, why: "a button to read on",
		pattern: `(?:keep|continue) reading\W*(?:show less)?\W*|show (?:less|more)\W*|(?:read|load|see|view|show|learn|find out) (?:more|all|full(?: (?:story|article|report))?|the (?:full|whole|rest of the) (?:story|article|report|statement))(?: (?:here|stories|articles|news|posts|details|updates|comments))?\W*|expand(?: all)?\W*|collapse\W*`,
		is:      []string{"keep readingShow less", "Continue reading...", "Read more »", "Read the full story here", "Load more"},
		not:     []string{"See more fighting ahead, residents say", "Show more resolve, envoy tells 15 council members"},
	},
	{
		name: "pointer", kind: briefing.Furniture, words: 30, why: "a pointer to another article",
		pattern: `(?:read (?:more|also|next|on|this)|also read|see also|related(?: (?:story|article|stories|articles|news|coverage|reading))?|don't miss|editor'?s'? picks?|must read|watch|listen|from the archives?)(?: ?(?::|>|»|\|) ?| - ).+|read (?:more|the full) (?:about|on|at|in|from|stories|report)\b.{0,80}`,
		is:      []string{"READ MORE: Floods drive 50,000 from their homes in Bor", "Related: What is the M23?", "See also | Timeline of the siege"},
		not:     []string{"More than 300 officers landed: the second group", "Recommended: 17,000 troops", "Read aloud in the council, the letter names 12 donors."},
	},
	{
		name: "tail", kind: briefing.Furniture, words: 9, why: "the head of a list of other articles",
		pattern: `related(?: (?:articles?|stor(?:y|ies)|news|content|topics|coverage|links|reading|posts|internet links))?\W*|more (?:from (?:us|this (?:author|section)|the (?:author|web)|[a-z.' ]{2,25})|on this(?: story| topic)?|in this section|stories|news|articles|coverage|like this|about this)\W*` +
			`|most (?:read|popular|viewed|shared|commented)\W*|(?:read|up|watch) next\W*|you (?:may|might)(?: also)? (?:like|be interested in|have missed)\W*|recommended(?: (?:stories|for you|reading|articles))?\W*|latest(?: (?:news|stories|headlines|articles|posts))?\W*|trending(?: (?:now|stories|news|topics))?\W*|top (?:stories|news|headlines)\W*|popular(?: (?:now|stories|posts))?\W*|editor'?s'? (?:picks?|choice)\W*|other (?:news|stories|articles)\W*|also (?:read|in the news|on \w+)\W*|explore more\b.{0,30}|(?:elsewhere )?(?:from|around|on) the (?:web|bbc)\W*|(?:promoted|sponsored|partner)(?: (?:content|stories|links))?\W*|list (?:of \d+ items|\d+ of \d+)\W*|end of list\W*|in (?:other news|case you missed it)\W*|previous(?: (?:article|post|story))?\W*|next (?:article|post|story)\W*|what to read next\W*|further reading\W*|about the authors?\W*|comments?(?: \(\d+\))?\W*`,
		is:  []string{"Related articles", "More on this story", "Most read", "LATEST", "list of 4 items", "You might also like", "Recommended Stories", "More from Africa"},
		not: []string{"More from Kenya are needed, says the UN's 2024 appeal", "Latest group of 200 officers lands", "Latest updates", "More from 12 donors", "Top stories of displacement: 3 families"},
	},
	{
		name: "reading time", kind: briefing.Furniture, words: 10, why: "the reading time",
		pattern: `(?:reading time|read time|time to read|listen|duration):? ?(?:about |approx\.? )?\d{1,3}(?::\d\d)?[ -]?(?:min(?:ute)?s?)?\W*|(?:about |approx\.? )?\d{1,3}[ -]?min(?:ute)?s?\.?[ -](?:read|listen|video|watch)(?:ing)?(?: time)?\W*|listen to (?:this|the) (?:article|story|report)\b.{0,30}`,
		is:      []string{"3 min read", "Reading time: 4 minutes", "12-minute read", "Listen to this article · 5:12 min"},
		not:     []string{"5 minutes", "90 minutes to read the verdict on 14 officers"},
	},
	{
		name: "control", kind: briefing.Furniture, words: 14, why: "a control of the page",
		pattern: `(?:scroll (?:down|to)|skip to|back to (?:top|home|the top|article)|jump to|swipe (?:left|right|up|to)|click (?:here|below|on the)|tap (?:here|to))\b.{0,60}|(?:article|story|text|content|post) continues?\b.{0,30}|continues? (?:below|after)\b.{0,40}|advertis(?:e)?ments?(?: - .{0,40})?\W*|(?:remove )?ads?\W*|loading\W*|menu\W*|search\W*|home\W*|close\W*|open (?:menu|search|navigation)\W*|toggle (?:menu|search|nav(?:igation)?|sidebar)\W*|(?:previous|next)(?: ?\|? ?next)?\W*|edition: .{0,20}|contents\W*|table of contents\W*|breadcrumbs?\W*|accessibility (?:links|help)\W*|report (?:this )?(?:ad|error|typo)\W*|text size\W*|font size\W*|transcript\W*|live tv\W*|(?:watch|listen) live\W*|now playing\W*|in this (?:article|story)\W*`,
		unless:  `\d`,
		is:      []string{"Scroll down to read the article", "Skip to main content", "ADVERTISEMENT", "Story continues below", "Menu"},
		not:     []string{"Home to 300,000 displaced people", "Search for 12 missing peacekeepers goes on", "Back to school for 2 million in Tigray", "Jump to 300 cases alarms doctors in Goma"},
	},
	{
		name: "cookies", kind: briefing.Furniture, words: 90, figures: true, why: "a notice about cookies or terms",
		needs:   []string{"cookie", "accept", "reject", "manage", "allow", "decline", "agree", "consent", "privacy", "terms", "recaptcha"},
		pattern: `.{0,60}\b(?:we|(?:web)?site|partners|service)\b.{0,30}\buses? (?:\w+ )?cookies\b.*|(?:accept|reject|manage|allow|decline)(?: all| cookies| preferences| settings| & close| only necessary)+\W*|cookie (?:policy|settings|preferences|notice|consent)\W*|by (?:continuing|clicking|using|signing up|submitting|subscribing)\b.{0,80}\byou (?:\w+ )?(?:agree|accept|consent)\b.*|(?:read our )?(?:privacy (?:policy|notice|statement)|terms (?:of (?:use|service)|(?:and|&) conditions))(?:[ |·,/-]+(?:and )?[\w' ]{2,30}){0,6}\W*|privacy notice: .*|this site is protected by recaptcha\b.*`,
		is:      []string{"We use cookies to improve your visit.", "Accept all", "By signing up you agree to our terms.", "Privacy policy | Terms of use | Contact"},
		not:     []string{"By using drones, the army agreed to a plan that cost 40 lives", "Terms of the pledge: 600 officers by May"},
	},
	{
		name: "image file", kind: briefing.Furniture, words: 1, why: "the name of a picture's file",
		pattern: `[\w%().+@~-]+\.(?:jpe?g|png|gif|webp|avif|svg|tiff?)|[a-z0-9%.]*\d[a-z0-9%.]*(?:[_-]+[a-z0-9%.]+){3,}|[a-z%.]+(?:[_-]+[a-z0-9%.]+){2,}[_-]\d[a-z0-9%.]*(?:[_-]+[a-z0-9%.]+)*|(?:img|dsc|dscn|pxl|screenshot)[_-]?\d{3,}\w*`,
		unless:  `^\d{1,4}-\d{1,2}-\d{1,2}$`,
		is:      []string{"goma-camp-1200x800.jpg", "2023-04-19t101500z_77_rc2abc_rtrmadp_3_sudan-clashes", "IMG_20240512"},
		not:     []string{"2024-03-05", "COVID-19", "Lieutenant-General", "UNSC-2719"},
	},
	{
		name: "image label", kind: briefing.Furniture, words: 8, why: "the label of a picture",
		pattern: `caption for the\b.{0,40}|(?:image|photo|picture|video|gallery|graphic|infographic|map|slideshow)s?(?: caption| source| gallery| \d+ of \d+)?\W*|\d+ of \d+(?: \|.*)?|media caption\W*|play(?: video| audio)?\W*|view (?:image|photo|gallery)\b.{0,30}|enlarge(?: image| this image)?\W*|open (?:image|gallery)\b.{0,30}|(?:hide|toggle|show) caption\W*|getty images\W*|full ?screen\W*`,
		is:      []string{"Caption for the portrait image:", "View image in fullscreen", "Image 3 of 12", "toggle caption"},
		not:     []string{"Map of control in Sudan, May 2024", "Play resumes after 3 days"},
	},
	{
		name: "video player", kind: briefing.Furniture, words: 40, why: "a notice of the video player",
		pattern: `to (?:play|view|watch|listen to) (?:this|the) (?:video|content|audio|clip)\b.*|(?:your|this) (?:browser|device) (?:does not|doesn't|cannot)\b.*|(?:please )?enable javascript\b.*|.{0,60}\b(?:requires?|enable|without) javascript\b.*|video (?:player|unavailable|duration)\b.{0,40}|autoplay\b.{0,20}|this (?:video|content) (?:is|can) ?not (?:be )?(?:available|played|supported|loaded)\b.*`,
		is:      []string{"To play this video you need to enable JavaScript in your browser.", "Your browser does not support the audio element."},
		not:     []string{"Video showed 12 officers leaving the base."},
	},
	{
		name: "date line", kind: briefing.Furniture, words: 18, why: "the date line of the page",
		pattern: `(?:first )?(?:published|posted|issued|released|date|publication date|date of publication|uploaded|created|originally published)(?: (?:on|at|in|date))?:? ?-? ?(?:` + clock + `,? ?)?(?:(?:on|at) )?` + fullDate + afterDate +
			`|(?:[\p{L}.'-]+ ){1,3}published:? (?:on )?` + fullDate + afterDate + `|published on \d{1,2} [a-z]{3,9} \d{5,6} [a-z]{3,9} \d{4}|published in [\w .']{2,40},? ` + fullDate + `\W*|(?:published|posted)(?: on| at)?\W*|(?:published |posted )?(?:\d+|an?) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago\W*`,
		is:  []string{"Published 12 May 2023", "Published 12 May 2023, updated 13 May 2023", "Published", "Published On 5 Mar 20245 Mar 2024", "Staff Reporter Published March 5, 2024 Updated March 6, 2024 07:12am", "Posted on: Monday, July 22, 2024 10:30 GMT", "Published in The Courier, May 12th, 2023", "3 hours ago", "Date: 2024-03-05"},
		not: []string{"Published figures show 300 killed since 12 May", "Issued in 2023, the warrant names 4 men.", "Issued on 5 March 2024, resolution 2719 authorises 2,500 police."},
	},
	{
		name: "updated", kind: briefing.Furniture, words: 20, why: "the time of an update",
		pattern: `(?:last |first )?(?:published|posted|updated|modified|revised|edited|reviewed|corrected)\b(?: (?:on|at|date))?:? ?-? ?(?:` + clock + `|` + weekdays + `|` + fullDate + `|` + dayMonth + `|\d+ \w+ ago|just now)(?:[ ,]+` + fullDate + `)?` + afterDate + `|(?:last )?(?:updated|modified)(?: on| at)?\W*`,
		is:      []string{"Updated: 5:00 pm", "Last updated on 3 June 2024", "Updated 2 hours ago", "Last updated:"},
		not:     []string{"Updated figures put the dead at 400", "Revised plan: 1,000 officers by May", "Revised on 12 May, the plan needs 40 lorries."},
	},
	{
		name: "by-line", kind: briefing.Furniture, words: 14, cased: true, why: "the by-line",
		pattern: `(?:By|BY|Written by|Story by|Reported by|Words by|Text by|Author:?)[: ] ?(?:\p{Lu}[\p{L}.'-]+)(?: (?:\p{Lu}[\p{L}.'-]*|and|de|da|van|von|der|el|al|bin|ould|ag|&|in))+(?:,? ?(?:\||-|,|/|·) ?.{2,60})?`,
		unless:  `\d|\b(?:land|sea|air|road|boat|` + months + `|` + weekdays + `|early|late|mid|end|united nations|security council|force|state)\b`,
		is:      []string{"By Amina Diallo", "By JOHN DOE and JANE ROE, The Courier", "By Ousmane Ag Mohamed in Gao", "By Amina Diallo | Bamako"},
		not:     []string{"By Monday Night", "By Land and Sea, 300 Officers Arrive", "By Early May", "By then 40 had died."},
	},
	{
		name: "dated by-line", kind: briefing.Furniture, words: 16, why: "the by-line",
		pattern: `(?:by|author:?) [\p{L}.' -]{3,60} ?[,|·-] ?` + fullDate + `(?:[ ,|-]+` + clock + `)?`,
		is:      []string{"By Amina Diallo - 12 May 2023"},
		not:     []string{"By sea, 12 May 2023 saw 300 arrive"},
	},
	{
		name: "reporting credit", kind: briefing.Furniture, words: 45, why: "who wrote and edited",
		needs:   []string{" by", "contributed"},
		pattern: `[(\[]?(?:additional |with )?(?:reporting|writing|compiled|editing|edited|produced|translated|translation|graphics|research) (?:and \w+ )?by:? ?\p{L}.*|.{3,200}\bcontributed (?:reporting|to this (?:report|story|article))\b.{0,30}`,
		unless:  `\d|\b(?:shows?|puts?|found|finds|says?|said)\b`,
		is:      []string{"(Reporting by Amina Diallo; Editing by John Doe)", "Edited by: Jane Roe", "Doe reported from Goma. Jane Roe in Kigali contributed to this report."},
		not:     []string{"Reporting by the UN shows 300 killed.", "Research by aid groups puts the toll at 400.", "Norway contributed $40 million in May."},
	},
	{
		name: "copyright", kind: briefing.Furniture, words: 80, figures: true, why: "a notice of rights",
		needs:   []string{"©", "(c)", "copyright", "rights reserved", "our standards", "trust principles", "this ", "allafrica", "expressed", "external sites", "disclaimer", "boundaries", "creative commons", "licen", "source:"},
		pattern: `(?:(?:copyright )?(?:©|\(c\))|copyright,?(?: by)?(?: \d{4}))(?: ?\d{4})?(?:-\d{2,4})?,? ?.{2,250}|copyright (?:by|reserved)\b.{0,100}|.{0,80}\ball rights reserved\b.{0,160}|our standards: .*|.{0,30}\bthomson reuters trust principles\b.*|this (?:article|story|piece|post) (?:was |is )?(?:first |originally |also )+(?:appeared|published|posted|ran|produced)\b.{3,160}|this (?:article|story|piece|post) (?:was|is) republished .{3,160}|.{0,60}\b(?:distributed|provided|syndicated) by allafrica\b.*|allafrica publishes\b.*|(?:the )?(?:views|opinions) expressed (?:here|in this|are)\b.*|.{0,20}\bis not responsible for the content of external sites\b.*|disclaimer\W*|the boundaries and names shown\b.*|creative commons\b.{0,120}|licen[cs]ed under\b.{0,100}|source: (?:` + agencies + `|al jazeera)(?:,? (?:and )?\w+){0,3}\W*`,
		is:      []string{"© 2024 The Courier", "Copyright 2023 Radio Okapi. All rights reserved.", "Our Standards: The Trust Principles.", "The views expressed in this article are the author's own."},
		not:     []string{"Copyright law covers 3 million works.", "Source: OCHA estimates of 2.1 million displaced"},
	},
	{
		name: "support", kind: briefing.Furniture, words: 90, why: "a plea for support",
		needs:   []string{"support", "donat", "help", "contribut", "fund", "member", "patron", "chip in", "thank"},
		pattern: `(?:please )?(?:consider )?(?:support|donate(?: to)?|help(?: us)?(?: fund)?|contribute to|fund) (?:us|our (?:work|journalism|newsroom|reporting)|independent (?:journalism|media)|quality journalism|this (?:site|website|work))\b.{0,300}|donate(?: now| today| here)?\W*|.{0,300}\b(?:our (?:readers|journalism|reporting|newsroom|work)|independent journalism|journalists)\b.{0,200}\b(?:support us|your (?:support|donation|contribution)|become a (?:\w+ )?(?:member|patron|supporter)|chip in|donate (?:now|today|here))\b.{0,100}|(?:thank you|thanks) for (?:reading|supporting|visiting)\b.{0,200}`,
		is:      []string{"Support our journalism for as little as a coffee.", "Donate now", "If you value our reporting, please become a member."},
		not:     []string{"Support for the mission: 12 donors pledge $85 million", "Donors were asked to support our troops with 60 vehicles."},
	},
	{
		name: "comments", kind: briefing.Furniture, words: 10, why: "the comments",
		pattern: `(?:\d+ |no |view |show |leave a |post a |add a |write a |your )+(?:all )?(?:comments?|reply|replies|discussion)\W*|join the (?:conversation|discussion)\W*|be the first to comment\b.*|comments? (?:are|is) (?:closed|disabled|moderated)\b.*|(?:log|sign) in to (?:comment|reply)\b.*|[\d.,]+[km]? (?:views|shares|likes|retweets|followers|reactions)\W*`,
		is:      []string{"12 comments", "Leave a comment", "Join the conversation", "1.2k shares", "3,400 views"},
		not:     []string{"No comment from the 4 ministers"},
	},
	{
		name: "tags", kind: briefing.Furniture, words: 30, why: "the tags of the page",
		pattern: `(?:tags?|filed under|categor(?:y|ies)|keywords?|explore|posted in|topics?)(?::| -| \|) ?.{1,200}|(?:#[\p{L}\p{N}_]+[ ,|]*)+`,
		unless:  `\d{2,}`,
		is:      []string{"Tags: Mali, Gao, peacekeeping", "#Sudan #Darfur", "Filed under: Africa"},
		not:     []string{"Topic: who pays for 2,500 officers", "Tags were worn by every officer."},
	},
	{
		name: "download", kind: briefing.Furniture, words: 14, why: "a button to download",
		pattern: `(?:download|attachments?|view original|open (?:the )?pdf|print this page|export)(?: (?:the )?(?:full )?(?:report|document|pdf|file|map|original|infographic|as|now|here|attachment)s?)*(?: ?[(|].{0,60})?\W*|.{0,60}\(pdf ?[|,-] ?[\d.]+ ?[km]b.{0,30}\)`,
		is:      []string{"Download PDF (PDF | 1.2 MB | 5 pages)", "View original", "Attachments"},
		not:     []string{"Export of grain fell to 2 million tonnes", "Download speeds fell by half."},
	},
	{
		name: "official site", kind: briefing.Furniture, words: 40, why: "a notice of the web site",
		pattern: `an official (?:web ?site|site) of\b.*|(?:here's how you know|official websites use|secure \.gov websites|share sensitive information only|a lock \().*|the \.gov means it's official\b.*|this is archived content\b.*|you are here:?.{0,100}`,
		is:      []string{"An official website of the United States government", "Here's how you know"},
		not:     []string{"An official of the mission said 12 died."},
	},
	{
		name: "contact", kind: briefing.Furniture, words: 70, figures: true, why: "whom to contact",
		pattern: `for (?:more|further|additional|media|press) (?:information|inquiries|enquiries|queries|details|questions)\b.{0,30}\b(?:contact|call|e-?mail|write|visit|please|see|go to)\b.*|(?:media|press) (?:contacts?|inquiries|enquiries|office)\W*(?:$|:.{0,200})|contact(?: us|s|:.{0,200})?\W*|(?:do you have|got) (?:a (?:story|tip|question)|information)\b.*|about us\W*`,
		is:      []string{"For more information, please contact Jane Roe, +254 700 000 000", "Media contact: press@example.org", "Got a tip?"},
		not:     []string{"Contact was lost with 12 peacekeepers on Monday.", "For more information from Darfur, 40 monitors were sent."},
	},
	{
		name: "credit", kind: briefing.Furniture, words: 13, why: "the credit of a picture",
		pattern: pictured + ` ?(?:credits?|source|courtesy(?: of)?|by)(?:[:,]| -)? ?.+|(?:credits?|©|copyright): ?.+|` + pictured + `: .+|image source, .+|` +
			`[(\[]?(?:` + pictured + ` ?(?:by|:)|courtesy(?: of)?|` + agencies + ` ?/)[^()\[\]]{2,60}[)\]]?|` + agencies + `(?: ?[/|] ?.{2,50})?|(?:[\p{L}.'-]+ ){0,3}[\p{L}.'-]+ ?[/|] ?` + agencies + `(?: ?[/|] ?[\p{L} ]{2,30})?|[(\[][\p{L}.' -]{3,40}/ ?[\p{L} ]{2,40}[)\]]`,
		unless: `\d|[.] \p{Lu}.*\p{Ll}\b|\b(?:said|says|told|were|was|have|has|will|ocha)\b`,
		is:     []string{"Photo credit: Reuters", "Photo: UNICEF/Jane Roe", "Image source, Getty Images", "Jane Roe | Standard Media Group", "(AP Photo/Jane Roe)", "REUTERS/Jane Roe", "[Jane Roe/Al Jazeera]"},
		not:    []string{"Photo: 300 officers board a plane", "WHO says 12 have died", "Credit to Mali's army was cut, the bank said"},
	},
	{
		name: "section label", kind: briefing.Furniture, words: 10, why: "the label of a section",
		pattern: `(?:[\p{L}&'.-]+ ?){1,3}(?:(?: \| | / | > | · | • | :: ?|[›»] ?)(?:[\p{L}&'.-]+ ?){1,3}){1,4}`,
		is:      []string{"News | Conflict", "Home > World > Africa", "Analysis | Middle East"},
		not:     []string{"Kenya | 400", "Rebels seize Goma and Bukavu | Reuters"},
	},
	{
		name: "sign", kind: briefing.Furniture, words: 6, why: "a sign, no words",
		pattern: `[^\p{L}\p{N}]+|-* ?ends?\.? ?-*|-? ?30 ?-|xxx`,
		is:      []string{"* * *", "###", "ENDS", "-30-"},
		not:     []string{"End of mission", "30"},
	},
	{
		name: "captioned", kind: briefing.Caption, words: 110, figures: true,
		pattern: `(?:file (?:photo|image|picture)|file(?: -|:)|(?:image|media|photo|picture) caption[,:]|caption:|pictured(?: here| above| below)?[:,]|(?:an? )?(?:file|handout|undated|archive) (?:photo|image|picture|photograph)\b|in this (?:[\w-]+ ){0,4}(?:photo|image|picture|photograph|frame grab|handout)\b|(?:this|a) (?:handout|undated|still|aerial) (?:\w+ )?(?:photo|image|picture|photograph)\b|` + pictured + ` credit:).+|(?:photo|photograph|picture|image): .+`,
		is:      []string{"FILE PHOTO: Rwandan troops board a plane in Kigali, July 10, 2021.", "FILE - Ships wait off Odesa, Aug. 9, 2022. (AP Photo/Jane Roe, File)", "Image caption, A camp near Goma in 2023", "In this handout photo, officers land in Bangui.", "Photo: 300 officers board a plane"},
		not:     []string{"Filed in May, the case names 12 officers.", "In this village 40 died."},
	},
	{
		name: "credited", kind: briefing.Caption, words: 110, figures: true,
		needs:   []string{"/", "photo", "image", "picture", "screen", "handout", "getty", "afp via", "file"},
		pattern: `.{12,}(?:\b` + agencies + ` ?/ ?\p{L}[^/]{1,50}|/ ?` + agencies + `(?: via .{2,30})?\W?|[(\[][^()\[\]]{0,70}\b(?:photos?(?: by)?|photograph|screengrab|screenshot|handout|getty images|afp via)\b[^()\[\]]{0,70}[)\]]\.?|[(\[][^()\[\]]{0,60}/ ?` + agencies + `[^()\[\]]{0,30}[)\]]\.?|[(\[]` + agencies + ` ?/[^()\[\]]{2,60}[)\]]\.?|[(\[]file:? [^()\[\]]{2,60}[)\]]|\b(?:photo|photograph|picture|image)(?: credit| by)?: ?[^.:]{2,50})`,
		is: []string{
			"Trucks with flour enter Rafah on 21 October 2023. REUTERS/Jane Roe", "Residents of Khartoum flee, April 2023 [Jane Roe/Al Jazeera/File photo]",
			"Soldiers patrol Gao in 2021. (U.S. Army photo by Sgt. Jane Roe)", "A clinic in Beni. Photograph: Jane Roe/AFP/Getty Images", "Officers in Mocha (AP Photo/Jane Roe)",
		},
		not: []string{
			"The ministry said 300 officers would leave in May. (Reuters)", "The clinic treats HIV/AIDS and has seen 40 patients this week.",
			"The budget (2023/24) grew to $600 million.", "Officials told Reuters/AP that 12 had died in the clashes, a figure that the army has denied.",
		},
	},
}
