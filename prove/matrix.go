package prove

import (
	"fmt"
	"math"

	"github.com/zkvin/zkvin/iop"
)

// WeightRows lays the weight columns of a system out as matrix rows.
func WeightRows(sc *iop.Schedule, weights [][]int16) [][]int16 {
	c := 1 << sc.LogCols
	rows := make([][]int16, sc.Layout.Rows(iop.KindWeight))
	first := sc.Layout.First[iop.KindWeight]
	for i := range rows {
		rows[i] = make([]int16, c)
	}
	for i := range sc.Columns {
		col := &sc.Columns[i]
		if col.Kind != iop.KindWeight {
			continue
		}
		data := weights[col.Weight]
		sc.Layout.Scatter(col.Axes, iop.ColumnID(i), func(row, at, from, n int) {
			copy(rows[row-first][at:at+n], data[from:from+n])
		})
	}
	return rows
}

// rows lays columns of one kind out as matrix rows of 32-bit integers.
func (a *assignment) rows(k iop.Kind) ([][]int32, error) {
	sc := a.sc
	c := 1 << sc.LogCols
	buf := make([]int32, c*sc.Layout.Rows(k))
	rows := make([][]int32, sc.Layout.Rows(k))
	for i := range rows {
		rows[i] = buf[i*c : (i+1)*c]
	}
	first := sc.Layout.First[k]
	for i := range sc.Columns {
		col := &sc.Columns[i]
		if col.Kind != k {
			continue
		}
		data := a.columns[i]
		wide := false
		sc.Layout.Scatter(col.Axes, iop.ColumnID(i), func(row, at, from, n int) {
			dst := rows[row-first][at : at+n]
			for j, v := range data[from : from+n] {
				dst[j] = int32(v)
				wide = wide || int64(int32(v)) != v || v == math.MinInt32
			}
		})
		if wide {
			return nil, fmt.Errorf("column %q: an entry exceeds 32 bits: %w", col.Name, ErrWitness)
		}
	}
	return rows, nil
}

// matrix is M: weight rows of 16 bits, the others of 32.
type matrix struct {
	weights [][]int16
	rest    [][]int32 // tables, statement, witness
}

// newMatrix stacks the rows of all kinds.
func newMatrix(weights [][]int16, a *assignment) (*matrix, error) {
	m := &matrix{weights: weights}
	for _, k := range []iop.Kind{iop.KindTable, iop.KindStatement, iop.KindWitness} {
		r, err := a.rows(k)
		if err != nil {
			return nil, err
		}
		m.rest = append(m.rest, r...)
	}
	return m, nil
}
