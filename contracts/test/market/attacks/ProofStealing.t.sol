// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IInferenceMarket} from "../../../src/interfaces/IInferenceMarket.sol";
import {IMarketErrors} from "../../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../../src/interfaces/IMarketRecords.sol";
import {Order, Proof, Submission, Tier} from "../../../src/market/Orders.sol";
import {Proofs} from "../../../src/market/Proofs.sol";
import {vm} from "../../Vm.sol";
import {TestStake} from "../MarketDoubles.sol";
import {AttackBase} from "./AttackBase.sol";

/// @title Somebody sees a settlement proof before it is mined and sends it himself, with what he likes changed
contract ProofStealingTest is AttackBase {
    function test_ProviderOfAProofCannotBeReplaced() public {
        Order memory o = orderOf(1, Tier.Settled);
        Submission[] memory list = one(submission(o, ""));
        Proof memory p = prove(list, PROVIDER, PROVIDER);
        provide(THIEF);
        vm.prank(THIEF);
        untrue();
        market.settle(list, THIEF, p);
        uint256 before = balance(PROVIDER);
        vm.prank(THIEF);
        market.settle(list, PROVIDER, p);
        require(balance(PROVIDER) > before, "the provider is paid whoever sends");
    }

    function test_PayeeOfAProofCannotBeReplaced() public {
        (Order memory o,) = answered(1);
        IInferenceMarket.Request memory r = market.requests(market.requestOf(o));
        IInferenceMarket.Place memory place = placeOf(o, r.fee, r.bond, "");
        challenge(alice, place);
        Proof memory p = prove(one(submission(o, "")), PROVIDER, address(0x4e5c0e4));
        p.payee = THIEF;
        untrue();
        disputes.settle(place, p, noOpening());
        p.payee = address(0x4e5c0e4);
        vm.prank(THIEF);
        disputes.settle(place, p, noOpening());
        (, uint96 bond,,,,) = disputes.challenges(market.requestOf(o));
        require(balance(p.payee) == bond && bond != 0, "the payee has the bond");
    }

    /// @dev A proof says nothing of a ciphertext. Who could send another with it would have the provider punished.
    function test_CiphertextCannotBeReplaced() public {
        for (uint256 i = 0; i < 2; ++i) {
            Order memory o = hiddenOrder(i, i == 0 ? Tier.Settled : Tier.Attested);
            lock(o);
            Submission[] memory list = one(submission(o, "garbage"));
            Proof memory p = prove(list, PROVIDER, PROVIDER);
            vm.prank(THIEF);
            refused(IMarketErrors.NotProvider.selector, abi.encode(THIEF));
            market.settle(list, PROVIDER, p);
            list[0].data = "ciphertext";
            vm.prank(PROVIDER);
            market.settle(list, PROVIDER, p);
            expectState(o, IMarketRecords.State.Proven);
        }
    }

    function test_AnsweredCiphertextCannotBeReplaced() public {
        Order memory o = hiddenOrder(1, Tier.Deferred);
        lock(o);
        answer(o, "ciphertext");
        Submission[] memory list = one(submission(o, "garbage"));
        Proof memory p = prove(list, PROVIDER, PROVIDER);
        refused(IMarketErrors.WrongAnswer.selector, abi.encode(market.requestOf(o)));
        market.settle(list, PROVIDER, p);
        list[0].data = "ciphertext";
        market.settle(list, PROVIDER, p); // by anybody
    }

    function test_ShownValuesCannotBeLeftAwayOrChanged() public {
        for (uint256 i = 0; i < 3; ++i) {
            Order memory o = orderOf(i, Tier.Settled);
            if (i == 1) post(o);
            if (i == 2) lock(o);
            Submission[] memory list = one(submission(o, values()));
            Proof memory p = prove(list, PROVIDER, PROVIDER);
            list[0].data = "";
            vm.prank(THIEF);
            refused(Proofs.OtherOutputs.selector, abi.encode(keccak256("")));
            market.settle(list, PROVIDER, p);
            list[0].data = hex"0002000200030004000500060007000800090010";
            vm.prank(THIEF);
            refused(Proofs.OtherOutputs.selector, abi.encode(keccak256(list[0].data)));
            market.settle(list, PROVIDER, p);
            list[0].data = values();
            vm.prank(THIEF);
            market.settle(list, PROVIDER, p);
        }
    }

    function test_ValuesCannotBeAddedToAProofThatShowsNone() public {
        Order memory o = orderOf(1, Tier.Settled);
        Submission[] memory list = one(submission(o, ""));
        Proof memory p = prove(list, PROVIDER, PROVIDER);
        list[0].data = values();
        vm.prank(THIEF);
        refused(Proofs.OutputsNotShown.selector, abi.encode(0));
        market.settle(list, PROVIDER, p);
        list[0].data = "";
        vm.prank(THIEF);
        market.settle(list, PROVIDER, p);
    }

    function test_CertificateHoldsTheBytesAndTheProvider() public {
        Order memory o = hiddenOrder(1, Tier.Attested);
        lock(o);
        Submission[] memory list = one(submission(o, "ciphertext"));
        bytes memory c = certificate(list, PROVIDER);
        list[0].data = "garbage";
        vm.prank(PROVIDER);
        vm.expectPartialRevert(TestStake.BadCertificate.selector);
        market.attest(list, PROVIDER, c);
        list[0].data = "ciphertext";
        address[2] memory providers = [THIEF, PROVIDER];
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(THIEF);
            refused(IMarketErrors.NotProvider.selector, abi.encode(THIEF));
            market.attest(list, providers[i], c);
        }
        vm.prank(PROVIDER);
        market.attest(list, PROVIDER, c);
    }

    function test_OrderNamedToAProviderIsNobodyElses() public {
        Order memory o = orderOf(1, Tier.Settled);
        o.provider = PROVIDER;
        Submission[] memory list = one(submission(o, ""));
        Proof memory p = prove(list, RIVAL, RIVAL);
        vm.prank(RIVAL);
        refused(IMarketErrors.NotProvider.selector, abi.encode(RIVAL));
        market.settle(list, RIVAL, p);
        bytes memory signature = signed(o);
        vm.prank(RIVAL);
        refused(IMarketErrors.NotProvider.selector, abi.encode(RIVAL));
        market.lock(o, signature);
    }
}
