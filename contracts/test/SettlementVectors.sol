// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SettlementVerifier} from "../src/SettlementVerifier.sol";
import {ISettlementVerifier} from "../src/interfaces/ISettlementVerifier.sol";
import {Bn254} from "../src/lib/Bn254.sol";
import {vm} from "./Vm.sol";

/// @title Test vectors, made by test/gen, and for lenet-digits by the tests of package settle, under the development SRS
abstract contract SettlementVectors {
    struct Vector {
        ISettlementVerifier.Statement statement;
        bytes key;
        bytes proof;
    }

    /// @dev Digest of the development SRS of 2^16 powers.
    bytes32 internal constant SRS = 0xdbaa2eadc85ec2a026e8d3a1e3c5467d1a407a5b3248a9c884198d3eb6d80358;

    SettlementVerifier internal verifier = deploy(SRS);

    /// @dev A verifier under the development SRS, cut at some length.
    function deploy(bytes32 srsDigest) internal returns (SettlementVerifier) {
        return new SettlementVerifier(
            srsDigest,
            Bn254.G2({
                x1: 0x2021a3fb26bda78b84c91932c9085db77882014be91cec0371de1153e1c00459,
                x0: 0x11b7866bb6058a7f8c14d556d210f3731be5c4af2643aa10133068d34eb43eca,
                y1: 0x0b01144e30a99f747b0f9e721c634c2f8dc56aeb92515a928682ec26f659e7f4,
                y0: 0x1dab64fadc0c2905e7a1de8f91be1f616dab2ca79a2c12bee84dc2da8a2f7005
            })
        );
    }

    function load(string memory name, uint256 index) internal view returns (Vector memory v) {
        string memory json = vm.readFile(string.concat("test/testdata/", name, ".json"));
        string memory at = string.concat(".vectors[", vm.toString(index), "]");
        v.statement.key = vm.parseJsonBytes32(json, string.concat(at, ".keyDigest"));
        v.statement.root = vm.parseJsonBytes32(json, string.concat(at, ".root"));
        v.statement.payee = vm.parseJsonAddress(json, string.concat(at, ".payee"));
        v.statement.shown = vm.parseJsonUint(json, string.concat(at, ".shown"));
        v.statement.values = vm.parseJsonBytes(json, string.concat(at, ".values"));
        v.key = vm.parseJsonBytes(json, string.concat(at, ".key"));
        v.proof = vm.parseJsonBytes(json, string.concat(at, ".proof"));
    }

    /// @dev Why the verifier refuses, empty if it accepts or runs out of gas. A precompile that refuses a point takes
    /// nearly all gas, so there is no more of it than a proof needs.
    function check(Vector memory v) internal view returns (bool ok, bytes4 reason) {
        return call(abi.encodeCall(verifier.verify, (v.statement, v.key, v.proof)));
    }

    function call(bytes memory data) internal view returns (bool ok, bytes4 reason) {
        bytes memory result;
        (ok, result) = address(verifier).staticcall{gas: 1_000_000}(data);
        if (!ok) reason = bytes4(result);
    }

    /// @dev The word at a byte offset.
    function get(bytes memory data, uint256 at) internal pure returns (uint256 word) {
        assembly {
            word := mload(add(add(data, 0x20), at))
        }
    }

    function set(bytes memory data, uint256 at, uint256 word) internal pure {
        assembly {
            mstore(add(add(data, 0x20), at), word)
        }
    }
}
