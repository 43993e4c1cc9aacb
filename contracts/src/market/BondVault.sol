// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IBondVault} from "../interfaces/IBondVault.sol";
import {IERC20, IERC20Permit} from "../interfaces/IERC20.sol";

/// @title The one ledger of the market
/// @notice Who may do what: everybody deposits for anybody, withdraws and moves its own balance. The two parts of the
/// market, fixed at construction, move balances and lock, unlock and seize bonds. There is no owner.
/// @dev What can be lost: what the two parts take, by their rules; and what the token takes. Its balances must be what it
/// says: a token that lowers them by itself leaves the vault short. The sum of all balances and bonds is at most
/// 2^96 − 1, so nobody can make a payment to an account overflow.
contract BondVault is IBondVault {
    /// @dev One slot.
    struct Account {
        uint96 balance;
        uint96 locked;
        uint40 until;
    }

    /// @notice The fee and bond token.
    IERC20 public immutable TOKEN;

    /// @notice The InferenceMarket.
    address public immutable MARKET;

    /// @notice The market's Disputes.
    address public immutable DISPUTES;

    /// @notice Σ of all balances and locked bonds.
    uint96 public total;

    mapping(address account => Account) private _accounts;

    bool private transient _entered;

    /// @dev Nothing is done while the token is called, lest it see or change half of a payment.
    modifier notEntered() {
        if (_entered) revert Reentered();
        _;
    }

    modifier onlyMarket() {
        if (msg.sender != MARKET && msg.sender != DISPUTES) revert NotAllowed(msg.sender);
        _;
    }

    /// @param token The fee and bond token.
    /// @param market The InferenceMarket, which may not have been deployed yet.
    /// @param disputes Its Disputes, the same.
    constructor(IERC20 token, address market, address disputes) {
        if (address(token).code.length == 0) revert NotAToken(address(token));
        (TOKEN, MARKET, DISPUTES) = (token, market, disputes);
    }

    /// @inheritdoc IBondVault
    function deposit(address account, uint96 amount) external notEntered {
        _deposit(account, amount);
    }

    /// @inheritdoc IBondVault
    function depositWithPermit(address account, uint96 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        external
        notEntered
    {
        _entered = true;
        try IERC20Permit(address(TOKEN)).permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}
        _entered = false;
        _deposit(account, amount);
    }

    /// @inheritdoc IBondVault
    function withdraw(address to, uint96 amount) external notEntered {
        if (to == address(0) || to == address(this)) revert BadRecipient(to);
        _take(msg.sender, amount);
        total -= amount;
        emit Withdrawn(msg.sender, to, amount);
        uint256 before = TOKEN.balanceOf(address(this));
        _pay(abi.encodeCall(IERC20.transfer, (to, amount)));
        uint256 left = TOKEN.balanceOf(address(this));
        if (left > before || before - left != amount) revert WrongAmount(left > before ? 0 : before - left, amount);
    }

    /// @inheritdoc IBondVault
    function move(address from, address to, uint96 amount) external notEntered {
        if (msg.sender != from && msg.sender != MARKET && msg.sender != DISPUTES) revert NotAllowed(msg.sender);
        _take(from, amount);
        _accounts[to].balance += amount;
        emit Moved(from, to, amount);
    }

    /// @inheritdoc IBondVault
    function lock(address account, uint96 amount, uint40 until) external notEntered onlyMarket {
        _take(account, amount);
        Account storage a = _accounts[account];
        a.locked += amount;
        if (until > a.until) a.until = until;
        emit Locked(account, amount, until);
    }

    /// @inheritdoc IBondVault
    function unlock(address account, uint96 amount) external notEntered onlyMarket {
        _takeLocked(account, amount);
        _accounts[account].balance += amount;
        emit Unlocked(account, amount);
    }

    /// @inheritdoc IBondVault
    function seize(address account, address to, uint96 amount) external notEntered onlyMarket {
        _takeLocked(account, amount);
        _accounts[to].balance += amount;
        emit Seized(account, to, amount);
    }

    /// @inheritdoc IBondVault
    function balanceOf(address account) external view returns (uint96) {
        return _accounts[account].balance;
    }

    /// @inheritdoc IBondVault
    function lockedOf(address account) external view returns (uint96) {
        return _accounts[account].locked;
    }

    /// @notice When all bonds of an account that were ever locked are free at the latest, if everybody acts in time and no
    /// class is frozen. Seconds since 1970.
    function lockedUntil(address account) external view returns (uint40) {
        return _accounts[account].until;
    }

    function _deposit(address account, uint96 amount) private {
        uint256 before = TOKEN.balanceOf(address(this));
        _pay(abi.encodeCall(IERC20.transferFrom, (msg.sender, address(this), amount)));
        uint256 now_ = TOKEN.balanceOf(address(this));
        if (now_ < before || now_ - before != amount) revert WrongAmount(now_ < before ? 0 : now_ - before, amount);
        total += amount;
        _accounts[account].balance += amount;
        emit Deposited(account, msg.sender, amount);
    }

    /// @dev Calls the token. It has to return nothing or true.
    function _pay(bytes memory data) private {
        _entered = true;
        (bool ok, bytes memory answer) = address(TOKEN).call(data);
        _entered = false;
        if (!ok || (answer.length != 0 && (answer.length < 32 || uint256(bytes32(answer)) != 1))) {
            revert TransferFailed(answer);
        }
    }

    function _take(address account, uint96 amount) private {
        Account storage a = _accounts[account];
        uint96 balance = a.balance;
        if (balance < amount) revert BalanceTooLow(account, balance, amount);
        a.balance = balance - amount;
    }

    function _takeLocked(address account, uint96 amount) private {
        Account storage a = _accounts[account];
        uint96 locked = a.locked;
        if (locked < amount) revert LockedTooLow(account, locked, amount);
        a.locked = locked - amount;
    }
}
