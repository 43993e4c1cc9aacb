// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SettlementVectors} from "./SettlementVectors.sol";

contract SettlementAcceptTest is SettlementVectors {
    function test_accepts_an_image_classifier() public view {
        Vector memory v = load("image", 0);
        verifier.verify(v.statement, v.key, v.proof);
    }

    function test_accepts_shown_values() public view {
        Vector memory v = load("image-shown", 0);
        verifier.verify(v.statement, v.key, v.proof);
    }

    function test_accepts_tensors_of_several_rows_and_axes() public view {
        for (uint256 i = 0; i < 3; ++i) {
            Vector memory v = load("long", i);
            verifier.verify(v.statement, v.key, v.proof);
        }
    }

    function test_accepts_a_batch() public view {
        Vector memory v = load("batch", 0);
        verifier.verify(v.statement, v.key, v.proof);
    }

    /// @dev Proofs of a real model: values shown, a private input, a batch of two.
    function test_accepts_lenet() public {
        for (uint256 i = 0; i < 3; ++i) {
            Vector memory v = load("lenet", i);
            verifier = deploy(bytes32(get(v.key, 32)));
            verifier.verify(v.statement, v.key, v.proof);
        }
    }

    function test_lenet_is_bound_to_its_payee() public {
        Vector memory v = load("lenet", 0);
        verifier = deploy(bytes32(get(v.key, 32)));
        v.statement.payee = address(1);
        (bool ok,) = check(v);
        require(!ok, "other payee");
    }
}
