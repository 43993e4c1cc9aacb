package core18_test

import (
	"testing"

	"github.com/zkvin/zkvin/e2e/eigen/suite"

	core18 "github.com/zkvin/zkvin/e2e/core18"
)

func TestAVSOnTheRealCore(t *testing.T) { suite.Run(t, core18.Release()) }

func TestDeploycoreOnAnvil(t *testing.T) { suite.RunCommand(t, core18.Release()) }
