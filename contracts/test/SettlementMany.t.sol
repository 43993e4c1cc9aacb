// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SettlementVerifier} from "../src/SettlementVerifier.sol";
import {ISettlementVerifier} from "../src/interfaces/ISettlementVerifier.sol";
import {SettlementKey} from "../src/lib/SettlementKey.sol";
import {SettlementVectors} from "./SettlementVectors.sol";

contract SettlementManyTest is SettlementVectors {
    /// @dev The first proofs of "many". Proofs 0 to 3 and 6 to 7 are of one key, 4 and 5 of another; where a key is that
    /// of the proof before it is left out.
    function batch(uint256 count, bool leaveOut)
        private
        view
        returns (ISettlementVerifier.Statement[] memory statements, bytes[] memory keys, bytes[] memory proofs)
    {
        statements = new ISettlementVerifier.Statement[](count);
        keys = new bytes[](count);
        proofs = new bytes[](count);
        for (uint256 i = 0; i < count; ++i) {
            Vector memory v = load("many", i);
            (statements[i], proofs[i]) = (v.statement, v.proof);
            if (!leaveOut || i == 0 || v.statement.key != statements[i - 1].key) keys[i] = v.key;
        }
    }

    function accepts(ISettlementVerifier.Statement[] memory statements, bytes[] memory keys, bytes[] memory proofs)
        private
        view
        returns (bool ok, bytes4 reason)
    {
        bytes memory result;
        (ok, result) = address(verifier).staticcall{gas: 5_000_000}(
            abi.encodeCall(verifier.verifyMany, (statements, keys, proofs))
        );
        if (!ok) reason = bytes4(result);
    }

    function test_accepts_batches_of_proofs() public view {
        for (uint256 count = 1; count <= 8; count *= 2) {
            for (uint256 i = 0; i < 2; ++i) {
                (ISettlementVerifier.Statement[] memory s, bytes[] memory k, bytes[] memory p) = batch(count, i == 1);
                (bool ok,) = accepts(s, k, p);
                require(ok, "all are good");
            }
        }
    }

    /// forge-config: default.fuzz.runs = 64
    function test_one_bad_proof_among_good_ones(uint256 bad, uint256 at, uint8 bit) public view {
        (ISettlementVerifier.Statement[] memory s, bytes[] memory k, bytes[] memory p) = batch(8, true);
        bytes memory proof = p[bad % 8];
        at %= proof.length;
        proof[at] = bytes1(uint8(proof[at]) ^ uint8(1 << (bit % 8)));
        (bool ok,) = accepts(s, k, p);
        require(!ok, "bad proof");
    }

    function test_proofs_hold_for_their_own_statements() public view {
        (ISettlementVerifier.Statement[] memory s, bytes[] memory k, bytes[] memory p) = batch(2, true);
        bytes memory swapped = p[0];
        p[0] = p[1];
        p[1] = swapped;
        (bool ok,) = accepts(s, k, p);
        require(!ok, "proofs of each other's statements");
        (s, k, p) = batch(2, true);
        address payee = s[0].payee;
        s[0].payee = s[1].payee;
        s[1].payee = payee;
        (ok,) = accepts(s, k, p);
        require(!ok, "payees of each other");
    }

    /// @dev Two proofs whose errors cancel if both had the same weight: E is added to a commitment of one and subtracted
    /// from that of the other.
    function test_errors_do_not_cancel() public view {
        Vector memory plus = load("cancel", 0);
        Vector memory minus = load("cancel", 1);
        ISettlementVerifier.Statement[] memory s = new ISettlementVerifier.Statement[](2);
        bytes[] memory k = new bytes[](2);
        bytes[] memory p = new bytes[](2);
        (s[0], s[1]) = (plus.statement, minus.statement);
        (k[0], k[1]) = (plus.key, minus.key);
        (p[0], p[1]) = (plus.proof, minus.proof);
        (bool ok, bytes4 reason) = accepts(s, k, p);
        require(!ok && reason == SettlementVerifier.PairingFailed.selector, "errors");
    }

    function test_a_key_left_out_is_the_one_before() public view {
        (ISettlementVerifier.Statement[] memory s, bytes[] memory k, bytes[] memory p) = batch(6, true);
        k[4] = "";
        (bool ok, bytes4 reason) = accepts(s, k, p);
        require(!ok && reason == SettlementVerifier.WrongKey.selector, "other key");
        k[0] = "";
        (ok, reason) = accepts(s, k, p);
        require(!ok && reason == SettlementKey.MalformedKey.selector, "no key");
    }

    function test_lists_have_one_length() public view {
        (ISettlementVerifier.Statement[] memory s, bytes[] memory k, bytes[] memory p) = batch(2, false);
        bytes4 want = SettlementVerifier.BatchLength.selector;
        (bool ok, bytes4 reason) = accepts(s, new bytes[](1), p);
        require(!ok && reason == want, "keys");
        (ok, reason) = accepts(s, k, new bytes[](3));
        require(!ok && reason == want, "proofs");
        (ok, reason) = accepts(new ISettlementVerifier.Statement[](0), new bytes[](0), new bytes[](0));
        require(!ok && reason == want, "nothing");
    }
}
