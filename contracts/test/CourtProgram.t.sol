// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {CourtProgram} from "../src/court/CourtProgram.sol";
import {vm} from "./Vm.sol";

/// @title Tests of the interpreter of court programs
/// @notice Vectors are the program of lenet-digits, whole and in chunks, on an input that satisfies it: `go test ./court
/// -run Vectors -update` writes them.
contract CourtProgramTest {
    uint256 private constant R = 0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001;

    CourtProgram private machine = new CourtProgram();
    string private json = vm.readFile("test/testdata/court-program.json");

    function at(uint256 vector, string memory key) private view returns (bytes memory) {
        return vm.parseJsonBytes(json, string.concat(".vectors[", vm.toString(vector), "].", key));
    }

    function item(uint256 vector, string memory key, uint256 i) private view returns (bytes memory) {
        return at(vector, string.concat(key, "[", vm.toString(i), "]"));
    }

    function words(bytes memory data) private pure returns (uint256[] memory out) {
        out = new uint256[](data.length / 32);
        for (uint256 i = 0; i < out.length; i++) {
            assembly {
                mstore(add(out, add(32, shl(5, i))), mload(add(data, add(32, shl(5, i)))))
            }
        }
    }

    function same(uint256[] memory a, bytes memory b, string memory what) private pure {
        require(keccak256(abi.encodePacked(a)) == keccak256(b), what);
    }

    /// @dev Runs all chunks and compares each with what Go gives.
    function runs(uint256 vector, uint256 chunks) private view {
        uint256[] memory input = words(at(vector, "input"));
        for (uint256 i = 0; i < chunks; i++) {
            (uint256[] memory state, uint256[] memory out, uint256 failed) =
                machine.run(item(vector, "chunks", i), input);
            require(failed == 0, "a check fails");
            same(state, item(vector, "states", i), "another state");
            same(out, item(vector, "out", i), "another output");
            input = state;
        }
        require(input.length == 0, "a state at the end");
    }

    function testProgramOfLenet() public view {
        runs(0, 1);
    }

    function testProgramOfLenetInChunks() public view {
        runs(1, 3);
    }

    /// @notice The digest is what docs/settlement.md says.
    function testDigest() public view {
        bytes memory data = "zkvin/v1/court-program";
        for (uint256 i = 0; i < 5; i++) {
            data = abi.encodePacked(
                data, vm.parseJsonUint(json, string.concat(".vectors[1].counts[", vm.toString(i), "]"))
            );
        }
        data = abi.encodePacked(data, uint256(3));
        for (uint256 i = 0; i < 3; i++) {
            data = abi.encodePacked(data, keccak256(item(1, "chunks", i)));
        }
        require(keccak256(data) == bytes32(at(1, "digest")), "another digest");
    }

    /// @notice Changing any value of an input that satisfies the program breaks a check or changes what is put out.
    function testFuzzChangedInput(uint256 index, uint256 by) public view {
        uint256[] memory input = words(at(0, "input"));
        index %= input.length;
        input[index] = addmod(input[index], by % (R - 1) + 1, R);
        (, uint256[] memory out, uint256 failed) = machine.run(item(0, "chunks", 0), input);
        require(
            failed != 0 || keccak256(abi.encodePacked(out)) != keccak256(item(0, "out", 0)), "the change goes unnoticed"
        );
    }

    /// @notice Every operation of a run on any field elements is what Solidity computes.
    function testFuzzOperations(uint256 a, uint256 b, uint256 c, uint256 d) public view {
        uint256[] memory input = new uint256[](4);
        (a, b, c, d) = (a % R, b % R, c % R, d % R);
        (input[0], input[1], input[2], input[3]) = (a, b, c, d);
        // 4 inputs, 16 registers; codes 2 to 10 once each into registers 4 to 12; they are put out.
        bytes memory chunk = hex"00040010";
        bytes[9] memory operands = [
            bytes(hex"00000001"),
            hex"00000001",
            hex"00000001",
            hex"000000010002",
            hex"000000010002",
            hex"000000010002",
            hex"000000010002",
            hex"0000000100020003",
            hex"0000000100020003"
        ];
        for (uint256 i = 0; i < 9; i++) {
            chunk = abi.encodePacked(chunk, uint8(2 + i), uint8(1), uint16(4 + i), operands[i]);
        }
        chunk = abi.encodePacked(chunk, hex"000000000100040009");
        (, uint256[] memory out,) = machine.run(chunk, input);
        uint256 ab = mulmod(a, b, R);
        uint256 cd = mulmod(c, d, R);
        require(out.length == 9, "nine results");
        require(out[0] == ab && out[1] == addmod(a, b, R) && out[2] == addmod(a, R - b, R), "of two");
        require(out[3] == addmod(ab, c, R) && out[4] == addmod(c, R - ab, R), "sums");
        require(out[5] == addmod(ab, R - c, R) && out[6] == mulmod(ab, c, R), "of three");
        require(out[7] == addmod(ab, cd, R) && out[8] == addmod(ab, R - cd, R), "of four");
    }

    function testRefusesInputOfAnotherLength() public {
        vm.expectRevert(abi.encodeWithSelector(CourtProgram.InputLength.selector, 1, 2));
        machine.run(hex"000200080000000000", new uint256[](1));
    }

    function testRefusesUnknownOperation() public {
        vm.expectRevert(CourtProgram.UnknownOperation.selector);
        machine.run(hex"00020008630000000000", new uint256[](2));
    }
}
