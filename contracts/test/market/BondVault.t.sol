// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IBondVault} from "../../src/interfaces/IBondVault.sol";
import {IERC20} from "../../src/interfaces/IERC20.sol";
import {BondVault} from "../../src/market/BondVault.sol";
import {vm} from "../Vm.sol";
import {FalseToken, FeeToken, HookToken, SenderFeeToken, SilentToken, TestToken} from "./Tokens.sol";

contract BondVaultTest {
    address private constant MARKET = address(0x3a);
    address private constant DISPUTES = address(0xd1);
    address private constant ALICE = address(0xa11ce);
    address private constant BOB = address(0xb0b);
    uint96 private constant LOTS = 1e24;

    TestToken private token = new TestToken();
    BondVault private vault = open(token);

    function open(TestToken t) private returns (BondVault v) {
        v = new BondVault(IERC20(address(t)), MARKET, DISPUTES);
        t.mint(address(this), LOTS);
        t.approve(address(v), type(uint256).max);
    }

    function expect(BondVault v, address account, uint96 balance, uint96 locked) private view {
        require(v.balanceOf(account) == balance, "balance");
        require(v.lockedOf(account) == locked, "locked");
    }

    function test_deposit_and_withdraw() public {
        vault.deposit(ALICE, 100);
        expect(vault, ALICE, 100, 0);
        require(token.balanceOf(address(vault)) == 100 && vault.total() == 100, "tokens in");
        vm.prank(ALICE);
        vault.withdraw(BOB, 40);
        expect(vault, ALICE, 60, 0);
        require(token.balanceOf(BOB) == 40 && vault.total() == 60, "tokens out");
    }

    function test_nobody_withdraws_what_is_not_its_own() public {
        vault.deposit(ALICE, 100);
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IBondVault.BalanceTooLow.selector, BOB, uint96(0), uint96(1)));
        vault.withdraw(BOB, 1);
        vm.prank(MARKET);
        vault.lock(ALICE, 30, 5);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IBondVault.BalanceTooLow.selector, ALICE, uint96(70), uint96(71)));
        vault.withdraw(ALICE, 71);
    }

    function test_tokens_are_not_paid_to_nobody() public {
        vault.deposit(address(this), 5);
        vm.expectRevert(abi.encodeWithSelector(IBondVault.BadRecipient.selector, address(0)));
        vault.withdraw(address(0), 5);
        vm.expectRevert(abi.encodeWithSelector(IBondVault.BadRecipient.selector, address(vault)));
        vault.withdraw(address(vault), 5);
    }

    function test_bonds_of_both_parts() public {
        vault.deposit(ALICE, 100);
        vm.prank(MARKET);
        vault.lock(ALICE, 60, 1000);
        expect(vault, ALICE, 40, 60);
        vm.prank(DISPUTES);
        vault.lock(ALICE, 10, 900);
        require(vault.lockedUntil(ALICE) == 1000, "until");
        vm.prank(DISPUTES);
        vault.unlock(ALICE, 20);
        vm.prank(MARKET);
        vault.seize(ALICE, BOB, 45);
        expect(vault, ALICE, 50, 5);
        expect(vault, BOB, 45, 0);
        vm.prank(MARKET);
        vm.expectRevert(abi.encodeWithSelector(IBondVault.LockedTooLow.selector, ALICE, uint96(5), uint96(6)));
        vault.unlock(ALICE, 6);
        vm.prank(MARKET);
        vm.expectRevert(abi.encodeWithSelector(IBondVault.LockedTooLow.selector, ALICE, uint96(5), uint96(6)));
        vault.seize(ALICE, BOB, 6);
        require(vault.total() == 100, "sum");
    }

    function test_moves() public {
        vault.deposit(ALICE, 100);
        vm.prank(ALICE);
        vault.move(ALICE, BOB, 1);
        vm.prank(MARKET);
        vault.move(ALICE, BOB, 2);
        vm.prank(DISPUTES);
        vault.move(ALICE, BOB, 3);
        vm.prank(MARKET);
        vault.move(ALICE, ALICE, 94);
        expect(vault, ALICE, 94, 0);
        expect(vault, BOB, 6, 0);
    }

    function test_only_the_market_moves_what_is_others() public {
        vault.deposit(ALICE, 100);
        vm.prank(MARKET);
        vault.lock(ALICE, 50, 1);
        bytes[] memory calls = new bytes[](4);
        calls[0] = abi.encodeCall(vault.move, (ALICE, BOB, 1));
        calls[1] = abi.encodeCall(vault.lock, (ALICE, 1, 1));
        calls[2] = abi.encodeCall(vault.unlock, (ALICE, 1));
        calls[3] = abi.encodeCall(vault.seize, (ALICE, BOB, 1));
        address[2] memory senders = [BOB, ALICE];
        for (uint256 s = 0; s < 2; ++s) {
            for (uint256 i = s; i < calls.length; ++i) {
                vm.prank(senders[s]);
                (bool ok, bytes memory reason) = address(vault).call(calls[i]);
                require(!ok && bytes4(reason) == IBondVault.NotAllowed.selector, "allowed");
            }
        }
    }

    function test_a_vault_needs_a_token() public {
        vm.expectRevert(abi.encodeWithSelector(IBondVault.NotAToken.selector, BOB));
        new BondVault(IERC20(BOB), MARKET, DISPUTES);
    }

    /// @dev No account and no sum of accounts can overflow, however many tokens there are.
    function test_the_sum_fits_96_bits() public {
        token.mint(address(this), type(uint128).max);
        vault.deposit(ALICE, type(uint96).max);
        vm.expectRevert();
        vault.deposit(BOB, 1);
    }

    function test_attack_fee_on_transfer_token() public {
        BondVault v = open(new FeeToken());
        vm.expectRevert(abi.encodeWithSelector(IBondVault.WrongAmount.selector, uint256(990), uint256(1000)));
        v.deposit(ALICE, 1000);
        require(v.total() == 0, "credited");
    }

    function test_attack_token_that_takes_from_the_sender_on_top() public {
        SenderFeeToken t = new SenderFeeToken();
        BondVault v = open(t);
        v.deposit(address(this), 1000);
        v.deposit(ALICE, 1000);
        vm.expectRevert(abi.encodeWithSelector(IBondVault.WrongAmount.selector, uint256(1010), uint256(1000)));
        v.withdraw(BOB, 1000);
        expect(v, address(this), 1000, 0);
    }

    function test_tokens_that_return_nothing() public {
        SilentToken t = new SilentToken();
        BondVault v = open(t);
        v.deposit(address(this), 1000);
        v.withdraw(BOB, 400);
        require(t.balanceOf(BOB) == 400 && t.balanceOf(address(v)) == 600, "paid");
    }

    function test_attack_token_that_says_false() public {
        FalseToken t = new FalseToken();
        BondVault v = open(t);
        v.deposit(address(this), 1000);
        t.setRefuses(true);
        bytes memory refused = abi.encodeWithSelector(IBondVault.TransferFailed.selector, abi.encode(false));
        vm.expectRevert(refused);
        v.deposit(address(this), 1000);
        vm.expectRevert(refused);
        v.withdraw(BOB, 1000);
        expect(v, address(this), 1000, 0);
    }

    function test_tokens_that_revert_say_why() public {
        bytes memory reason = abi.encodeWithSelector(TestToken.NotEnough.selector);
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IBondVault.TransferFailed.selector, reason));
        vault.deposit(BOB, 1);
    }

    /// @dev While the token is called, in a deposit, a withdrawal or a permit, no call changes anything in the vault,
    /// whoever makes it: here the token itself is the market, too.
    function test_attack_reentrancy_by_the_token() public {
        HookToken t = new HookToken();
        BondVault v = new BondVault(IERC20(address(t)), address(t), DISPUTES);
        t.mint(address(this), LOTS);
        t.approve(address(v), type(uint256).max);
        v.deposit(address(t), 500);
        bytes[] memory calls = new bytes[](7);
        calls[0] = abi.encodeCall(v.deposit, (BOB, 0));
        calls[1] = abi.encodeCall(v.withdraw, (BOB, 100));
        calls[2] = abi.encodeCall(v.move, (address(t), BOB, 100));
        calls[3] = abi.encodeCall(v.lock, (address(t), 100, 1));
        calls[4] = abi.encodeCall(v.unlock, (address(t), 0));
        calls[5] = abi.encodeCall(v.seize, (address(t), BOB, 0));
        calls[6] = abi.encodeCall(v.depositWithPermit, (BOB, 0, 0, 0, 0, 0));
        for (uint256 i = 0; i < calls.length; ++i) {
            t.setHook(address(v), calls[i]);
            v.deposit(address(this), 10);
            reentered(t);
            v.withdraw(address(this), 10);
            reentered(t);
            v.depositWithPermit(address(this), 10, 0, 0, 0, 0);
            reentered(t);
        }
        expect(v, address(this), uint96(10 * calls.length), 0);
        expect(v, address(t), 500, 0);
        expect(v, BOB, 0, 0);
    }

    function reentered(HookToken t) private view {
        require(t.called() && !t.ok() && bytes4(t.answer()) == IBondVault.Reentered.selector, "reentered");
    }

    function test_deposit_with_permit() public {
        uint256 secret = 0xa11ce;
        address owner = vm.addr(secret);
        token.mint(owner, 100);
        bytes32 data = keccak256(abi.encode(token.PERMIT_TYPEHASH(), owner, address(vault), uint256(100), 0, 9999));
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(secret, keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), data)));
        vm.prank(BOB);
        vm.expectRevert();
        vault.depositWithPermit(BOB, 100, 9999, v, r, s);
        vm.prank(owner);
        vault.depositWithPermit(ALICE, 100, 9999, v, r, s);
        expect(vault, ALICE, 100, 0);
    }

    /// @dev Somebody takes the signature out of the pool and uses it first; the deposit goes through nevertheless.
    function test_attack_permit_used_by_another() public {
        uint256 secret = 0xa11ce;
        address owner = vm.addr(secret);
        token.mint(owner, 100);
        bytes32 data = keccak256(abi.encode(token.PERMIT_TYPEHASH(), owner, address(vault), uint256(100), 0, 9999));
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(secret, keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), data)));
        token.permit(owner, address(vault), 100, 9999, v, r, s);
        vm.prank(owner);
        vault.depositWithPermit(owner, 100, 9999, v, r, s);
        expect(vault, owner, 100, 0);
    }

    function test_fuzz_bonds_add_up(uint96 amount, uint96 locked, uint96 back, uint96 seized) public {
        token.mint(address(this), type(uint96).max);
        vault.deposit(ALICE, amount);
        locked = amount == type(uint96).max ? locked : locked % (amount + 1);
        vm.prank(MARKET);
        vault.lock(ALICE, locked, 1);
        back = locked == type(uint96).max ? back : back % (locked + 1);
        vm.prank(MARKET);
        vault.unlock(ALICE, back);
        uint96 rest = locked - back;
        seized = rest == type(uint96).max ? seized : seized % (rest + 1);
        vm.prank(DISPUTES);
        vault.seize(ALICE, BOB, seized);
        expect(vault, ALICE, amount - locked + back, rest - seized);
        expect(vault, BOB, seized, 0);
        require(vault.total() == amount && token.balanceOf(address(vault)) == amount, "sum");
    }
}
