package node

import (
	"context"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/network/bls"
)

// attesterSet is the operator set of the attesters (AvsBase.sol).
const attesterSet = 0

// stakesABI has what is asked of the service manager and of EigenLayer's core about attesters.
var stakesABI = mustParse(`[
 {"type":"function","name":"attesters","inputs":[],"outputs":[{"name":"operators","type":"address[]"},{"name":"rows","type":"tuple[]","components":[
  {"name":"pubkey","type":"tuple","components":[{"name":"X","type":"uint256"},{"name":"Y","type":"uint256"}]},{"name":"weights","type":"uint256[]"}]}]},
 {"type":"function","name":"KEY_REGISTRAR","inputs":[],"outputs":[{"name":"","type":"address"}]},
 {"type":"function","name":"CERTIFICATE_VERIFIER","inputs":[],"outputs":[{"name":"","type":"address"}]},
 {"type":"function","name":"getBN254Key","inputs":[{"name":"set","type":"tuple","components":[{"name":"avs","type":"address"},{"name":"id","type":"uint32"}]},{"name":"operator","type":"address"}],
  "outputs":[{"name":"g1","type":"tuple","components":[{"name":"X","type":"uint256"},{"name":"Y","type":"uint256"}]},{"name":"g2","type":"tuple","components":[{"name":"X","type":"uint256[2]"},{"name":"Y","type":"uint256[2]"}]}]},
 {"type":"function","name":"latestReferenceTimestamp","inputs":[{"name":"set","type":"tuple","components":[{"name":"avs","type":"address"},{"name":"id","type":"uint32"}]}],"outputs":[{"name":"","type":"uint32"}]},
 {"type":"function","name":"getOperatorSetInfo","inputs":[{"name":"set","type":"tuple","components":[{"name":"avs","type":"address"},{"name":"id","type":"uint32"}]},{"name":"time","type":"uint32"}],
  "outputs":[{"name":"","type":"tuple","components":[{"name":"operatorInfoTreeRoot","type":"bytes32"},{"name":"numOperators","type":"uint256"},
   {"name":"aggregatePubkey","type":"tuple","components":[{"name":"X","type":"uint256"},{"name":"Y","type":"uint256"}]},{"name":"totalWeights","type":"uint256[]"}]}]}
]`)

func mustParse(text string) abi.ABI {
	parsed, err := abi.JSON(strings.NewReader(text))
	if err != nil {
		panic(err) // our own text
	}
	return parsed
}

type operatorSet struct {
	Avs common.Address
	ID  uint32 `abi:"id"`
}

type pointG1 struct{ X, Y *big.Int }

type pointG2 struct{ X, Y [2]*big.Int }

// askStakes calls a view of stakesABI and decodes its answers into out, a pointer to a struct or value.
func (s *Side) askStakes(ctx context.Context, at common.Address, out any, name string, arguments ...any) error {
	data, err := stakesABI.Pack(name, arguments...)
	if err != nil {
		return err
	}
	answer, err := s.Client.Read(ctx, at, data)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if err := stakesABI.UnpackIntoInterface(out, name, answer); err != nil {
		return fmt.Errorf("%w: %s of %s: %w", chain.ErrAnswer, name, at, err)
	}
	return nil
}

func (s *Side) attesterSet() operatorSet { return operatorSet{s.ServiceManager, attesterSet} }

// Reference is the time of the newest table of the attesters' stakes.
func (s *Side) Reference(ctx context.Context) (uint32, error) {
	var verifier common.Address
	if err := s.askStakes(ctx, s.ServiceManager, &verifier, "CERTIFICATE_VERIFIER"); err != nil {
		return 0, err
	}
	var time uint32
	if err := s.askStakes(ctx, verifier, &time, "latestReferenceTimestamp", s.attesterSet()); err != nil {
		return 0, err
	}
	if time == 0 {
		return 0, refuse(NoQuorum, "the core has no table of the attesters' stakes yet")
	}
	return time, nil
}

// Table reads the attesters, their keys and stakes, and the time of the table that the core holds of them. It returns a
// Refusal with NoQuorum when stakes have changed since that time: a new table has to be made.
func (s *Side) Table(ctx context.Context) (*bls.Table, uint32, error) {
	reference, err := s.Reference(ctx)
	if err != nil {
		return nil, 0, err
	}
	var listed struct {
		Operators []common.Address
		Rows      []struct {
			Pubkey  pointG1
			Weights []*big.Int
		}
	}
	if err := s.askStakes(ctx, s.ServiceManager, &listed, "attesters"); err != nil {
		return nil, 0, err
	}
	table := new(bls.Table)
	for i, operator := range listed.Operators {
		key, err := s.attesterKey(ctx, operator)
		if err != nil {
			return nil, 0, err
		}
		table.Operators = append(table.Operators, bls.Operator{Address: operator, Key: *key, Weights: listed.Rows[i].Weights})
	}
	if err := table.Check(); err != nil {
		return nil, 0, refuse(NoQuorum, "attesters: %v", err)
	}
	return table, reference, s.checkTable(ctx, table, reference)
}

// attesterKey is the BLS key of an attester, as it proved to have it.
func (s *Side) attesterKey(ctx context.Context, operator common.Address) (*bls.PublicKey, error) {
	var registrar common.Address
	if err := s.askStakes(ctx, s.ServiceManager, &registrar, "KEY_REGISTRAR"); err != nil {
		return nil, err
	}
	var key struct {
		G1 pointG1
		G2 pointG2
	}
	if err := s.askStakes(ctx, registrar, &key, "getBN254Key", s.attesterSet(), operator); err != nil {
		return nil, err
	}
	var data []byte
	for _, v := range []*big.Int{key.G1.X, key.G1.Y, key.G2.X[0], key.G2.X[1], key.G2.Y[0], key.G2.Y[1]} {
		data = append(data, common.LeftPadBytes(v.Bytes(), 32)...)
	}
	public, err := bls.DecodePublicKey(data)
	if err != nil {
		return nil, fmt.Errorf("%w: the key of attester %s: %w", chain.ErrAnswer, operator, err)
	}
	return public, nil
}

// checkTable compares a table with the root that the core holds for its time.
func (s *Side) checkTable(ctx context.Context, table *bls.Table, reference uint32) error {
	var verifier common.Address
	if err := s.askStakes(ctx, s.ServiceManager, &verifier, "CERTIFICATE_VERIFIER"); err != nil {
		return err
	}
	var held struct {
		Info struct {
			OperatorInfoTreeRoot [32]byte
			NumOperators         *big.Int
			AggregatePubkey      pointG1
			TotalWeights         []*big.Int
		}
	}
	if err := s.askStakes(ctx, verifier, &held, "getOperatorSetInfo", s.attesterSet(), reference); err != nil {
		return err
	}
	if root := table.Root(); root != held.Info.OperatorInfoTreeRoot {
		return refuse(NoQuorum, "attesters' stakes have changed since the table of %d: root %s, the core holds 0x%x", reference, root, held.Info.OperatorInfoTreeRoot)
	}
	return nil
}
