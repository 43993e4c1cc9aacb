// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {DirectVerifier} from "../src/DirectVerifier.sol";
import {CourtProgram} from "../src/court/CourtProgram.sol";
import {Reason} from "../src/court/CourtTypes.sol";
import {DirectVectors} from "./Direct.t.sol";

/// @title Takes steps of a good and of a bad proof's case in any order, changed or not
/// @dev A rehearsal on another court tells what is stored after each step.
contract DirectHandler is DirectVectors {
    bytes32[2] public ids;
    uint256[2] public done; // steps of each case
    bytes32[2] public decided; // its first verdict
    bytes[][2] private steps;
    bytes32[][2] private stored;

    constructor() {
        (ids[0], steps[0]) = load("good");
        (ids[1], steps[1]) = load("bad");
        DirectVerifier stage = court;
        court = new DirectVerifier(new CourtProgram());
        for (uint256 k = 0; k < 2; ++k) {
            stored[k].push(0);
            for (uint256 i = 0; i < steps[k].length; ++i) {
                require(take(steps[k][i]), "a step reverts");
                stored[k].push(court.progress(ids[k]));
            }
        }
        court = stage;
    }

    function verifier() external view returns (DirectVerifier) {
        return court;
    }

    /// @notice What the rehearsal stored after as many steps as were taken.
    function expected(uint256 k) external view returns (bytes32) {
        return stored[k][done[k]];
    }

    function step(bool bad, uint256 i) external {
        uint256 k = bad ? 1 : 0;
        i %= steps[k].length;
        bool next_ = i == done[k];
        require(take(steps[k][i]) == next_, "a step is taken if and only if it is next");
        if (next_) ++done[k];
        note();
    }

    function next(bool bad) external {
        uint256 k = bad ? 1 : 0;
        if (done[k] == steps[k].length) return;
        require(take(steps[k][done[k]]), "the next step reverts");
        ++done[k];
        note();
    }

    /// @dev A byte of calldata is another: the call may still be the next step if nobody reads the byte.
    function changed(bool bad, uint256 i, uint256 at, bytes1 with) external {
        uint256 k = bad ? 1 : 0;
        bytes memory data = steps[k][pick(k, i)];
        data[at % data.length] = with;
        attempt(data);
    }

    /// @dev The beginning of one case's step, the rest of the other's.
    function mixed(bool bad, uint256 i, uint256 at) external {
        (uint256 k, uint256 other) = bad ? (1, 0) : (0, 1);
        bytes memory data = steps[k][pick(k, i)];
        bytes memory rest = steps[other][pick(other, i)];
        at %= data.length;
        for (uint256 from = at; from < data.length && from < rest.length && from < at + 2048; ++from) {
            data[from] = rest[from];
        }
        attempt(data);
    }

    /// @dev The end of a step's calldata is missing.
    function cut(bool bad, uint256 i, uint256 length) external {
        uint256 k = bad ? 1 : 0;
        bytes memory data = steps[k][pick(k, i)];
        length %= data.length;
        assembly {
            mstore(data, length)
        }
        attempt(data);
    }

    /// @dev The next step half of the time, any other else.
    function pick(uint256 k, uint256 i) private view returns (uint256) {
        if (i % 2 == 0 && done[k] < steps[k].length) return done[k];
        return (i / 2) % steps[k].length;
    }

    /// @dev Wrong bytes: a case stays as it is, or takes the very step that is next.
    function attempt(bytes memory data) private {
        bytes32[2] memory before = [court.progress(ids[0]), court.progress(ids[1])];
        bool ok = take(data);
        for (uint256 k = 0; k < 2; ++k) {
            bytes32 now_ = court.progress(ids[k]);
            if (now_ == before[k]) continue;
            require(ok, "a call that reverts moves a case");
            require(done[k] < steps[k].length && now_ == stored[k][++done[k]], "wrong bytes lead elsewhere");
        }
        note();
    }

    function note() private {
        for (uint256 k = 0; k < 2; ++k) {
            bytes32 now_ = court.progress(ids[k]);
            if (decided[k] == 0 && now_ != 0 && uint256(now_) >> 64 == 0) decided[k] = now_;
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

    /// @dev What is stored of a case is what its steps, each taken once and in order, leave.
    function invariant_ProgressByValidSteps() external view {
        for (uint256 k = 0; k < 2; ++k) {
            require(handler.verifier().progress(handler.ids(k)) == handler.expected(k), "another state");
        }
    }
}
