// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IBondVault} from "../../src/interfaces/IBondVault.sol";
import {IERC20} from "../../src/interfaces/IERC20.sol";
import {BondVault} from "../../src/market/BondVault.sol";
import {vm} from "../Vm.sol";
import {TestToken} from "./Tokens.sol";

/// @title Calls a vault as anybody, for tests only, and knows by heart what everybody must have
/// @dev Each call checks whether it was allowed as it should be; of the amounts some are too large.
contract VaultHandler {
    uint256 public constant ACTORS = 5;

    TestToken public token = new TestToken();
    address public market = address(0x3a);
    address public disputes = address(0xd1);
    BondVault public vault = new BondVault(IERC20(address(token)), market, disputes);

    uint256 public deposits;
    uint256 public withdrawals;
    uint256 public gifts;
    mapping(address account => uint256) public balances;
    mapping(address account => uint256) public locked;

    /// @dev The two parts of the market have balances of their own, too.
    function actor(uint256 seed) public view returns (address) {
        seed %= ACTORS;
        return seed == 0 ? market : seed == 1 ? disputes : address(uint160(0xa0 + seed));
    }

    /// @dev Every fourth sender is nobody of the market.
    function part(uint256 seed) private view returns (address) {
        return seed % 4 == 3 ? actor(2 + (seed >> 8) % 3) : actor(seed % 2);
    }

    function isPart(address from) private view returns (bool) {
        return from == market || from == disputes;
    }

    /// @dev An amount that is mostly at most what there is.
    function some(uint256 amount, uint256 most) private pure returns (uint96) {
        uint256 cut = amount % 8 == 0 ? type(uint96).max : most;
        return uint96((amount >> 8) % (cut + 1));
    }

    /// @dev Calls the vault and compares success, and that the tokens and their sum do not change, with what should be.
    function send(address from, bytes memory data, bool good) private {
        uint256 tokens = token.balanceOf(address(vault));
        uint96 total = vault.total();
        vm.prank(from);
        (bool ok,) = address(vault).call(data);
        require(ok == good, good ? "refused" : "allowed");
        require(token.balanceOf(address(vault)) == tokens && vault.total() == total, "sum");
    }

    function deposit(uint256 from, uint256 to, uint256 amount) external {
        uint96 a = uint96(amount % 1e24);
        address payer = actor(from);
        token.mint(payer, a);
        vm.prank(payer);
        token.approve(address(vault), a);
        vm.prank(payer);
        vault.deposit(actor(to), a);
        balances[actor(to)] += a;
        deposits += a;
    }

    function withdraw(uint256 from, uint256 amount) external {
        address who = actor(from);
        uint96 a = some(amount, balances[who]);
        bool good = a <= balances[who];
        vm.prank(who);
        try vault.withdraw(address(0xee), a) {
            require(good, "withdrawn");
            balances[who] -= a;
            withdrawals += a;
        } catch (bytes memory reason) {
            require(!good && bytes4(reason) == IBondVault.BalanceTooLow.selector, "refused");
        }
    }

    /// @dev Tokens that come without a deposit are nobody's.
    function give(uint256 amount) external {
        amount %= 1e24;
        token.mint(address(vault), amount);
        gifts += amount;
    }

    function move(uint256 sender, uint256 from, uint256 to, uint256 amount) external {
        address by = part(sender);
        (address a, address b) = (actor(from), actor(to));
        uint96 x = some(amount, balances[a]);
        bool good = (isPart(by) || by == a) && x <= balances[a];
        send(by, abi.encodeCall(vault.move, (a, b, x)), good);
        if (!good) return;
        balances[a] -= x;
        balances[b] += x;
    }

    function lock(uint256 sender, uint256 account, uint256 amount, uint40 until) external {
        address by = part(sender);
        address a = actor(account);
        uint96 x = some(amount, balances[a]);
        bool good = isPart(by) && x <= balances[a];
        uint40 before = vault.lockedUntil(a);
        send(by, abi.encodeCall(vault.lock, (a, x, until)), good);
        require(vault.lockedUntil(a) == (good && until > before ? until : before), "until");
        if (!good) return;
        balances[a] -= x;
        locked[a] += x;
    }

    function unlock(uint256 sender, uint256 account, uint256 amount) external {
        address by = part(sender);
        address a = actor(account);
        uint96 x = some(amount, locked[a]);
        bool good = isPart(by) && x <= locked[a];
        send(by, abi.encodeCall(vault.unlock, (a, x)), good);
        if (!good) return;
        locked[a] -= x;
        balances[a] += x;
    }

    function seize(uint256 sender, uint256 account, uint256 to, uint256 amount) external {
        address by = part(sender);
        (address a, address b) = (actor(account), actor(to));
        uint96 x = some(amount, locked[a]);
        bool good = isPart(by) && x <= locked[a];
        send(by, abi.encodeCall(vault.seize, (a, b, x)), good);
        if (!good) return;
        locked[a] -= x;
        balances[b] += x;
    }
}

contract BondVaultInvariantTest {
    VaultHandler private handler = new VaultHandler();

    function targetContracts() external view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(handler);
    }

    /// @dev contracts/DESIGN.md, "Invariants", 1.
    function invariant_TokensCoverTheSum() external view {
        BondVault vault = handler.vault();
        uint256 sum = 0;
        for (uint256 i = 0; i < handler.ACTORS(); ++i) {
            sum += uint256(vault.balanceOf(handler.actor(i))) + vault.lockedOf(handler.actor(i));
        }
        require(sum == vault.total(), "total");
        require(sum == handler.deposits() - handler.withdrawals(), "deposits and withdrawals");
        require(handler.token().balanceOf(address(vault)) == sum + handler.gifts(), "tokens");
    }

    /// @dev Nobody's balance or bond moves but as the parts of the market and the account itself say.
    function invariant_EverybodyHasItsOwn() external view {
        for (uint256 i = 0; i < handler.ACTORS(); ++i) {
            address a = handler.actor(i);
            require(handler.vault().balanceOf(a) == handler.balances(a), "balance");
            require(handler.vault().lockedOf(a) == handler.locked(a), "locked");
        }
    }
}
