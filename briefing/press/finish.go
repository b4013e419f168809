package press

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"regexp"
)

// finish adds what gofpdf cannot say: the fonts' subset tag, the document's
// language, that a viewer should show its title, the version that this needs, and a file identifier drawn
// from its bytes. The catalogue is written anew at the end, as an update.
func finish(pdf []byte) []byte {
	pdf = bytes.Replace(subsetTag(pdf), []byte("%PDF-1.3"), []byte("%PDF-1.7"), 1)
	t := trailer.FindSubmatch(pdf)
	if t == nil {
		return pdf
	}
	size, root, info, previous := t[1], t[2], t[3], t[4]
	catalogue := objectAt(pdf, string(root))
	if catalogue == nil {
		return pdf
	}
	out := append(bytes.TrimRight(pdf, "\n"), '\n')
	at := len(out)
	out = fmt.Appendf(out, "%s 0 obj\n%s/Lang (en-GB)\n/ViewerPreferences <</DisplayDocTitle true>>\n>>\nendobj\n",
		root, bytes.TrimSuffix(catalogue, []byte(">>")))
	xref, id := len(out), sha256.Sum256(out)
	out = fmt.Appendf(out, "xref\n%s 1\n%010d 00000 n \n", root, at)
	out = fmt.Appendf(out, "trailer\n<<\n/Size %s\n/Root %s 0 R\n/Info %s 0 R\n/Prev %s\n/ID [<%x> <%x>]\n>>\n",
		size, root, info, previous, id[:16], id[:16])
	return fmt.Appendf(out, "startxref\n%d\n%%%%EOF\n", xref)
}

var trailer = regexp.MustCompile(`trailer\n<<\n/Size (\d+)\n/Root (\d+) 0 R\n/Info (\d+) 0 R\n>>\nstartxref\n(\d+)\n`)

// objectAt is the text of an object, nil where there is none.
func objectAt(pdf []byte, number string) []byte {
	head := []byte("\n" + number + " 0 obj\n")
	begin := bytes.LastIndex(pdf, head)
	if begin < 0 {
		return nil
	}
	text, _, _ := bytes.Cut(pdf[begin+len(head):], []byte("endobj"))
	return bytes.TrimSpace(text)
}

// subsetTag puts a tag of six letters before each font's name, which says
// that only the glyphs in use are embedded. The old name is as long as the
// new, so that no offset moves; font dictionaries are never compressed.
func subsetTag(pdf []byte) []byte {
	for _, name := range []string{"/BaseFont /", "/FontName /"} {
		pdf = bytes.ReplaceAll(pdf, []byte(name+"utf8"+tagged), []byte(name+"BRFDSK+"))
	}
	return pdf
}
