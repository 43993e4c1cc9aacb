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

/// @title Takes steps of the two cases in any order, changed or not
contract DirectHandler is DirectVectors {
    bytes32[2] public ids;
    bytes32[2] public decided;
    bytes[][2] private steps;

    constructor() {
        (ids[0], steps[0]) = load("good");
        (ids[1], steps[1]) = load("bad");
    }

    function verifier() external view returns (DirectVerifier) {
        return court;
    }

    function step(bool bad, uint256 i) external {
        uint256 k = bad ? 1 : 0;
        take(steps[k][i % steps[k].length]);
        note();
    }

    function next(bool bad) external {
        uint256 k = bad ? 1 : 0;
        for (uint256 i = 0; i < steps[k].length; ++i) {
            if (take(steps[k][i])) break;
        }
        note();
    }

    function changed(bool bad, uint256 i, uint256 at, bytes1 with) external {
        uint256 k = bad ? 1 : 0;
        bytes memory data = steps[k][i % steps[k].length];
        data[at % data.length] = with;
        take(data);
        note();
    }

    function note() private {
        for (uint256 k = 0; k < 2; ++k) {
            bytes32 now_ = court.progress(ids[k]);
            if (decided[k] == 0 && uint256(now_) >> 64 == 0) decided[k] = now_;
        }
    }
}

contract DirectInvariantTest {
    DirectHandler private handler = new DirectHandler();

    function targetContracts() external view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(handler);
    }

    /// @dev A case has one verdict and keeps it; the good proof is never rejected, the bad one never accepted.
    function invariant_OneVerdictForEver() external view {
        DirectVerifier court = handler.verifier();
        for (uint256 k = 0; k < 2; ++k) {
            (bool pending, bool accepted, Reason why,,) = court.verdict(handler.ids(k));
            bytes32 first = handler.decided(k);
            require(first == 0 || court.progress(handler.ids(k)) == first, "a verdict changed");
            require(first == 0 || !pending, "a verdict was lost");
            require(k != 0 || why == Reason.None, "the good proof was rejected");
            require(k != 1 || !accepted, "the bad proof was accepted");
        }
    }
}
