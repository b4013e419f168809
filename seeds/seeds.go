// Package seeds owns what Briefdesk comes with: the tables of the lexicon
// that the extractor reads, and the starter library of five source notes on
// the mission in Haiti. Both are plain files, so that a policy officer can
// add a country or a town without touching a program.
//
// It costs their few hundred kilobytes in the binary and nothing at start:
// they are read when somebody asks.
package seeds

import "embed"

// Lexicon holds the tables under lexicon/, one .tsv a kind of word. Each
// opens with a line that explains its columns, then names them.
//
//go:embed lexicon
var Lexicon embed.FS

// Sources holds the starter library: sources/*.md, each with front matter
// that gives title, publisher where it is known, day of publication and
// language.
//
//go:embed sources
var Sources embed.FS
