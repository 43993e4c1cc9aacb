package zkvin

import (
	"context"
	"fmt"
	"math/bits"

	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/quant"
)

// maxSettlementColumns bounds the row lengths of settlement layouts that Compile chooses for
// weights and tables: the powers for longer ones take minutes to make.
const maxSettlementColumns = 18

// smallTensor is the most entries of a statement tensor that rows are made long enough for.
const smallTensor = 1 << 12

// statementColumns lengthens rows so that small statement tensors take one: each costs a
// contract gas for each request. Without a settlement layout this is not worth what longer
// openings cost the prover, 5 % to 50 %.
func statementColumns(r *quant.Result, logC int) (int, error) {
	n, err := proof.StatementBits(r.Graph, smallTensor)
	return min(max(logC, n), maxLogColumns), err
}

// chooseSettlement takes the settlement layout that is cheapest for a contract, of those that
// a given SRS has powers for.
func chooseSettlement(r *quant.Result, logC int, o CompileOptions) (*proof.SettlementLayout, error) {
	least, most, longest := logC, max(logC, maxSettlementColumns), proof.MaxSettlementLogC
	if o.SRS != nil {
		longest = bits.Len(uint(o.SRS.Powers())) - 1
		if most = min(most, longest); most < logC {
			return nil, fmt.Errorf("%w: rows of 2^%d entries, the SRS has %d powers", ErrSRSSize, logC, o.SRS.Powers())
		}
	}
	if n := o.SettlementLogColumns; n != 0 {
		if least, most = n, n; n < logC || n > proof.MaxSettlementLogC {
			return nil, fmt.Errorf("%w: settlement rows of 2^%d entries, between 2^%d and 2^%d are supported", ErrOptions, n, logC, proof.MaxSettlementLogC)
		}
	}
	l, err := proof.ChooseSettlement(r.Graph, logC, least, most)
	if err != nil {
		return nil, fmt.Errorf("settlement layout: %w", err)
	}
	if l.LogC > longest {
		return nil, fmt.Errorf("%w: the settlement layout needs %d powers", ErrSRSSize, 1<<l.LogC)
	}
	return l, nil
}

// addSettlement adds a settlement layout to a model whose key is complete otherwise.
func addSettlement(ctx context.Context, m *proof.Model, srs *pcs.SRS, l *proof.SettlementLayout) error {
	commit, err := pcs.NewCommitKey(srs, l.LogWeights)
	if err != nil {
		return err
	}
	return prove.Settle(ctx, m, l.LogWeights, commit)
}
