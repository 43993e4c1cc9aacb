// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {StatementsCaller} from "./Statements.t.sol";
import {Naive} from "./Naive.sol";
import {vm} from "./Vm.sol";

/// @dev Writes gas/statements.json: a call of a contract that checks inclusion proofs, without its transaction.
contract StatementsGasTest {
    uint256 private constant MOST = 30_000;

    StatementsCaller private caller = new StatementsCaller();

    function test_gas_of_inclusion() public {
        for (uint256 size = 4; size <= 1024; size *= 4) {
            bytes32[] memory leaves = new bytes32[](size);
            for (uint256 i = 0; i < size; ++i) {
                leaves[i] = keccak256(abi.encode(i));
            }
            uint256 index = size - 2;
            bytes32[] memory path = Naive.siblings(leaves, index);
            (bool included,) = caller.verifyInclusion(leaves[index], index, size, path, Naive.root(leaves));
            string memory name = string.concat("verifyInclusion, batch of ", vm.toString(size));
            uint256 used = vm.snapshotGasLastCall("statements", name);
            require(included, "not included");
            require(size > 64 || used <= MOST, "gas of an inclusion");
        }
    }
}
