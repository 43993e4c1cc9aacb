// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IParameters} from "../../src/interfaces/IParameters.sol";
import {Owned} from "../../src/lib/Owned.sol";
import {Parameters} from "../../src/market/Parameters.sol";
import {vm} from "../Vm.sol";

contract ParametersTest {
    uint32 private constant DELAY = 2 days;
    address private constant ANYBODY = address(0xa2b);
    address private constant NEXT = address(0x2e);

    Parameters private parameters = new Parameters(address(this), DELAY, good());

    function good() private pure returns (IParameters.Terms memory) {
        return IParameters.Terms({
            challengeWindow: 1 days,
            responseWindow: 12 hours,
            deliveryWindow: 1 hours,
            protocolFeeBps: 200,
            attesterFeeBps: 1_000,
            challengerBps: 5_000,
            quorumBps: 6_667,
            quorumStake: 1e24,
            valueBps: 5_000,
            premiumBps: [uint16(500), 2_000, 100],
            challengeFloor: 1e18,
            challengeFactor: 15,
            tokenPerEther: 3_000e18,
            baseFeeCap: 100 gwei,
            slashGas: 600_000
        });
    }

    function same(IParameters.Terms memory a, IParameters.Terms memory b) private pure returns (bool) {
        return keccak256(abi.encode(a)) == keccak256(abi.encode(b));
    }

    function hash(IParameters.Terms memory t) private pure returns (bytes32) {
        return keccak256(abi.encode(t));
    }

    function test_terms_are_numbered_and_stay() public {
        require(parameters.current() == 1 && same(parameters.get(1), good()), "first");
        IParameters.Terms memory t = good();
        t.protocolFeeBps = 300;
        parameters.propose(t);
        require(parameters.current() == 1, "too early");
        vm.warp(block.timestamp + DELAY);
        vm.prank(ANYBODY);
        require(parameters.enact(t) == 2, "number");
        require(parameters.current() == 2 && same(parameters.get(2), t), "second");
        require(same(parameters.get(1), good()), "first changed");
        vm.expectRevert(abi.encodeWithSelector(Parameters.NotProposed.selector, hash(t)));
        parameters.enact(t);
    }

    function test_unknown_numbers() public {
        vm.expectRevert(abi.encodeWithSelector(Parameters.UnknownTerms.selector, uint32(0)));
        parameters.get(0);
        vm.expectRevert(abi.encodeWithSelector(Parameters.UnknownTerms.selector, uint32(2)));
        parameters.get(2);
    }

    function test_nothing_is_enacted_before_the_delay() public {
        IParameters.Terms memory t = good();
        parameters.propose(t);
        uint40 at = parameters.enactableAt();
        require(at == block.timestamp + DELAY, "delay");
        vm.warp(at - 1);
        vm.expectRevert(abi.encodeWithSelector(Parameters.TooEarly.selector, at));
        parameters.enact(t);
        parameters.propose(t);
        vm.warp(at);
        vm.expectRevert(abi.encodeWithSelector(Parameters.TooEarly.selector, at + DELAY - 1));
        parameters.enact(t);
    }

    function test_other_terms_than_proposed() public {
        IParameters.Terms memory t = good();
        vm.expectRevert(abi.encodeWithSelector(Parameters.NotProposed.selector, hash(t)));
        parameters.enact(t);
        parameters.propose(t);
        vm.warp(block.timestamp + DELAY);
        t.slashGas += 1;
        vm.expectRevert(abi.encodeWithSelector(Parameters.NotProposed.selector, hash(t)));
        parameters.enact(t);
    }

    function test_a_proposal_is_cancelled() public {
        IParameters.Terms memory t = good();
        parameters.propose(t);
        parameters.cancel();
        vm.warp(block.timestamp + DELAY);
        vm.expectRevert(abi.encodeWithSelector(Parameters.NotProposed.selector, hash(t)));
        parameters.enact(t);
        vm.expectRevert(abi.encodeWithSelector(Parameters.NotProposed.selector, bytes32(0)));
        parameters.cancel();
    }

    function test_only_the_owner_proposes() public {
        bytes[] memory calls = new bytes[](4);
        calls[0] = abi.encodeCall(parameters.propose, (good()));
        calls[1] = abi.encodeCall(parameters.cancel, ());
        calls[2] = abi.encodeCall(parameters.offerOwnership, (ANYBODY));
        calls[3] = abi.encodeCall(parameters.acceptOwnership, ());
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.prank(ANYBODY);
            (bool ok, bytes memory reason) = address(parameters).call(calls[i]);
            require(!ok && bytes4(reason) == Owned.NotAllowed.selector, "allowed");
        }
    }

    function test_ownership_takes_two_steps() public {
        parameters.offerOwnership(NEXT);
        parameters.propose(good());
        vm.prank(NEXT);
        parameters.acceptOwnership();
        vm.expectRevert(abi.encodeWithSelector(Owned.NotAllowed.selector, address(this)));
        parameters.cancel();
        vm.prank(NEXT);
        parameters.cancel();
    }

    function refused(IParameters.Terms memory t, string memory field) private {
        bytes memory bad = abi.encodeWithSelector(Parameters.BadTerms.selector, field);
        vm.expectRevert(bad);
        parameters.propose(t);
        vm.expectRevert(bad);
        new Parameters(address(this), DELAY, t);
    }

    function test_bounds_of_windows() public {
        IParameters.Terms memory t = good();
        t.challengeWindow = 0;
        refused(t, "challengeWindow");
        t = good();
        t.responseWindow = 0;
        refused(t, "responseWindow");
        t.responseWindow = 5 days;
        parameters.propose(t);
        t.responseWindow += 1;
        refused(t, "responseWindow");
        t.responseWindow = type(uint32).max;
        refused(t, "responseWindow");
        t = good();
        t.deliveryWindow = 0;
        refused(t, "deliveryWindow");
        t.deliveryWindow = t.challengeWindow;
        parameters.propose(t);
        t.deliveryWindow += 1;
        refused(t, "deliveryWindow");
    }

    function test_bounds_of_parts() public {
        IParameters.Terms memory t = good();
        (t.protocolFeeBps, t.attesterFeeBps) = (1, 5_000);
        refused(t, "protocolFeeBps");
        t.protocolFeeBps = 0;
        parameters.propose(t);
        t = good();
        t.challengerBps = 10_001;
        refused(t, "challengerBps");
        t = good();
        t.quorumBps = 10_001;
        refused(t, "quorumBps");
        t.quorumBps = 4_999;
        refused(t, "quorumBps");
        t = good();
        t.valueBps = 10_001;
        refused(t, "valueBps");
    }

    function test_bounds_of_prices() public {
        IParameters.Terms memory t = good();
        t.challengeFactor = 9;
        refused(t, "challengeFactor");
        t = good();
        t.tokenPerEther = 0;
        refused(t, "tokenPerEther");
        t = good();
        t.baseFeeCap = 0;
        refused(t, "baseFeeCap");
        t = good();
        t.slashGas = 0;
        refused(t, "slashGas");
    }

    /// @dev What is read is what was proposed, whatever the values.
    function test_fuzz_packing(IParameters.Terms memory t) public {
        t.challengeWindow = 1 + t.challengeWindow % 3 days;
        t.responseWindow = 1 + t.responseWindow % 3 days;
        t.deliveryWindow = 1 + t.deliveryWindow % t.challengeWindow;
        t.protocolFeeBps %= 2_501;
        t.attesterFeeBps %= 2_501;
        t.challengerBps %= 10_001;
        t.quorumBps = 5_000 + t.quorumBps % 5_001;
        t.valueBps %= 10_001;
        if (t.challengeFactor < 10) t.challengeFactor += 10;
        if (t.tokenPerEther == 0) t.tokenPerEther = 1;
        if (t.baseFeeCap == 0) t.baseFeeCap = 1;
        if (t.slashGas == 0) t.slashGas = 1;
        parameters.propose(t);
        vm.warp(block.timestamp + DELAY);
        require(same(parameters.get(parameters.enact(t)), t), "other terms");
    }
}
