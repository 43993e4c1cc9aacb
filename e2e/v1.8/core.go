// Package core18 has EigenLayer's core, release 1.8.1, for tests: its Go bindings carry the code. The licence of the core
// (BUSL-1.1) is why this is a module of its own that nothing else depends on.
package core18

import (
	allocationmanager "github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/AllocationManager"
	bn254certificateverifier "github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/BN254CertificateVerifier"
	crosschainregistry "github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/CrossChainRegistry"
	delegationmanager "github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/DelegationManager"
	ecdsacertificateverifier "github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/ECDSACertificateVerifier"
	eigenpodmanager "github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/EigenPodManager"
	keyregistrar "github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/KeyRegistrar"
	pauserregistry "github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/PauserRegistry"
	permissioncontroller "github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/PermissionController"
	rewardscoordinator "github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/RewardsCoordinator"
	strategybase "github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/StrategyBase"
	strategymanager "github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/StrategyManager"
	taskmailbox "github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/TaskMailbox"

	"github.com/zkvin/zkvin/e2e/eigen"
)

// Release is the release that this module pins.
func Release() *eigen.Release {
	return &eigen.Release{Version: "1.8.1", Contracts: map[string]eigen.Contract{
		"AllocationManager":        {ABI: allocationmanager.AllocationManagerMetaData.ABI, Code: allocationmanager.AllocationManagerMetaData.Bin},
		"BN254CertificateVerifier": {ABI: bn254certificateverifier.BN254CertificateVerifierMetaData.ABI, Code: bn254certificateverifier.BN254CertificateVerifierMetaData.Bin},
		"CrossChainRegistry":       {ABI: crosschainregistry.CrossChainRegistryMetaData.ABI, Code: crosschainregistry.CrossChainRegistryMetaData.Bin},
		"DelegationManager":        {ABI: delegationmanager.DelegationManagerMetaData.ABI, Code: delegationmanager.DelegationManagerMetaData.Bin},
		"ECDSACertificateVerifier": {ABI: ecdsacertificateverifier.ECDSACertificateVerifierMetaData.ABI, Code: ecdsacertificateverifier.ECDSACertificateVerifierMetaData.Bin},
		"EigenPodManager":          {ABI: eigenpodmanager.EigenPodManagerMetaData.ABI, Code: eigenpodmanager.EigenPodManagerMetaData.Bin},
		"KeyRegistrar":             {ABI: keyregistrar.KeyRegistrarMetaData.ABI, Code: keyregistrar.KeyRegistrarMetaData.Bin},
		"PauserRegistry":           {ABI: pauserregistry.PauserRegistryMetaData.ABI, Code: pauserregistry.PauserRegistryMetaData.Bin},
		"PermissionController":     {ABI: permissioncontroller.PermissionControllerMetaData.ABI, Code: permissioncontroller.PermissionControllerMetaData.Bin},
		"RewardsCoordinator":       {ABI: rewardscoordinator.RewardsCoordinatorMetaData.ABI, Code: rewardscoordinator.RewardsCoordinatorMetaData.Bin},
		"StrategyBase":             {ABI: strategybase.StrategyBaseMetaData.ABI, Code: strategybase.StrategyBaseMetaData.Bin},
		"StrategyManager":          {ABI: strategymanager.StrategyManagerMetaData.ABI, Code: strategymanager.StrategyManagerMetaData.Bin},
		"TaskMailbox":              {ABI: taskmailbox.TaskMailboxMetaData.ABI, Code: taskmailbox.TaskMailboxMetaData.Bin},
	}}
}
