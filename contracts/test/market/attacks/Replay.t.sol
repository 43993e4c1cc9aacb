// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IInferenceMarket} from "../../../src/interfaces/IInferenceMarket.sol";
import {IMarketErrors} from "../../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../../src/interfaces/IMarketRecords.sol";
import {Deps} from "../../../src/market/MarketState.sol";
import {Order, Proof, Submission, Tier} from "../../../src/market/Orders.sol";
import {Proofs} from "../../../src/market/Proofs.sol";
import {vm} from "../../Vm.sol";
import {TestStake} from "../MarketDoubles.sol";
import {AttackBase} from "./AttackBase.sol";

/// @title What was signed or proven for one place is brought to another
contract ReplayTest is AttackBase {
    function test_ProofOfARequestIsNoProofOfAnother() public {
        Order memory a = orderOf(1, Tier.Settled);
        Order memory b = orderOf(1, Tier.Settled);
        (b.input, b.nonce) = (a.input, 2); // nothing else differs
        Proof memory p = prove(one(submission(a, "")), PROVIDER, PROVIDER);
        Submission[] memory list = one(submission(b, ""));
        untrue();
        market.settle(list, PROVIDER, p);
        list = one(submission(a, ""));
        list[0].output = keccak256("another output");
        untrue();
        market.settle(list, PROVIDER, p);
        list[0].output = OUTPUT;
        market.settle(list, PROVIDER, p);
    }

    function test_ProofOfABatchIsNoProofOfOthers() public {
        Submission memory a = submission(orderOf(1, Tier.Settled), "");
        Submission memory b = submission(orderOf(2, Tier.Settled), "");
        Proof memory p = prove(two(a, b), PROVIDER, PROVIDER);
        untrue();
        market.settle(two(b, a), PROVIDER, p);
        untrue();
        market.settle(one(a), PROVIDER, p);
        refused(IMarketErrors.NonceUsed.selector, abi.encode(alice, 1));
        market.settle(two(a, a), PROVIDER, p);
        market.settle(two(a, b), PROVIDER, p);
    }

    function test_LeafOfABatchServesOnceAndInItsPlace() public {
        Submission memory a = submission(orderOf(1, Tier.Settled), "");
        Submission memory b = submission(orderOf(2, Tier.Settled), "");
        Proof memory p = prove(two(a, b), PROVIDER, PROVIDER);
        p.leaves = new bytes32[](2);
        for (uint256 i = 0; i < 2; ++i) {
            Order memory o = (i == 0 ? a : b).order;
            bytes32 request = market.requestOf(o);
            p.leaves[i] = leafOf(i, request, contextOf(request, PROVIDER, o.nonce), o.input);
        }
        p.positions = new uint256[](1);
        p.positions[0] = 1;
        refused(
            Proofs.WrongLeaf.selector,
            abi.encode(
                0,
                leafOf(1, market.requestOf(a.order), contextOf(market.requestOf(a.order), PROVIDER, 1), a.order.input)
            )
        );
        market.settle(one(a), PROVIDER, p);
        p.positions[0] = 2;
        refused(Proofs.BadPosition.selector, abi.encode(0, 2));
        market.settle(one(a), PROVIDER, p);
        p.positions[0] = 0;
        market.settle(one(a), PROVIDER, p);
        p.positions[0] = 1;
        market.settle(one(b), PROVIDER, p);
        refused(IMarketErrors.NonceUsed.selector, abi.encode(alice, 2));
        market.settle(one(b), PROVIDER, p);
    }

    function test_OrderOfAnotherChainIsNoOrder() public {
        Submission[] memory list = one(submission(orderOf(1, Tier.Settled), ""));
        Proof memory p = prove(list, PROVIDER, PROVIDER);
        Order memory taken = orderOf(2, Tier.Settled);
        lock(taken);
        vm.chainId(999);
        refused(IMarketErrors.BadSignature.selector, abi.encode(alice));
        market.settle(list, PROVIDER, p);
        expectState(taken, IMarketRecords.State.None); // the other chain's records are by other names
        vm.warp(START + 7 hours);
        bytes memory reason = wrongState(taken, IMarketRecords.State.None);
        vm.expectRevert(reason);
        market.timeout(taken);
    }

    function test_OrderAndProofOfAnotherMarketAreNone() public {
        Submission[] memory list = one(submission(orderOf(1, Tier.Settled), ""));
        Proof memory p = prove(list, PROVIDER, PROVIDER);
        Deps memory deps = Deps(vault, registry, parameters, policy, stake, address(disputes), router, TREASURY);
        IInferenceMarket other =
            IInferenceMarket(vm.deployCode("InferenceMarket.sol:InferenceMarket", abi.encode(deps)));
        refused(IMarketErrors.BadSignature.selector, abi.encode(alice));
        other.settle(list, PROVIDER, p);
        IInferenceMarket first = market;
        market = other;
        Submission[] memory there = one(submission(list[0].order, ""));
        market = first;
        untrue();
        other.settle(there, PROVIDER, p);
        market.settle(list, PROVIDER, p);
    }

    function test_CertificateServesOnceAndForItsOwn() public {
        Submission[] memory list = one(submission(orderOf(1), ""));
        bytes memory c = certificate(list, PROVIDER);
        attest(list);
        vm.prank(PROVIDER);
        refused(IMarketErrors.NonceUsed.selector, abi.encode(alice, 1));
        market.attest(list, PROVIDER, c);
        list = one(submission(orderOf(2), ""));
        vm.prank(PROVIDER);
        vm.expectPartialRevert(TestStake.BadCertificate.selector);
        market.attest(list, PROVIDER, c);
    }

    function test_OrderIsUsedOnceHoweverItIsUsed() public {
        Order memory o = orderOf(1, Tier.Settled);
        Submission[] memory list = one(submission(o, ""));
        Proof memory p = prove(list, PROVIDER, PROVIDER);
        market.settle(list, PROVIDER, p);
        bytes memory used = abi.encodeWithSelector(IMarketErrors.NonceUsed.selector, alice, 1);
        vm.expectRevert(used);
        market.settle(list, PROVIDER, p);
        vm.prank(alice);
        vm.expectRevert(used);
        market.post(o);
        vm.prank(alice);
        vm.expectRevert(used);
        market.cancel(o);
        vm.prank(PROVIDER);
        vm.expectRevert(used);
        market.lock(o, list[0].signature);
        Order memory twin = orderOf(1, Tier.Settled);
        twin.valueAtRisk += 1;
        vm.prank(alice);
        vm.expectRevert(used);
        market.post(twin);
    }

    function test_SettledLockIsNeitherPaidNorPunishedAgain() public {
        Order memory o = orderOf(1, Tier.Settled);
        lock(o);
        Submission[] memory list = one(submission(o, ""));
        Proof memory p = prove(list, PROVIDER, PROVIDER);
        market.settle(list, PROVIDER, p);
        bytes memory over = wrongState(o, IMarketRecords.State.Paid);
        vm.expectRevert(over);
        market.settle(list, PROVIDER, p);
        vm.warp(START + 7 hours);
        vm.expectRevert(over);
        market.timeout(o);
        vm.expectRevert(over);
        market.expire(o);
        require(stake.faultCount() == 0 && balance(address(market)) == 0, "nothing is left");
    }
}
