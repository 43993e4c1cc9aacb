// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IInferenceMarket} from "../../../src/interfaces/IInferenceMarket.sol";
import {IMarketErrors} from "../../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../../src/interfaces/IMarketRecords.sol";
import {Disputes} from "../../../src/market/Disputes.sol";
import {Order, Proof, Submission} from "../../../src/market/Orders.sol";
import {vm} from "../../Vm.sol";
import {AttackBase} from "./AttackBase.sol";

/// @title Challenges that are there to hurt: of right answers, many at once, in the last second, against a dead provider
contract ChallengesAttackTest is AttackBase {
    uint256 private constant COUNT = 20;
    address private constant SIGNER = address(0x516);

    Submission[] private submissions;

    /// @dev COUNT attested items of one attestation; a place is that of item i.
    function attestedItems() private returns (IInferenceMarket.Place[] memory places) {
        Submission[] memory list = new Submission[](COUNT);
        places = new IInferenceMarket.Place[](COUNT);
        (uint256 factor,) = policy.quote(PROVIDER, COUNT, terms());
        for (uint256 i = 0; i < COUNT; ++i) {
            Order memory o = orderOf(i);
            list[i] = submission(o, "");
            submissions.push(list[i]);
            places[i] = placeOf(o, 1e18, uint96(1e18 + 100e18 * factor / 10_000), "");
            places[i].index = i;
        }
        (places[0].attestation, places[0].items) = attest(list);
        for (uint256 i = 1; i < COUNT; ++i) {
            (places[i].attestation, places[i].items) = (places[0].attestation, places[0].items);
        }
    }

    /// @dev Challenges all items in the last second.
    function challengeAll(IInferenceMarket.Place[] memory places) private returns (uint96 bond) {
        bond = disputes.challengeBond(CLASS, 1);
        vm.warp(START + terms().challengeWindow);
        for (uint256 i = 0; i < COUNT; ++i) {
            challenge(THIEF, places[i]);
        }
        require(balance(address(disputes)) == COUNT * bond, "bonds are held");
    }

    /// @dev Nobody hears of the provider any more. Who signed has the proofs, settles, and has the bonds.
    function test_LastSecondChallengesOfADeadProvider_SignersSettle() public {
        IInferenceMarket.Place[] memory places = attestedItems();
        (uint256 had, uint256 treasury, uint256 requester) = (wealth(PROVIDER), wealth(TREASURY), wealth(alice));
        uint96 bond = challengeAll(places);
        vm.warp(START + terms().challengeWindow + terms().responseWindow);
        refused(IMarketErrors.InDispute.selector, abi.encode(nameOf(places[0])));
        market.finalize(places[0].attestation, places[0].items);
        for (uint256 i = 0; i < COUNT; ++i) {
            Proof memory p = prove(one(submissions[i]), PROVIDER, SIGNER);
            disputes.settle(places[i], p, noOpening());
        }
        require(balance(SIGNER) == COUNT * bond, "bonds of all challenges");
        require(wealth(THIEF) == 10_000e18 - COUNT * bond, "paid by the challenger");
        require(wealth(PROVIDER) == had && wealth(TREASURY) == treasury && wealth(alice) == requester, "nobody else");
        require(stake.faultCount() == 0, "nobody is slashed");
        market.finalize(places[0].attestation, places[0].items);
        require(locked(PROVIDER) == 0 && balance(address(disputes)) == 0, "all is free");
        (uint64 items, uint64 load) = open(PROVIDER);
        (uint64 all, uint96 value) = openAttested();
        require(items == 0 && load == 0 && all == 0 && value == 0, "nothing is open");
    }

    /// @dev Nobody has the proofs: it was a lie.
    function test_LastSecondChallengesOfADeadProvider_NobodySettles() public {
        IInferenceMarket.Place[] memory places = attestedItems();
        uint256 bonds = locked(PROVIDER);
        (uint256 treasury, uint256 requester) = (wealth(TREASURY), wealth(alice));
        challengeAll(places);
        vm.warp(START + terms().challengeWindow + terms().responseWindow);
        refused(Disputes.TooEarly.selector, abi.encode(START + 3 * DAY));
        disputes.fail(places[0]);
        vm.warp(START + 3 * DAY + 1);
        for (uint256 i = 0; i < COUNT; ++i) {
            disputes.fail(places[i]);
        }
        uint256 back = wealth(alice) - requester;
        require(back == COUNT * 101e18, "fees and values at risk");
        uint256 reward = wealth(THIEF) - 10_000e18;
        require(back + reward + wealth(TREASURY) - treasury == bonds, "all bonds, and no more");
        require(reward != 0 && locked(PROVIDER) == 0 && balance(address(disputes)) == 0, "all is paid");
        require(stake.faultCount() == COUNT, "each is recorded");
        (,,,, bytes32 signers) = stake.faults(market.requestOf(places[7].item.order));
        require(signers == places[0].attestation.signers && signers != 0, "with its signers");
        market.finalize(places[0].attestation, places[0].items);
        (uint64 items, uint64 load) = open(PROVIDER);
        require(items == 0 && load == 0, "nothing is open");
    }

    function test_ASecondLaterIsTooLate() public {
        IInferenceMarket.Place[] memory places = attestedItems();
        vm.warp(START + terms().challengeWindow + 1);
        vm.prank(THIEF);
        refused(IMarketErrors.TooLate.selector, abi.encode(START + terms().challengeWindow));
        disputes.challenge(places[3]);
        market.finalize(places[0].attestation, places[0].items);
        vm.prank(THIEF);
        refused(IMarketErrors.UnknownAttestation.selector, abi.encode(nameOf(places[0])));
        disputes.challenge(places[3]);
    }

    /// @dev A right item is challenged once, at the challenger's cost, and the bond of it is free at once.
    function test_GriefingCostsTheGriefer() public {
        IInferenceMarket.Place[] memory places = attestedItems();
        uint256 had = wealth(PROVIDER);
        uint256 held = locked(PROVIDER);
        uint96 bond = disputes.challengeBond(CLASS, 1);
        challenge(THIEF, places[0]);
        vm.prank(THIEF);
        refused(Disputes.AlreadyChallenged.selector, abi.encode(market.requestOf(places[0].item.order)));
        disputes.challenge(places[0]);
        disputes.settle(places[0], prove(one(submissions[0]), PROVIDER, PROVIDER), noOpening());
        require(wealth(PROVIDER) == had + bond && wealth(THIEF) == 10_000e18 - bond, "the griefer pays the provider");
        require(held - locked(PROVIDER) == places[0].item.bond, "its bond is free");
        expectState(places[0].item.order, IMarketRecords.State.Closed);
        vm.prank(THIEF);
        refused(Disputes.AlreadyChallenged.selector, abi.encode(market.requestOf(places[0].item.order)));
        disputes.challenge(places[0]);
    }

    /// @dev A challenge is of an item as it is: of other fees, bonds or bytes there is none.
    function test_ItemThatIsNotThereCannotBeChallenged() public {
        IInferenceMarket.Place[] memory places = attestedItems();
        places[1].item.bond += 1;
        vm.prank(THIEF);
        vm.expectPartialRevert(IMarketErrors.WrongItem.selector);
        disputes.challenge(places[1]);
        places[2].index = 3;
        vm.prank(THIEF);
        vm.expectPartialRevert(IMarketErrors.WrongItem.selector);
        disputes.challenge(places[2]);
        places[5].index = COUNT;
        vm.prank(THIEF);
        vm.expectPartialRevert(IMarketErrors.WrongItem.selector);
        disputes.challenge(places[5]);
        places[4].attestation.value += 1;
        vm.prank(THIEF);
        vm.expectPartialRevert(IMarketErrors.UnknownAttestation.selector);
        disputes.challenge(places[4]);
    }

    /// @dev Challenging oneself does not help: it neither frees the bond nor keeps others from a fault.
    function test_ChallengingOneselfOnlyCosts() public {
        (Order memory o, bytes32 request) = answered(1);
        IInferenceMarket.Request memory r = market.requests(request);
        uint256 had = wealth(PROVIDER);
        vm.warp(o.settleBy);
        challenge(PROVIDER, placeOf(o, r.fee, r.bond, ""));
        vm.warp(o.settleBy + 1);
        refused(IMarketErrors.InDispute.selector, abi.encode(request));
        market.timeout(o);
        vm.warp(o.settleBy + terms().responseWindow + 1);
        disputes.fail(placeOf(o, r.fee, r.bond, ""));
        require(wealth(PROVIDER) < had, "it pays");
        require(wealth(alice) == 10_000e18 + o.valueAtRisk, "the requester has what it would have had");
    }

    function nameOf(IInferenceMarket.Place memory place) private pure returns (bytes32) {
        return attestationName(place.attestation);
    }
}
