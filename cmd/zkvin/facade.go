package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"slices"
)

// This file stands in for the root package until that exists: the same names,
// no proofs. It lets the commands be built and scripted; nothing else may
// depend on it.

var (
	ErrFormat      = errors.New("malformed file")
	ErrUnsupported = errors.New("unsupported")
	ErrShape       = errors.New("wrong shape")
	ErrOutOfRange  = errors.New("out of range")
	ErrRejected    = errors.New("proof rejected")
	ErrUnsafeSRS   = errors.New("development SRS")
	ErrMismatch    = errors.New("does not match")
)

type Digest [32]byte

func (d Digest) String() string { return fmt.Sprintf("0x%x", d[:]) }

type Tensor struct {
	Name  string
	Shape []int
	Data  []float64
}

type TensorInfo struct {
	Name     string
	Shape    []int
	Exponent int
}

type Progress func(stage string, done, total int)

type CompileOptions struct {
	Shapes                      map[string][]int
	Calibration, Evaluation     [][]Tensor
	Headroom                    float64 // 0 takes the default
	External                    fs.FS
	SRS                         *SRS
	PrivateInput, PrivateOutput bool
	Progress                    Progress
}

type LayerError struct {
	Name                       string
	Exp                        int
	MaxError, MeanError, Range float64
}

type Report struct {
	Samples                           int
	Generated                         bool
	CalibrationGiven, CalibrationUsed int
	Shift                             int
	Headroom, Top1                    float64
	MaxError, MeanError               float64
	MaxErrorOfRange, MeanErrorOfRange float64
	PerLayer                          []LayerError
	Evaluation                        *Report
}

type VerificationKey struct {
	ModelID   Digest
	SRSDigest Digest
	UnsafeSRS bool
	In, Out   []TensorInfo
}

func (k *VerificationKey) Inputs() []TensorInfo         { return k.In }
func (k *VerificationKey) Outputs() []TensorInfo        { return k.Out }
func (k *VerificationKey) ID() Digest                   { return k.ModelID }
func (k *VerificationKey) SRS() (d Digest, unsafe bool) { return k.SRSDigest, k.UnsafeSRS }
func (k *VerificationKey) WriteFile(path string) error  { return save(path, KindKey, k, 0o644) }

type Model struct {
	Key     VerificationKey
	Quality Report
}

func (m *Model) VerificationKey() *VerificationKey { return &m.Key }
func (m *Model) Report() *Report                   { return &m.Quality }
func (m *Model) WriteFile(path string) error       { return save(path, KindModel, m, 0o600) }

type Execution struct{ Outputs []Tensor }

type ProveOptions struct {
	Context  Digest
	Witness  string // path of the private witness file, or empty
	Progress Progress
}

type Opening struct {
	Input   Tensor
	ModelID Digest
	Salt    Digest
}

func (o *Opening) Elements() int               { return len(o.Input.Data) }
func (o *Opening) Position() int               { return 0 }
func (o *Opening) Model() Digest               { return o.ModelID }
func (o *Opening) WriteFile(path string) error { return save(path, KindOpening, o, 0o600) }
func (o *Opening) Commitment() Digest          { return hash(o) }

type StatementTensor struct {
	TensorInfo
	Private    bool
	Commitment Digest    // of a private tensor
	Values     []float64 // of a public one
}

type Statement struct {
	ModelID         Digest
	Context         Digest
	UnsafeSRS       bool
	Inputs, Outputs []StatementTensor
}

type Proof struct {
	Claim Statement
	Tag   Digest
}

func (p *Proof) Statement() *Statement       { return &p.Claim }
func (p *Proof) WriteFile(path string) error { return save(path, KindProof, p, 0o644) }

type VerifyOptions struct {
	AllowUnsafeSRS  bool
	Inputs, Outputs []Tensor
	Context         *Digest
	Commitment      *Digest
}

type SRS struct {
	Powers int
	Unsafe bool
	Source string
}

func (s *SRS) Digest() Digest              { return hash(s) }
func (s *SRS) WriteFile(path string) error { return save(path, KindSRS, s, 0o644) }

type Witness struct{ ModelID Digest }

type Operator struct{ Name, Notes string }

func Operators() []Operator {
	return []Operator{{"Conv", "2-D; stride, padding, dilation, groups"}, {"Gemm", ""}, {"MatMul", "by a constant"}, {"Relu", ""}}
}

type Kind string

const (
	KindUnknown Kind = ""
	KindModel   Kind = "zkm"
	KindKey     Kind = "zkv"
	KindProof   Kind = "zkp"
	KindWitness Kind = "zkw"
	KindOpening Kind = "zko"
	KindSRS     Kind = "srs"
)

func save(path string, kind Kind, v any, mode os.FileMode) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	if err := os.WriteFile(path, append([]byte(kind+"\n"), data...), mode); err != nil {
		return err
	}
	return os.Chmod(path, mode)
}

func open[T any](path string, kind Kind) (*T, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	body, ok := bytes.CutPrefix(data, []byte(kind+"\n"))
	v := new(T)
	if !ok || json.Unmarshal(body, v) != nil {
		return nil, fmt.Errorf("%s: not a .%s file: %w", path, kind, ErrFormat)
	}
	return v, nil
}

func DetectFile(path string) (Kind, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return KindUnknown, err
	}
	for _, k := range []Kind{KindModel, KindKey, KindProof, KindWitness, KindOpening, KindSRS} {
		if bytes.HasPrefix(data, []byte(k+"\n")) {
			return k, nil
		}
	}
	return KindUnknown, nil
}

func OpenModel(path string) (*Model, error)     { return open[Model](path, KindModel) }
func OpenProof(path string) (*Proof, error)     { return open[Proof](path, KindProof) }
func OpenOpening(path string) (*Opening, error) { return open[Opening](path, KindOpening) }
func OpenWitness(path string) (*Witness, error) { return open[Witness](path, KindWitness) }
func OpenSRS(path string) (*SRS, error)         { return open[SRS](path, KindSRS) }
func OpenVerificationKey(path string) (*VerificationKey, error) {
	return open[VerificationKey](path, KindKey)
}

func NewDevelopmentSRS(ctx context.Context, powers int, p Progress) (*SRS, error) {
	if powers < 2 || powers > 1<<28 {
		return nil, fmt.Errorf("%d powers: %w", powers, ErrShape)
	}
	return &SRS{powers, true, "published seed"}, ctx.Err()
}

func ImportSRS(ctx context.Context, path string, powers int, p Progress) (*SRS, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if !bytes.HasPrefix(data, []byte("ptau")) {
		return nil, fmt.Errorf("%s: neither a gnark SRS nor a .ptau file: %w", path, ErrFormat)
	}
	return &SRS{powers, false, "ptau"}, ctx.Err()
}

func Compile(ctx context.Context, onnx []byte, o CompileOptions) (*Model, *Report, error) {
	if !bytes.Contains(onnx, []byte("pytorch")) {
		return nil, nil, fmt.Errorf("onnx: %w", ErrFormat)
	}
	m := &Model{Key: VerificationKey{ModelID: sha256.Sum256(onnx), UnsafeSRS: o.SRS == nil || o.SRS.Unsafe}}
	m.Key.In = []TensorInfo{{"input", []int{1, 64}, 12}}
	m.Key.Out = []TensorInfo{{"output", []int{1, 10}, 8}}
	m.Quality = Report{Generated: true, Top1: 1}
	if len(o.Calibration) > 0 {
		m.Key.In[0].Shape = o.Calibration[0][0].Shape
		m.Quality.Generated, m.Quality.Samples = false, min(len(o.Calibration), 32)
		m.Quality.CalibrationGiven, m.Quality.CalibrationUsed = len(o.Calibration), len(o.Calibration)
	}
	if len(o.Evaluation) > 0 {
		m.Quality.Evaluation = &Report{Samples: len(o.Evaluation), Top1: 1}
	}
	for i := range 3 {
		if o.Progress != nil {
			o.Progress("calibrate", i+1, 3)
		}
	}
	return m, &m.Quality, ctx.Err()
}

func hash(v any) Digest {
	data, _ := json.Marshal(v)
	return sha256.Sum256(data)
}

func (m *Model) Run(in []Tensor) (*Execution, error) {
	if len(in) != 1 || !slices.Equal(in[0].Shape, m.Key.In[0].Shape) {
		return nil, fmt.Errorf("inputs: %w", ErrShape)
	}
	out := make([]float64, 10)
	for i, v := range in[0].Data {
		if math.Abs(v) >= 8 {
			return nil, fmt.Errorf("tensor %q: element %d is %g, range ±8: %w", in[0].Name, i, v, ErrOutOfRange)
		}
		out[i%10] += math.Round(v*256) / 256
	}
	return &Execution{[]Tensor{{"output", []int{1, 10}, out}}}, nil
}

func (m *Model) Prove(ctx context.Context, in []Tensor, o ProveOptions) (*Proof, error) {
	x, err := m.Run(in)
	if err != nil {
		return nil, err
	}
	p := &Proof{Claim: Statement{ModelID: m.Key.ModelID, Context: o.Context, UnsafeSRS: m.Key.UnsafeSRS}}
	p.Claim.Inputs = []StatementTensor{{m.Key.In[0], false, Digest{}, in[0].Data}}
	p.Claim.Outputs = []StatementTensor{{m.Key.Out[0], false, Digest{}, x.Outputs[0].Data}}
	p.Tag = hash(p.Claim)
	if o.Witness != "" {
		err = save(o.Witness, KindWitness, Witness{m.Key.ModelID}, 0o600)
	}
	return p, errors.Join(err, ctx.Err())
}

func (m *Model) ProveOpening(ctx context.Context, op *Opening, o ProveOptions) (*Proof, error) {
	if op.ModelID != m.Key.ModelID {
		return nil, fmt.Errorf("opening of model %v, not %v: %w", op.ModelID, m.Key.ModelID, ErrMismatch)
	}
	p, err := m.Prove(ctx, []Tensor{op.Input}, o)
	if err != nil {
		return nil, err
	}
	p.Claim.Inputs[0] = StatementTensor{m.Key.In[0], true, op.Commitment(), nil}
	p.Tag = hash(p.Claim)
	return p, nil
}

func (k *VerificationKey) Commit(in Tensor) (*Opening, error) {
	o := &Opening{Input: in, ModelID: k.ModelID}
	_, err := rand.Read(o.Salt[:])
	return o, err
}

func (k *VerificationKey) Verify(p *Proof, o VerifyOptions) error {
	c := p.Claim
	switch {
	case k.UnsafeSRS && !o.AllowUnsafeSRS:
		return ErrUnsafeSRS
	case hash(c) != p.Tag || c.ModelID != k.ModelID:
		return fmt.Errorf("model ID: %w", ErrRejected)
	case o.Context != nil && *o.Context != c.Context:
		return fmt.Errorf("context: %w", ErrMismatch)
	case o.Commitment != nil && *o.Commitment != c.Inputs[0].Commitment:
		return fmt.Errorf("commitment: %w", ErrMismatch)
	case o.Inputs != nil && !slices.Equal(o.Inputs[0].Data, c.Inputs[0].Values):
		return fmt.Errorf("input: %w", ErrMismatch)
	case o.Outputs != nil && !slices.Equal(o.Outputs[0].Data, c.Outputs[0].Values):
		return fmt.Errorf("output: %w", ErrMismatch)
	}
	return nil
}
