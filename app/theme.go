package app

import (
	"image/color"

	"briefdesk/assets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Colours of our own, beside those that Fyne names.
const (
	colourDesk  fyne.ThemeColorName = "briefdesk.desk"  // what pages lie on
	colourCard  fyne.ThemeColorName = "briefdesk.card"  // a flagged figure, a sentence
	colourFlag  fyne.ThemeColorName = "briefdesk.flag"  // disputed: the rust of the printed brief
	colourQuiet fyne.ThemeColorName = "briefdesk.quiet" // second-rank text
	colourBar   fyne.ThemeColorName = "briefdesk.bar"   // a histogram's bar outside the period
	colourPaper fyne.ThemeColorName = "briefdesk.paper" // white in either look, as pages are printed on it

	colourSought fyne.ThemeColorName = "briefdesk.sought" // behind the paragraph that was jumped to
)

// palette is one look, by name of colour. Every text stands against its ground
// at a contrast of 4.5 or more (WCAG AA); a test holds it there.
type palette map[fyne.ThemeColorName]color.NRGBA

var light = palette{
	theme.ColorNameBackground:          rgb(0xF6F8FA),
	theme.ColorNameForeground:          rgb(0x17222C),
	theme.ColorNamePrimary:             rgb(0x1F4E79),
	theme.ColorNameForegroundOnPrimary: rgb(0xFFFFFF),
	theme.ColorNameHyperlink:           rgb(0x1F4E79),
	theme.ColorNameError:               rgb(0xB3421E),
	theme.ColorNameForegroundOnError:   rgb(0xFFFFFF),
	theme.ColorNameWarning:             rgb(0x8A5A00),
	theme.ColorNameSuccess:             rgb(0x2A6640),
	theme.ColorNameButton:              rgb(0xE3E9EF),
	theme.ColorNameDisabledButton:      rgb(0xEDF1F4),
	theme.ColorNameDisabled:            rgb(0x66727E),
	theme.ColorNamePlaceHolder:         rgb(0x5A6672),
	theme.ColorNameInputBackground:     rgb(0xFFFFFF),
	theme.ColorNameInputBorder:         rgb(0xB9C4CE),
	theme.ColorNameHeaderBackground:    rgb(0xE9EEF3),
	theme.ColorNameMenuBackground:      rgb(0xFFFFFF),
	theme.ColorNameOverlayBackground:   rgb(0xFFFFFF),
	theme.ColorNameSeparator:           rgb(0xD5DDE4),
	theme.ColorNameSelection:           rgb(0xCFE0F0),
	theme.ColorNameScrollBar:           rgb(0x8B98A5),
	theme.ColorNameShadow:              {0x17, 0x22, 0x2C, 0x26},
	colourDesk:                         rgb(0xDDE3E9),
	colourCard:                         rgb(0xFFFFFF),
	colourFlag:                         rgb(0xB3421E),
	colourQuiet:                        rgb(0x53606C),
	colourBar:                          rgb(0xB5C2CE),
	colourPaper:                        rgb(0xFFFFFF),
	colourSought:                       rgb(0xFBF1D0),
}

var dark = palette{
	theme.ColorNameBackground:          rgb(0x161C22),
	theme.ColorNameForeground:          rgb(0xE8EDF2),
	theme.ColorNamePrimary:             rgb(0x8CBBE8),
	theme.ColorNameForegroundOnPrimary: rgb(0x0C1A27),
	theme.ColorNameHyperlink:           rgb(0x8CBBE8),
	theme.ColorNameError:               rgb(0xF29A77),
	theme.ColorNameForegroundOnError:   rgb(0x2A0E04),
	theme.ColorNameWarning:             rgb(0xE3B565),
	theme.ColorNameSuccess:             rgb(0x8CCBA0),
	theme.ColorNameButton:              rgb(0x2B3540),
	theme.ColorNameDisabledButton:      rgb(0x222A33),
	theme.ColorNameDisabled:            rgb(0x919DA9),
	theme.ColorNamePlaceHolder:         rgb(0x9DA9B5),
	theme.ColorNameInputBackground:     rgb(0x1F2730),
	theme.ColorNameInputBorder:         rgb(0x4A5662),
	theme.ColorNameHeaderBackground:    rgb(0x232C35),
	theme.ColorNameMenuBackground:      rgb(0x222A33),
	theme.ColorNameOverlayBackground:   rgb(0x1C232B),
	theme.ColorNameSeparator:           rgb(0x36414C),
	theme.ColorNameSelection:           rgb(0x2C4763),
	theme.ColorNameScrollBar:           rgb(0x77848F),
	theme.ColorNameShadow:              {0x00, 0x00, 0x00, 0x66},
	colourDesk:                         rgb(0x0E1216),
	colourCard:                         rgb(0x1F2730),
	colourFlag:                         rgb(0xF29A77),
	colourQuiet:                        rgb(0xA9B4BF),
	colourBar:                          rgb(0x465361),
	colourPaper:                        rgb(0xFFFFFF),
	colourSought:                       rgb(0x3A3420),
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 0xFF}
}

// sizes that differ from Fyne's: a working window, denser than a phone.
var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:           14,
	theme.SizeNameCaptionText:    12,
	theme.SizeNameSubHeadingText: 16,
	theme.SizeNameHeadingText:    20,
	theme.SizeNameInnerPadding:   6,
	theme.SizeNameInlineIcon:     18,
	theme.SizeNameInputRadius:    4,
	theme.SizeNameScrollBar:      10,
	theme.SizeNameScrollBarSmall: 5,
}

// look is the window's theme: Source Sans 3 and the two palettes over Fyne's
// default.
type look struct{ fyne.Theme }

func newLook() fyne.Theme { return look{theme.DefaultTheme()} }

func (l look) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	colours := light
	if variant == theme.VariantDark {
		colours = dark
	}
	if c, ok := colours[name]; ok {
		return c
	}
	return l.Theme.Color(name, variant)
}

func (l look) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := sizes[name]; ok {
		return s
	}
	return l.Theme.Size(name)
}

var (
	sansRegular = fyne.NewStaticResource("SourceSans3-Regular.ttf", assets.SansRegular)
	sansItalic  = fyne.NewStaticResource("SourceSans3-It.ttf", assets.SansItalic)
	sansBold    = fyne.NewStaticResource("SourceSans3-Bold.ttf", assets.SansBold)
	icon        = fyne.NewStaticResource("icon.png", assets.Icon)
)

func (l look) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace, style.Symbol:
		return l.Theme.Font(style)
	case style.Bold:
		return sansBold
	case style.Italic:
		return sansItalic
	}
	return sansRegular
}

// colour looks a colour up in the look that is shown now.
func colour(name fyne.ThemeColorName) color.Color {
	settings := fyne.CurrentApp().Settings()
	return settings.Theme().Color(name, settings.ThemeVariant())
}
