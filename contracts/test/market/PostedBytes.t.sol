// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IMarketErrors} from "../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {Order, Proof, Submission, Tier} from "../../src/market/Orders.sol";
import {Proofs} from "../../src/market/Proofs.sol";
import {vm} from "../Vm.sol";
import {DisputesBase} from "./DisputesBase.sol";
import {MarketBase} from "./MarketBase.sol";

/// @dev Who copies a proof that waits for its block sends it with other bytes.
contract CiphertextTest is MarketBase {
    /// @dev The proof says nothing of the ciphertext: with another one the requester could refuse, and have the bond of a
    /// provider that did all as it should.
    function test_somebody_else_settled_with_another_ciphertext() public {
        Order memory o = hiddenOrder(1, Tier.Settled);
        lock(o);
        Submission[] memory list = one(submission(o, hex"bad0"));
        refused(IMarketErrors.NotProvider.selector, abi.encode(alice));
        vm.prank(alice);
        market.settle(list, PROVIDER, proof());
        list = one(submission(o, hex"1234"));
        vm.prank(PROVIDER);
        market.settle(list, PROVIDER, proof());
        expectState(o, IMarketRecords.State.Proven);
    }

    /// @dev Attesters cannot see whose ciphertext it is that they sign for.
    function test_somebody_else_attested_with_another_ciphertext() public {
        Order memory o = hiddenOrder(1, Tier.Attested);
        lock(o);
        Submission[] memory list = one(submission(o, hex"bad0"));
        bytes memory c = certificate(list, PROVIDER);
        refused(IMarketErrors.NotProvider.selector, abi.encode(alice));
        vm.prank(alice);
        market.attest(list, PROVIDER, c);
        expectState(o, IMarketRecords.State.Locked);
    }

    function test_an_answered_ciphertext_is_settled_by_anybody() public {
        Order memory o = hiddenOrder(1, Tier.Settled);
        bytes32 request = lock(o);
        answer(o, hex"1234");
        Submission[] memory list = one(submission(o, hex"bad0"));
        refused(IMarketErrors.WrongAnswer.selector, abi.encode(request));
        vm.prank(ANYBODY);
        market.settle(list, PROVIDER, proof());
        list = one(submission(o, hex"1234"));
        vm.prank(ANYBODY);
        market.settle(list, PROVIDER, proof());
        expectState(o, IMarketRecords.State.Proven);
    }
}

/// @dev The same with values and a real proof that shows them.
contract ShownBytesTest is DisputesBase {
    function test_somebody_else_settled_without_the_values() public {
        Answer memory a = answer("settled");
        Proof memory p = proofOf("settled");
        require(p.shown != 0 && a.data.length != 0, "nothing is shown");
        Submission[] memory s = list(a);
        bytes memory data = s[0].data;
        s[0].data = "";
        vm.expectRevert(abi.encodeWithSelector(Proofs.OtherOutputs.selector, keccak256("")));
        market.settle(s, PROVIDER, p);
        s[0].data = data;
        market.settle(s, PROVIDER, p);
        require(balance(PROVIDER) > 100_000e18, "not paid");
    }

    /// @dev What a locker posted stays what it is: the proof that shows more does no harm.
    function test_an_answer_without_values_is_settled_without() public {
        Answer memory a = answer("settled");
        a.data = "";
        answered(a);
        market.settle(list(a), PROVIDER, proofOf("settled"));
        expectState(a, IMarketRecords.State.Paid);
    }
}
