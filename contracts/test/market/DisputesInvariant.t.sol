// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Case} from "../../src/court/CourtTypes.sol";
import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {Disputes} from "../../src/market/Disputes.sol";
import {Proof} from "../../src/market/Orders.sol";
import {vm} from "../Vm.sol";
import {DisputesBase} from "./DisputesBase.sol";

/// @title Does with three answers what anybody may do, in any order and at any time, for tests only
/// @dev Every call may be refused; what the accepted ones do is compared with a model of each challenge.
contract DisputesHandler is DisputesBase {
    string[3] internal names = ["attested", "first", "second"];
    IInferenceMarket.Place[3] internal places;
    bytes32[3] public requests;

    /// @dev What must be open.
    uint96[3] public bonds;
    Disputes.Status[3] public known;

    constructor() {
        setUp();
        for (uint256 i = 0; i < 3; ++i) {
            Answer memory a = answer(names[i]);
            requests[i] = a.request;
            keep(places[i], open(a));
        }
        fund(CHALLENGER, 1_000e18);
    }

    function keep(IInferenceMarket.Place storage to, IInferenceMarket.Place memory from) private {
        (to.item, to.attestation, to.items, to.index) = (from.item, from.attestation, from.items, from.index);
    }

    function pass(uint256 seconds_) external {
        vm.warp(block.timestamp + (seconds_ % 3 == 0 ? seconds_ % 5 days : seconds_ % 6 hours));
        vm.roll(block.number + 1);
    }

    function freeze(uint256 seed) external {
        if (seed % 4 == 0) router.freeze(VERIFIERS);
        else router.unfreeze(VERIFIERS);
    }

    function challenge(uint256 i, uint256 baseFee) external {
        i %= 3;
        vm.fee(baseFee % 100 gwei);
        uint96 bond = disputes.challengeBond(CLASS, 1);
        vm.prank(CHALLENGER);
        try disputes.challenge(places[i]) {
            require(known[i] == Disputes.Status.None, "a second challenge");
            (known[i], bonds[i]) = (Disputes.Status.Open, bond);
        } catch {}
    }

    function settle(uint256 i, bool wrong) external {
        i %= 3;
        uint256 k = wrong ? (i + 1) % 3 : i;
        Answer memory a = answer(names[k]);
        Proof memory proof = k == 0 ? proofOf(names[0]) : partOf("pair", k - 1);
        uint96 before = balance(PAYEE);
        try disputes.settle(places[i], proof, opening(a)) {
            require(!wrong && balance(PAYEE) == before + bonds[i], "another's proof, or another bond");
            end(i, Disputes.Status.Upheld);
        } catch {}
    }

    function rescue(uint256 i, bool accepted) external {
        i %= 3;
        Answer memory a = answer(names[i]);
        Case memory c = caseOf(i == 0 ? "attested" : "pair");
        bytes32 id = court.caseId(c);
        bytes32 salt = bytes32(block.number);
        disputes.commitCase(keccak256(abi.encode(a.request, id, address(this), salt)));
        vm.roll(block.number + 1);
        try disputes.openCase(a.request, id, salt) {} catch {}
        bool before = court.progress(id) != 0;
        if (accepted) accept(id);
        uint96 had = balance(address(this));
        bytes32[] memory leaves = i == 0 ? new bytes32[](0) : leavesOf("pair");
        try disputes.concludeCase(places[i], c, leaves, i == 2 ? 1 : 0, opening(a)) {
            require((accepted || before) && balance(address(this)) == had + bonds[i], "no verdict, or another bond");
            end(i, Disputes.Status.Upheld);
        } catch {}
    }

    function fail(uint256 i) external {
        i %= 3;
        try disputes.fail(places[i]) {
            end(i, Disputes.Status.Failed);
        } catch {}
    }

    function unwind(uint256 i) external {
        i %= 3;
        try disputes.unwind(places[i]) {
            end(i, Disputes.Status.None);
        } catch {}
    }

    function end(uint256 i, Disputes.Status status) private {
        require(known[i] == Disputes.Status.Open, "no challenge ends");
        (known[i], bonds[i]) = (status, 0);
    }

    /// @dev Bonds, states in both contracts, and the sums of the vault.
    function check() external view {
        for (uint256 i = 0; i < 3; ++i) {
            (,,,, Disputes.Status status,) = disputes.challenges(requests[i]);
            require(status == known[i], "status");
            IInferenceMarket.Request memory r = market.requests(requests[i]);
            require((r.dispute == IMarketRecords.Dispute.Open) == (status == Disputes.Status.Open), "market");
            if (status == Disputes.Status.Failed) require(r.state == IMarketRecords.State.Faulted, "no fault");
            if (status == Disputes.Status.Upheld) {
                require(r.state == (i == 0 ? IMarketRecords.State.Closed : IMarketRecords.State.Paid), "not paid");
            }
        }
        require(balance(address(disputes)) == bonds[0] + bonds[1] + bonds[2], "open bonds");
        require(token.balanceOf(address(vault)) == vault.total(), "vault");
    }
}

contract DisputesInvariantTest {
    DisputesHandler internal handler;

    function setUp() public {
        handler = new DisputesHandler();
    }

    function targetContracts() public view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(handler);
    }

    function targetSelectors() public view returns (FuzzSelector[] memory list) {
        list = new FuzzSelector[](1);
        list[0].addr = address(handler);
        list[0].selectors = new bytes4[](7);
        list[0].selectors[0] = handler.pass.selector;
        list[0].selectors[1] = handler.freeze.selector;
        list[0].selectors[2] = bytes4(keccak256("challenge(uint256,uint256)"));
        list[0].selectors[3] = handler.settle.selector;
        list[0].selectors[4] = handler.rescue.selector;
        list[0].selectors[5] = handler.fail.selector;
        list[0].selectors[6] = handler.unwind.selector;
    }

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    /// forge-config: default.invariant.runs = 16
    /// forge-config: deep.invariant.depth = 32
    function invariant_BondsOfOpenChallenges() public view {
        handler.check();
    }
}
