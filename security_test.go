package zkvin_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// securityOf writes a model's files and adds up the security of the one with the given name.
func securityOf(t *testing.T, m *zkvin.Model, name string) *zkvin.Security {
	t.Helper()
	dir := t.TempDir()
	k, err := m.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	for file, write := range map[string]func(string) error{"m.zkm": m.WriteFile, "m.zkv": k.WriteFile} {
		if err := write(filepath.Join(dir, file)); err != nil {
			t.Fatal(err)
		}
	}
	s, err := zkvin.KeySecurity(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestSecurityHasEveryChallengeOfAProof: the table lists what a verifier really draws, no
// label more or less and each as often as it is drawn.
func TestSecurityHasEveryChallengeOfAProof(t *testing.T) {
	m, k, p := proven(t, tinyRow(1, 0.5, -1, 0.25), zkvin.ProveOptions{})
	s := securityOf(t, m, "m.zkv")
	path := filepath.Join(t.TempDir(), "m.zkv")
	if err := k.WriteFile(path); err != nil {
		t.Fatal(err)
	}
	file, err := proof.ReadKey(path)
	if err != nil {
		t.Fatal(err)
	}
	key, err := verify.NewKey(file)
	if err != nil {
		t.Fatal(err)
	}
	data, err := p.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	pf, err := proof.DecodeProof(data)
	if err != nil {
		t.Fatal(err)
	}
	drawn, listed := map[string]int{}, map[string]int{}
	err = verify.Verify(key, pf, verify.Options{AllowUnsafeSRS: true, Observe: func(e iop.Event) {
		if e.Kind == iop.Squeezed {
			drawn[e.Label]++
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	for _, term := range s.Terms {
		listed[term.Challenge] += term.Count
	}
	if !reflect.DeepEqual(drawn, listed) {
		t.Errorf("the verifier drew %v, the table has %v", drawn, listed)
	}
}

// TestSecurityOfKeyAndPackage: both files tell the same; a development SRS is no assumption
// that holds, an imported one is.
func TestSecurityOfKeyAndPackage(t *testing.T) {
	m, err := tinyModel()
	if err != nil {
		t.Fatal(err)
	}
	s := securityOf(t, m, "m.zkv")
	if other := securityOf(t, m, "m.zkm"); !reflect.DeepEqual(s, other) {
		t.Errorf("key %+v, package %+v", s, other)
	}
	if !s.Assumptions[0].Broken {
		t.Error("the powers of a published τ pass for a ceremony's")
	}
	srs, err := zkvin.ImportSRS(t.Context(), gnarkFile(t, 300), 0, nil)
	if err != nil {
		t.Fatal(err)
	}
	if m, err = compileTiny(tiny(), zkvin.CompileOptions{SRS: srs, LogColumns: 8}); err != nil {
		t.Fatal(err)
	}
	if a := securityOf(t, m, "m.zkv").Assumptions; a[0].Broken || len(a) != len(s.Assumptions) {
		t.Errorf("under a ceremony's powers: %+v", a)
	}
	if s.Bits < 220 || s.Bits > s.LimitingBits || s.HidingBits < 110 || len(s.FiatShamir) != 2 {
		t.Errorf("error 2^-%.1f, limited by 2^-%.1f, hiding 2^-%.1f", s.Bits, s.LimitingBits, s.HidingBits)
	}
	for _, f := range s.FiatShamir {
		if f.Bits != s.LimitingBits-f.Queries {
			t.Errorf("2^%.0f hashes leave 2^-%.1f", f.Queries, f.Bits)
		}
	}
}

// TestSecurityNeedsAKey: a proof does not say what its security is.
func TestSecurityNeedsAKey(t *testing.T) {
	_, _, p := proven(t, tinyRow(1, 1, 1, 1), zkvin.ProveOptions{})
	path := filepath.Join(t.TempDir(), "p.zkp")
	if err := p.WriteFile(path); err != nil {
		t.Fatal(err)
	}
	_, err := zkvin.KeySecurity(path)
	wantError(t, err, zkvin.ErrUnsupported, ".zkv")
}

// TestSecurityPageHasTheTable: formulas and LeNet's figures of docs/security.md are the
// program's, in its order.
func TestSecurityPageHasTheTable(t *testing.T) {
	page, err := os.ReadFile("docs/security.md")
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(page)) {
		cells := strings.Split(line, "|")
		if len(cells) != 8 {
			continue
		}
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if strings.HasPrefix(cells[5], "2^-") {
			rows = append(rows, cells)
		}
	}
	m, _ := compile(t, load(t, "lenet-digits"))
	s := securityOf(t, m, "m.zkv")
	if len(rows) != len(s.Terms)+1 {
		t.Fatalf("%d rows with figures, want %d and a sum", len(rows), len(s.Terms))
	}
	for i, term := range s.Terms {
		if want := fmt.Sprintf("2^-%.0f", term.Bits); rows[i][3] != term.Formula || rows[i][5] != want {
			t.Errorf("%s: the page has %s and %s, want %s and %s", term.Challenge, rows[i][3], rows[i][5], term.Formula, want)
		}
	}
	if got, want := rows[len(s.Terms)][5], fmt.Sprintf("2^-%.1f", s.Bits); got != want {
		t.Errorf("the page's sum is %s, want %s", got, want)
	}
}
