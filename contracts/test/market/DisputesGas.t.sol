// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Case} from "../../src/court/CourtTypes.sol";
import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {Item, Proof, Submission} from "../../src/market/Orders.sol";
import {vm} from "../Vm.sol";
import {DisputesBase} from "./DisputesBase.sol";

/// @dev What challenges and their answers cost, with real proofs of lenet-digits: gas/disputes.json. Execution alone: a
/// transaction has 21,000 and its calldata besides.
contract DisputesGasTest is DisputesBase {
    function test_challenge() public {
        IInferenceMarket.Place memory p = open(answer("attested"));
        vm.prank(CHALLENGER);
        disputes.challenge(p);
        vm.snapshotGasLastCall("disputes", "challenge");
    }

    function test_settle() public {
        (, IInferenceMarket.Place memory p) = challenged("attested");
        disputes.settle(p, proofOf("attested"), none());
        vm.snapshotGasLastCall("disputes", "answer with a settlement proof");
    }

    function test_settleBatch() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("first");
        disputes.settle(p, partOf("pair", 0), opening(a));
        vm.snapshotGasLastCall("disputes", "answer with a proof of a batch of two, values opened");
    }

    function test_court() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("attested");
        Case memory c = caseOf("attested");
        bytes32 id = court.caseId(c);
        vm.prank(RESCUER);
        disputes.commitCase(keccak256(abi.encode(a.request, id, RESCUER, bytes32("salt"))));
        vm.snapshotGasLastCall("disputes", "commit to a case");
        vm.roll(block.number + 1);
        vm.prank(RESCUER);
        disputes.openCase(a.request, id, "salt");
        vm.snapshotGasLastCall("disputes", "open a case");
        accept(id);
        disputes.concludeCase(p, c, new bytes32[](0), 0, opening(a));
        vm.snapshotGasLastCall("disputes", "conclude a case, values opened");
    }

    function test_fail() public {
        (, IInferenceMarket.Place memory p) = challenged("attested");
        vm.warp(START + RESPONSE + 1);
        disputes.fail(p);
        vm.snapshotGasLastCall("disputes", "fail");
    }

    function test_refuse() public {
        Answer memory a = answer("secret");
        a.data[0] ^= 0x01;
        bytes memory signature = signed(a.order);
        vm.prank(PROVIDER);
        market.lock(a.order, signature);
        IInferenceMarket.Place memory p;
        IInferenceMarket.Request memory r = market.requests(a.request);
        p.item = Item(a.order, PROVIDER, r.fee, r.bond, a.output, keccak256(a.data));
        Submission[] memory answers = list(a);
        Proof memory proof = proofOf("secret");
        vm.prank(PROVIDER);
        market.settle(answers, PROVIDER, proof);
        disputes.refuse(p, delivery(a));
        vm.snapshotGasLastCall("disputes", "refuse a ciphertext of 10 coefficients");
    }

    /// @dev From a signed order to its payment in one call; nothing is doubled here.
    function test_settledOrder() public {
        Submission[] memory s = list(answer("settled"));
        Proof memory proof = proofOf("settled");
        market.settle(s, PROVIDER, proof);
        vm.snapshotGasLastCall("disputes", "pay a signed order on a settlement proof");
    }
}
