package core19_test

import (
	"testing"

	"github.com/zkvin/zkvin/e2e/eigen/suite"

	core19 "github.com/zkvin/zkvin/e2e/core19"
)

func TestAVSOnTheRealCore(t *testing.T) { suite.Run(t, core19.Release()) }

func TestDeploycoreOnAnvil(t *testing.T) { suite.RunCommand(t, core19.Release()) }
