// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IParameters} from "../../src/interfaces/IParameters.sol";
import {StakePolicy} from "../../src/market/StakePolicy.sol";
import {vm} from "../Vm.sol";

contract StakePolicyTest {
    address private constant ONE = address(1);
    address private constant TWO = address(2);

    StakePolicy private policy = new StakePolicy(address(this));
    uint256 private time = 1_800_000_000;

    function setUp() public {
        vm.warp(time);
    }

    function pass(uint256 seconds_) private {
        time += seconds_;
        vm.warp(time);
    }

    /// @dev Terms of the worked table: the floor is 54 tokens.
    function terms() private pure returns (IParameters.Terms memory t) {
        (t.slashGas, t.baseFeeCap, t.tokenPerEther) = (600_000, 10 gwei, 3_000e18);
    }

    function factor(address provider, uint256 open) private view returns (uint256 f) {
        (f,) = policy.quote(provider, open, terms());
    }

    function test_only_the_market_counts() public {
        bytes memory refused = abi.encodeWithSelector(StakePolicy.NotAllowed.selector, ONE);
        vm.prank(ONE);
        vm.expectRevert(refused);
        policy.recordProven(ONE, 1);
        vm.prank(ONE);
        vm.expectRevert(refused);
        policy.recordFault(TWO);
    }

    function test_the_floor() public view {
        (, uint96 floor) = policy.quote(ONE, 0, terms());
        require(floor == 54e18, "floor");
        IParameters.Terms memory t = terms();
        (t.slashGas, t.baseFeeCap, t.tokenPerEther) = (1, 1, 1);
        (, floor) = policy.quote(ONE, 0, t);
        require(floor == 1, "rounded down");
        (t.slashGas, t.baseFeeCap, t.tokenPerEther) = (type(uint64).max, type(uint64).max, type(uint96).max);
        (, floor) = policy.quote(ONE, 0, t);
        require(floor == type(uint96).max, "overflow");
    }

    function test_faults_fade() public {
        policy.recordFault(ONE);
        require(factor(ONE, 0) == 17_000, "at once");
        pass(15 days);
        require(factor(ONE, 0) == 15_750, "15 days");
        pass(15 days);
        require(factor(ONE, 0) == 14_500, "30 days");
        policy.recordFault(ONE);
        require(factor(ONE, 0) == 19_500, "a second");
        pass(60 days);
        require(factor(ONE, 0) == 13_875, "90 days");
        pass(100_000 days);
        require(factor(ONE, 0) == 12_000, "forgotten");
    }

    /// @dev Counting goes on when the numbers are full: a fault must never fail to be counted.
    function test_counters_are_full_and_never_fail() public {
        vm.store(
            address(policy), keccak256(abi.encode(ONE, uint256(0))), bytes32(time << 192 | type(uint256).max >> 64)
        );
        (uint256 proven, uint256 faults) = policy.record(ONE);
        require(proven == type(uint128).max && faults != 0, "full");
        policy.recordProven(ONE, type(uint96).max);
        policy.recordFault(ONE);
        policy.recordFault(ONE);
        (proven, faults) = policy.record(ONE);
        require(proven == type(uint128).max && faults == type(uint64).max, "full still");
        require(factor(ONE, type(uint256).max) == 30_000, "factor");
    }

    /// @dev However many faults and open items there are, now or later, one fault more is never a lower factor. The seed
    /// has waits and faults that both providers have in common.
    function test_fuzz_a_fault_more_is_never_less(uint256 seed, uint256 open, uint32 later) public {
        for (uint256 i = 0; i < seed % 8; ++i) {
            policy.recordFault(ONE);
            policy.recordFault(TWO);
            pass(uint24(seed >> (24 * i + 8)));
        }
        policy.recordFault(TWO);
        for (uint256 i = 0; i < seed % 4; ++i) {
            require(factor(TWO, open) >= factor(ONE, open), "less for a fault");
            pass(uint16(seed >> (16 * i + 190)));
            policy.recordFault(ONE);
            policy.recordFault(TWO);
        }
        (, uint256 one) = policy.record(ONE);
        (, uint256 two) = policy.record(TWO);
        require(two >= one, "fewer points");
        pass(later);
        require(factor(TWO, open) >= factor(ONE, open), "less later");
    }

    function test_fuzz_proven_fees_are_never_more(uint96 fee, uint96 more, uint256 open, uint8 faults) public {
        policy.recordProven(ONE, fee);
        policy.recordProven(TWO, fee);
        policy.recordProven(TWO, more);
        for (uint256 i = 0; i < faults % 4; ++i) {
            policy.recordFault(ONE);
            policy.recordFault(TWO);
        }
        require(factor(TWO, open) <= factor(ONE, open), "more for proven fees");
    }

    function test_fuzz_open_items_are_never_less(uint256 open, uint256 more, uint8 faults) public {
        for (uint256 i = 0; i < faults % 4; ++i) {
            policy.recordFault(ONE);
        }
        if (more < open) (open, more) = (more, open);
        require(factor(ONE, more) >= factor(ONE, open), "less for an open item");
    }

    /// @dev Whatever the history and the terms: more than the value at risk, never more than three times it, and at least
    /// three times what slashing costs.
    function test_fuzz_bounds(uint96 fee, uint256 open, uint8 faults, uint32 wait, IParameters.Terms memory t) public {
        policy.recordProven(ONE, fee);
        for (uint256 i = 0; i < faults % 8; ++i) {
            policy.recordFault(ONE);
        }
        pass(wait);
        (uint256 f, uint96 floor) = policy.quote(ONE, open, t);
        require(f >= 11_000 && f <= 30_000, "factor");
        uint256 cost = 3 * uint256(t.slashGas) * t.baseFeeCap * t.tokenPerEther;
        require(floor == type(uint96).max || uint256(floor) * 1e18 >= cost, "below the floor");
    }

    /// @dev Rows of the table in docs/market-stake.md: open items, faults, days since, proven fees in floors.
    function test_the_table_of_the_documents() public {
        bytes32[] memory document = lines(vm.readFile("../docs/market-stake.md"));
        uint256[4][10] memory cases = [
            [uint256(1), 0, 0, 0],
            [uint256(16), 0, 0, 0],
            [uint256(64), 0, 0, 0],
            [uint256(240), 0, 0, 0],
            [uint256(1), 0, 0, 1],
            [uint256(1), 0, 0, 63],
            [uint256(64), 0, 0, 1_023],
            [uint256(1), 1, 0, 0],
            [uint256(1), 1, 30, 0],
            [uint256(16), 3, 0, 1_023]
        ];
        for (uint256 i = 0; i < cases.length; ++i) {
            string memory row = tableRow(address(uint160(100 + i)), cases[i]);
            bool found = false;
            for (uint256 l = 0; l < document.length; ++l) {
                found = found || document[l] == keccak256(bytes(row));
            }
            require(found, string.concat("docs/market-stake.md lacks ", row));
        }
    }

    function tableRow(address provider, uint256[4] memory c) private returns (string memory row) {
        for (uint256 i = 0; i < c[1]; ++i) {
            policy.recordFault(provider);
        }
        pass(c[2] * 1 days);
        (, uint96 floor) = policy.quote(provider, 0, terms());
        policy.recordProven(provider, uint96(c[3] * floor));
        uint256 f = factor(provider, c[0]);
        row = "|";
        for (uint256 i = 0; i < 4; ++i) {
            row = cell(row, c[i]);
        }
        row = cell(row, f);
        uint256[3] memory values = [uint256(10), 100, 1_000];
        for (uint256 i = 0; i < 3; ++i) {
            uint256 bond = values[i] * 1e18 * f / 10_000;
            row = string.concat(row, " ", tokens(1e18 + (bond > floor ? bond : floor)), " |");
        }
    }

    function cell(string memory row, uint256 value) private pure returns (string memory) {
        return string.concat(row, " ", vm.toString(value), " |");
    }

    /// @dev Tokens with two decimals.
    function tokens(uint256 amount) private pure returns (string memory) {
        uint256 cents = amount * 100 / 1e18;
        return string.concat(vm.toString(cents / 100), ".", vm.toString((cents / 10) % 10), vm.toString(cents % 10));
    }

    /// @dev Hashes of the lines of a text.
    function lines(string memory text) private pure returns (bytes32[] memory list) {
        bytes memory b = bytes(text);
        uint256 count = 0;
        for (uint256 i = 0; i < b.length; ++i) {
            if (b[i] == "\n") ++count;
        }
        list = new bytes32[](count);
        uint256 start = 0;
        uint256 at = 0;
        for (uint256 i = 0; i < b.length; ++i) {
            if (b[i] != "\n") continue;
            bytes32 hash;
            assembly {
                hash := keccak256(add(add(b, 0x20), start), sub(i, start))
            }
            (list[at++], start) = (hash, i + 1);
        }
    }
}
