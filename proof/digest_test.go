package proof

import (
	"reflect"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"pgregory.net/rapid"
)

// TestDigestsGolden pins every digest: contracts and other implementations compute them,
// too.
func TestDigestsGolden(t *testing.T) {
	id, err := ModelID(sampleKey())
	checkErr(t, err)
	rows := testSRS().G1[1:3]
	tensor := TensorDigest(rows)
	leaf := Leaf(1, testDigest(2), testDigest(3), testDigest(4), testDigest(5))
	for _, c := range []struct {
		name string
		got  [32]byte
		want string
	}{
		{"model id", id, "0xf5c9a455108c8475bda69219152b4d79eb69f23bc7f9655c094a3a477bfffb5f"},
		{"tensor", tensor, "0x63856665042c30d0ef1c694a0e3a20e50a1c5015162d3406af9595ffd7070912"},
		{"no rows", TensorDigest(nil), "0xe9ec1057fae6dc13034d26c7c1b4371a8e51a5a2d519b532771b525dac59abc6"},
		{"two tensors", TensorsDigest([][32]byte{testDigest(1), testDigest(2)}), "0xda61a731eb7c651ca492f10dc2fdd143ca60e10fab8f7006a7ce8208c0d77220"},
		{"no tensors", TensorsDigest(nil), "0x1fd83d9469b530cb8a99043c217d1a0011a9841ba7bb981df8c971d1ef7f108e"},
		{"leaf", leaf, "0x93fdf3cdb1b2ff5b5cd308928a66d0b83b6399ffb62c64ade09402eb72e586bf"},
		{"root of one", StatementRoot([][32]byte{leaf}), "0x41a806ae21c3f59900becc078552216d78b58bd40d0b5a17e10e2109b3f46914"},
		{"root of three", StatementRoot([][32]byte{leaf, testDigest(6), testDigest(7)}), "0x304f7b00139f33de4b4aa34533a7b40a010904813b315abc43fccb73af2948bd"},
	} {
		if got := hex(c.got[:]); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	if got := TensorsDigest([][32]byte{tensor}); got != tensor {
		t.Errorf("digest of one tensor is %x, want the tensor's own", got)
	}
}

// TestModelIDBindsKey changes every field of a key that is not bound through another. Labels
// alone are not part of a model's meaning.
func TestModelIDBindsKey(t *testing.T) {
	edits := map[string]func(k *Key){
		"Graph":   func(k *Key) { k.Graph.Tensors[0].Exp++ },
		"LogC":    func(k *Key) { k.LogC++ },
		"Batch":   func(k *Key) { k.Batch++ },
		"Weights": func(k *Key) { k.Weights[1] = k.Weights[0] },
		"Tables":  func(k *Key) { k.Tables[0].Neg(&k.Tables[0]) },
		"SRS":     func(k *Key) { k.SRS.Digest[31]++ },
		"Labels":  func(k *Key) { k.Labels = sampleLabels() },

		"Settlement": func(k *Key) { k.Settlement = sampleSettledKey().Settlement },
	}
	before, err := ModelID(sampleKey())
	checkErr(t, err)
	for i := range reflect.TypeFor[Key]().NumField() {
		name := reflect.TypeFor[Key]().Field(i).Name
		edit := edits[name]
		if edit == nil {
			t.Errorf("Key.%s: no test that the model id depends on it", name)
			continue
		}
		k := sampleKey()
		edit(k)
		if after, err := ModelID(k); err != nil || (after == before) != (name == "Labels") {
			t.Errorf("Key.%s does not enter the model id (%v)", name, err)
		}
	}
	settled, err := ModelID(sampleSettledKey())
	checkErr(t, err)
	for what, edit := range map[string]func(s *Settlement){
		"length of rows": func(s *Settlement) { s.LogC++ },
		"weight rows":    func(s *Settlement) { s.Weights = s.Weights[1:] },
		"table rows":     func(s *Settlement) { s.Tables[0].Neg(&s.Tables[0]) },
		"kinds of rows":  func(s *Settlement) { s.Weights, s.Tables = s.Weights[:1], append(s.Weights[1:2:2], s.Tables...) },
	} {
		k := sampleSettledKey()
		edit(k.Settlement)
		if after, err := ModelID(k); err != nil || after == settled {
			t.Errorf("the %s of the settlement layout do not enter the model id (%v)", what, err)
		}
	}
	other := sampleSettledKey()
	other.Settlement.Link.Value.SetUint64(7)
	if after, err := ModelID(other); err != nil || after != settled {
		t.Errorf("the link, which is a proof, enters the model id (%v)", err)
	}
	moved := sampleKey()
	moved.Tables, moved.Weights = append([]bn254.G1Affine{moved.Weights[1]}, moved.Tables...), moved.Weights[:1]
	if after, err := ModelID(moved); err != nil || after == before {
		t.Errorf("a row moved from weights to tables does not enter the model id (%v)", err)
	}
}

// TestStatementRootBindsLeaves compares roots of different lists of leaves.
func TestStatementRootBindsLeaves(t *testing.T) {
	leaf := rapid.Custom(func(t *rapid.T) [32]byte { return testDigest(rapid.Byte().Draw(t, "leaf")) })
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.SliceOfN(leaf, 0, 9).Draw(t, "a")
		b := append([][32]byte(nil), a...)
		switch edit := rapid.IntRange(0, 2).Draw(t, "edit"); {
		case edit == 0 || len(b) == 0:
			b = append(b, leaf.Draw(t, "more"))
		case edit == 1:
			b = b[:len(b)-1]
		default:
			i := rapid.IntRange(0, len(b)-1).Draw(t, "i")
			b[i][0]++
		}
		if StatementRoot(a) == StatementRoot(b) {
			t.Fatalf("%x and %x have one root", a, b)
		}
	})
}
