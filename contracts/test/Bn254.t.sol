// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Bn254} from "../src/lib/Bn254.sol";
import {SettlementKey} from "../src/lib/SettlementKey.sol";
import {ShownValues} from "../src/lib/ShownValues.sol";
import {vm} from "./Vm.sol";

/// @dev The functions that read calldata.
contract Bn254Caller {
    function place(bytes calldata data) private pure returns (uint256 at) {
        assembly {
            at := data.offset
        }
    }

    function many(bytes calldata points, uint256[] memory scalars, uint256 factor)
        external
        view
        returns (uint256, uint256)
    {
        Bn254.Sum memory sum;
        uint256 list;
        assembly {
            list := add(scalars, 0x20)
        }
        Bn254.addMany(sum, place(points), scalars.length, list, factor);
        return (sum.x, sum.y);
    }

    function powers(bytes calldata points, uint256 first, uint256 ratio) external view returns (uint256, uint256) {
        Bn254.Sum memory sum;
        Bn254.addPowers(sum, place(points), points.length / 64, first, ratio);
        return (sum.x, sum.y);
    }

    function one(bytes calldata points, uint256 i, uint256 s) external view returns (uint256, uint256) {
        Bn254.Sum memory sum;
        Bn254.addMul(sum, place(points) + 64 * i, s);
        return (sum.x, sum.y);
    }

    function invert(uint256[] memory values) external view returns (uint256[] memory) {
        uint256 list;
        assembly {
            list := add(values, 0x20)
        }
        Bn254.invert(list, values.length);
        return values;
    }

    function shown(bytes calldata values, uint256[] calldata words, uint256 logRow, uint256 mask, uint256 x)
        external
        pure
        returns (uint256)
    {
        SettlementKey.Key memory key;
        key.requests = 1;
        key.tensors = words.length;
        key.logRow = logRow;
        uint256 at;
        assembly {
            at := words.offset
        }
        key.tensorsAt = at;
        return ShownValues.evaluate(key, mask, values, x);
    }
}

contract Bn254Test {
    uint256 private constant R = Bn254.R;

    Bn254Caller private caller = new Bn254Caller();

    /// @dev k₁·G, k₂·G, … with their logarithms.
    function points(uint256[4] memory k) private view returns (bytes memory out) {
        for (uint256 i = 0; i < 4; ++i) {
            Bn254.Sum memory sum;
            Bn254.addMul(sum, 1, 2, k[i]);
            out = bytes.concat(out, abi.encode(sum.x, sum.y));
        }
    }

    function test_sums_are_linear(uint256[4] memory k, uint256[4] memory s, uint256 factor, uint256 ratio) public view {
        bytes memory list = points(k);
        uint256[] memory scalars = new uint256[](4);
        uint256 sum = 0;
        uint256 series = 0;
        uint256 power = factor % R;
        for (uint256 i = 0; i < 4; ++i) {
            scalars[i] = s[i];
            sum = addmod(sum, mulmod(k[i], mulmod(s[i], factor, R), R), R);
            series = addmod(series, mulmod(k[i], power, R), R);
            power = mulmod(power, ratio, R);
        }
        Bn254.Sum memory want;
        Bn254.addMul(want, 1, 2, sum);
        (uint256 x, uint256 y) = caller.many(list, scalars, factor);
        require(x == want.x && y == want.y, "many");
        want = Bn254.Sum(0, 0, 0, 0, 0);
        Bn254.addMul(want, 1, 2, series);
        (x, y) = caller.powers(list, factor, ratio);
        require(x == want.x && y == want.y, "powers");
        want = Bn254.Sum(0, 0, 0, 0, 0);
        Bn254.addMul(want, 1, 2, mulmod(k[2], s[0], R));
        (x, y) = caller.one(list, 2, s[0]);
        require(x == want.x && y == want.y, "one");
    }

    /// @dev Also where its scalar is zero or one a point is checked.
    function test_points_are_checked_whatever_the_scalar() public {
        bytes memory bad = abi.encode(uint256(1), uint256(3));
        for (uint256 s = 0; s < 3; ++s) {
            vm.expectRevert(Bn254.InvalidPoint.selector);
            caller.one{gas: 1_000_000}(bad, 0, s);
            vm.expectRevert(Bn254.InvalidPoint.selector);
            caller.powers{gas: 1_000_000}(bad, s, 1);
        }
        bad = abi.encode(Bn254.P + 1, uint256(2));
        vm.expectRevert(Bn254.InvalidPoint.selector);
        caller.one{gas: 1_000_000}(bad, 0, 0);
    }

    function test_inverses(uint256[5] memory values) public {
        uint256[] memory list = new uint256[](5);
        for (uint256 i = 0; i < 5; ++i) {
            list[i] = values[i] % (R - 1) + 1;
        }
        uint256[] memory inverses = caller.invert(list);
        for (uint256 i = 0; i < 5; ++i) {
            require(mulmod(list[i], inverses[i], R) == 1, "inverse");
        }
        list[values[0] % 5] = 0;
        vm.expectRevert(Bn254.ZeroInverse.selector);
        caller.invert(list);
    }

    /// @dev Values by Horner's rule against values by powers, for tensors of random axes and strides.
    function test_shown_values(uint256 seed, uint256 x) public view {
        x %= R;
        uint256[] memory words = new uint256[](3);
        bytes memory values;
        uint256 want = 0;
        uint256 mask = seed & 7;
        for (uint256 t = 0; t < 3; ++t) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256[8] memory axes;
            uint256 first = seed & 7;
            uint256 count = 1 + (seed >> 3) % 4;
            uint256 entries = 1;
            words[t] = first | (count << 64);
            for (uint256 a = 0; a < count; ++a) {
                (axes[2 * a], axes[2 * a + 1]) = (1 + (seed >> (16 * a + 8)) % 5, (seed >> (16 * a + 16)) & 0xff);
                words[t] |= (axes[2 * a] | (axes[2 * a + 1] << 16)) << (72 + 40 * a);
                entries *= axes[2 * a];
            }
            words[t] |= entries << 32;
            if ((mask >> t) & 1 == 0) continue;
            for (uint256 i = 0; i < entries; ++i) {
                uint256 place = first << 6;
                uint256 rest = i;
                for (uint256 a = count; a > 0; --a) {
                    place += (rest % axes[2 * a - 2]) * axes[2 * a - 1];
                    rest /= axes[2 * a - 2];
                }
                int16 value = int16(uint16(uint256(keccak256(abi.encode(seed, i)))));
                values = bytes.concat(values, bytes2(uint16(value)));
                uint256 element = value < 0 ? R - uint256(-int256(value)) : uint256(int256(value));
                want = addmod(want, mulmod(element, ShownValues.power(x, place), R), R);
            }
        }
        require(caller.shown(values, words, 6, mask, x) == want, "value");
    }
}
