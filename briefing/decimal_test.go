package briefing_test

import (
	"errors"
	"math/big"
	"testing"

	"briefdesk/briefing"
)

func decimal(t testing.TB, s string) briefing.Decimal {
	t.Helper()
	d, err := briefing.ParseDecimal(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestParseDecimal(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"0", "0"},
		{"-0", "0"},
		{"0.00", "0"},
		{"13300000", "13300000"},
		{"13.30", "13.3"},
		{"-1.3", "-1.3"},
		{"+7", "7"},
		{".5", "0.5"},
		{"1e6", "1000000"},
		{"13.3E6", "13300000"},
		{"5e-3", "0.005"},
		{"100000000000000000000", "100000000000000000000"},
		{"0.000000000000000001", "0.000000000000000001"},
		{"999999999999999999", "999999999999999999"},
	} {
		got, err := briefing.ParseDecimal(c.in)
		if err != nil || got.String() != c.want {
			t.Errorf("ParseDecimal(%q) = %s, %v; want %s", c.in, got, err, c.want)
		}
	}
}

func TestParseDecimalRefuses(t *testing.T) {
	for _, in := range []string{
		"", "-", "+", ".", "-.", "e5", ".e5", "1e", "1e999", "1,000", "1.2.3", "1_000", "0x10", "--1", "1.-5", "1.+5", "12a",
		"½", "1 000", "12345678901234567890123", "NaN", "Inf",
	} {
		if got, err := briefing.ParseDecimal(in); !errors.Is(err, briefing.ErrDecimal) {
			t.Errorf("ParseDecimal(%q) = %s, %v; want ErrDecimal", in, got, err)
		}
	}
}

func TestDecimalArithmetic(t *testing.T) {
	for _, c := range []struct{ a, b, sum, diff, product string }{
		{"1", "2", "3", "-1", "2"},
		{"0.1", "0.2", "0.3", "-0.1", "0.02"},
		{"13.3e6", "1", "13300001", "13299999", "13300000"},
		{"0", "5", "5", "-5", "0"},
		{"5", "0", "5", "5", "0"},
		{"0", "1e6", "1000000", "-1000000", "0"},
		{"0.05", "0", "0.05", "0.05", "0"},
		{"-600", "600", "0", "-1200", "-360000"},
		{"999999999999999999", "1", "1000000000000000000", "999999999999999998", "999999999999999999"},
	} {
		a, b := decimal(t, c.a), decimal(t, c.b)
		if got := a.Add(b).String(); got != c.sum {
			t.Errorf("%s + %s = %s, want %s", c.a, c.b, got, c.sum)
		}
		if got := a.Sub(b).String(); got != c.diff {
			t.Errorf("%s − %s = %s, want %s", c.a, c.b, got, c.diff)
		}
		if got := a.Mul(b).String(); got != c.product {
			t.Errorf("%s × %s = %s, want %s", c.a, c.b, got, c.product)
		}
	}
}

// Equal numbers are equal values, however they were written.
func TestDecimalIsCanonical(t *testing.T) {
	for _, pair := range [][2]string{{"1e3", "1000"}, {"1.50", "1.5"}, {"0", "0.000"}, {"13.3e6", "13300000"}} {
		if a, b := decimal(t, pair[0]), decimal(t, pair[1]); a != b || a.Cmp(b) != 0 {
			t.Errorf("%s and %s are not the same value", pair[0], pair[1])
		}
	}
}

func TestDecimalCmp(t *testing.T) {
	ascending := []string{
		"-1e20", "-1000", "-999.5", "-1", "-0.5", "0", "0.001", "0.5", "1", "9.99", "10", "999", "1000", "1e6", "1.0000001e6", "1e20",
	}
	for i, a := range ascending {
		for j, b := range ascending {
			want := 0
			switch {
			case i < j:
				want = -1
			case i > j:
				want = 1
			}
			if got := decimal(t, a).Cmp(decimal(t, b)); got != want {
				t.Errorf("Cmp(%s, %s) = %d, want %d", a, b, got, want)
			}
		}
	}
}

func TestDecimalStep(t *testing.T) {
	for in, want := range map[string]string{"2000": "1000", "3.1": "0.1", "3661": "1", "0": "1", "5.4e6": "100000"} {
		if got := decimal(t, in).Step().String(); got != want {
			t.Errorf("Step(%s) = %s, want %s", in, got, want)
		}
	}
}

func TestDecimalFloat(t *testing.T) {
	for in, want := range map[string]float64{
		"0": 0, "13.3e6": 13.3e6, "-0.1": -0.1, "3.05": 3.05, "1e-30": 1e-30, "123456789012345678": 123456789012345678, "1e300": 1e300,
	} {
		if got := decimal(t, in).Float(); got != want {
			t.Errorf("Float(%s) = %v, want %v", in, got, want)
		}
	}
}

func FuzzParseDecimal(f *testing.F) {
	for _, s := range []string{"13.3", "-0.5", "1e6", "+7", "0.00", "-", "1e-300", "92233720368547758.08", "1e300", "00100.500"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := briefing.ParseDecimal(s)
		if err != nil {
			if !errors.Is(err, briefing.ErrDecimal) {
				t.Fatalf("ParseDecimal(%q): %v is no ErrDecimal", s, err)
			}
			return
		}
		if want, ok := new(big.Rat).SetString(s); !ok {
			t.Fatalf("ParseDecimal(%q) = %s, which is no number to math/big", s, d)
		} else if got, _ := new(big.Rat).SetString(d.String()); want.Cmp(got) != 0 {
			t.Fatalf("ParseDecimal(%q) = %s", s, d)
		}
		again, err := briefing.ParseDecimal(d.String())
		if err != nil || again != d {
			t.Fatalf("ParseDecimal(%q).String() = %q reads back as %s, %v", s, d.String(), again, err)
		}
		if d.Sub(d).Sign() != 0 || d.Neg().Neg() != d || d.Cmp(d.Neg()) != d.Sign() {
			t.Fatalf("%s does not keep the laws of numbers", d)
		}
	})
}

func TestDecimalRound(t *testing.T) {
	for _, c := range []struct {
		in     string
		places int
		want   string
	}{
		{"2.5", 0, "3"}, // half away from zero
		{"-2.5", 0, "-3"},
		{"2.4999", 0, "2"},
		{"2.449", 1, "2.4"},
		{"2.45", 1, "2.5"},
		{"999.995", 2, "1000"},
		{"-0.004", 2, "0"},
		{"0.005", 2, "0.01"},
		{"0.0000000000000000001", 0, "0"},
		{"1249", -2, "1200"},
		{"1250", -2, "1300"},
		{"49", -2, "0"},
		{"13.3e6", 2, "13300000"}, // nothing to drop
		{"13.3", 1, "13.3"},
		{"0", 3, "0"},
		{"123456789.123456789", 4, "123456789.1235"},
		{"922337203685477580.7", 0, "922337203685477581"}, // as many digits as it can hold
		{"0.9223372036854775807", 0, "1"},
	} {
		if got := decimal(t, c.in).Round(c.places); got != decimal(t, c.want) {
			t.Errorf("Round(%s, %d) = %s, want %s", c.in, c.places, got, c.want)
		}
	}
}

// The product is exact whether or not its factors are small.
func TestDecimalMul(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"-0.5", "0.5", "-0.25"},
		{"-0.5", "-0.5", "0.25"},
		{"0", "-1e20", "0"},
		{"0.25", "4", "1"},
		{"2147483647", "2147483647", "4611686014132420609"},
		{"2147483648", "2147483648", "4611686018427387904"},
		{"-3000000001", "3000000001", "-9000000006000000001"},
		{"1e200", "1e-200", "1"},
		{"123456789012", "1000000", "123456789012000000"},
		{"0.333333333333", "3", "0.999999999999"},
	} {
		a, b := decimal(t, c.a), decimal(t, c.b)
		if got, back := a.Mul(b), b.Mul(a); got.String() != c.want || back != got {
			t.Errorf("%s × %s = %s and %s, want %s", c.a, c.b, got, back, c.want)
		}
	}
}
