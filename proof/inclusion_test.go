package proof

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func drawTree(t *rapid.T) (leaves [][32]byte, index int) {
	n := rapid.IntRange(1, 70).Draw(t, "leaves")
	for i := range n {
		leaves = append(leaves, Leaf(i, testDigest(1), drawDigest(t), testDigest(2), testDigest(3)))
	}
	return leaves, rapid.IntRange(0, n-1).Draw(t, "index")
}

// TestSiblingsLeadToTheRoot: every leaf of every tree has a way to the root, of logarithmic
// length.
func TestSiblingsLeadToTheRoot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		leaves, i := drawTree(t)
		s := Siblings(leaves, i)
		got, err := RootFrom(leaves[i], i, len(leaves), s)
		if err != nil || got != StatementRoot(leaves) {
			t.Fatalf("leaf %d of %d with %d siblings: root %x, %v", i, len(leaves), len(s), got, err)
		}
		if len(s) > 7 {
			t.Fatalf("%d siblings for %d leaves", len(s), len(leaves))
		}
	})
}

// TestRootFromBindsAll: another leaf, position, number of leaves or sibling, or siblings in
// another order, give another root or none.
func TestRootFromBindsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		leaves, i := drawTree(t)
		leaf, at, n, s := leaves[i], i, len(leaves), Siblings(leaves, i)
		switch rapid.IntRange(0, 5).Draw(t, "edit") {
		case 0:
			leaf[rapid.IntRange(0, 31).Draw(t, "byte")] ^= 1
		case 1:
			n += rapid.SampledFrom([]int{-1, 1, 2, n}).Draw(t, "more")
		case 2:
			if len(s) == 0 {
				return
			}
			s[rapid.IntRange(0, len(s)-1).Draw(t, "sibling")][5] ^= 4
		case 3:
			s = append(s, testDigest(9))
		case 4:
			if len(s) < 2 {
				return
			}
			slices.Reverse(s)
		default:
			at = i ^ 1
			if at >= n {
				return
			}
		}
		got, err := RootFrom(leaf, at, n, s)
		if err == nil && got == StatementRoot(leaves) {
			t.Fatalf("the change is not seen: leaf %d of %d", i, len(leaves))
		}
		if err != nil && !errors.Is(err, ErrShape) {
			t.Fatal(err)
		}
	})
}

// TestNodeIsNoLeaf: an inner node shown as a leaf, or the root of a part of the tree, gives
// another root, because the number of leaves is in the root.
func TestNodeIsNoLeaf(t *testing.T) {
	leaves := [][32]byte{testDigest(1), testDigest(2), testDigest(3), testDigest(4)}
	nodes := above(leaves)
	got, err := RootFrom(nodes[0], 0, 2, nodes[1:])
	checkErr(t, err)
	if got == StatementRoot(leaves) {
		t.Error("a node passes for a leaf of a smaller tree")
	}
}

func TestEncodeInclusionRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*Inclusion)
		want error
	}{
		{"no leaf", func(in *Inclusion) { in.Leaves = 0 }, ErrLimit},
		{"too many leaves", func(in *Inclusion) { in.Leaves = MaxBatch + 1 }, ErrLimit},
		{"index past the leaves", func(in *Inclusion) { in.Index = 3 }, ErrLimit},
		{"negative index", func(in *Inclusion) { in.Index = -1 }, ErrLimit},
		{"a sibling more", func(in *Inclusion) { in.Siblings = append(in.Siblings, [32]byte{}) }, ErrShape},
		{"a sibling less", func(in *Inclusion) { in.Siblings = nil }, ErrShape},
		{"empty tensor", func(in *Inclusion) { in.Request.Outputs[0] = Tensor{} }, ErrLimit},
	} {
		in := sampleInclusion()
		c.edit(in)
		if _, err := EncodeInclusion(in); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, err, c.want)
		}
	}
}
