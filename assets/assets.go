// Package assets embeds what the program looks like: its typefaces and its
// icon. It costs their 2 MB in the binary and nothing at run time.
package assets

import _ "embed" // the faces and the icon

// The typefaces of page and window, in TrueType. Licence: fonts/OFL.md.
var (
	//go:embed fonts/SourceSerif4-Regular.ttf
	SerifRegular []byte
	//go:embed fonts/SourceSerif4-It.ttf
	SerifItalic []byte
	//go:embed fonts/SourceSerif4-Semibold.ttf
	SerifSemibold []byte
	//go:embed fonts/SourceSerif4-Bold.ttf
	SerifBold []byte

	//go:embed fonts/SourceSans3-Regular.ttf
	SansRegular []byte
	//go:embed fonts/SourceSans3-It.ttf
	SansItalic []byte
	//go:embed fonts/SourceSans3-Semibold.ttf
	SansSemibold []byte
	//go:embed fonts/SourceSans3-Bold.ttf
	SansBold []byte
)

// Icon is the program's icon, a PNG picture.
//
//go:embed icon.png
var Icon []byte
