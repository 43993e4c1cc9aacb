// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {DirectVerifier} from "../src/DirectVerifier.sol";
import {CourtProgram} from "../src/court/CourtProgram.sol";
import {Case, Phase, Pieces, Reason, State} from "../src/court/CourtTypes.sol";
import {vm} from "./Vm.sol";

/// @title Cases made by package court: a proof that is accepted, one whose folded witness opens nothing
abstract contract DirectVectors {
    DirectVerifier internal court = new DirectVerifier(new CourtProgram());

    function load(string memory name) internal view returns (bytes32 id, bytes[] memory steps) {
        string memory json = vm.readFile("test/testdata/court.json");
        id = vm.parseJsonBytes32(json, string.concat(".", name, ".id"));
        steps = vm.parseJsonBytesArray(json, string.concat(".", name, ".steps"));
    }

    function take(bytes memory step) internal returns (bool ok) {
        (ok,) = address(court).call(step);
    }
}

contract DirectTest is DirectVectors {
    function test_GoodProofIsAccepted() public {
        (bytes32 id, bytes[] memory steps) = load("good");
        for (uint256 i = 0; i < steps.length; ++i) {
            (bool pending, bool accepted,,,) = court.verdict(id);
            require(pending == (i != 0) && !accepted, "decided early");
            require(take(steps[i]), "a step reverts");
        }
        (bool open, bool good, Reason why,,) = court.verdict(id);
        require(!open && good && why == Reason.None, "not accepted");
    }

    function test_BadFoldIsRejected() public {
        (bytes32 id, bytes[] memory steps) = load("bad");
        for (uint256 i = 0; i < steps.length; ++i) {
            require(take(steps[i]), "a step reverts");
        }
        (bool pending, bool accepted, Reason why, Phase phase,) = court.verdict(id);
        require(!pending && !accepted && why == Reason.Fold && phase == Phase.Fold, "not rejected for its fold");
    }

    /// @dev Chains without a precompile answer with success and nothing. No case gets a verdict there.
    function test_NoVerdictWithoutPrecompiles() public {
        for (uint256 k = 0; k < 4; ++k) {
            court = new DirectVerifier(new CourtProgram());
            vm.mockCall([address(5), address(6), address(7), address(8)][k], "", "");
            (bytes32 id, bytes[] memory steps) = load("good");
            for (uint256 i = 0; i < steps.length; ++i) {
                take(steps[i]);
            }
            (bool pending, bool accepted, Reason why,,) = court.verdict(id);
            require(pending && !accepted && why == Reason.None, "a verdict");
            vm.clearMockedCalls();
        }
    }

    function test_AnybodyTakesAnyStep() public {
        (bytes32 id, bytes[] memory steps) = load("good");
        for (uint256 i = 0; i < steps.length; ++i) {
            vm.prank(address(uint160(0xa11ce + i)));
            require(take(steps[i]), "a step reverts");
        }
        (, bool accepted,,,) = court.verdict(id);
        require(accepted, "not accepted");
    }

    function test_StepsOutOfOrderRevert() public {
        (bytes32 id, bytes[] memory steps) = load("good");
        for (uint256 i = 0; i < steps.length; ++i) {
            for (uint256 k = 0; k < steps.length; ++k) {
                bytes32 before = court.progress(id);
                if (k != i) require(!take(steps[k]) && court.progress(id) == before, "a step out of order");
            }
            require(take(steps[i]), "a step reverts");
        }
    }

    /// @dev A case without steps has one state; whatever else is given, the case does not begin.
    function testFuzz_CaseBeginsAtItsBeginning(State memory s, bytes32 head, bytes memory junk) public {
        Case memory c = Case({key: new bytes(11 * 32), root: 0, length: 1, head: head});
        c.key[7 * 32 - 1] = 0x01; // c = 1, all other counts zero
        bytes32 id = court.caseId(c);
        Pieces memory p = Pieces(junk, 0);
        bytes32 first = s.rest;
        (bool ok,) = address(court).call(abi.encodeCall(court.transcript, (c, s, junk, junk, p)));
        require(!ok && court.progress(id) == 0, "begun at another state");
        require(first == s.rest, "changed");
        (ok,) = address(court).call(abi.encodeCall(court.sum, (c, s, p, p)));
        require(!ok && court.progress(id) == 0, "begun by another step");
        (ok,) = address(court).call(abi.encodeCall(court.fold, (c, s, junk, junk, junk, junk)));
        require(!ok && court.progress(id) == 0, "begun by another step");
        (ok,) = address(court).call(abi.encodeCall(court.opening, (c, s, junk, p)));
        require(!ok && court.progress(id) == 0, "begun by another step");
    }

    /// @dev A state that the case is in, but in a phase that the step is not for.
    function testFuzz_StepsOfOtherPhasesRevert(uint256 phase, bytes memory junk) public {
        phase = phase % 7;
        Case memory c = Case({key: new bytes(11 * 32), root: 0, length: 1, head: 0});
        c.key[7 * 32 - 1] = 0x01;
        bytes32 id = court.caseId(c);
        State memory s;
        s.phase = phase;
        bytes32 hash = keccak256(abi.encode(s));
        vm.store(address(court), keccak256(abi.encode(id, uint256(0))), hash);
        require(court.progress(id) == hash, "another slot");
        Pieces memory p = Pieces(junk, 0);
        bool ok;
        if (phase > 1) {
            (ok,) = address(court).call(abi.encodeCall(court.transcript, (c, s, junk, junk, p)));
            require(!ok, "transcript");
        }
        if (phase != 2) {
            (ok,) = address(court)
                .call(
                    abi.encodeCall(court.evaluate, (c, s, new bytes32[](1), junk, new uint256[](1), new uint256[](0)))
                );
            require(!ok, "evaluate");
        }
        if (phase != 3 && phase != 4) {
            (ok,) = address(court).call(abi.encodeCall(court.sum, (c, s, p, p)));
            require(!ok, "sum");
        }
        if (phase != 5) {
            (ok,) = address(court).call(abi.encodeCall(court.fold, (c, s, junk, junk, junk, junk)));
            require(!ok, "fold");
        }
        if (phase != 6) {
            (ok,) = address(court).call(abi.encodeCall(court.opening, (c, s, junk, p)));
            require(!ok, "opening");
        }
        require(court.progress(id) == hash, "the case moved");
    }

    /// @dev No step of a decided case, whatever its state is said to be.
    function testFuzz_VerdictsStay(uint64 verdict, State memory s) public {
        verdict = verdict == 0 ? 1 : verdict;
        Case memory c = Case({key: new bytes(11 * 32), root: 0, length: 1, head: 0});
        c.key[7 * 32 - 1] = 0x01;
        bytes32 id = court.caseId(c);
        vm.store(address(court), keccak256(abi.encode(id, uint256(0))), bytes32(uint256(verdict)));
        (bool ok, bytes memory why) =
            address(court).call(abi.encodeCall(court.opening, (c, s, new bytes(32), Pieces(new bytes(32), 0))));
        require(!ok && bytes4(why) == DirectVerifier.Decided.selector, "not refused");
    }
}
