// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Approval} from "../lib/Approval.sol";
import {AvsDeps} from "./AvsBase.sol";
import {IRewardsCoordinator} from "./Core.sol";
import {Slashing} from "./Slashing.sol";

/// @title What attesters earn
/// @notice The market moves the attesters' part of each fee into this contract's balance of the vault. The signers of the
/// certificate share it by their stake: each pulls its own part into its balance, and what is its stakers' waits for the
/// next sweep, which hands it to the core's RewardsCoordinator for the last whole interval.
abstract contract AttesterPay is Slashing {
    /// @dev What waits for an operator's stakers.
    struct Rewards {
        uint96 amount;
        uint40 until; // end of the last interval with a submission
    }

    /// @notice Part of the pay that goes to stakers.
    uint16 public immutable STAKERS_BPS;

    /// @notice What the signers of a certificate have earned together.
    mapping(bytes32 signers => uint96) public earned;

    /// @notice What an operator has claimed of it.
    mapping(bytes32 signers => mapping(address operator => uint96)) public claimed;

    /// @notice Shares that signed a certificate; zero before the first claim.
    mapping(bytes32 signers => uint256) public signedShares;

    /// @notice What waits for the stakers of an operator, and the end of its last interval.
    mapping(address operator => Rewards) public rewards;

    /// @notice A certificate has earned its signers an amount.
    event AttestersCredited(bytes32 indexed signers, uint96 amount);

    /// @notice An operator claimed its part of a certificate's pay.
    /// @param amount What went into its balance.
    /// @param stakers What waits for its stakers.
    event AttesterPaid(bytes32 indexed signers, address indexed operator, uint96 amount, uint96 stakers);

    /// @notice Stakers' rewards of an interval went to the core.
    event RewardsSwept(address indexed operator, uint96 amount, uint32 start, uint32 duration);

    /// @notice There is nothing to claim for this operator.
    error NothingToClaim(bytes32 signers, address operator);

    /// @notice Nothing waits for the operator's stakers, or this interval has had its submission.
    error NothingToSweep(address operator);

    constructor(AvsDeps memory deps) {
        STAKERS_BPS = deps.stakersBps;
        // What the core gives back of rewards, where an operator had no stake in an interval, is the treasury's to claim.
        REWARDS_COORDINATOR.setClaimerFor(deps.treasury);
    }

    /// @notice Pays an operator its part of what a certificate earned, by anybody.
    /// @param signer The proof that it signed.
    function claim(bytes32 signers, address operator, Signer calldata signer) external guarded {
        uint256 weight = _checkSigner(signers, operator, signer);
        uint256 all = signedShares[signers];
        if (all == 0) {
            all = _signed(signer);
            signedShares[signers] = all;
        }
        uint96 part = uint96(earned[signers] * weight / all);
        uint96 due = part - claimed[signers][operator];
        if (due == 0) revert NothingToClaim(signers, operator);
        claimed[signers][operator] = part;
        uint96 stakers = uint96(uint256(due) * STAKERS_BPS / BPS);
        rewards[operator].amount += stakers;
        emit AttesterPaid(signers, operator, due - stakers, stakers);
        VAULT.move(address(this), operator, due - stakers);
    }

    /// @notice Submits what waits for the stakers of some operators as rewards of the last interval of the core that is
    /// over. By anybody, once for each operator and interval.
    /// @param operators Ascending.
    function sweepRewards(address[] calldata operators) external guarded {
        uint32 duration = REWARDS_COORDINATOR.CALCULATION_INTERVAL_SECONDS();
        uint32 end = uint32((block.timestamp - 1) / duration) * duration;
        IRewardsCoordinator.OperatorDirectedRewardsSubmission[] memory submissions =
            new IRewardsCoordinator.OperatorDirectedRewardsSubmission[](1);
        IRewardsCoordinator.OperatorDirectedRewardsSubmission memory s = submissions[0];
        s.strategiesAndMultipliers = new IRewardsCoordinator.StrategyAndMultiplier[](1);
        s.strategiesAndMultipliers[0] = IRewardsCoordinator.StrategyAndMultiplier(STRATEGY, 1e18);
        (s.token, s.startTimestamp, s.duration, s.description) = (TOKEN, end - duration, duration, "zkvin attestation");
        s.operatorRewards = new IRewardsCoordinator.OperatorReward[](operators.length);
        uint96 total = 0;
        for (uint256 i = 0; i < operators.length; i++) {
            Rewards storage r = rewards[operators[i]];
            uint96 amount = r.amount;
            if (amount == 0 || r.until >= end) revert NothingToSweep(operators[i]);
            (r.amount, r.until) = (0, end);
            s.operatorRewards[i] = IRewardsCoordinator.OperatorReward(operators[i], amount);
            total += amount;
            emit RewardsSwept(operators[i], amount, s.startTimestamp, duration);
        }
        VAULT.withdraw(address(this), total);
        Approval.give(TOKEN, address(REWARDS_COORDINATOR), total);
        REWARDS_COORDINATOR.createOperatorDirectedOperatorSetRewardsSubmission(_set(ATTESTERS), submissions);
    }

    /// @dev IStake.creditAttesters.
    function _creditAttesters(bytes32 signers, uint96 amount) internal {
        earned[signers] += amount;
        emit AttestersCredited(signers, amount);
    }

    /// @dev The core has the rows of all who did not sign, from when it verified the certificate.
    function _signed(Signer calldata signer) private view returns (uint256 shares) {
        uint32 time = signer.referenceTimestamp;
        shares = CERTIFICATE_VERIFIER.getTotalStakeWeights(_set(ATTESTERS), time)[0];
        for (uint256 i = 0; i < signer.nonSigners.length; i++) {
            shares -= CERTIFICATE_VERIFIER.getNonsignerOperatorInfo(_set(ATTESTERS), time, signer.nonSigners[i])
            .weights[0];
        }
    }
}
