package deploy

import "math/big"

// DevelopmentTerms are terms for test chains and demos: windows of minutes, a token that is worth as much as ether.
func DevelopmentTerms() Terms {
	return Terms{
		ChallengeWindow: 600, ResponseWindow: 600, DeliveryWindow: 300, // seconds
		ProtocolFeeBps: 500, AttesterFeeBps: 1_000, ChallengerBps: 5_000,
		QuorumBps: 6_600, QuorumStake: new(big.Int), ValueBps: 5_000, PremiumBps: [3]uint16{0, 1_000, 500},
		ChallengeFloor: big.NewInt(1e15), ChallengeFactor: 15, // 1.5
		TokenPerEther: big.NewInt(1e18), BaseFeeCap: 50e9, SlashGas: 500_000,
	}
}

// DevelopmentAVS is how a service manager is built on test chains, with DevelopmentTerms: tables are good for a day.
func DevelopmentAVS() AVS {
	return AVS{
		MaxStaleness: 86_400, BlockSeconds: 1, ExecutionSeconds: 600, StakersBps: 2_000, ProviderSets: 1,
		MetadataURI: "https://zkvin.example/avs.json", TaskSeconds: 3_600, TaskBps: 6_600,
	}
}
