// Package extract reads every figure out of a source: how many, of what, from
// whom, how firmly, pledged or deployed, as of when, and by which rule it
// says so.
//
// The engine holds no vocabulary. Load reads the tables of the lexicon into
// one trie; Read walks a text once: tokens, sentences, marks (the longest
// lexicon match that starts at each token), then small grammars for numbers
// and dates, and rules that tie each number to its noun, its verb, its actor
// and its time. An Engine is safe for concurrent use.
//
// Cost is linear in the text: a sentence is looked at a bounded number of
// times, however long it is.
package extract
