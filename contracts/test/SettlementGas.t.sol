// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ISettlementVerifier} from "../src/interfaces/ISettlementVerifier.sol";
import {SettlementVectors} from "./SettlementVectors.sol";
import {vm} from "./Vm.sol";

/// @dev Writes gas/settlement.json. An execution is the call of the verifier; a transaction is that, calldata and 21,000.
contract SettlementGasTest is SettlementVectors {
    string private constant GROUP = "settlement";

    function record(string memory name, bytes memory data) private {
        uint256 used = vm.snapshotGasLastCall(GROUP, string.concat(name, ": execution"));
        for (uint256 i = 0; i < data.length; ++i) {
            used += data[i] == 0 ? 4 : 16;
        }
        vm.snapshotValue(GROUP, string.concat(name, ": transaction"), used + 21_000);
    }

    function measure(string memory name, string memory file, uint256 index) private {
        Vector memory v = load(file, index);
        if (bytes32(get(v.key, 32)) != SRS) verifier = deploy(bytes32(get(v.key, 32)));
        verifier.verify(v.statement, v.key, v.proof);
        record(name, abi.encodeCall(verifier.verify, (v.statement, v.key, v.proof)));
    }

    function test_gas_of_one_proof() public {
        measure("c = 16, 784 + 10 values shown", "image-shown", 0);
        measure("c = 16, nothing shown", "image", 0);
        measure("c = 10, batch of 4", "batch", 0);
        measure("lenet-digits, c = 15, values shown", "lenet", 0);
        measure("lenet-digits, c = 15, nothing shown", "lenet", 1);
        measure("lenet-digits, c = 15, batch of 2", "lenet", 2);
    }

    /// @dev Small proofs, c = 8, all but the fifth and the sixth under one key.
    function test_gas_of_many_proofs() public {
        for (uint256 count = 1; count <= 8; count *= 2) {
            ISettlementVerifier.Statement[] memory statements = new ISettlementVerifier.Statement[](count);
            bytes[] memory keys = new bytes[](count);
            bytes[] memory proofs = new bytes[](count);
            for (uint256 i = 0; i < count; ++i) {
                Vector memory v = load("many", i);
                (statements[i], proofs[i]) = (v.statement, v.proof);
                if (i == 0 || v.statement.key != statements[i - 1].key) keys[i] = v.key;
            }
            verifier.verifyMany(statements, keys, proofs);
            bytes memory data = abi.encodeCall(verifier.verifyMany, (statements, keys, proofs));
            record(string.concat("c = 8, proofs together: ", vm.toString(count)), data);
        }
    }
}
