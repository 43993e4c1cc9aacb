// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SettlementVerifier} from "../src/SettlementVerifier.sol";
import {VerifierRouter} from "../src/VerifierRouter.sol";
import {ISettlementVerifier} from "../src/interfaces/ISettlementVerifier.sol";
import {IVerifierRouter} from "../src/interfaces/IVerifierRouter.sol";
import {Owned} from "../src/lib/Owned.sol";
import {SettlementVectors} from "./SettlementVectors.sol";
import {vm} from "./Vm.sol";

contract RouterTest is SettlementVectors {
    bytes32 private constant ID = "settlement";
    uint64 private constant LIMIT = 600_000;
    address private constant GUARDIAN = address(0x6a7d);
    address private constant STRANGER = address(0x5712);

    VerifierRouter private router;

    function setUp() public {
        router = new VerifierRouter(address(this), GUARDIAN);
        router.add(ID, verifier, LIMIT);
    }

    function ask(Vector memory v, uint256 gas_) private view returns (bool ok, bytes4 reason) {
        bytes memory result;
        (ok, result) =
            address(router).staticcall{gas: gas_}(abi.encodeCall(router.verify, (ID, v.statement, v.key, v.proof)));
        if (!ok) reason = bytes4(result);
    }

    function test_good_and_bad_proofs() public {
        Vector memory v = load("long", 0);
        router.verify(ID, v.statement, v.key, v.proof);
        v.statement.root = 0;
        bytes memory reason = abi.encodeWithSelector(SettlementVerifier.WrongRoot.selector);
        vm.expectRevert(abi.encodeWithSelector(IVerifierRouter.Rejected.selector, reason));
        router.verify(ID, v.statement, v.key, v.proof);
    }

    function test_a_revert_without_reason_is_a_verdict() public {
        Vector memory v = load("long", 0);
        router.add("reverts", ISettlementVerifier(address(new Reverts())), LIMIT);
        vm.expectRevert(abi.encodeWithSelector(IVerifierRouter.Rejected.selector, bytes("")));
        router.verify("reverts", v.statement, v.key, v.proof);
    }

    function test_many_proofs_have_as_many_limits() public {
        uint256 count = 4;
        ISettlementVerifier.Statement[] memory s = new ISettlementVerifier.Statement[](count);
        bytes[] memory k = new bytes[](count);
        bytes[] memory p = new bytes[](count);
        for (uint256 i = 0; i < count; ++i) {
            Vector memory v = load("many", i);
            (s[i], k[i], p[i]) = (v.statement, v.key, v.proof);
        }
        router.verifyMany(ID, s, k, p);
        s[2].root = 0;
        bytes memory reason = abi.encodeWithSelector(SettlementVerifier.WrongRoot.selector);
        vm.expectRevert(abi.encodeWithSelector(IVerifierRouter.Rejected.selector, reason));
        router.verifyMany(ID, s, k, p);
    }

    /// @dev Whatever gas a caller gives, a good proof is accepted or the call says that it decided nothing.
    function test_no_gas_makes_a_good_proof_look_bad() public view {
        Vector memory v = load("long", 0);
        bool accepted = false;
        for (uint256 gas_ = 100_000; gas_ < 700_000; gas_ += 4_999) {
            (bool ok, bytes4 reason) = ask(v, gas_);
            require(ok || reason == IVerifierRouter.NotEnoughGas.selector, "a verdict");
            require(ok || !accepted, "more gas, less accepted");
            accepted = accepted || ok;
        }
        require(accepted, "never");
    }

    /// @dev Whatever limit a class has, a good proof is accepted or the call says that the limit was reached.
    function test_no_limit_makes_a_good_proof_look_bad() public {
        Vector memory v = load("long", 0);
        bool accepted = false;
        for (uint64 limit = 1_000; limit < 520_000; limit += 1_999) {
            bytes32 id = bytes32(uint256(limit));
            router.add(id, verifier, limit);
            try router.verify{gas: 2_000_000}(id, v.statement, v.key, v.proof) {
                accepted = true;
            } catch (bytes memory reason) {
                require(bytes4(reason) == IVerifierRouter.LimitReached.selector, "a verdict");
                require(!accepted, "more gas, less accepted");
            }
        }
        require(accepted, "never");
    }

    /// @dev A bad point takes all gas of a precompile; the verdict stands nevertheless.
    function test_a_bad_point_is_a_verdict() public view {
        Vector memory v = load("long", 0);
        for (uint256 at = v.proof.length - 32; at > v.proof.length - 160; at -= 32) {
            uint256 word = get(v.proof, at);
            set(v.proof, at, word ^ 1);
            (bool ok, bytes4 reason) = ask(v, 3_000_000);
            require(!ok && reason == IVerifierRouter.Rejected.selector, "verdict");
            set(v.proof, at, word);
        }
    }

    function test_a_class_keeps_its_verifier() public {
        ISettlementVerifier other = ISettlementVerifier(address(new Reverts()));
        vm.expectRevert(abi.encodeWithSelector(VerifierRouter.ClassExists.selector, ID));
        router.add(ID, other, LIMIT);
        router.freeze(ID);
        vm.expectRevert(abi.encodeWithSelector(VerifierRouter.ClassExists.selector, ID));
        router.add(ID, verifier, LIMIT + 1);
    }

    /// Other code at the address, or none, whose call would succeed, decides nothing.
    function test_a_class_whose_code_changed_decides_nothing() public {
        Vector memory v = load("long", 0);
        bytes[2] memory codes = [bytes(""), type(Accepts).runtimeCode];
        for (uint256 i = 0; i < codes.length; ++i) {
            vm.etch(address(verifier), codes[i]);
            vm.expectRevert(abi.encodeWithSelector(IVerifierRouter.ClassChanged.selector, ID));
            router.verify(ID, v.statement, v.key, v.proof);
        }
    }

    function test_a_class_is_a_contract_with_a_limit() public {
        vm.expectRevert(VerifierRouter.BadClass.selector);
        router.add("nobody", ISettlementVerifier(STRANGER), LIMIT);
        vm.expectRevert(VerifierRouter.BadClass.selector);
        router.add("no gas", verifier, 0);
    }

    function test_unknown_classes() public {
        Vector memory v = load("long", 0);
        bytes memory unknown = abi.encodeWithSelector(IVerifierRouter.UnknownClass.selector, bytes32("other"));
        vm.expectRevert(unknown);
        router.verify("other", v.statement, v.key, v.proof);
        vm.expectRevert(unknown);
        router.freeze("other");
        vm.expectRevert(unknown);
        router.unfreeze("other");
    }

    function test_freeze_and_lift() public {
        Vector memory v = load("long", 0);
        vm.prank(GUARDIAN);
        router.freeze(ID);
        vm.expectRevert(abi.encodeWithSelector(IVerifierRouter.ClassFrozen.selector, ID));
        router.verify(ID, v.statement, v.key, v.proof);
        vm.prank(GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(Owned.NotAllowed.selector, GUARDIAN));
        router.unfreeze(ID);
        router.unfreeze(ID);
        router.verify(ID, v.statement, v.key, v.proof);
        router.freeze(ID);
        router.setGuardian(address(0));
        vm.prank(GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(Owned.NotAllowed.selector, GUARDIAN));
        router.freeze(ID);
    }

    function test_strangers_may_do_nothing() public {
        bytes[] memory calls = new bytes[](8);
        calls[0] = abi.encodeCall(router.add, ("other", verifier, LIMIT));
        calls[1] = abi.encodeCall(router.freeze, (ID));
        calls[2] = abi.encodeCall(router.unfreeze, (ID));
        calls[3] = abi.encodeCall(router.setGuardian, (STRANGER));
        calls[4] = abi.encodeCall(router.offerOwnership, (STRANGER));
        calls[5] = abi.encodeCall(router.acceptOwnership, ());
        calls[6] = abi.encodeCall(router.freezeAll, ());
        calls[7] = abi.encodeCall(router.unfreezeAll, ());
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.prank(STRANGER);
            (bool ok, bytes memory reason) = address(router).call(calls[i]);
            require(!ok && bytes4(reason) == Owned.NotAllowed.selector, "allowed");
        }
    }

    function test_ownership_takes_two_steps() public {
        router.offerOwnership(STRANGER);
        require(router.owner() == address(this), "owner before");
        vm.prank(STRANGER);
        router.acceptOwnership();
        require(router.owner() == STRANGER && router.pendingOwner() == address(0), "owner after");
        vm.expectRevert(abi.encodeWithSelector(Owned.NotAllowed.selector, address(this)));
        router.unfreeze(ID);
    }

    function test_an_offer_is_withdrawn() public {
        router.offerOwnership(STRANGER);
        router.offerOwnership(address(0));
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(Owned.NotAllowed.selector, STRANGER));
        router.acceptOwnership();
    }
}

/// @dev A verifier that refuses everything and says nothing.
contract Reverts {
    fallback() external {
        assembly {
            revert(0, 0)
        }
    }
}

/// @dev A verifier that accepts everything.
contract Accepts {
    fallback() external {}
}
