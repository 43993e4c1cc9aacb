// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IInferenceMarket} from "../../../src/interfaces/IInferenceMarket.sol";
import {Order, Submission, Tier} from "../../../src/market/Orders.sol";
import {vm} from "../../Vm.sol";
import {AttackBase} from "./AttackBase.sol";

/// @title Amounts chosen so that rounding leaves something over
contract RoundingTest is AttackBase {
    uint96 private constant LEAST = 2e17; // above the price floor with every premium

    function odd(uint256 nonce, Tier tier, uint96 fee, uint96 value) private view returns (Order memory o) {
        o = orderOf(nonce, tier);
        fee = uint96(LEAST + fee % 1_000e18);
        (o.feeStart, o.feeEnd, o.valueAtRisk) = (fee, fee, uint96(fee + value % 20_000e18));
    }

    /// @dev All parts of a fee add up to it, and none is more than its rate.
    function testFuzz_PartsOfAFeeAreTheFee(uint96 fee, uint96 value, bool attested_) public {
        Order memory o = odd(1, attested_ ? Tier.Attested : Tier.Settled, fee, value);
        fee = o.feeStart;
        uint256[4] memory had = [wealth(alice), wealth(PROVIDER), wealth(TREASURY), wealth(address(stake))];
        Submission[] memory list = one(submission(o, ""));
        if (attested_) attest(list);
        else market.settle(list, PROVIDER, prove(list, PROVIDER, PROVIDER));
        uint256 protocol = wealth(TREASURY) - had[2];
        uint256 attesters = wealth(address(stake)) - had[3];
        require(protocol == uint256(fee) * 200 / 10_000, "protocol fee");
        require(attesters == (attested_ ? uint256(fee) * 1_000 / 10_000 : 0), "attesters' fee");
        require(had[0] - wealth(alice) == fee, "the requester pays the fee");
        require(wealth(PROVIDER) - had[1] == fee - protocol - attesters, "the provider has all else");
        require(balance(address(market)) == 0, "dust");
    }

    /// @dev The same where many fees are paid together: as much as one by one.
    function testFuzz_ManyFeesTogetherAreAsManyOneByOne(uint96[8] memory fees, bool attested_) public {
        uint256 protocol = 0;
        uint256 attesters = 0;
        uint256 sum = 0;
        Submission[] memory list = new Submission[](attested_ ? fees.length : 2);
        for (uint256 i = 0; i < list.length; ++i) {
            Order memory o = odd(i, attested_ ? Tier.Attested : Tier.Settled, fees[i], 0);
            list[i] = submission(o, "");
            sum += o.feeStart;
            protocol += uint256(o.feeStart) * 200 / 10_000;
            if (attested_) attesters += uint256(o.feeStart) * 1_000 / 10_000;
        }
        uint256 had = wealth(PROVIDER);
        if (attested_) attest(list);
        else market.settle(list, PROVIDER, prove(list, PROVIDER, PROVIDER));
        require(wealth(TREASURY) == protocol && wealth(address(stake)) == attesters, "other parts");
        require(wealth(PROVIDER) - had == sum - protocol - attesters, "the provider's part");
        require(balance(address(market)) == 0, "dust");
    }

    /// @dev Refund, compensation, challenger and treasury have the bond, to the last unit; the requester has all it had at
    /// risk.
    function testFuzz_PartsOfABondAreTheBond(uint96 fee, uint96 value, bool attested_) public {
        Order memory o = odd(1, attested_ ? Tier.Attested : Tier.Deferred, fee, value);
        uint256 had = wealth(alice);
        IInferenceMarket.Place memory place;
        if (attested_) {
            place = attested(o, "");
        } else {
            lock(o);
            answer(o, "");
            IInferenceMarket.Request memory r = market.requests(market.requestOf(o));
            place = placeOf(o, r.fee, r.bond, "");
        }
        uint256[3] memory before = [wealth(PROVIDER), wealth(TREASURY), wealth(THIEF)];
        challenge(THIEF, place);
        vm.warp(START + 2 * DAY);
        disputes.fail(place);
        uint256 reward = wealth(THIEF) - before[2];
        require(before[0] - wealth(PROVIDER) == place.item.bond && locked(PROVIDER) == 0, "the whole bond");
        require(wealth(alice) == had + o.valueAtRisk, "fee and value at risk");
        uint256 refund = attested_ ? place.item.fee : 0;
        require(refund + o.valueAtRisk + reward + wealth(TREASURY) - before[1] == place.item.bond, "parts");
        require(balance(address(market)) == 0 && balance(address(disputes)) == 0, "dust");
    }
}
