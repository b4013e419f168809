// Package briefing is the domain: what a document says in figures, which
// figures cannot all be true, and what a brief tells of them. Everything here
// is a plain value or a pure function over values; nothing reads a file, a
// clock or a network. Two figures conflict when they speak of the same thing
// at the same time and their ranges do not meet.
//
// Conflicts sorts figures into groups of one subject and holds each against
// its neighbours: its cost is n log n in the number of figures. Compose is
// linear in the figures chosen.
package briefing
