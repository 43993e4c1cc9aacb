// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SettlementVerifier} from "../src/SettlementVerifier.sol";
import {Bn254} from "../src/lib/Bn254.sol";
import {SettlementKey} from "../src/lib/SettlementKey.sol";
import {ShownValues} from "../src/lib/ShownValues.sol";
import {SettlementVectors} from "./SettlementVectors.sol";

/// @dev Keys whose digest the statement does name, so that only what is in them can be wrong.
contract SettlementKeyTest is SettlementVectors {
    uint256 private constant SHAPE = 64;
    uint256 private constant TENSORS = 128;

    function refuse(Vector memory v, bytes4 want, string memory what) private view {
        v.statement.key = keccak256(abi.encodePacked("zkvin/v1/settlement-key", v.key));
        (bool ok, bytes4 reason) = check(v);
        require(!ok, what);
        require(want == bytes4(0) || reason == want, string.concat("other reason: ", what));
    }

    function test_another_key_than_the_statement_names() public view {
        Vector memory v = load("long", 0);
        v.key[0] ^= 0x01;
        (bool ok, bytes4 reason) = check(v);
        require(!ok && reason == SettlementVerifier.WrongKey.selector, "model");
    }

    function test_each_bit_of_a_key_matters(uint256 at, uint8 bit) public view {
        Vector memory v = load("long", 0);
        at %= v.key.length;
        v.key[at] = bytes1(uint8(v.key[at]) ^ uint8(1 << (bit % 8)));
        refuse(v, bytes4(0), "bit of the key");
    }

    function test_the_length_of_a_key_is_exact() public view {
        Vector memory v = load("long", 0);
        bytes memory whole = v.key;
        v.key = bytes.concat(whole, hex"00");
        refuse(v, SettlementKey.MalformedKey.selector, "a byte more");
        v.key = "";
        refuse(v, SettlementKey.MalformedKey.selector, "nothing");
        v.key = new bytes(128);
        refuse(v, SettlementKey.MalformedKey.selector, "zeros");
        assembly {
            mstore(whole, sub(mload(whole), 64))
        }
        v.key = whole;
        refuse(v, SettlementKey.MalformedKey.selector, "a point less");
    }

    function test_bits_beyond_the_fields_are_zero() public view {
        Vector memory v = load("long", 0);
        uint256 shape = get(v.key, SHAPE);
        for (uint256 bit = 136; bit < 256; bit += 17) {
            set(v.key, SHAPE, shape | (1 << bit));
            refuse(v, SettlementKey.MalformedKey.selector, "shape");
        }
        set(v.key, SHAPE, shape);
        for (uint256 i = 0; i < 3; ++i) {
            uint256 word = get(v.key, TENSORS + 32 * i);
            set(v.key, TENSORS + 32 * i, word | (1 << 232));
            refuse(v, SettlementKey.MalformedKey.selector, "tensor");
            set(v.key, TENSORS + 32 * i, word);
        }
    }

    function test_tensors_lie_among_the_statement_rows() public view {
        Vector memory v = load("long", 0);
        uint256 word = get(v.key, TENSORS);
        set(v.key, TENSORS, word + 2);
        refuse(v, SettlementKey.MalformedKey.selector, "first row");
        set(v.key, TENSORS, word + (2 << 16));
        refuse(v, SettlementKey.MalformedKey.selector, "rows");
    }

    function test_entries_are_those_of_the_axes() public view {
        Vector memory v = load("long", 2);
        uint256 word = get(v.key, TENSORS + 32);
        set(v.key, TENSORS + 32, word + (1 << 32));
        refuse(v, SettlementKey.MalformedKey.selector, "entries");
        set(v.key, TENSORS + 32, word & ~(uint256(0xff) << 64));
        refuse(v, ShownValues.NotShowable.selector, "no axes");
    }

    function test_another_srs() public {
        Vector memory v = load("long", 0);
        v.key[40] ^= 0x01;
        refuse(v, SettlementVerifier.WrongSrs.selector, "digest");
        // [1]₂ for [τ]₂.
        verifier = new SettlementVerifier(
            verifier.SRS_DIGEST(),
            Bn254.G2({
                x1: 0x198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c2,
                x0: 0x1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed,
                y1: 0x090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975b,
                y0: 0x12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daa
            })
        );
        v = load("long", 0);
        refuse(v, SettlementVerifier.PairingFailed.selector, "tau");
    }
}
