// Command simulate compares policies on simulated chains and prints the tables of docs/scale.md:
//
//	go run ./policy/simulate
//
// Everything follows from the seed.
package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"

	"github.com/zkvin/zkvin/policy"
)

func main() {
	seed := flag.Uint64("seed", 1, "first `SEED`")
	paths := flag.Int("paths", 5, "`N` paths a row")
	blocks := flag.Int("blocks", 20_000, "`N` blocks a path")
	flag.Parse()
	if err := print(os.Stdout, *seed, *paths, *blocks); err != nil {
		fmt.Fprintln(os.Stderr, "simulate:", err)
		os.Exit(1)
	}
}

// costs are those of docs/scale.md: lenet-digits in batches of 1 to 64, on two cores, settled on a chain with
// blocks every 12 seconds.
func costs() policy.Model {
	return policy.Model{
		Sizes: []policy.Size{
			{Requests: 1, Gas: 580_000, ProveSeconds: 18},
			{Requests: 4, Gas: 645_000, ProveSeconds: 20},
			{Requests: 16, Gas: 905_000, ProveSeconds: 28},
			{Requests: 64, Gas: 1_946_000, ProveSeconds: 58},
		},
		SharedGas: 175_000, BlockSeconds: 12, InclusionSeconds: 24,
		RequestsPerSecond: 1.0 / 60, DeadlineSeconds: 3600, DelayCost: 500, Tip: 1,
	}
}

// print writes one table over climates and rates, and one over deadlines.
func print(out io.Writer, seed uint64, paths, blocks int) error {
	fmt.Fprintln(out, header)
	for _, c := range climates {
		for _, every := range []float64{600, 60, 6} {
			m := costs()
			m.RequestsPerSecond = 1 / every
			if err := row(out, fmt.Sprintf("%s, a request every %.0f s", c.name, every), c, m, seed, paths, blocks); err != nil {
				return err
			}
		}
	}
	fmt.Fprintln(out, "\n"+header)
	for _, minutes := range []float64{5, 30, 120, 480} {
		m := costs()
		m.DeadlineSeconds = minutes * 60
		if err := row(out, fmt.Sprintf("bursts, deadline %.0f min", minutes), climates[len(climates)-1], m, seed, paths, blocks); err != nil {
			return err
		}
	}
	return nil
}

const header = "| case | now | batch | wait | rule | clairvoyant | rule: requests a transaction, delay |\n|---|---|---|---|---|---|---|"

// row prints the cost of gas and delay of a request, in mETH, under each policy. Fees are fitted to a path of their
// own.
func row(out io.Writer, name string, c climate, m policy.Model, seed uint64, paths, blocks int) error {
	var err error
	if m.Fee, err = policy.Fit(c.baseFees(source(seed, 0), blocks), policy.FitLag(&m)); err != nil {
		return err
	}
	var sums [4]outcome
	var best outcome
	for i, kind := range []policy.Kind{policy.Now, policy.Batch, policy.Wait, policy.Rule} {
		p, err := policy.New(kind, m)
		if err != nil {
			return err
		}
		for path := 1; path <= paths; path++ {
			w := draw(c, m, source(seed, uint64(path)), blocks)
			sums[i].add(w.run(p))
			if kind == policy.Rule {
				best.add(w.clairvoyant())
			}
		}
	}
	fmt.Fprintf(out, "| %s |", name)
	for _, o := range sums {
		fmt.Fprintf(out, " %s |", price(&o, &m))
	}
	rule := sums[policy.Rule]
	fmt.Fprintf(out, " %s | %.1f, %.0f min |\n", price(&best, &m), float64(rule.requests)/float64(rule.transactions), rule.delay/float64(rule.requests)/60)
	return nil
}

// price is the cost of a request in mETH, with the share of missed deadlines if there are any.
func price(o *outcome, m *policy.Model) string {
	text := fmt.Sprintf("%.2f", o.total(m)/float64(o.requests)/1e6)
	if o.missed > 0 {
		text += fmt.Sprintf(" (%.1f%% late)", 100*float64(o.missed)/float64(o.requests))
	}
	return text
}

func draw(c climate, m policy.Model, random *rand.Rand, blocks int) *world {
	w := &world{model: m, fees: c.baseFees(random, blocks)}
	w.come = arrivals(random, m.RequestsPerSecond*m.BlockSeconds, blocks)
	return w
}

func source(seed, path uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, path)) }
