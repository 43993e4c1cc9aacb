// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title The part of ERC-20 that the market uses
interface IERC20 {
    /// @notice What an account has.
    function balanceOf(address account) external view returns (uint256);

    /// @notice Sends the caller's tokens. Some tokens return nothing, so callers decode the answer themselves.
    function transfer(address to, uint256 amount) external returns (bool);

    /// @notice Lets another account send the caller's tokens. Some tokens return nothing.
    function approve(address spender, uint256 amount) external returns (bool);

    /// @notice Sends tokens that the caller has an allowance for. Some tokens return nothing.
    function transferFrom(address from, address to, uint256 amount) external returns (bool);
}

/// @title Allowances by signature, EIP-2612
interface IERC20Permit {
    /// @notice Gives an allowance with the owner's signature.
    function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        external;
}
