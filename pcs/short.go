package pcs

import (
	"sync"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// shortBases is how many powers a ShortKey has tables for: as many values as the messages
// of one round hold.
const shortBases = 4

// Windows of a ShortKey: signed digits of 8 bits, 32 of them for a scalar below 2^254.
const (
	shortWindow  = 8
	shortWindows = 256 / shortWindow
	shortTable   = 1 << (shortWindow - 1)
)

// ShortKey commits to a few full-size values at a time, Σ v_j·[τ^j]₁ + blind·H, from tables
// of multiples. The verifier's messages are such rows, one after the other, so latency
// counts: a commitment to two values takes some 100 additions and no doubling.
type ShortKey struct {
	k      *CommitKey
	tables [shortBases + 1][]bn254.G1Affine // of the powers and, last, of H
}

// Short returns the key's tables for short rows, which the first call computes: 32·128
// points for each of five bases.
func (k *CommitKey) Short() *ShortKey {
	k.short.once.Do(func() { k.short.key = newShortKey(k) })
	return k.short.key
}

// shortOnce is a ShortKey made on first use.
type shortOnce struct {
	once sync.Once
	key  *ShortKey
}

func newShortKey(k *CommitKey) *ShortKey {
	s := &ShortKey{k: k}
	var wg sync.WaitGroup
	for i := range s.tables {
		base := BlindingBase()
		if i < shortBases {
			base = k.powers.table[i]
		}
		wg.Go(func() { s.tables[i] = windowTable(&base) })
	}
	wg.Wait()
	return s
}

// windowTable lists d·256^w·base for w < 32 and 1 ≤ d ≤ 128, by windows.
func windowTable(base *bn254.G1Affine) []bn254.G1Affine {
	out := make([]bn254.G1Jac, 0, shortWindows*shortTable)
	var window bn254.G1Jac
	window.FromAffine(base)
	for range shortWindows {
		cur := window
		for range shortTable {
			out = append(out, cur)
			cur.AddAssign(&window)
		}
		for range shortWindow {
			window.DoubleAssign()
		}
	}
	return bn254.BatchJacobianToAffineG1(out)
}

// add adds v times the base of table t.
func (s *ShortKey) add(acc *bn254.G1Jac, t []bn254.G1Affine, v *fr.Element) {
	b := v.Bytes()
	carry := 0
	for w := range shortWindows {
		d := int(b[31-w]) + carry
		carry = 0
		if d > shortTable {
			d -= 1 << shortWindow
			carry = 1
		}
		switch {
		case d > 0:
			acc.AddMixed(&t[w*shortTable+d-1])
		case d < 0:
			p := t[w*shortTable-d-1]
			p.Y.Neg(&p.Y)
			acc.AddMixed(&p)
		}
	}
}

// jacobian is the commitment before its inversion.
func (s *ShortKey) jacobian(v []fr.Element, blind *fr.Element) bn254.G1Jac {
	var acc bn254.G1Jac
	acc.X.SetOne()
	acc.Y.SetOne()
	s.add(&acc, s.tables[shortBases], blind)
	for i := range v[:min(len(v), shortBases)] {
		s.add(&acc, s.tables[i], &v[i])
	}
	if len(v) > shortBases {
		var rest bn254.G1Jac
		if _, err := rest.MultiExp(s.k.powers.table[shortBases:len(v)], v[shortBases:], ecc.MultiExpConfig{}); err != nil {
			panic("pcs: " + err.Error()) // equal lengths by construction
		}
		acc.AddAssign(&rest)
	}
	return acc
}

// Commit returns Σ v_j·[τ^j]₁ + blind·H for at most C values.
func (s *ShortKey) Commit(v []fr.Element, blind *fr.Element) bn254.G1Affine {
	j := s.jacobian(v, blind)
	var out bn254.G1Affine
	out.FromJacobian(&j)
	return out
}

// CommitAll commits to each row, with one inversion for all.
func (s *ShortKey) CommitAll(rows [][]fr.Element, blinds []fr.Element) []bn254.G1Affine {
	out := make([]bn254.G1Jac, len(rows))
	inParallel(len(rows), func(from, to int) {
		for i := from; i < to; i++ {
			out[i] = s.jacobian(rows[i], &blinds[i])
		}
	})
	return bn254.BatchJacobianToAffineG1(out)
}
