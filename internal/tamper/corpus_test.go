package tamper_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/internal/tamper"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

var update = flag.Bool("update", false, "write the corpus and the manifest again")

// corpus is where golden proofs and tampered ones lie for verifiers in other languages; its
// README.md describes the files.
const corpus = "../../tests/reference/corpus"

// splice replaces Remove bytes at At of the golden file.
type splice struct {
	At     int    `json:"at"`
	Remove int    `json:"remove"`
	Insert string `json:"insert"` // hexadecimal
}

// tampered is a golden proof changed in one field, with a right checksum.
type tampered struct {
	Base     string   `json:"base"`
	Field    string   `json:"field"`
	Mutation string   `json:"mutation"`
	Verdict  string   `json:"verdict"`
	Splices  []splice `json:"splices"`
}

// TestCorpus holds the verifier to the verdicts of the corpus.
func TestCorpus(t *testing.T) {
	if *update {
		writeCorpus(t)
	}
	golden, keys := map[string][]byte{}, map[string]*verify.Key{}
	for _, s := range []*sample{affine(), rectified()} {
		file, err := proof.ReadKey(filepath.Join(corpus, s.name+".zkv"))
		check(t, err)
		keys[s.name], err = verify.NewKey(file)
		check(t, err)
		golden[s.name], err = os.ReadFile(filepath.Join(corpus, s.name+".zkp"))
		check(t, err)
		if got := judge(t, s.name, keys[s.name], golden[s.name]); got != accepted {
			t.Errorf("golden proof %s: %s", s.name, got)
		}
	}
	data, err := os.ReadFile(filepath.Join(corpus, "tampered.json"))
	check(t, err)
	var list []tampered
	check(t, json.Unmarshal(data, &list))
	if len(list) != 50 {
		t.Errorf("%d tampered proofs, want 50", len(list))
	}
	for i, x := range list {
		what := fmt.Sprintf("%d: %s %s %s", i, x.Base, x.Field, x.Mutation)
		if got := judge(t, what, keys[x.Base], x.apply(t, golden[x.Base])); got != x.Verdict {
			t.Errorf("%s: %s, want %s", what, got, x.Verdict)
		}
	}
}

func (x *tampered) apply(t *testing.T, base []byte) []byte {
	t.Helper()
	var out []byte
	at := 0
	for _, s := range x.Splices {
		insert, err := hex.DecodeString(s.Insert)
		check(t, err)
		out = append(append(out, base[at:s.At]...), insert...)
		at = s.At + s.Remove
	}
	return append(out, base[at:]...)
}

// splices tells how to make file from base: its body differs in one stretch, and its end is
// the checksum.
func splices(base, file []byte) []splice {
	a, b := tamper.Body(base), tamper.Body(file)
	head := 0
	for head < min(len(a), len(b)) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < min(len(a), len(b))-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	return []splice{
		{head, len(a) - tail - head, hex.EncodeToString(b[head : len(b)-tail])},
		{len(a), len(base) - len(a), hex.EncodeToString(file[len(b):])},
	}
}

// writeCorpus makes new golden proofs and 25 tampered ones of each.
func writeCorpus(t *testing.T) {
	t.Helper()
	check(t, os.MkdirAll(corpus, 0o755))
	rng := rand.New(rand.NewPCG(4, 3))
	var list []tampered
	for _, s := range []*sample{affine(), rectified()} {
		k, pk := s.key(t)
		vk, err := verify.NewKey(k)
		check(t, err)
		p := s.prove(t, pk)
		check(t, k.WriteFile(filepath.Join(corpus, s.name+".zkv")))
		check(t, p.WriteFile(filepath.Join(corpus, s.name+".zkp")))
		list = append(list, choose(t, s.name, vk, mutants(t, p, rng))...)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	check(t, e.Encode(list))
	check(t, os.WriteFile(filepath.Join(corpus, "tampered.json"), b.Bytes(), 0o644))
}

// mutant is a tampered file; base is the honest one.
type mutant struct {
	field      tamper.Field
	name       string
	base, file []byte
}

// mutants lists all tampered files of a proof, in random order: mutations in memory that
// can be encoded, and edits of the bytes.
func mutants(t *testing.T, p *proof.Proof, rng *rand.Rand) []mutant {
	t.Helper()
	base, err := proof.EncodeProof(p)
	check(t, err)
	fields, err := tamper.Fields(p)
	check(t, err)
	var out []mutant
	add := func(f tamper.Field, name string, file []byte) {
		if !bytes.Equal(file, base) {
			out = append(out, mutant{f, name, base, file})
		}
	}
	for _, m := range tamper.Mutations(fields, rng) {
		bad := tamper.Clone(p)
		m.Apply(bad)
		if file, err := proof.EncodeProof(bad); err == nil {
			add(m.Field, m.Name, file)
		}
	}
	for _, e := range tamper.Edits(fields, tamper.Spans(p, fields, proof.EncodeProof, proofWidth), rng) {
		add(e.Field, e.Name, e.Apply(base))
	}
	rng.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// choose picks 25 mutants of different fields and mutations: 20 that only the verifier's
// arithmetic can refuse, 5 of different verdicts that come before it.
func choose(t *testing.T, name string, vk *verify.Key, list []mutant) []tampered {
	t.Helper()
	var out []tampered
	seen := map[string]int{}
	early := 0
	for round := range 3 { // a field may come once in the first round, twice in the second …
		for _, m := range list {
			if seen[m.field.Path] > 0 || seen[m.field.Class] > round || seen[m.name] > 2*round+1 || len(m.file) > len(m.base)+1024 {
				continue
			}
			verdict := judge(t, m.field.Path+" "+m.name, vk, m.file)
			arithmetic := verdict == "rejected"
			if arithmetic && len(out)-early == 20 || !arithmetic && (early == 5 || seen[verdict] > 0) {
				continue
			}
			x := tampered{name, m.field.Path, m.name, verdict, splices(m.base, m.file)}
			if len(x.Splices[0].Insert) > 2048 {
				continue
			}
			seen[m.field.Class]++
			seen[m.field.Path] = 1
			seen[m.name]++
			seen[verdict]++
			if !arithmetic {
				early++
			}
			out = append(out, x)
		}
	}
	if len(out) != 25 {
		t.Errorf("%s: %d tampered proofs chosen, want 25", name, len(out))
	}
	slices.SortFunc(out, func(a, b tampered) int { return strings.Compare(a.Field+a.Mutation, b.Field+b.Mutation) })
	return out
}
