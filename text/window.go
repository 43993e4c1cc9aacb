package text

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/zkvin/zkvin/proof"
)

// Window is the fixed number of tokens that a model takes and how prompts are fitted to it.
type Window struct {
	Tokens     int // T
	Vocabulary int // V: ids that the model knows, scores that it gives
	Padding    proof.Padding
	Pad        int // id that fills
}

// Fit fills ids up to the window and returns, beside them, the position at which the
// answer to the prompt is read. It returns ErrLength for a prompt that is empty, longer
// than the window, or shorter without padding, and ErrToken for an id that the model does
// not know.
func (w Window) Fit(ids []int) (fitted []int, answer int, err error) {
	for i, id := range ids {
		if id < 0 || id >= w.Vocabulary {
			return nil, 0, fmt.Errorf("%w: token %d is %d, the model knows %d", ErrToken, i, id, w.Vocabulary)
		}
	}
	missing := w.Tokens - len(ids)
	switch {
	case len(ids) == 0:
		return nil, 0, fmt.Errorf("%w: the prompt is empty", ErrLength)
	case missing < 0:
		return nil, 0, fmt.Errorf("%w: the prompt has %d, the model was compiled for %d: shorten the prompt, or export and compile the model for more", ErrLength, len(ids), w.Tokens)
	case missing > 0 && w.Padding == proof.PadNone:
		return nil, 0, fmt.Errorf("%w: the prompt has %d, the model takes exactly %d and no padding", ErrLength, len(ids), w.Tokens)
	case w.Padding == proof.PadLeft:
		return slices.Concat(slices.Repeat([]int{w.Pad}, missing), ids), w.Tokens - 1, nil
	}
	return slices.Concat(ids, slices.Repeat([]int{w.Pad}, missing)), len(ids) - 1, nil
}

// Trim undoes Fit as far as ids alone allow: it takes away what may be padding, at least
// one token stays. A prompt that ends (or begins) with the id of the padding comes back
// shorter.
func (w Window) Trim(fitted []int) (ids []int, answer int) {
	first, last := 0, len(fitted)-1
	for w.Padding == proof.PadRight && last > 0 && fitted[last] == w.Pad {
		last--
	}
	for w.Padding == proof.PadLeft && first < last && fitted[first] == w.Pad {
		first++
	}
	return fitted[first : last+1], last
}

// Token is a candidate for the next token.
type Token struct {
	ID          int
	Probability float64 // softmax of the scores, computed for people
}

// Top returns the n most likely tokens by their scores, the smaller id first among equals.
func Top(scores []float64, n int) []Token {
	order := make([]int, len(scores))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(scores[b], scores[a]) })
	sum := 0.0
	for _, s := range scores {
		sum += math.Exp(s - scores[order[0]])
	}
	top := make([]Token, min(n, len(scores)))
	for i := range top {
		id := order[i]
		top[i] = Token{id, math.Exp(scores[id]-scores[order[0]]) / sum}
	}
	return top
}
