// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IInferenceMarket} from "../../../src/interfaces/IInferenceMarket.sol";
import {IMarketRecords} from "../../../src/interfaces/IMarketRecords.sol";
import {Attestation, Item, Order, Proof, Submission, Tier} from "../../../src/market/Orders.sol";
import {vm} from "../../Vm.sol";
import {AttackBase} from "./AttackBase.sol";

/// @title One attacker is requester, provider, challenger and all attesters, and does what chance brings
/// @dev Honest are bob, who orders, and RIVAL, who answers orders and challenges lies about bob's in time. Everything ends
/// by calls that anybody may make. The attacker must not have gained, but for the fees of right answers to bob, and
/// neither honest party may have lost, but for these. Proofs are of right outputs alone; certificates of anything.
contract AllRolesTest is AttackBase {
    struct Case {
        Order order;
        bool bobs;
        bool lie;
        bool placed; // place is set
        bool direct; // settled without a record
        IInferenceMarket.Place place;
    }

    uint96 private constant FEE = 2e18;
    bytes32 private constant LIE = keccak256("lie");

    Case[] private cases;

    /// @dev The optimizer reads the timestamp once for all of a test.
    uint256 private time = START;

    modifier own() {
        require(msg.sender == address(this));
        _;
    }

    function testFuzz_AttackerInAllRolesGainsNothing(uint256 seed) public {
        uint256 attacker = attackers();
        uint256 total = vault.total();
        for (uint256 i = 0; i < 60; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            act(seed);
        }
        end();
        uint256 fees = 0; // of right answers to bob
        for (uint256 i = 0; i < cases.length; ++i) {
            Case storage c = cases[i];
            IMarketRecords.State s = state(c.order);
            bool paid = s == IMarketRecords.State.Paid || s == IMarketRecords.State.Closed
                || (s == IMarketRecords.State.None && (c.placed || c.direct));
            if (!c.bobs || !paid) continue;
            require(!c.lie, "bob paid for a lie");
            fees += FEE;
        }
        require(vault.total() == total, "money came or went");
        require(balance(address(market)) == 0 && balance(address(disputes)) == 0, "money stayed");
        require(locked(PROVIDER) == 0 && locked(RIVAL) == 0, "bonds stayed");
        require(attackers() <= attacker + fees, "the attacker gained");
        require(wealth(bob) + fees >= 10_000e18, "bob lost");
        require(wealth(RIVAL) >= 100_000e18, "the honest provider lost");
    }

    function attackers() private view returns (uint256) {
        return wealth(alice) + wealth(PROVIDER) + wealth(THIEF) + wealth(address(stake));
    }

    function act(uint256 seed) private {
        uint256 kind = seed % 16;
        if (cases.length == 0 || kind < 3) {
            begin(seed);
            return;
        }
        uint256 k = (seed >> 16) % cases.length;
        if (kind == 3) {
            try this.lockIt(k, PROVIDER) {} catch {}
        } else if (kind == 4) {
            try this.serve(k) {} catch {}
        } else if (kind < 7) {
            try this.answerIt(k, seed >> 8 & 1 == 1) {} catch {}
        } else if (kind < 9) {
            try this.attestIt(k, seed >> 8 & 1 == 1) {} catch {}
        } else if (kind == 9) {
            try this.settleIt(k) {} catch {}
        } else if (kind == 10) {
            try this.challengeIt(k, THIEF) {} catch {}
        } else if (kind == 11) {
            try this.respond(k, seed >> 8 & 1 == 1 ? PROVIDER : THIEF) {} catch {}
        } else if (kind == 12) {
            try this.dropIt(k) {} catch {}
        } else if (kind == 13) {
            endOne(k);
        } else {
            wait_((seed >> 32) % 12 hours);
        }
    }

    function begin(uint256 seed) private {
        Case storage c = cases.push();
        Order memory o = orderOf(cases.length, Tier((seed >> 8) % 3));
        c.bobs = seed >> 12 & 1 == 1;
        if (c.bobs) o.requester = bob;
        (o.feeStart, o.feeEnd) = (FEE, FEE);
        o.valueAtRisk = uint96(FEE + (seed >> 64) % 500e18);
        o.rampStart = uint40(time);
        (o.lockBy, o.answerBy) = (o.rampStart + 1 hours, o.rampStart + 2 hours);
        o.settleBy = o.rampStart + 6 hours;
        c.order = o;
        if (seed >> 13 & 1 == 1) post(o);
    }

    function lockIt(uint256 k, address provider) external own {
        Order memory o = cases[k].order;
        bytes memory signature = signed(o);
        vm.prank(provider);
        market.lock(o, signature);
    }

    /// @dev The honest provider locks an order and settles it.
    function serve(uint256 k) external own {
        Order memory o = cases[k].order;
        this.lockIt(k, RIVAL);
        vm.prank(RIVAL);
        market.answer(o, OUTPUT, "");
        Submission[] memory list = one(submission(o, ""));
        Proof memory p = prove(list, RIVAL, RIVAL);
        market.settle(list, RIVAL, p);
    }

    function answerIt(uint256 k, bool lie) external own {
        Case storage c = cases[k];
        bytes32 output = lie ? LIE : OUTPUT;
        vm.prank(PROVIDER);
        market.answer(c.order, output, "");
        IInferenceMarket.Request memory r = market.requests(market.requestOf(c.order));
        (c.placed, c.lie) = (true, lie);
        c.place.item = Item(c.order, PROVIDER, r.fee, r.bond, output, keccak256(""));
    }

    function attestIt(uint256 k, bool lie) external own {
        Case storage c = cases[k];
        IInferenceMarket.Request memory r = market.requests(market.requestOf(c.order));
        if (r.state == IMarketRecords.State.Answered) lie = c.lie;
        uint96 bond = r.provider == PROVIDER ? r.bond : bondOf(c.order, FEE);
        Submission[] memory list = one(submission(c.order, ""));
        list[0].output = lie ? LIE : OUTPUT;
        (Attestation memory record, bytes32[] memory items) = attest(list);
        (c.placed, c.lie) = (true, lie);
        c.place.item = Item(c.order, PROVIDER, FEE, bond, list[0].output, keccak256(""));
        (c.place.attestation, c.place.items) = (record, items);
    }

    function settleIt(uint256 k) external own {
        Submission[] memory list = one(submission(cases[k].order, ""));
        Proof memory p = prove(list, PROVIDER, THIEF);
        bool direct = state(list[0].order) == IMarketRecords.State.None;
        vm.prank(THIEF);
        market.settle(list, PROVIDER, p);
        cases[k].direct = direct;
    }

    function challengeIt(uint256 k, address from) external own {
        challenge(from, cases[k].place);
    }

    function respond(uint256 k, address payee) external own {
        Case storage c = cases[k];
        Proof memory p = prove(one(submission(c.order, "")), PROVIDER, payee);
        disputes.settle(c.place, p, noOpening());
    }

    function dropIt(uint256 k) external own {
        vm.prank(cases[k].order.requester);
        market.cancel(cases[k].order);
    }

    /// @dev Time goes on; before, RIVAL challenges what lies to bob.
    function wait_(uint256 more) private {
        for (uint256 i = 0; i < cases.length; ++i) {
            if (cases[i].bobs && cases[i].lie) try this.challengeIt(i, RIVAL) {} catch {}
        }
        time += more;
        vm.warp(time);
    }

    /// @dev What anybody may do.
    function endOne(uint256 k) private {
        Case storage c = cases[k];
        if (c.placed) {
            try disputes.fail(c.place) {} catch {}
            try market.finalize(c.place.attestation, c.place.items) {} catch {}
        }
        try market.timeout(c.order) {} catch {}
        try market.expire(c.order) {} catch {}
    }

    function end() private {
        for (uint256 round = 0; round < 4; ++round) {
            wait_(2 * DAY);
            for (uint256 i = 0; i < cases.length; ++i) {
                endOne(i);
            }
        }
    }
}
