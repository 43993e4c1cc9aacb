// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title The ledger of the market
/// @notice Free balances and locked bonds in one token. InferenceMarket and Disputes (fixed at construction) move, lock,
/// unlock and seize; everybody else moves its own balance alone.
interface IBondVault {
    /// @notice Tokens came in.
    event Deposited(address indexed account, address indexed from, uint96 amount);

    /// @notice Tokens went out.
    event Withdrawn(address indexed account, address indexed to, uint96 amount);

    /// @notice A balance went to another account.
    event Moved(address indexed from, address indexed to, uint96 amount);

    /// @notice A balance became a locked bond.
    event Locked(address indexed account, uint96 amount, uint40 until);

    /// @notice A locked bond became a balance again.
    event Unlocked(address indexed account, uint96 amount);

    /// @notice A locked bond became the balance of another account.
    event Seized(address indexed account, address indexed to, uint96 amount);

    /// @notice The sender may not do this.
    error NotAllowed(address sender);

    /// @notice The vault is in a call of the token.
    error Reentered();

    /// @notice The account's balance is less than the amount.
    error BalanceTooLow(address account, uint96 balance, uint96 amount);

    /// @notice The account's locked bonds are less than the amount.
    error LockedTooLow(address account, uint96 locked, uint96 amount);

    /// @notice Tokens cannot be paid there.
    error BadRecipient(address to);

    /// @notice The token's address has no code.
    error NotAToken(address token);

    /// @notice The token refused to pay.
    error TransferFailed(bytes reason);

    /// @notice The vault's tokens changed by another amount than was to be paid: the token takes a fee.
    error WrongAmount(uint256 changed, uint256 amount);

    /// @notice Takes tokens from the sender into an account's balance. Reverts if another amount arrives.
    function deposit(address account, uint96 amount) external;

    /// @notice As deposit, with an allowance by signature (EIP-2612) before. If the token refuses the signature, which
    /// somebody else may have used already, the allowance there is has to do.
    /// @param deadline Until when the signature is good, seconds since 1970.
    /// @param v Recovery number of the signature.
    /// @param r First half of it.
    /// @param s Second half of it.
    function depositWithPermit(address account, uint96 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external;

    /// @notice Pays tokens out of the sender's balance.
    function withdraw(address to, uint96 amount) external;

    /// @notice Moves from balance to balance. The sender's own, or anybody's if the sender is a part of the market.
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
