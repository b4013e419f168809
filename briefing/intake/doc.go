// Package intake turns a document of any format into a briefing.Source: its
// text, the passages that text falls into (body, headlines, lists, tables,
// captions, and the furniture of the page, set aside but kept visible), and
// what it says of itself: title, publisher, author, language, date.
//
// A full date in machine form (front matter, page metadata) dates the source
// here; a date in words ("NAIROBI, 5 March 2024") is handed on as a candidate.
// Neither a caption, a file name nor furniture of other articles ever dates a
// source.
//
// Plain text and Markdown keep their bytes: offsets count in the file itself.
// A page's text is made here, and offsets count in what was made.
//
// Cost: one pass over the text and a few short patterns for each short
// paragraph: linear in time, with about three times the document in memory.
// HTML is parsed into a tree and searched for its article as well, which takes
// longer by far, and at worst half a gigabyte for the 20 MB that a document may
// have.
package intake
