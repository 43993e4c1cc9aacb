package text_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/text"
)

// TestFitKeepsThePrompt: the prompt stands in the window up to the position of the answer,
// everything else is padding, and Trim finds it again if it has no padding at its end.
func TestFitKeepsThePrompt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := text.Window{Tokens: rapid.IntRange(1, 12).Draw(t, "tokens"), Vocabulary: 9, Padding: rapid.SampledFrom([]proof.Padding{proof.PadRight, proof.PadLeft}).Draw(t, "padding"), Pad: 7}
		ids := rapid.SliceOfN(rapid.IntRange(0, 8), 1, w.Tokens).Draw(t, "ids")
		fitted, answer, err := w.Fit(ids)
		if err != nil || len(fitted) != w.Tokens {
			t.Fatalf("%v, %v", fitted, err)
		}
		first := answer + 1 - len(ids)
		if !slices.Equal(fitted[first:answer+1], ids) {
			t.Fatalf("%v in %v, answer at %d", ids, fitted, answer)
		}
		for _, id := range slices.Concat(fitted[:first], fitted[answer+1:]) {
			if id != w.Pad {
				t.Fatalf("%v is padded with %d", fitted, id)
			}
		}
		back, at := w.Trim(fitted)
		end := ids[len(ids)-1]
		if w.Padding == proof.PadLeft {
			end = ids[0]
		}
		if end != w.Pad && (!slices.Equal(back, ids) || at != answer) {
			t.Fatalf("%v comes back as %v, answer at %d, not %d", ids, back, at, answer)
		}
	})
}

func TestFitRefuses(t *testing.T) {
	w := text.Window{Tokens: 3, Vocabulary: 10, Padding: proof.PadRight}
	exact := w
	exact.Padding = proof.PadNone
	for _, c := range []struct {
		w    text.Window
		ids  []int
		want error
		says string
	}{
		{w, nil, text.ErrLength, "empty"},
		{w, []int{1, 2, 3, 4}, text.ErrLength, "has 4, the model was compiled for 3"},
		{exact, []int{1, 2}, text.ErrLength, "has 2, the model takes exactly 3"},
		{w, []int{1, 10}, text.ErrToken, "token 1 is 10, the model knows 10"},
		{w, []int{-1}, text.ErrToken, "token 0 is -1"},
	} {
		if _, _, err := c.w.Fit(c.ids); !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%v: got %v, want %q", c.ids, err, c.says)
		}
	}
	if got, at, err := exact.Fit([]int{4, 5, 6}); err != nil || at != 2 || !slices.Equal(got, []int{4, 5, 6}) {
		t.Errorf("exactly three: %v at %d, %v", got, at, err)
	}
}

func TestTop(t *testing.T) {
	got := text.Top([]float64{0, math.Log(2), 0, math.Log(4)}, 3)
	want := []text.Token{{ID: 3, Probability: 0.5}, {ID: 1, Probability: 0.25}, {ID: 0, Probability: 0.125}}
	for i := range want {
		if got[i].ID != want[i].ID || math.Abs(got[i].Probability-want[i].Probability) > 1e-12 {
			t.Errorf("candidate %d is %+v, want %+v", i, got[i], want[i])
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		scores := rapid.SliceOfN(rapid.Float64Range(-1e4, 1e4), 1, 20).Draw(t, "scores")
		sum := 0.0
		for i, k := range text.Top(scores, len(scores)+1) {
			if i == 0 && scores[k.ID] != slices.Max(scores) {
				t.Fatalf("the first is %d", k.ID)
			}
			sum += k.Probability
		}
		if math.Abs(sum-1) > 1e-9 {
			t.Fatalf("probabilities sum to %v", sum)
		}
	})
}
