package core18_test

import (
	"testing"

	"github.com/zkvin/zkvin/e2e/eigen/deployed"

	core18 "github.com/zkvin/zkvin/e2e/core18"
)

func TestMarketOnTheRealCore(t *testing.T) { deployed.Run(t, core18.Release()) }
