// Command deploycore puts EigenLayer's core, release 1.8.1, on a development chain, and operators into it.
package main

import (
	"github.com/zkvin/zkvin/e2e/eigen"

	core18 "github.com/zkvin/zkvin/e2e/core18"
)

func main() { eigen.Main(core18.Release()) }
