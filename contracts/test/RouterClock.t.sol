// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {VerifierRouter} from "../src/VerifierRouter.sol";
import {ISettlementVerifier} from "../src/interfaces/ISettlementVerifier.sol";
import {IVerifierRouter} from "../src/interfaces/IVerifierRouter.sol";
import {Owned} from "../src/lib/Owned.sol";
import {vm} from "./Vm.sol";

/// @title How long classes have been frozen
contract RouterClockTest {
    bytes32 private constant ONE = "one";
    bytes32 private constant TWO = "two";
    address private constant GUARDIAN = address(0x6a7d);

    VerifierRouter private router = new VerifierRouter(address(this), GUARDIAN);
    uint256 private time = 1_000_000;

    function setUp() public {
        ISettlementVerifier accepts = ISettlementVerifier(address(new AcceptsAll()));
        router.add(ONE, accepts, 1_000);
        router.add(TWO, accepts, 1_000);
        vm.warp(time);
    }

    function pass(uint256 seconds_) private {
        time += seconds_;
        vm.warp(time);
    }

    function expect(bytes32 id, uint256 seconds_, bool now_) private view {
        (uint256 stopped, bool frozen) = router.stopped(id);
        require(stopped == seconds_, "seconds");
        require(frozen == now_, "now");
        ISettlementVerifier.Statement memory s;
        try router.verify(id, s, "", "") {
            require(!frozen, "verified");
        } catch (bytes memory reason) {
            require(frozen && bytes4(reason) == IVerifierRouter.ClassFrozen.selector, "frozen");
        }
    }

    function test_a_class_alone() public {
        expect(ONE, 0, false);
        router.freeze(ONE);
        expect(ONE, 0, true);
        pass(10);
        expect(ONE, 10, true);
        router.unfreeze(ONE);
        pass(5);
        expect(ONE, 10, false);
        router.freeze(ONE);
        pass(1);
        expect(ONE, 11, true);
        expect(TWO, 0, false);
    }

    function test_all() public {
        vm.prank(GUARDIAN);
        router.freezeAll();
        pass(7);
        require(router.allFrozen(), "all");
        expect(ONE, 7, true);
        expect(TWO, 7, true);
        vm.prank(GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(Owned.NotAllowed.selector, GUARDIAN));
        router.unfreezeAll();
        router.unfreezeAll();
        pass(3);
        expect(ONE, 7, false);
    }

    /// @dev A second under two freezes is one second, in whatever order they begin and end.
    function test_overlaps_count_once() public {
        router.freeze(ONE);
        pass(10);
        router.freezeAll();
        pass(10);
        router.unfreeze(ONE);
        expect(ONE, 20, true);
        pass(10);
        router.freeze(ONE);
        pass(10);
        router.unfreezeAll();
        expect(ONE, 40, true);
        expect(TWO, 30, false);
        pass(10);
        router.unfreeze(ONE);
        pass(10);
        expect(ONE, 50, false);
        expect(TWO, 30, false);
    }

    function test_freezing_twice_changes_nothing() public {
        router.freeze(ONE);
        router.freezeAll();
        pass(10);
        router.freeze(ONE);
        router.freezeAll();
        pass(10);
        expect(ONE, 20, true);
        router.unfreezeAll();
        router.unfreezeAll();
        router.unfreeze(ONE);
        router.unfreeze(ONE);
        pass(10);
        expect(ONE, 20, false);
    }

    /// @dev A class that is added under a freeze of all has been frozen for as long as the others.
    function test_classes_added_under_a_freeze() public {
        router.freezeAll();
        pass(10);
        router.add("late", ISettlementVerifier(address(new AcceptsAll())), 1_000);
        expect("late", 10, true);
        router.unfreezeAll();
        expect("late", 10, false);
    }

    function test_unknown_classes_have_no_clock() public {
        vm.expectRevert(abi.encodeWithSelector(IVerifierRouter.UnknownClass.selector, bytes32("other")));
        router.stopped("other");
    }

    /// @dev Against the union of the intervals, counted second by second: each byte is a call and how much later it is.
    function test_fuzz_union_of_intervals(bytes calldata steps) public {
        bool[3] memory frozen;
        uint256[2] memory naive;
        for (uint256 i = 0; i < steps.length; ++i) {
            uint8 step = uint8(steps[i]);
            uint256 wait = step >> 3;
            for (uint256 s = 0; s < wait; ++s) {
                if (frozen[0] || frozen[2]) ++naive[0];
                if (frozen[1] || frozen[2]) ++naive[1];
            }
            pass(wait);
            uint256 which = (step >> 1) % 4;
            bool on = step % 2 == 0;
            if (which < 3) {
                turn(which, on);
                frozen[which] = on;
            }
            expect(ONE, naive[0], frozen[0] || frozen[2]);
            expect(TWO, naive[1], frozen[1] || frozen[2]);
        }
    }

    function turn(uint256 which, bool on) private {
        bytes32 id = which == 0 ? ONE : TWO;
        if (which == 2) on ? router.freezeAll() : router.unfreezeAll();
        else on ? router.freeze(id) : router.unfreeze(id);
    }
}

/// @dev A verifier that accepts everything.
contract AcceptsAll {
    fallback() external {}
}
