// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "../interfaces/IERC20.sol";

// What of EigenLayer's core the market calls and answers, the same for v1.8.1 and v1.9.0-rc.0. Names and types of
// functions are the core's, for the ABI has to be; members of structs are named as there where Go sees them.

/// @notice A set of operators of an AVS.
struct OperatorSet {
    address avs;
    uint32 id;
}

/// @notice A point of G1 of BN254; (0, 0) is infinity.
struct G1Point {
    uint256 X;
    uint256 Y;
}

/// @notice A point of G2 of BN254, imaginary parts first.
struct G2Point {
    uint256[2] X;
    uint256[2] Y;
}

/// @notice One row of an operator table.
struct OperatorInfo {
    G1Point pubkey;
    uint256[] weights;
}

/// @notice What the core keeps of an operator table.
struct OperatorSetInfo {
    bytes32 operatorInfoTreeRoot;
    uint256 numOperators;
    G1Point aggregatePubkey;
    uint256[] totalWeights;
}

/// @notice A row of an operator table with its place and the hashes that lead from it to the root.
struct OperatorInfoWitness {
    uint32 operatorIndex;
    bytes operatorInfoProof;
    OperatorInfo operatorInfo;
}

/// @notice A BN254 certificate: who of the table did not sign, and the sum of the others' signatures.
struct Certificate {
    uint32 referenceTimestamp;
    bytes32 messageHash;
    G1Point signature;
    G2Point apk;
    OperatorInfoWitness[] nonSignerWitnesses;
}

/// @title Operator sets, allocations and slashing
interface IAllocationManager {
    struct CreateSetParams {
        uint32 operatorSetId;
        IStrategy[] strategies;
    }

    struct SlashingParams {
        address operator;
        uint32 operatorSetId;
        IStrategy[] strategies;
        uint256[] wadsToSlash;
        string description;
    }

    struct Allocation {
        uint64 currentMagnitude;
        int128 pendingDiff;
        uint32 effectBlock;
    }

    function updateAVSMetadataURI(address avs, string calldata metadataURI) external;

    function createRedistributingOperatorSets(
        address avs,
        CreateSetParams[] calldata params,
        address[] calldata redistributionRecipients
    ) external;

    function slashOperator(address avs, SlashingParams calldata params)
        external
        returns (uint256 slashId, uint256[] memory shares);

    function DEALLOCATION_DELAY() external view returns (uint32);

    function isOperatorSet(OperatorSet calldata operatorSet) external view returns (bool);

    function isMemberOfOperatorSet(address operator, OperatorSet calldata operatorSet) external view returns (bool);

    function isOperatorSlashable(address operator, OperatorSet calldata operatorSet) external view returns (bool);

    function getMembers(OperatorSet calldata operatorSet) external view returns (address[] memory);

    function getAllocation(address operator, OperatorSet calldata operatorSet, IStrategy strategy)
        external
        view
        returns (Allocation memory);

    function getMaxMagnitude(address operator, IStrategy strategy) external view returns (uint64);

    function getMinimumSlashableStake(
        OperatorSet calldata operatorSet,
        address[] calldata operators,
        IStrategy[] calldata strategies,
        uint32 futureBlock
    ) external view returns (uint256[][] memory);
}

/// @title Shares of operators, and of withdrawals that can still be slashed
interface IDelegationManager {
    function getOperatorShares(address operator, IStrategy[] calldata strategies)
        external
        view
        returns (uint256[] memory);

    function getSlashableSharesInQueue(address operator, IStrategy strategy) external view returns (uint256);

    function minWithdrawalDelayBlocks() external view returns (uint32);
}

/// @title Where slashed shares wait for their recipient
interface IStrategyManager {
    function clearBurnOrRedistributableShares(OperatorSet calldata operatorSet, uint256 slashId)
        external
        returns (uint256[] memory);
}

/// @title Tokens for shares
interface IStrategy {
    function underlyingToken() external view returns (IERC20);

    function underlyingToSharesView(uint256 amountUnderlying) external view returns (uint256);

    function sharesToUnderlyingView(uint256 amountShares) external view returns (uint256);
}

/// @title Operators' BLS keys
interface IKeyRegistrar {
    enum CurveType {
        NONE,
        ECDSA,
        BN254
    }

    function configureOperatorSet(OperatorSet calldata operatorSet, CurveType curveType) external;

    function isRegistered(OperatorSet calldata operatorSet, address operator) external view returns (bool);

    function getBN254Key(OperatorSet calldata operatorSet, address operator)
        external
        view
        returns (G1Point memory g1Point, G2Point memory g2Point);

    function getOperatorFromSigningKey(OperatorSet calldata operatorSet, bytes calldata keyData)
        external
        view
        returns (address operator, bool registered);
}

/// @title Tables of operators and the certificates over them
interface ICertificateVerifier {
    function verifyCertificateProportion(
        OperatorSet calldata operatorSet,
        Certificate calldata cert,
        uint16[] calldata totalStakeProportionThresholds
    ) external returns (bool);

    function getTotalStakeWeights(OperatorSet calldata operatorSet, uint32 referenceTimestamp)
        external
        view
        returns (uint256[] memory);

    function getOperatorSetInfo(OperatorSet calldata operatorSet, uint32 referenceTimestamp)
        external
        view
        returns (OperatorSetInfo memory);

    function getNonsignerOperatorInfo(OperatorSet calldata operatorSet, uint32 referenceTimestamp, uint256 index)
        external
        view
        returns (OperatorInfo memory);

    function latestReferenceTimestamp(OperatorSet calldata operatorSet) external view returns (uint32);
}

/// @title Which operator sets have a table
interface ICrossChainRegistry {
    struct OperatorSetConfig {
        address owner;
        uint32 maxStalenessPeriod;
    }

    function createGenerationReservation(
        OperatorSet calldata operatorSet,
        IOperatorTableCalculator operatorTableCalculator,
        OperatorSetConfig calldata config
    ) external;

    function getOperatorSetConfig(OperatorSet calldata operatorSet) external view returns (OperatorSetConfig memory);

    function getOperatorTableCalculator(OperatorSet calldata operatorSet)
        external
        view
        returns (IOperatorTableCalculator);
}

/// @title Rewards of operators and their stakers
interface IRewardsCoordinator {
    struct StrategyAndMultiplier {
        IStrategy strategy;
        uint96 multiplier;
    }

    struct OperatorReward {
        address operator;
        uint256 amount;
    }

    struct OperatorDirectedRewardsSubmission {
        StrategyAndMultiplier[] strategiesAndMultipliers;
        IERC20 token;
        OperatorReward[] operatorRewards;
        uint32 startTimestamp;
        uint32 duration;
        string description;
    }

    function createOperatorDirectedOperatorSetRewardsSubmission(
        OperatorSet calldata operatorSet,
        OperatorDirectedRewardsSubmission[] calldata submissions
    ) external;

    function setClaimerFor(address claimer) external;

    function CALCULATION_INTERVAL_SECONDS() external view returns (uint32);
}

/// @title What the core calls when operators come and go
interface IAVSRegistrar {
    function registerOperator(address operator, address avs, uint32[] calldata operatorSetIds, bytes calldata data)
        external;

    function deregisterOperator(address operator, address avs, uint32[] calldata operatorSetIds) external;

    function supportsAVS(address avs) external view returns (bool);
}

/// @title Where the core has the rows of an operator table from
interface IOperatorTableCalculator {
    function calculateOperatorTableBytes(OperatorSet calldata operatorSet)
        external
        view
        returns (bytes memory operatorTableBytes);

    function getOperatorSetWeights(OperatorSet calldata operatorSet)
        external
        view
        returns (address[] memory operators, uint256[][] memory weights);

    function getOperatorWeights(OperatorSet calldata operatorSet, address operator)
        external
        view
        returns (uint256[] memory weights);
}
