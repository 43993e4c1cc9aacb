package prove

import (
	"errors"
	"fmt"
	"math/bits"
	"math/rand"
	"runtime"
	"sync"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
)

// lookupTree is a random look-up tree whose fractions sum to zero when balanced.
type lookupTree struct {
	p leaves
	q fr.Vector
}

// drawTree draws 2^n leaves: runs of look-ups, tables with the true multiplicities, and
// pads (0,1), in any order and of lengths around those of blocks. Its sum is zero.
func drawTree(n int, rng *rand.Rand) lookupTree {
	size := 1 << n
	t := lookupTree{q: make(fr.Vector, size)}
	for i := range t.q {
		t.q[i].SetOne()
	}
	var entries []*int32 // multiplicities of all table entries …
	var leaf []int       // … and their leaves
	for at := 0; at < size; {
		at += rng.Intn(3) * drawLength(rng, size)
		seg := leafRun{start: at, count: min(drawLength(rng, size), size-at), leafValues: new(leafValues)}
		if seg.count <= 0 {
			break
		}
		if entries == nil || rng.Intn(3) == 0 {
			seg.multiplicities = make([]int32, seg.count)
			for i := range seg.count {
				t.q[at+i] = randomElement(rng)
				entries, leaf = append(entries, &seg.multiplicities[i]), append(leaf, at+i)
			}
		}
		t.p = append(t.p, seg)
		at += seg.count
	}
	popular := 1 + rng.Intn(max(1, len(leaf))) // the other multiplicities stay zero
	for _, seg := range t.p {
		if seg.multiplicities != nil {
			continue
		}
		for i := range seg.count {
			j := rng.Intn(popular)
			*entries[j]++
			t.q[seg.start+i] = t.q[leaf[j]]
		}
	}
	t.read()
	return t
}

// read makes the leaves have the denominators q.
func (t *lookupTree) read() {
	for i := range t.p {
		r := &t.p[i]
		r.denominators = t.q[r.start : r.start+r.count]
	}
}

func drawLength(rng *rand.Rand, size int) int {
	lengths := []int{1, 3, 24, 32, 100, grain - 1, grain, grain + 1, 3 * grain, 8 * grain}
	return min(lengths[rng.Intn(len(lengths))], (size+3)/4)
}

// fullTree returns a tree of 2^n leaves that has a table and at least four look-ups.
func fullTree(n int) lookupTree {
	for seed := int64(0); ; seed++ {
		t := drawTree(n, rand.New(rand.NewSource(seed)))
		looks := 0
		for _, s := range t.p {
			if s.multiplicities == nil {
				looks += s.count
			}
		}
		if looks >= 4 {
			return t
		}
	}
}

func randomElement(rng *rand.Rand) (e fr.Element) {
	var b [31]byte
	rng.Read(b[:])
	e.SetBytes(b[:])
	return e
}

// n is the number of levels.
func (t *lookupTree) n() int { return bits.Len(uint(len(t.q))) - 1 }

// numerators is the plain reading of the numerators.
func (t *lookupTree) numerators() fr.Vector {
	v := make(fr.Vector, len(t.q))
	for _, s := range t.p {
		for i := range s.count {
			v[s.start+i].SetOne()
			if s.multiplicities != nil {
				v[s.start+i].SetInt64(-int64(s.multiplicities[i]))
			}
		}
	}
	return v
}

var errRejected = errors.New("rejected")

// verifyLogUp reads the messages of a tree of 2^n leaves as the protocol page states
// them: it mirrors the text, not the prover. Messages are hidden on the wire; the test
// takes them, and the challenges, from the prover.
func verifyLogUp(n int, msg, challenges []fr.Element) (z []fr.Element, P, Q fr.Element, err error) {
	next := func(_ string, k int) []fr.Element {
		v := msg[:k]
		msg = msg[k:]
		return v
	}
	challenge := func(string) fr.Element {
		c := challenges[0]
		challenges = challenges[1:]
		return c
	}
	mul := func(a, b fr.Element) fr.Element { return *new(fr.Element).Mul(&a, &b) }
	add := func(a, b fr.Element) fr.Element { return *new(fr.Element).Add(&a, &b) }
	sub := func(a, b fr.Element) fr.Element { return *new(fr.Element).Sub(&a, &b) }
	one := fr.One()
	inv := next("logup.inverse", 1)[0]
	v := next("logup.values", 4)
	num := add(mul(v[0], v[3]), mul(v[1], v[2]))
	if !num.IsZero() || mul(mul(v[2], v[3]), inv) != one {
		return nil, P, Q, fmt.Errorf("root: %w", errRejected)
	}
	tau := challenge("logup.tau")
	z = []fr.Element{tau}
	P = add(v[0], mul(tau, sub(v[1], v[0])))
	Q = add(v[2], mul(tau, sub(v[3], v[2])))
	for k := 1; k < n; k++ {
		lambda := challenge("logup.lambda")
		c := add(P, mul(lambda, Q))
		x := make([]fr.Element, k)
		for j := k - 1; j >= 0; j-- {
			a := next("logup.round", 2)
			r := challenge("logup.r")
			c = add(c, add(mul(a[0], sub(r, z[j])), mul(a[1], sub(mul(r, r), z[j]))))
			x[j] = r
		}
		v := next("logup.values", 4)
		want := add(add(mul(v[0], v[3]), mul(v[1], v[2])), mul(lambda, mul(v[2], v[3])))
		if c != want {
			return nil, P, Q, fmt.Errorf("layer %d: %w", k, errRejected)
		}
		tau := challenge("logup.tau")
		z = append(x, tau)
		P = add(v[0], mul(tau, sub(v[1], v[0])))
		Q = add(v[2], mul(tau, sub(v[3], v[2])))
	}
	return z, P, Q, nil
}

// evaluate is the multilinear extension of v at z, by its definition.
func evaluate(v fr.Vector, z []fr.Element) (sum fr.Element) {
	one := fr.One()
	for i := range v {
		term := v[i]
		for j := range z {
			f := z[j]
			if i>>j&1 == 0 {
				f.Sub(&one, &z[j])
			}
			term.Mul(&term, &f)
		}
		sum.Add(&sum, &term)
	}
	return sum
}

// testShort is a key for messages under the development SRS.
var testShort = sync.OnceValue(func() *pcs.ShortKey {
	srs, err := pcs.DevelopmentSRS(pcs.MinPowers)
	if err != nil {
		panic(err)
	}
	k, err := pcs.NewCommitKey(srs, 6)
	if err != nil {
		panic(err)
	}
	return k.Short()
})

func prover() *sender {
	s, err := newSender(iop.NewTranscript("test"), testShort(), fromSystem, 64)
	if err != nil {
		panic(err)
	}
	return s
}

// checkLeafClaim verifies msg and compares the leaf claim with the leaves.
func checkLeafClaim(p, q fr.Vector, n int, msg, challenges []fr.Element) error {
	z, P, Q, err := verifyLogUp(n, msg, challenges)
	if err != nil {
		return err
	}
	if evaluate(p, z) != P || evaluate(q, z) != Q {
		return fmt.Errorf("leaf claim: %w", errRejected)
	}
	return nil
}

func TestLogUpCompletes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 13).Draw(t, "n")
		tree := drawTree(n, rand.New(rand.NewSource(rapid.Int64().Draw(t, "seed"))))
		p, q := tree.numerators(), append(fr.Vector{}, tree.q...)
		s := prover()
		z, pz, qz, err := proveLogUp(tree.p, tree.n(), s)
		if err != nil {
			t.Fatal(err)
		}
		vz, P, Q, err := verifyLogUp(n, s.values, s.challenges)
		if err != nil {
			t.Fatal(err)
		}
		if fmt.Sprint(vz) != fmt.Sprint(z) || P != pz || Q != qz {
			t.Fatal("prover and verifier end at different claims")
		}
		if evaluate(p, z) != pz || evaluate(q, z) != qz {
			t.Fatal("the leaf claim is not true of the leaves")
		}
	})
}

// The messages are the same on every processor and with every kernel.
func TestLogUpGolden(t *testing.T) {
	const want = "68a0fc4245e719c6b753f9d954b9d569f0f71940ec549f971fe64addb12c15d"
	tree := drawTree(13, rand.New(rand.NewSource(13)))
	s := prover()
	s.pool = make([]fr.Element, 256) // blinders of zero, so that challenges repeat
	s.hiding = make([]bn254.G1Affine, len(s.pool))
	if _, _, _, err := proveLogUp(tree.p, tree.n(), s); err != nil {
		t.Fatal(err)
	}
	if got := s.challenge("end"); got.Text(16) != want {
		t.Errorf("a challenge after all messages is %s, want %s", got.Text(16), want)
	}
}

// Every message of the proof is bound: changing one element must be rejected, by a
// check of the protocol or by a leaf claim that the leaves do not meet.
func TestLogUpRejectsChangedMessages(t *testing.T) {
	const n = 5
	tree := fullTree(n)
	p, q := tree.numerators(), append(fr.Vector{}, tree.q...)
	s := prover()
	if _, _, _, err := proveLogUp(tree.p, tree.n(), s); err != nil {
		t.Fatal(err)
	}
	if err := checkLeafClaim(p, q, n, s.values, s.challenges); err != nil {
		t.Fatal(err)
	}
	want := 1 + 4
	for k := 1; k < n; k++ {
		want += 2*k + 4
	}
	if len(s.values) != want {
		t.Fatalf("%d messages, want %d", len(s.values), want)
	}
	one := fr.One()
	for i := range s.values {
		msg := append([]fr.Element{}, s.values...)
		msg[i].Add(&msg[i], &one)
		if err := checkLeafClaim(p, q, n, msg, s.challenges); !errors.Is(err, errRejected) {
			t.Errorf("message %d changed: %v", i, err)
		}
	}
}

// A multiplicity that is off by one, or a look-up of a value outside the table, leaves
// a sum that is not zero.
func TestLogUpRejectsFalseSum(t *testing.T) {
	const n = 6
	for name, spoil := range map[string]func(*lookupTree){
		"multiplicity": func(t *lookupTree) {
			for i := range t.p {
				if m := t.p[i].multiplicities; m != nil {
					m[0]++
				}
			}
		},
		"value": func(t *lookupTree) {
			for _, s := range t.p {
				if s.multiplicities == nil {
					t.q[s.start].SetUint64(12345)
				}
			}
		},
	} {
		tree := fullTree(n)
		spoil(&tree)
		p, q := tree.numerators(), append(fr.Vector{}, tree.q...)
		s := prover()
		if _, _, _, err := proveLogUp(tree.p, tree.n(), s); err != nil {
			t.Fatal(name, err)
		}
		if err := checkLeafClaim(p, q, n, s.values, s.challenges); !errors.Is(err, errRejected) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A leaf with p = q = 0 would make the root 0/0, which a check of p alone accepts.
func TestLogUpLeafHitsChallenge(t *testing.T) {
	tree := fullTree(4)
	tree.q[tree.p[0].start].SetZero()
	if _, _, _, err := proveLogUp(tree.p, tree.n(), prover()); !errors.Is(err, errLogUpRetry) {
		t.Fatal("prover:", err)
	}
	// The forged tree in which every node is 0/0 fails at the inverse.
	if _, _, _, err := verifyLogUp(4, make([]fr.Element, 64), make([]fr.Element, 64)); !errors.Is(err, errRejected) {
		t.Fatal("verifier:", err)
	}
}

func TestLogUpRefusesBadSizes(t *testing.T) {
	for _, n := range []int{-1, 0} {
		if _, _, _, err := proveLogUp(nil, n, prover()); err == nil {
			t.Errorf("2^%d leaves: no error", n)
		}
	}
	if _, _, _, err := proveLogUp(leaves{{start: 3, count: 2, leafValues: new(leafValues)}}, 2, prover()); err == nil {
		t.Error("leaf 4 of 4: no error")
	}
}

// A tree takes 32 bytes a leaf, and some room to work in: levels next to the leaves are made
// again instead of kept, which would take 96.
func TestLogUpMemory(t *testing.T) {
	const n, most = 18, 48
	table := fr.Vector{randomElement(rand.New(rand.NewSource(1)))}
	looks := &leafValues{entries: make([]int32, 1<<n), denominators: table}
	s := prover()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, _, _, err := proveLogUp(leaves{{count: 1 << n, leafValues: looks}}, n, s); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	if got := float64(after.TotalAlloc-before.TotalAlloc) / (1 << n); got > most {
		t.Errorf("%.1f bytes a leaf, want at most %d", got, most)
	}
}

// BenchmarkLogUp: ns a leaf, seven eighths look-ups, one eighth a table. The prototype
// took 178 ns on one core.
func BenchmarkLogUp(b *testing.B) {
	for _, n := range []int{14, 17, 20} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			size := 1 << n
			q := make(fr.Vector, size)
			x := fr.NewElement(3)
			for i := range q {
				q[i] = *x.Square(&x)
			}
			counts := make([]int32, size/8)
			for i := range counts {
				counts[i] = int32(i % 100)
			}
			p := leaves{{start: 0, count: size * 7 / 8, leafValues: &leafValues{denominators: q[:size*7/8]}},
				{start: size * 7 / 8, count: size / 8, leafValues: &leafValues{multiplicities: counts, denominators: q[size*7/8:]}}}
			for b.Loop() {
				if _, _, _, err := proveLogUp(p, n, prover()); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size), "ns/leaf")
		})
	}
}
