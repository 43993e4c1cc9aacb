package gen

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// digests are what Statements.sol and Transcript.sol have to compute.
type digests struct {
	Rows       string   `json:"rows"`
	Tensor     string   `json:"tensor"`
	Tensors    string   `json:"tensors"` // of the tensor's digest twice
	Leaf       string   `json:"leaf"`    // at 5, of the digests of "id", "context", "inputs", "outputs"
	Trees      []tree   `json:"trees"`
	Challenges []string `json:"challenges"` // after absorbs of the rows, of nothing, of a byte
}

// tree has the siblings of each leaf, or of one leaf of 64.
type tree struct {
	Leaves   []string   `json:"leaves"`
	Root     string     `json:"root"`
	Siblings [][]string `json:"siblings"`
}

func hexes(ds [][32]byte) []string {
	out := []string{}
	for i := range ds {
		out = append(out, hexed(ds[i][:]))
	}
	return out
}

func newDigests(srs *pcs.SRS) *digests {
	rows := appendPoints(nil, srs.G1[1:4]...)
	tensor := proof.TensorDigest(srs.G1[1:4])
	list := proof.TensorsDigest([][32]byte{tensor, tensor})
	leaf := proof.Leaf(5, keccak([]byte("id")), keccak([]byte("context")), keccak([]byte("inputs")), keccak([]byte("outputs")))
	d := &digests{Rows: hexed(rows), Tensor: hexed(tensor[:]), Tensors: hexed(list[:]), Leaf: hexed(leaf[:])}
	for _, n := range []int{1, 2, 3, 4, 5, 6, 7, 64} {
		d.Trees = append(d.Trees, newTree(n))
	}
	t := iop.NewTranscript("zkvin/v1/proof")
	for _, data := range [][]byte{rows, {}, {7}} {
		t.Absorb("", data)
		drawn := t.Challenge("")
		c := drawn.Bytes()
		d.Challenges = append(d.Challenges, hexed(c[:]))
	}
	return d
}

func newTree(n int) tree {
	leaves := make([][32]byte, n)
	for i := range leaves {
		leaves[i] = keccak(word(uint64(i)))
	}
	root := proof.StatementRoot(leaves)
	t := tree{Leaves: hexes(leaves), Root: hexed(root[:]), Siblings: [][]string{}}
	for i := range leaves {
		t.Siblings = append(t.Siblings, hexes(proof.Siblings(leaves, i)))
	}
	if n == 64 {
		t.Siblings = t.Siblings[37:38]
	}
	return t
}

// TestDigests: the digests that the contract's tests compare with are those of package proof and iop.
func TestDigests(t *testing.T) {
	srs, err := pcs.DevelopmentSRS(64)
	if err != nil {
		t.Fatal(err)
	}
	want, err := json.MarshalIndent(newDigests(srs), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "digests", "digests.json")
	want = append(want, '\n')
	if *update {
		if err := os.WriteFile(path, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("%s differs: run with -update", path)
	}
}
