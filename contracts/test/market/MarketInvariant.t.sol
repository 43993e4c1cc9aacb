// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IDisputes} from "../../src/interfaces/IDisputes.sol";
import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {BondVault} from "../../src/market/BondVault.sol";
import {Disputes} from "../../src/market/Disputes.sol";
import {Tier} from "../../src/market/Orders.sol";
import {vm} from "../Vm.sol";
import {MarketHandler} from "./MarketHandler.sol";

/// @dev contracts/DESIGN.md, "Invariants".
contract MarketInvariantTest {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    address private constant PROVIDER = address(0x9407);
    address private constant RIVAL = address(0x4174);

    MarketHandler private handler;
    IInferenceMarket private market;
    BondVault private vault;

    function setUp() public {
        handler = new MarketHandler();
        handler.deployDisputes();
        market = IInferenceMarket(handler.marketAddress());
        vault = BondVault(address(market.VAULT()));
    }

    function targetSelectors() public view returns (FuzzSelector[] memory list) {
        list = new FuzzSelector[](1);
        bytes4[] memory s = new bytes4[](14);
        (s[0], s[1], s[2], s[3]) =
        (handler.order.selector, handler.order.selector, handler.lock.selector, handler.answer.selector);
        (s[4], s[5], s[6], s[7]) =
        (handler.attest.selector, handler.settle.selector, handler.cancel.selector, handler.end.selector);
        (s[8], s[9], s[10], s[11]) =
        (handler.finish.selector, handler.dispute.selector, handler.dispute.selector, handler.freeze.selector);
        (s[12], s[13]) = (handler.wait.selector, handler.attest.selector);
        list[0] = FuzzSelector(address(handler), s);
    }

    function targetContracts() public view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(handler);
    }

    /// @dev Nothing comes into being and nothing is lost: 1.
    function invariant_the_vault_has_what_accounts_have() public view {
        address[] memory all = handler.accounts();
        uint256 sum = 0;
        for (uint256 i = 0; i < all.length; ++i) {
            sum += uint256(vault.balanceOf(all[i])) + vault.lockedOf(all[i]);
        }
        require(sum == vault.total() && vault.TOKEN().balanceOf(address(vault)) == sum, "sum");
    }

    /// @dev What the market and disputes hold is what is escrowed and what challenges have put up: 2.
    function invariant_escrow_is_what_requests_and_challenges_hold() public view {
        uint256 fees = 0;
        uint256 bonds = 0;
        Disputes disputes = Disputes(address(handler.disputes()));
        for (uint256 i = 0; i < handler.count(); ++i) {
            bytes32 request = handler.known(i).request;
            IMarketRecords.Request memory r = market.requests(request);
            if (held(r.state) || r.state == IMarketRecords.State.Posted) fees += r.fee;
            (, uint96 bond,,, Disputes.Status status,) = disputes.challenges(request);
            if (status == Disputes.Status.Open) bonds += bond;
        }
        require(vault.balanceOf(address(market)) == fees, "escrow");
        require(vault.balanceOf(address(disputes)) == bonds, "challenges");
    }

    /// @dev Locked bonds and open items are those of requests and attestations: 3.
    function invariant_bonds_are_those_of_open_items() public view {
        address[2] memory providers = [PROVIDER, RIVAL];
        uint256 attestedLoad = 0;
        uint256 value = 0;
        for (uint256 n = 0; n < 2; ++n) {
            (uint256 bond, uint256 items, uint256 load) = ofRequests(providers[n]);
            for (uint256 i = 0; i < handler.madeCount(); ++i) {
                MarketHandler.Made memory m = handler.made(i);
                IMarketRecords.Record memory r = market.attestations(m.name);
                if (!r.open || m.record.provider != providers[n]) continue;
                uint256 left = m.items.length - r.items;
                uint256 weight = left * handler.secondsOf(m.record.class);
                (bond, items, load) = (bond + m.record.bond - r.bond, items + left, load + weight);
                (attestedLoad, value) = (attestedLoad + weight, value + m.record.value - r.value);
            }
            require(vault.lockedOf(providers[n]) == bond, "bonds");
            (uint64 openItems, uint64 openLoad) = handler.openOf(providers[n]);
            require(openItems == items && openLoad == load, "open items");
        }
        (uint64 allLoad, uint96 allValue) = handler.openOfAttesters();
        require(allLoad == attestedLoad && allValue == value, "attesters");
    }

    /// @dev Paid or refunded, each at most once; only what a certificate paid for is paid and at fault: 4.
    function invariant_nothing_is_paid_and_refunded() public view {
        for (uint256 i = 0; i < handler.count(); ++i) {
            MarketHandler.Known memory k = handler.known(i);
            require(k.paid <= 1 && k.refunds + k.faults <= 1, "twice");
            require(k.paid + k.refunds <= 1, "paid and refunded");
            require(k.paid + k.faults <= 1 || k.attestation != 0, "paid and at fault");
        }
    }

    /// @dev Every request ends, by calls of anybody: 7.
    function afterInvariant() public {
        handler.endAll();
        for (uint256 i = 0; i < handler.count(); ++i) {
            IMarketRecords.State state = market.requests(handler.known(i).request).state;
            require(!held(state) && state != IMarketRecords.State.Posted, "not ended");
        }
        require(vault.balanceOf(address(market)) == 0, "escrow is left");
        require(vault.balanceOf(address(handler.disputes())) == 0, "challenge bonds are left");
        require(vault.lockedOf(PROVIDER) == 0 && vault.lockedOf(RIVAL) == 0, "bonds are left");
        invariant_bonds_are_those_of_open_items();
        invariant_nothing_is_paid_and_refunded();
        invariant_the_vault_has_what_accounts_have();
    }

    /// @dev The handler's calls are not all refused: each event happens in a few hundred of them.
    function test_the_handler_gets_everywhere() public {
        bytes4[] memory s = targetSelectors()[0].selectors;
        for (uint256 i = 0; i < 1_500; ++i) {
            uint256 seed = uint256(keccak256(abi.encode(i)));
            bytes memory data = abi.encodePacked(s[seed % s.length]);
            for (uint256 j = 0; j < 3; ++j) {
                data = abi.encodePacked(data, keccak256(abi.encode(i, j)));
            }
            if (bytes4(data) == handler.finish.selector) data[67] = bytes1(uint8(seed >> 255));
            if (bytes4(data) == handler.finish.selector) {
                for (uint256 j = 36; j < 67; ++j) {
                    data[j] = 0;
                }
            }
            (bool ok,) = address(handler).call(data);
            require(ok, "the handler reverts");
        }
        bytes32[16] memory topics = [
            IMarketRecords.Posted.selector,
            IMarketRecords.Cancelled.selector,
            IMarketRecords.Locked.selector,
            IMarketRecords.Answered.selector,
            IMarketRecords.Attested.selector,
            IMarketRecords.Ordered.selector,
            IMarketRecords.Paid.selector,
            IMarketRecords.Proven.selector,
            IMarketRecords.Refunded.selector,
            IMarketRecords.Faulted.selector,
            IMarketRecords.Finalized.selector,
            IMarketRecords.Closed.selector,
            IDisputes.Challenged.selector,
            IDisputes.Upheld.selector,
            IDisputes.Failed.selector,
            IDisputes.Unwound.selector
        ];
        for (uint256 i = 0; i < topics.length; ++i) {
            require(handler.seen(topics[i]) != 0, vm.toString(i));
        }
    }

    function held(IMarketRecords.State state) private pure returns (bool) {
        return state == IMarketRecords.State.Locked || state == IMarketRecords.State.Answered
            || state == IMarketRecords.State.Proven;
    }

    /// @dev What requests hold that are in no attestation.
    function ofRequests(address provider) private view returns (uint256 bond, uint256 items, uint256 load) {
        for (uint256 i = 0; i < handler.count(); ++i) {
            MarketHandler.Known memory k = handler.known(i);
            IMarketRecords.Request memory r = market.requests(k.request);
            if (!held(r.state) || r.provider != provider || r.signers != 0) continue;
            (bond, items) = (bond + r.bond, items + 1);
            if (r.state != IMarketRecords.State.Proven && k.order.tier != Tier.Settled) {
                load += handler.secondsOfOwner(k.order.modelOwner);
            }
        }
    }
}
