// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IParameters} from "../interfaces/IParameters.sol";
import {MarketMoney} from "./MarketMoney.sol";
import {Order, Orders, Tier} from "./Orders.sol";
import {Signatures} from "./Signatures.sol";

/// @title Which orders are taken, for which fee, under which bond
abstract contract MarketAdmission is MarketMoney {
    /// @notice What one call needs of several orders of one provider, read once where they agree.
    struct Run {
        address provider;
        // Of the last order.
        address modelOwner;
        bytes32 model;
        Service service;
        uint32 number;
        IParameters.Terms terms;
        bool known; // number and terms are
        // The current number, where it is known.
        uint32 current;
        bool dated;
        // Fees of signed orders that follow each other and have one requester.
        address payer;
        uint256 owed;
        // The provider's bond of its next items.
        uint256 factor;
        uint96 floor;
        bool quoted;
    }

    /// @dev Reads the order's class, which must be the one of the orders before, and run.
    function _enter(Run memory run, Order calldata order) internal view {
        if (run.service.class != 0 && run.modelOwner == order.modelOwner && run.model == order.model) return;
        bytes32 class = run.service.class;
        run.service = _running(order);
        if (class != 0 && class != run.service.class) revert MixedClasses(class, run.service.class);
        (run.modelOwner, run.model) = (order.modelOwner, order.model);
    }

    /// @dev Reads terms by number.
    function _useTerms(Run memory run, uint32 number) internal view {
        if (run.known && run.number == number) return;
        (run.number, run.terms, run.known) = (number, PARAMETERS.get(number), true);
    }

    /// @dev Reads the current terms.
    function _useCurrent(Run memory run) internal view {
        if (!run.dated) (run.current, run.dated) = (PARAMETERS.current(), true);
        _useTerms(run, run.current);
    }

    /// @dev Takes a signed or a posted order: its nonce is used, its fee is the ramp's and in the market's balance (a
    /// signed one's only after _collect). The record is the caller's to change.
    /// @return fee The fee.
    /// @return stoppedAt From where its clock counts.
    function _begin(Run memory run, Order calldata order, bytes calldata signature, bytes32 request)
        internal
        returns (uint96 fee, uint40 stoppedAt)
    {
        Request storage r = _requests[request];
        if (order.provider != address(0) && order.provider != run.provider) revert NotProvider(run.provider);
        uint256 time = block.timestamp;
        if (r.state == State.Posted) {
            _useTerms(run, r.terms);
            stoppedAt = r.stoppedAt;
            _notAfter(_late(order.lockBy, stoppedAt, run.service.stopped));
            fee = Orders.feeAt(order, time - (run.service.stopped - stoppedAt));
            _move(address(this), order.requester, r.fee - fee);
        } else {
            _useCurrent(run);
            stoppedAt = uint40(run.service.stopped);
            _notAfter(order.lockBy);
            _use(order.requester, order.nonce);
            if (!Signatures.signed(order.requester, request, signature)) revert BadSignature(order.requester);
            fee = Orders.feeAt(order, time);
            if (run.payer != order.requester) _collect(run);
            run.payer = order.requester;
            run.owed += fee;
        }
        _admit(order, run.service, run.terms);
    }

    /// @dev Takes the fees that signed orders owe.
    function _collect(Run memory run) internal {
        if (run.owed != 0) VAULT.move(run.payer, address(this), _u96(run.owed));
        run.owed = 0;
    }

    /// @dev Pays fees, straight from their one payer if nobody else has to pay.
    function _payAll(Run memory run, Payment memory p, bytes32 signers) internal {
        address from = address(this);
        if (run.owed == p.fees) from = run.payer;
        else _collect(run);
        _pay(from, run.provider, p, signers);
    }

    /// @dev Reverts unless the market takes an order like this. Reads every field that was not read before, so that each
    /// is within its type.
    function _admit(Order calldata order, Service memory service, IParameters.Terms memory terms) internal view {
        if (service.deprecated) revert ModelDeprecated(order.modelOwner, order.model);
        Tier tier = order.tier;
        _checkFees(order, uint256(service.priceFloor) * (BPS + terms.premiumBps[uint256(tier)]) / BPS);
        (uint40 lockBy, uint40 answerBy) = (order.lockBy, order.answerBy);
        if (order.rampStart > lockBy || lockBy > answerBy || answerBy > order.settleBy) {
            revert BadTimes(order.rampStart, lockBy, answerBy, order.settleBy);
        }
        uint8 privacy = order.privacy;
        if (privacy > 3) revert BadPrivacy(privacy);
        if ((privacy & Orders.PRIVATE_OUTPUT != 0) != (order.encryptionKey != 0)) {
            revert BadEncryptionKey(order.encryptionKey);
        }
        if (privacy & Orders.PRIVATE_INPUT != 0 && order.provider == address(0)) revert ProviderNotNamed();
        uint32 gas_ = order.callbackGas;
        if (order.callback != address(0) && gas_ > MAX_CALLBACK_GAS) revert CallbackGasTooHigh(gas_, MAX_CALLBACK_GAS);
        if (tier == Tier.Attested && address(STAKE) == address(0)) revert NoAttesters();
    }

    function _checkFees(Order calldata order, uint256 least) private pure {
        (uint96 feeStart, uint96 feeEnd, uint96 valueAtRisk) = (order.feeStart, order.feeEnd, order.valueAtRisk);
        if (feeStart > feeEnd || feeEnd > valueAtRisk) revert BadFees(feeStart, feeEnd, valueAtRisk);
        if (feeStart < least) revert FeeTooLow(feeStart, least);
    }

    /// @dev The bond of a provider's item, with as many more of its items as may become open in this call.
    function _bond(Run memory run, Order calldata order, uint96 fee, uint256 more) internal view returns (uint96) {
        if (!run.quoted) {
            (run.factor, run.floor) = POLICY.quote(run.provider, open[run.provider].items + more, run.terms);
            run.quoted = true;
        }
        uint256 bond = uint256(order.valueAtRisk) * run.factor / BPS;
        return _u96(fee + (bond < run.floor ? run.floor : bond));
    }

    /// @dev Locks the bond of a provider's new items, and reverts if it has too many open or too little stake.
    /// @param load Seconds that settling the challengeable ones takes.
    /// @param window Seconds until they are closed at the latest.
    function _reserve(Run memory run, uint256 items, uint256 load, uint256 bond, uint256 window) internal {
        Open storage o = open[run.provider];
        (uint256 all, uint256 most) = (o.load + load, run.terms.responseWindow / 2);
        if (load != 0 && all > most) revert TooManyOpen(all, most);
        (o.items, o.load) = (o.items + uint64(items), uint64(all));
        if (address(STAKE) != address(0)) {
            uint256 exposure = VAULT.lockedOf(run.provider) + bond;
            STAKE.checkProvider(run.service.terms.providerSet, run.provider, exposure, window);
        }
        VAULT.lock(run.provider, _u96(bond), uint40(block.timestamp + window));
    }
}
