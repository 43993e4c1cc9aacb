// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "../interfaces/IERC20.sol";

/// @title Allowances of tokens that may return nothing
library Approval {
    /// @notice The token refused.
    error ApprovalFailed(bytes reason);

    /// @notice Lets an account take an amount of this contract's tokens.
    function give(IERC20 token, address spender, uint256 amount) internal {
        (bool ok, bytes memory answer) = address(token).call(abi.encodeCall(IERC20.approve, (spender, amount)));
        if (!ok || (answer.length != 0 && (answer.length < 32 || uint256(bytes32(answer)) != 1))) {
            revert ApprovalFailed(answer);
        }
    }
}
