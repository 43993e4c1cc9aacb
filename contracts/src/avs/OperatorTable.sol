// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Bn254} from "../lib/Bn254.sol";
import {OperatorSets} from "./OperatorSets.sol";
import {
    G1Point,
    IOperatorTableCalculator,
    OperatorInfo,
    OperatorInfoWitness,
    OperatorSet,
    OperatorSetInfo
} from "./Core.sol";

/// @title The attesters' table, which the core's certificates are over
/// @notice A row has an attester's key and one weight: its shares that stay slashable as long as no delay of the core has
/// passed. Who has less than one part in MAX_ROWS of all attesters' weight has no row. Rows are in the order of the core's
/// list of members.
/// @dev A certificate lists everybody in the table who did not sign. Without a least weight, whoever registers many
/// attesters with next to no stake, which never sign, makes certificates too large to verify.
abstract contract OperatorTable is OperatorSets, IOperatorTableCalculator {
    /// @dev What the core begins the hash of a row with.
    uint8 private constant ROW = 0x75;

    /// @notice The table has at most so many rows, since each has at least this part of the weight.
    uint256 public constant MAX_ROWS = 128;

    /// @notice Only the attesters have a table.
    error NoTable(address avs, uint32 id);

    /// @inheritdoc IOperatorTableCalculator
    function calculateOperatorTableBytes(OperatorSet calldata operatorSet) external view returns (bytes memory) {
        _checkTable(operatorSet);
        (address[] memory operators, uint256[][] memory weights) = _rows();
        OperatorSetInfo memory info;
        info.numOperators = operators.length;
        info.totalWeights = new uint256[](1);
        bytes32[] memory nodes = new bytes32[](operators.length);
        Bn254.Sum memory sum;
        for (uint256 i = 0; i < operators.length; i++) {
            G1Point memory key = _key(operators[i]);
            Bn254.addMul(sum, key.X, key.Y, 1);
            info.totalWeights[0] += weights[i][0];
            nodes[i] = _leaf(OperatorInfo(key, weights[i]));
        }
        info.aggregatePubkey = G1Point(sum.x, sum.y);
        info.operatorInfoTreeRoot = _root(nodes);
        return abi.encode(info);
    }

    /// @inheritdoc IOperatorTableCalculator
    function getOperatorSetWeights(OperatorSet calldata operatorSet)
        external
        view
        returns (address[] memory operators, uint256[][] memory weights)
    {
        _checkTable(operatorSet);
        return _rows();
    }

    /// @inheritdoc IOperatorTableCalculator
    function getOperatorWeights(OperatorSet calldata operatorSet, address operator)
        external
        view
        returns (uint256[] memory weights)
    {
        _checkTable(operatorSet);
        weights = new uint256[](1);
        (address[] memory operators, uint256[][] memory rows) = _rows();
        for (uint256 i = 0; i < operators.length; i++) {
            if (operators[i] == operator) weights[0] = rows[i][0];
        }
    }

    /// @notice The table as it would be now: for each row operator, key and weight.
    function attesters() external view returns (address[] memory operators, OperatorInfo[] memory rows) {
        uint256[][] memory weights;
        (operators, weights) = _rows();
        rows = new OperatorInfo[](operators.length);
        for (uint256 i = 0; i < operators.length; i++) {
            rows[i] = OperatorInfo(_key(operators[i]), weights[i]);
        }
    }

    /// @dev Whether a row stands where it says under a root. The core hashes pairs, the left one first.
    function _isRow(OperatorInfoWitness calldata row, bytes32 root) internal pure returns (bool) {
        bytes calldata proof = row.operatorInfoProof;
        uint256 index = row.operatorIndex;
        if (proof.length % 32 != 0 || proof.length > 32 * 32 || index >> (proof.length / 32) != 0) return false;
        bytes32 node = _leaf(row.operatorInfo);
        for (uint256 at = 0; at < proof.length; at += 32) {
            bytes32 sibling = bytes32(proof[at:at + 32]);
            node = index & 1 == 0 ? _pair(node, sibling) : _pair(sibling, node);
            index >>= 1;
        }
        return node == root;
    }

    function _rows() private view returns (address[] memory operators, uint256[][] memory weights) {
        operators = ALLOCATION_MANAGER.getMembers(_set(ATTESTERS));
        weights = _stakes(ATTESTERS, operators, _limit() - 1);
        uint256 sum = 0;
        for (uint256 i = 0; i < operators.length; i++) {
            sum += weights[i][0];
        }
        uint256 n = 0;
        for (uint256 i = 0; i < operators.length; i++) {
            uint256 weight = weights[i][0];
            if (weight != 0 && weight * MAX_ROWS >= sum && KEY_REGISTRAR.isRegistered(_set(ATTESTERS), operators[i])) {
                (operators[n], weights[n]) = (operators[i], weights[i]);
                n++;
            }
        }
        // Both lists lose what is after the rows.
        assembly ("memory-safe") {
            mstore(operators, n)
            mstore(weights, n)
        }
    }

    function _key(address operator) private view returns (G1Point memory key) {
        (key,) = KEY_REGISTRAR.getBN254Key(_set(ATTESTERS), operator);
    }

    function _checkTable(OperatorSet calldata set) private view {
        if (set.avs != address(this) || set.id != ATTESTERS) revert NoTable(set.avs, set.id);
    }

    /// @dev The root over leaves, with zeros up to a power of two; zero over none.
    function _root(bytes32[] memory nodes) private pure returns (bytes32) {
        uint256 n = nodes.length;
        if (n == 0) return 0;
        for (bytes32 pad = 0; n > 1; n = (n + 1) / 2) {
            for (uint256 i = 0; i < n; i += 2) {
                nodes[i / 2] = _pair(nodes[i], i + 1 < n ? nodes[i + 1] : pad);
            }
            pad = _pair(pad, pad);
        }
        return nodes[0];
    }

    function _leaf(OperatorInfo memory info) private pure returns (bytes32) {
        return keccak256(abi.encodePacked(ROW, abi.encode(info)));
    }

    function _pair(bytes32 left, bytes32 right) private pure returns (bytes32) {
        return keccak256(abi.encodePacked(left, right));
    }
}
