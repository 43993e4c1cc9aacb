// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {VerifierRouter} from "../src/VerifierRouter.sol";
import {ISettlementVerifier} from "../src/interfaces/ISettlementVerifier.sol";
import {IVerifierRouter} from "../src/interfaces/IVerifierRouter.sol";
import {vm} from "./Vm.sol";

/// @dev A verifier with one answer to everything.
contract Answers {
    bool private immutable ACCEPTS;

    constructor(bool accepts) {
        ACCEPTS = accepts;
    }

    fallback() external {
        if (!ACCEPTS) revert("no");
    }
}

/// @title Calls a router as anybody, and knows by heart what it must hold
contract RouterHandler {
    struct Known {
        address verifier;
        uint64 maxGas;
        bool frozen;
    }

    uint256 public constant CLASSES = 3;

    VerifierRouter public router;
    address public owner = address(0xa0);
    address public guardian = address(0xa1);
    address public pending;
    Known[CLASSES] public known;
    bool public allFrozen;
    address[2] private verifiers;

    constructor() {
        router = new VerifierRouter(owner, guardian);
        verifiers = [address(new Answers(false)), address(new Answers(true))];
    }

    function anybody(uint256 seed) private pure returns (address) {
        return address(uint160(0xa0 + seed % 4));
    }

    /// @dev Some calls are the owner's or the guardian's, so that not nearly all are refused.
    function sender(uint256 seed) private view returns (address) {
        uint256 who = (seed >> 8) % 4;
        return who == 0 ? owner : who == 1 && guardian != address(0) ? guardian : anybody(seed);
    }

    /// @dev Calls the router and compares success with what should be.
    function send(address from, bytes memory data, bool allowed) private {
        vm.prank(from);
        (bool ok,) = address(router).call(data);
        require(ok == allowed, allowed ? "refused" : "allowed");
    }

    function add(uint256 seed, uint256 id, bool accepts, uint64 maxGas) external {
        address from = sender(seed);
        id %= CLASSES;
        maxGas %= 200_000;
        address verifier = seed % 16 == 0 ? anybody(seed) : verifiers[accepts ? 1 : 0];
        bool good = verifier.code.length != 0 && maxGas != 0 && known[id].verifier == address(0) && from == owner;
        send(from, abi.encodeCall(router.add, (bytes32(id), ISettlementVerifier(verifier), maxGas)), good);
        if (good) known[id] = Known(verifier, maxGas, false);
    }

    function freeze(uint256 seed, uint256 id) external {
        address from = sender(seed);
        id %= CLASSES;
        bool good = (from == owner || from == guardian) && known[id].verifier != address(0);
        send(from, abi.encodeCall(router.freeze, (bytes32(id))), good);
        if (good) known[id].frozen = true;
    }

    function unfreeze(uint256 seed, uint256 id) external {
        address from = sender(seed);
        id %= CLASSES;
        bool good = from == owner && known[id].verifier != address(0);
        send(from, abi.encodeCall(router.unfreeze, (bytes32(id))), good);
        if (good) known[id].frozen = false;
    }

    function freezeAll(uint256 seed) external {
        address from = sender(seed);
        bool good = from == owner || from == guardian;
        send(from, abi.encodeCall(router.freezeAll, ()), good);
        if (good) allFrozen = true;
    }

    function unfreezeAll(uint256 seed) external {
        address from = sender(seed);
        send(from, abi.encodeCall(router.unfreezeAll, ()), from == owner);
        if (from == owner) allFrozen = false;
    }

    function setGuardian(uint256 seed, uint256 to) external {
        address from = sender(seed);
        address next = to % 5 == 0 ? address(0) : anybody(to);
        send(from, abi.encodeCall(router.setGuardian, (next)), from == owner);
        if (from == owner) guardian = next;
    }

    function offerOwnership(uint256 seed, uint256 to) external {
        address from = sender(seed);
        address next = to % 5 == 0 ? address(0) : anybody(to);
        send(from, abi.encodeCall(router.offerOwnership, (next)), from == owner);
        if (from == owner) pending = next;
    }

    function acceptOwnership(uint256 seed) external {
        address from = seed % 2 == 0 && pending != address(0) ? pending : anybody(seed >> 8);
        bool good = from == pending;
        send(from, abi.encodeCall(router.acceptOwnership, ()), good);
        if (good) (owner, pending) = (from, address(0));
    }
}

contract RouterInvariantTest {
    RouterHandler private handler = new RouterHandler();

    function targetContracts() external view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(handler);
    }

    /// @dev A class keeps the verifier and the limit that it was added with; it is frozen as owner and guardian say.
    function invariant_ClassesStay() external view {
        for (uint256 id = 0; id < handler.CLASSES(); ++id) {
            (ISettlementVerifier verifier, uint64 maxGas, bool frozen,) = handler.router().classes(bytes32(id));
            (address first, uint64 limit, bool stopped) = handler.known(id);
            require(address(verifier) == first && maxGas == limit, "another verifier or limit");
            require(frozen == stopped, "frozen otherwise");
        }
    }

    /// @dev Clocks run while a class or all are frozen, and answer so.
    function invariant_ClocksKnowWhoIsFrozen() external view {
        for (uint256 id = 0; id < handler.CLASSES(); ++id) {
            (address verifier,, bool frozen) = handler.known(id);
            if (verifier == address(0)) continue;
            (, bool now_) = handler.router().stopped(bytes32(id));
            require(now_ == (frozen || handler.allFrozen()), "clock");
        }
        require(handler.router().allFrozen() == handler.allFrozen(), "all");
    }

    function invariant_OwnerAndGuardian() external view {
        VerifierRouter router = handler.router();
        require(router.owner() == handler.owner() && router.owner() != address(0), "owner");
        require(router.pendingOwner() == handler.pending(), "pending owner");
        require(router.guardian() == handler.guardian(), "guardian");
    }

    /// @dev What a class that is frozen or not known answers, whatever its verifier says; others answer as it does.
    function invariant_FrozenNeverVerifies() external view {
        VerifierRouter router = handler.router();
        ISettlementVerifier.Statement memory s;
        for (uint256 id = 0; id < handler.CLASSES(); ++id) {
            (address verifier,, bool frozen) = handler.known(id);
            frozen = verifier != address(0) && (frozen || handler.allFrozen());
            try router.verify(bytes32(id), s, "", "") {
                require(verifier != address(0) && !frozen, "verified");
            } catch (bytes memory reason) {
                require(
                    (bytes4(reason) == IVerifierRouter.UnknownClass.selector) == (verifier == address(0)), "unknown"
                );
                require((bytes4(reason) == IVerifierRouter.ClassFrozen.selector) == frozen, "frozen");
            }
        }
    }
}
