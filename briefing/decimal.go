package briefing

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
)

// Decimal is an exact decimal number: coef × 10^exp, without trailing zeros
// in coef, so that equal numbers are equal values. 13.3 million is 133 × 10^5,
// never 13300000.000000002. The zero value is 0.
type Decimal struct {
	coef int64
	exp  int32
}

// ErrDecimal is returned for text that is no decimal number, or one of more
// than eighteen significant digits or beyond 10^±300.
var ErrDecimal = errors.New("not a decimal number of up to 18 digits")

const maxExponent = 300

// NewDecimal returns coef × 10^exp.
func NewDecimal(coef int64, exp int) Decimal {
	if coef == 0 {
		return Decimal{}
	}
	for coef%10 == 0 {
		coef /= 10
		exp++
	}
	return Decimal{coef, int32(exp)}
}

// Int returns n as a Decimal.
func Int(n int64) Decimal { return NewDecimal(n, 0) }

// ParseDecimal reads plain decimal notation, with an optional sign, fraction
// and exponent: "13.3", "-0.5", "1e6". No grouping.
func ParseDecimal(s string) (Decimal, error) {
	mantissa, exponent, hasExp := strings.Cut(strings.ToLower(s), "e")
	exp := 0
	if hasExp {
		var err error
		if exp, err = strconv.Atoi(exponent); err != nil || exp > maxExponent || exp < -maxExponent {
			return Decimal{}, fmt.Errorf("%q: %w", s, ErrDecimal)
		}
	}
	whole, frac, _ := strings.Cut(mantissa, ".")
	frac = strings.TrimRight(frac, "0")
	digits := whole + frac
	if frac == "" {
		if trimmed := strings.TrimRight(whole, "0"); strings.Trim(trimmed, "+-") != "" {
			exp += len(whole) - len(trimmed)
			digits = trimmed
		}
	}
	coef, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || coef == math.MinInt64 {
		return Decimal{}, fmt.Errorf("%q: %w", s, ErrDecimal)
	}
	d := NewDecimal(coef, 0)
	if exp += int(d.exp) - len(frac); exp > maxExponent || exp < -maxExponent {
		return Decimal{}, fmt.Errorf("%q: %w", s, ErrDecimal)
	}
	return NewDecimal(d.coef, exp), nil
}

// Sign is -1, 0 or +1.
func (d Decimal) Sign() int {
	switch {
	case d.coef < 0:
		return -1
	case d.coef > 0:
		return 1
	}
	return 0
}

// Cmp compares exactly: -1, 0 or +1.
func (d Decimal) Cmp(o Decimal) int {
	if d == o {
		return 0
	}
	if s, t := d.Sign(), o.Sign(); s != t {
		return cmpInt(s, t)
	}
	if d.exp == o.exp {
		return cmpInt(d.coef, o.coef)
	}
	// Orders of magnitude apart: the digit counts decide without big numbers.
	if a, b := d.magnitude(), o.magnitude(); a != b {
		return cmpInt(a, b) * d.Sign()
	}
	if a, b, ok := d.alignedSmall(o); ok {
		return cmpInt(a, b)
	}
	a, b := d.aligned(o)
	return a.Cmp(b)
}

func cmpInt[T int | int32 | int64](a, b T) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// magnitude is the power of ten of the leading digit.
func (d Decimal) magnitude() int {
	return len(strconv.FormatInt(max(d.coef, -d.coef), 10)) + int(d.exp)
}

// alignedSmall is aligned without big numbers, where the coefficients stay
// within an int64: nearly always.
func (d Decimal) alignedSmall(o Decimal) (a, b int64, ok bool) {
	exp := min(d.exp, o.exp)
	a, okA := timesPower(d.coef, d.exp-exp)
	b, okB := timesPower(o.coef, o.exp-exp)
	return a, b, okA && okB
}

func timesPower(coef int64, power int32) (int64, bool) {
	for ; power > 0; power-- {
		if coef > math.MaxInt64/10 || coef < -math.MaxInt64/10 {
			return 0, false
		}
		coef *= 10
	}
	return coef, true
}

// aligned brings two numbers to the same exponent.
func (d Decimal) aligned(o Decimal) (a, b *big.Int) {
	exp := min(d.exp, o.exp)
	return d.scaled(exp), o.scaled(exp)
}

func (d Decimal) scaled(exp int32) *big.Int {
	n := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(d.exp-exp)), nil)
	return n.Mul(n, big.NewInt(d.coef))
}

// Less reports d < o.
func (d Decimal) Less(o Decimal) bool { return d.Cmp(o) < 0 }

// Add returns the exact sum.
func (d Decimal) Add(o Decimal) Decimal {
	exp := min(d.exp, o.exp)
	if d.coef == 0 || o.coef == 0 {
		return NewDecimal(d.coef+o.coef, int(d.exp)+int(o.exp))
	}
	if a, b, ok := d.alignedSmall(o); ok && max(a, -a) < math.MaxInt64/2 && max(b, -b) < math.MaxInt64/2 {
		return NewDecimal(a+b, int(exp))
	}
	a, b := d.aligned(o)
	return fromBig(a.Add(a, b), int(exp))
}

// Sub returns the exact difference.
func (d Decimal) Sub(o Decimal) Decimal { return d.Add(Decimal{-o.coef, o.exp}) }

// Neg returns -d.
func (d Decimal) Neg() Decimal { return Decimal{-d.coef, d.exp} }

// Abs returns the size of d without its sign.
func (d Decimal) Abs() Decimal {
	if d.coef < 0 {
		return d.Neg()
	}
	return d
}

// Mul returns the exact product.
func (d Decimal) Mul(o Decimal) Decimal {
	const small = 1 << 31
	if max(d.coef, -d.coef) < small && max(o.coef, -o.coef) < small {
		return NewDecimal(d.coef*o.coef, int(d.exp)+int(o.exp))
	}
	p := new(big.Int).Mul(big.NewInt(d.coef), big.NewInt(o.coef))
	return fromBig(p, int(d.exp)+int(o.exp))
}

// Shift returns d × 10^n.
func (d Decimal) Shift(n int) Decimal { return NewDecimal(d.coef, int(d.exp)+n) }

// fromBig rounds to eighteen significant digits where more are needed: no
// figure that a text prints needs them.
func fromBig(n *big.Int, exp int) Decimal {
	ten, rest := big.NewInt(10), new(big.Int)
	for n.BitLen() > 63 { // so that the sign can always be turned
		n.QuoRem(n, ten, rest)
		exp++
	}
	return NewDecimal(n.Int64(), exp)
}

// Float is the nearest float64, for drawing and ratios only.
func (d Decimal) Float() float64 {
	const wholeDigits = 1 << 53 // up to here, and to ten to the 22nd, floats are exact
	if n := max(d.coef, -d.coef); n < wholeDigits && d.exp >= -22 && d.exp <= 22 {
		if d.exp < 0 {
			return float64(d.coef) / math.Pow10(int(-d.exp))
		}
		return float64(d.coef) * math.Pow10(int(d.exp))
	}
	f, _ := strconv.ParseFloat(fmt.Sprintf("%de%d", d.coef, d.exp), 64)
	return f
}

// Step is the unit of the last digit that d needs: 1000 for 2,000; 0.1 for 3.1.
func (d Decimal) Step() Decimal {
	if d.coef == 0 {
		return Int(1)
	}
	return Decimal{1, d.exp}
}

// Round keeps so many decimal places, half away from zero.
func (d Decimal) Round(places int) Decimal {
	drop := -int(d.exp) - places
	if drop <= 0 {
		return d
	}
	if drop > 19 { // no coefficient has as many digits
		return Decimal{}
	}
	kept, rest := d.coef, int64(0)
	for range drop { // the last digit dropped decides
		kept, rest = kept/10, kept%10
	}
	switch {
	case rest >= 5:
		kept++
	case rest <= -5:
		kept--
	}
	return NewDecimal(kept, int(d.exp)+drop)
}

// String writes plain notation, without grouping or exponent: "13300000".
func (d Decimal) String() string {
	digits := strconv.FormatInt(max(d.coef, -d.coef), 10)
	switch {
	case d.exp >= 0:
		digits += strings.Repeat("0", int(d.exp))
	case len(digits) > int(-d.exp):
		cut := len(digits) + int(d.exp)
		digits = digits[:cut] + "." + digits[cut:]
	default:
		digits = "0." + strings.Repeat("0", int(-d.exp)-len(digits)) + digits
	}
	if d.coef < 0 {
		return "-" + digits
	}
	return digits
}

// MarshalJSON writes a plain JSON number.
func (d Decimal) MarshalJSON() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalJSON reads a JSON number.
func (d *Decimal) UnmarshalJSON(b []byte) error {
	v, err := ParseDecimal(string(b))
	if err != nil {
		return err
	}
	*d = v
	return nil
}
