// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SettlementVerifier} from "../src/SettlementVerifier.sol";
import {Bn254} from "../src/lib/Bn254.sol";
import {HyperKzg} from "../src/lib/HyperKzg.sol";
import {SettlementKey} from "../src/lib/SettlementKey.sol";
import {ShownValues} from "../src/lib/ShownValues.sol";
import {SettlementVectors} from "./SettlementVectors.sol";

/// @dev The proof of "long": one request, four statement rows, one witness row, one weight row, c = 8.
contract SettlementTamperTest is SettlementVectors {
    uint256 private constant R = Bn254.R;
    uint256 private constant P = Bn254.P;

    /// @dev Byte offsets in the proof.
    uint256 private constant ROWS = 64;
    uint256 private constant BLIND = ROWS + 6 * 64;
    uint256 private constant MU = BLIND + 32 + 6 * 32;
    uint256 private constant PLONK = MU + 32 + 9 * 32;
    uint256 private constant PLONK_VALUES = PLONK + 7 * 64;
    uint256 private constant WITNESSES = PLONK_VALUES + 6 * 32;
    uint256 private constant FOLDS = WITNESSES + 2 * 64;
    uint256 private constant EVALUATIONS = FOLDS + 7 * 64;
    uint256 private constant QUOTIENT = EVALUATIONS + 17 * 32;
    uint256 private constant END = QUOTIENT + 2 * 64;

    function test_the_offsets_are_those_of_the_proof() public view {
        require(load("long", 0).proof.length == END, "length");
    }

    /// @dev The offsets of all points.
    function points() private pure returns (uint256[] memory at) {
        at = new uint256[](24);
        uint256 n = 0;
        for (uint256 i = 0; i < 6; ++i) {
            at[n++] = ROWS + 64 * i;
        }
        for (uint256 i = 0; i < 7; ++i) {
            at[n++] = PLONK + 64 * i;
        }
        for (uint256 i = 0; i < 9; ++i) {
            at[n++] = WITNESSES + 64 * i;
        }
        at[n++] = QUOTIENT;
        at[n++] = QUOTIENT + 64;
    }

    function isScalar(uint256 at) private pure returns (bool) {
        return
            (at >= BLIND && at < PLONK) || (at >= PLONK_VALUES && at < WITNESSES)
                || (at >= EVALUATIONS && at < QUOTIENT);
    }

    function refuse(Vector memory v, bytes4 want, string memory what) private view {
        (bool ok, bytes4 reason) = check(v);
        require(!ok, what);
        require(want == bytes4(0) || reason == want, string.concat("other reason: ", what));
    }

    function test_each_word_of_the_proof_matters() public view {
        Vector memory v = load("long", 0);
        for (uint256 at = 0; at < END; at += 32) {
            uint256 word = get(v.proof, at);
            set(v.proof, at, word ^ 1);
            refuse(v, bytes4(0), "lowest bit");
            set(v.proof, at, word ^ (1 << 200));
            refuse(v, bytes4(0), "bit 200");
            set(v.proof, at, word);
        }
        (bool ok,) = check(v);
        require(ok, "restored");
    }

    function test_scalars_are_below_the_order() public view {
        Vector memory v = load("long", 0);
        for (uint256 at = BLIND; at < QUOTIENT; at += 32) {
            if (!isScalar(at)) continue;
            uint256 word = get(v.proof, at);
            set(v.proof, at, word + R);
            refuse(v, Bn254.ScalarOutOfRange.selector, "the same modulo the order");
            set(v.proof, at, R);
            refuse(v, bytes4(0), "the order");
            set(v.proof, at, 0);
            refuse(v, bytes4(0), "zero");
            set(v.proof, at, type(uint256).max);
            refuse(v, bytes4(0), "the greatest word");
            set(v.proof, at, word);
        }
    }

    function test_points_are_finite() public view {
        Vector memory v = load("long", 0);
        uint256[] memory at = points();
        for (uint256 i = 0; i < at.length; ++i) {
            (uint256 x, uint256 y) = (get(v.proof, at[i]), get(v.proof, at[i] + 32));
            set(v.proof, at[i], 0);
            set(v.proof, at[i] + 32, 0);
            bool statement = i < 4;
            refuse(v, statement ? SettlementVerifier.WrongRoot.selector : Bn254.InfinitePoint.selector, "infinity");
            set(v.proof, at[i], x);
            set(v.proof, at[i] + 32, y);
        }
    }

    function test_points_are_canonical_and_on_the_curve() public view {
        Vector memory v = load("long", 0);
        uint256[] memory at = points();
        for (uint256 i = 4; i < at.length; ++i) {
            (uint256 x, uint256 y) = (get(v.proof, at[i]), get(v.proof, at[i] + 32));
            set(v.proof, at[i], x + P);
            refuse(v, bytes4(0), "x + p");
            set(v.proof, at[i], x);
            set(v.proof, at[i] + 32, y + P);
            refuse(v, bytes4(0), "y + p");
            set(v.proof, at[i] + 32, y ^ 1);
            refuse(v, bytes4(0), "off the curve");
            set(v.proof, at[i] + 32, P - y);
            refuse(v, bytes4(0), "the negative point");
            set(v.proof, at[i], 1);
            set(v.proof, at[i] + 32, 2);
            refuse(v, bytes4(0), "the generator");
            set(v.proof, at[i], x);
            set(v.proof, at[i] + 32, y);
        }
    }

    function test_a_point_off_the_curve_says_so() public view {
        Vector memory v = load("long", 0);
        set(v.proof, QUOTIENT + 96, get(v.proof, QUOTIENT + 96) ^ 1);
        refuse(v, Bn254.InvalidPoint.selector, "witness");
    }

    function test_the_mask_has_a_coefficient() public view {
        Vector memory v = load("long", 0);
        set(v.proof, MU, 0);
        refuse(v, SettlementVerifier.ZeroMaskCoefficient.selector, "mu");
    }

    function test_folds_lead_to_the_value() public view {
        Vector memory v = load("long", 0);
        set(v.proof, EVALUATIONS + 15 * 32, addmod(get(v.proof, EVALUATIONS + 15 * 32), 1, R));
        refuse(v, HyperKzg.WrongFold.selector, "last evaluation");
    }

    function test_points_of_the_proof_do_not_trade_places() public view {
        Vector memory v = load("long", 0);
        uint256[] memory at = points();
        for (uint256 i = 4; i + 1 < at.length; ++i) {
            swap(v.proof, at[i], at[i + 1]);
            refuse(v, bytes4(0), "swapped");
            swap(v.proof, at[i], at[i + 1]);
        }
    }

    function swap(bytes memory data, uint256 a, uint256 b) private pure {
        for (uint256 i = 0; i < 64; i += 32) {
            uint256 word = get(data, a + i);
            set(data, a + i, get(data, b + i));
            set(data, b + i, word);
        }
    }

    function test_the_length_is_exact() public view {
        Vector memory v = load("long", 0);
        bytes memory whole = v.proof;
        v.proof = bytes.concat(whole, hex"00");
        refuse(v, SettlementKey.ProofLength.selector, "a byte more");
        v.proof = bytes.concat(whole, new bytes(32));
        refuse(v, SettlementKey.ProofLength.selector, "a word more");
        v.proof = "";
        refuse(v, SettlementKey.ProofLength.selector, "nothing");
        assembly {
            mstore(whole, sub(mload(whole), 1))
        }
        v.proof = whole;
        refuse(v, SettlementKey.ProofLength.selector, "a byte less");
    }

    function test_each_bit_matters(uint256 vector, uint256 at, uint8 bit) public view {
        Vector memory v = load("many", vector % 8);
        at %= v.proof.length;
        v.proof[at] = bytes1(uint8(v.proof[at]) ^ uint8(1 << (bit % 8)));
        refuse(v, bytes4(0), "bit of the proof");
    }

    function test_the_statement_matters() public view {
        Vector memory v = load("long", 0);
        v.statement.root = bytes32(uint256(v.statement.root) ^ 1);
        refuse(v, SettlementVerifier.WrongRoot.selector, "root");
        v = load("long", 0);
        v.statement.key = bytes32(uint256(v.statement.key) ^ 1);
        refuse(v, SettlementVerifier.WrongKey.selector, "key");
        v = load("long", 0);
        v.statement.payee = address(uint160(v.statement.payee) ^ 1);
        // The opening starts from the public inputs, so it is the first to notice.
        refuse(v, HyperKzg.WrongFold.selector, "payee");
    }

    /// @dev Whoever shows something shows what is in the rows: all tensors, with every bit of values.
    function test_shown_values_matter(uint256 at, uint8 bit) public view {
        Vector memory v = load("long", 0);
        at %= v.statement.values.length;
        v.statement.values[at] = bytes1(uint8(v.statement.values[at]) ^ uint8(1 << (bit % 8)));
        refuse(v, HyperKzg.WrongFold.selector, "bit of the values");
    }

    function test_what_is_shown_matters() public view {
        Vector memory v = load("long", 0);
        v.statement.shown = 3;
        refuse(v, ShownValues.ValuesLength.selector, "fewer tensors than values");
        v.statement.shown = 15;
        refuse(v, ShownValues.NotShowable.selector, "a tensor that is not there");
        v.statement.shown = 7 + R;
        refuse(v, ShownValues.NotShowable.selector, "the same modulo the order");
        v.statement.shown = 0;
        refuse(v, ShownValues.ValuesLength.selector, "values that nobody shows");
        v.statement.values = "";
        refuse(v, HyperKzg.WrongFold.selector, "nothing shown");
        v.statement.shown = 7;
        refuse(v, ShownValues.ValuesLength.selector, "no values");
        v.statement.values = new bytes(2050);
        refuse(v, ShownValues.ValuesLength.selector, "more values than anything shows");
        v = load("batch", 0);
        v.statement.shown = 1;
        v.statement.values = new bytes(18);
        refuse(v, ShownValues.NotShowable.selector, "several requests");
    }

    /// @dev Proofs of malicious provers: in each all is honest but one thing, made before the challenges that follow it.
    function test_forged_proofs() public view {
        for (uint256 i = 0; i < 10; ++i) {
            refuse(load("forged", i), SettlementVerifier.PairingFailed.selector, "forged");
        }
    }

    /// @dev Two errors in one proof that cancel if its equations had the same weight.
    function test_errors_do_not_cancel() public view {
        refuse(load("cancel", 2), SettlementVerifier.PairingFailed.selector, "between openings of PLONK");
        refuse(load("cancel", 3), SettlementVerifier.PairingFailed.selector, "between PLONK and the row");
    }

    function test_a_payee_has_twenty_bytes() public view {
        Vector memory v = load("long", 0);
        bytes memory data = abi.encodeCall(verifier.verify, (v.statement, v.key, v.proof));
        uint256 at = 4 + 3 * 32 + 2 * 32;
        require(address(uint160(get(data, at))) == v.statement.payee, "place");
        set(data, at, get(data, at) | (1 << 160));
        (bool ok,) = call(data);
        require(!ok, "dirty bits");
    }
}
