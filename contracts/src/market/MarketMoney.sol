// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IOrderCallback} from "../interfaces/IOrderCallback.sol";
import {IParameters} from "../interfaces/IParameters.sol";
import {MarketState} from "./MarketState.sol";
import {Order} from "./Orders.sol";

/// @title Where money goes: payments, faults, and who is told, contracts/DESIGN.md, "Money"
/// @dev Callers have changed all records before.
abstract contract MarketMoney is MarketState {
    /// @notice A fault of one item.
    struct Fault {
        bytes32 request;
        address requester;
        address provider;
        uint96 fee;
        bool escrowed; // the fee is still here; else it was paid and comes out of the bond
        uint96 bond;
        uint96 value; // at risk
        address challenger; // zero for none
        uint256 challengerBps;
        uint32 set; // operator set of the provider
        bytes32 signers; // who answers with the provider; zero for nobody
    }

    /// @notice Fees that are paid together, all of one provider.
    struct Payment {
        uint256 fees;
        uint256 protocol; // of these, to the treasury
        uint256 attesters; // of these, to the attesters
    }

    /// @notice The most gas that an order may ask for its callback.
    uint256 public constant MAX_CALLBACK_GAS = 500_000;

    /// @dev What is left for the rest of a transaction after a callback.
    uint256 private constant RESERVE = 30_000;

    /// @dev What the service manager is given to note a fault, which takes a few new slots.
    uint256 private constant FAULT_GAS = 400_000;

    /// @dev Adds a fee to a payment.
    function _addFee(Payment memory p, uint96 fee, IParameters.Terms memory terms, bool attested) internal pure {
        p.fees += fee;
        p.protocol += uint256(fee) * terms.protocolFeeBps / BPS;
        if (attested) p.attesters += uint256(fee) * terms.attesterFeeBps / BPS;
    }

    /// @dev Pays fees that are in an account's balance.
    function _pay(address from, address provider, Payment memory p, bytes32 signers) internal {
        if (p.fees == 0) return;
        _move(from, TREASURY, p.protocol);
        if (p.attesters != 0) {
            _move(from, address(STAKE), p.attesters);
            STAKE.creditAttesters(signers, _u96(p.attesters));
        }
        _move(from, provider, p.fees - p.protocol - p.attesters);
        POLICY.recordProven(provider, _u96(p.protocol));
    }

    function _move(address from, address to, uint256 amount) internal {
        if (amount != 0) VAULT.move(from, to, _u96(amount));
    }

    /// @dev Splits a bond, and the fee if it is still here, and has the fault recorded. What the service manager makes of
    /// it changes nothing here, but it is given enough gas whoever calls.
    function _fault(Fault memory f) internal {
        uint256 rest = f.bond;
        uint256 refund = f.fee;
        if (f.escrowed) {
            _move(address(this), f.requester, f.fee);
        } else {
            if (refund > rest) refund = rest;
            rest -= refund;
        }
        uint256 compensation = f.value < rest ? f.value : rest;
        rest -= compensation;
        uint256 reward = f.challenger == address(0) ? 0 : rest * f.challengerBps / BPS;
        _seize(f.provider, f.requester, compensation + (f.escrowed ? 0 : refund));
        _seize(f.provider, f.challenger, reward);
        _seize(f.provider, TREASURY, rest - reward);
        emit Faulted(f.request, f.provider, uint96(refund), uint96(compensation), uint96(reward), uint96(rest - reward));
        POLICY.recordFault(f.provider);
        if (address(STAKE) == address(0)) return;
        uint256 needed = FAULT_GAS + FAULT_GAS / 63 + RESERVE;
        if (gasleft() < needed) revert NotEnoughGas(needed);
        try STAKE.recordFault{gas: FAULT_GAS}(f.request, f.set, f.provider, f.bond, f.value, f.signers) {}
        catch {
            emit FaultNotRecorded(f.request);
        }
    }

    function _seize(address provider, address to, uint256 amount) private {
        if (amount != 0) VAULT.seize(provider, to, uint96(amount));
    }

    /// @dev Tells the order's callback, with all of the gas that the order asks for and never more. What it returns is not
    /// looked at.
    function _tell(Order calldata order, bytes32 request, bytes32 output, bytes calldata data) internal {
        address to = order.callback;
        if (to == address(0)) return;
        uint256 limit = order.callbackGas;
        bytes memory input = abi.encodeCall(IOrderCallback.onPaid, (request, output, data));
        uint256 needed = limit + limit / 63 + RESERVE;
        if (gasleft() < needed) revert NotEnoughGas(needed);
        bool ok;
        assembly ("memory-safe") {
            ok := call(limit, to, 0, add(input, 0x20), mload(input), 0, 0)
        }
        if (!ok) emit CallbackFailed(request);
    }

    /// @dev Gives a request's escrow back and ends it.
    function _refund(Order calldata order, bytes32 request, Request storage r) internal {
        uint96 fee = r.fee;
        _end(r, State.Refunded);
        _move(address(this), order.requester, fee);
        emit Refunded(request, fee);
    }
}
