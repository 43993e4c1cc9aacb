// Command deploycore puts EigenLayer's core, release 1.9.0-rc.0, on a development chain, and operators into it.
package main

import (
	"github.com/zkvin/zkvin/e2e/eigen"

	core19 "github.com/zkvin/zkvin/e2e/core19"
)

func main() { eigen.Main(core19.Release()) }
