package core19_test

import (
	"testing"

	"github.com/zkvin/zkvin/e2e/eigen/deployed"

	core19 "github.com/zkvin/zkvin/e2e/core19"
)

func TestMarketOnTheRealCore(t *testing.T) { deployed.Run(t, core19.Release()) }
