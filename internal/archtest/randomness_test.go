package archtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"
)

// drawsRandomness are the files that may import a random source or let another package
// draw from one, with the reason. Everything that hides something draws in prove/random.go.
var drawsRandomness = map[string]string{
	"prove/random.go":          "blinders, mask rows and random instances: all randomness of prover and facade",
	"pcs/srs.go":               "coefficients that batch the pairing checks of an imported SRS; nothing is hidden with them",
	"bench/large/standin.go":   "weights and inputs of stand-ins, from a fixed seed",
	"network/bls/key.go":       "secret keys of attesters; nothing of a proof",
	"network/market/seal.go":   "keys of sealed messages and one-time keys; nothing of a proof",
	"network/node/random.go":   "nonces of orders and salts of commitments; nothing of a proof",
	"policy/simulate/chain.go": "simulated fees and requests, from a seed",
	"policy/simulate/main.go":  "the same: where the seed becomes a source",
	"quant/calibrate.go":       "generated calibration inputs, from a fixed seed",
}

// TestRandomnessHasOnePlace finds every other file that draws randomness.
func TestRandomnessHasOnePlace(t *testing.T) {
	used := map[string]bool{}
	for _, s := range parseSources(t) {
		// internal/tamper serves tests alone: the import table lets nothing import it.
		if strings.HasSuffix(s.path, "_test.go") || strings.HasPrefix(s.path, "internal/tamper/") {
			continue
		}
		for _, what := range randomSources(s.file) {
			used[s.path] = true
			if drawsRandomness[s.path] == "" {
				t.Errorf("%s uses %s: draw through prove/random.go", s.path, what)
			}
		}
	}
	for path := range drawsRandomness {
		if !used[path] {
			t.Errorf("drawsRandomness lists %s, which draws nothing: remove it", path)
		}
	}
}

// TestRandomSourcesAreFound shows that the test above can fail.
func TestRandomSourcesAreFound(t *testing.T) {
	const text = `package p

import (
	entropy "crypto/rand"
	"math/rand/v2"
)

func f() {
	var x fr.Element
	x.SetRandom()
	x.MustSetRandom()
}
`
	file, err := parser.ParseFile(token.NewFileSet(), "p.go", text, 0)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Join(randomSources(file), " ")
	if want := "crypto/rand math/rand/v2 SetRandom MustSetRandom"; got != want {
		t.Errorf("found %q, want %q", got, want)
	}
}

// randomSources lists the random sources that a file imports, and the methods of field
// elements that draw from one of their own.
func randomSources(f *ast.File) []string {
	var out []string
	for _, i := range f.Imports {
		switch path, _ := strconv.Unquote(i.Path.Value); path {
		case "crypto/rand", "math/rand", "math/rand/v2", "golang.org/x/crypto/chacha20":
			out = append(out, path)
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok && (s.Sel.Name == "SetRandom" || s.Sel.Name == "MustSetRandom") {
			out = append(out, s.Sel.Name)
		}
		return true
	})
	return out
}
