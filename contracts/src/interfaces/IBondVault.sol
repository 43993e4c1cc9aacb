// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title The ledger of the market
/// @notice Free balances and locked bonds in one token. InferenceMarket and Disputes (fixed at construction) move, lock,
/// unlock and seize; everybody else moves its own balance alone.
interface IBondVault {
    /// @notice Takes tokens from the sender into an account's balance. Reverts if another amount arrives.
    function deposit(address account, uint96 amount) external;

    /// @notice Pays tokens out of the sender's balance.
    function withdraw(address to, uint96 amount) external;

    /// @notice Moves from balance to balance.
    function move(address from, address to, uint96 amount) external;

    /// @notice Moves an account's balance into its locked bonds.
    /// @param until When it is free at the latest if everybody acts in time (seconds since 1970); recorded for the account.
    function lock(address account, uint96 amount, uint40 until) external;

    /// @notice Moves locked bonds back into the account's balance.
    function unlock(address account, uint96 amount) external;

    /// @notice Moves locked bonds into another account's balance.
    function seize(address account, address to, uint96 amount) external;

    /// @notice What an account may spend or withdraw.
    function balanceOf(address account) external view returns (uint96);

    /// @notice What is locked of an account.
    function lockedOf(address account) external view returns (uint96);
}
