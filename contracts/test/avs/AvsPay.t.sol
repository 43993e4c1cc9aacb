// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {AttesterPay} from "../../src/avs/AttesterPay.sol";
import {AvsBase} from "../../src/avs/AvsBase.sol";
import {Certificates} from "../../src/avs/Certificates.sol";
import {IRewardsCoordinator} from "../../src/avs/Core.sol";
import {vm} from "../Vm.sol";
import {AvsWorld} from "./AvsWorld.sol";

/// @title Tests of attesters' pay and their stakers' rewards
contract AvsPayTest is AvsWorld {
    function test_SignersShareByStake() external {
        bytes32 signers = _attest(_only(1));
        Certificates.Signer memory first = _signer(0);
        vm.expectRevert(abi.encodeWithSelector(AttesterPay.NothingToClaim.selector, signers, _who(1)));
        avs.claim(signers, _who(1), first);
        _pay(signers, 8e18);
        vm.prank(address(1));
        avs.claim(signers, _who(1), first);
        avs.claim(signers, _who(3), _signer(2));
        _eq(vault.balanceOf(_who(1)), 1.6e18); // a fifth is the stakers'
        _eq(vault.balanceOf(_who(3)), 4.8e18);
        _eq(vault.balanceOf(address(avs)), 1.6e18);
        _eq(avs.signedShares(signers), 400e18);
        vm.expectRevert(abi.encodeWithSelector(AttesterPay.NothingToClaim.selector, signers, _who(1)));
        avs.claim(signers, _who(1), first);
        Certificates.Signer memory second = _signer(1);
        vm.expectRevert(abi.encodeWithSelector(Certificates.DidNotSign.selector, _who(2), 1));
        avs.claim(signers, _who(2), second);
        _pay(signers, 8e18);
        avs.claim(signers, _who(1), _signer(0));
        _eq(vault.balanceOf(_who(1)), 3.2e18);
        _eq(avs.claimed(signers, _who(1)), 4e18);
    }

    function test_TheMarketAloneCredits() external {
        vm.prank(address(1));
        vm.expectRevert(abi.encodeWithSelector(AvsBase.NotAllowed.selector, address(1)));
        avs.creditAttesters("c", 1);
    }

    /// @dev However pay comes and is claimed, no more goes out than came in.
    function testFuzz_NoMoreIsPaidThanEarned(uint96[5] calldata amounts, uint8[5] calldata who) external {
        bytes32 signers = _attest(_no());
        uint256 earned = 0;
        for (uint256 i = 0; i < 5; i++) {
            uint96 amount = amounts[i] % 1e24 + 1;
            _pay(signers, amount);
            earned += amount;
            uint32 index = who[i] % 3;
            try avs.claim(signers, _who(index + 1), _signer(index)) {} catch {}
        }
        for (uint32 i = 0; i < 3; i++) {
            try avs.claim(signers, _who(i + 1), _signer(i)) {} catch {}
        }
        uint256 waiting = 0;
        uint256 paid = 0;
        for (uint256 i = 1; i <= 3; i++) {
            (uint96 amount,) = avs.rewards(_who(i));
            waiting += amount;
            paid += vault.balanceOf(_who(i));
        }
        _eq(paid + vault.balanceOf(address(avs)), earned);
        require(vault.balanceOf(address(avs)) >= waiting && vault.balanceOf(address(avs)) <= waiting + 3, "dust");
    }

    function test_RewardsGoToTheLastInterval() external {
        bytes32 signers = _attest(_no());
        _pay(signers, 60e18);
        for (uint32 i = 0; i < 3; i++) {
            avs.claim(signers, _who(i + 1), _signer(i));
        }
        address[] memory both = new address[](2);
        (both[0], both[1]) = (_who(1), _who(2));
        uint256 before = token.balanceOf(address(core));
        avs.sweepRewards(both);
        _eq(token.balanceOf(address(core)) - before, 6e18);
        IRewardsCoordinator.OperatorDirectedRewardsSubmission memory s = core.submissions()[0];
        _eq(s.operatorRewards[0].amount, 2e18);
        _eq(s.operatorRewards[1].amount, 4e18);
        uint256 end = block.timestamp / 1 days * 1 days;
        _eq(s.startTimestamp + s.duration, end);
        _eq(s.duration, 1 days);
        (uint96 left, uint40 until) = avs.rewards(_who(1));
        _eq(left, 0);
        _eq(until, end);
        vm.expectRevert(abi.encodeWithSelector(AttesterPay.NothingToSweep.selector, _who(1)));
        avs.sweepRewards(both);
        // What comes later waits for the next interval.
        _pay(signers, 60e18);
        avs.claim(signers, _who(1), _signer(0));
        address[] memory one = new address[](1);
        one[0] = _who(1);
        vm.expectRevert(abi.encodeWithSelector(AttesterPay.NothingToSweep.selector, _who(1)));
        avs.sweepRewards(one);
        vm.warp(end + 1 days); // the interval ends now, and is not over for the core
        vm.expectRevert(abi.encodeWithSelector(AttesterPay.NothingToSweep.selector, _who(1)));
        avs.sweepRewards(one);
        vm.warp(end + 1 days + 1);
        avs.sweepRewards(one);
        _eq(core.submissions().length, 2);
    }
}
