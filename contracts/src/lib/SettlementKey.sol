// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title The bytes of settlement keys and proofs, docs/settlement.md, "Settlement key" and "Proof bytes"
/// @notice All lengths follow from the key. Places are positions in calldata.
/// @dev Arithmetic on lengths and positions is unchecked: all counts have 16 bits, and positions are in calldata.
library SettlementKey {
    /// @dev The fields of word 2 take 17 bytes, those of a tensor's word 29.
    uint256 private constant SHAPE_BITS = 136;
    uint256 private constant TENSOR_BITS = 232;

    /// @notice Bytes of Q_l … S₃.
    uint256 internal constant GATES = 512;

    /// @notice A key: its numbers, and where its points are.
    struct Key {
        bytes32 digest;
        bytes32 srs;
        uint256 requests;
        uint256 c; // rows have 2^c entries
        uint256 logRow; // log₂ of the entries of a statement row
        uint256 fixedRows; // weight and table rows
        uint256 statementRows;
        uint256 witnessRows;
        uint256 tensors; // of a request
        uint256 inputs; // of these
        uint256 logDomain; // log₂ of PLONK's domain
        uint256 generator; // of PLONK's domain
        uint256 tensorsAt;
        uint256 gatesAt;
        uint256 fixedAt;
    }

    /// @notice Where the parts of a proof are.
    struct Places {
        uint256 requests; // id and context of each
        uint256 rows; // statement rows, witness rows, D
        uint256 blind; // β*, then Λ, μ, r*, y
        uint256 coefficients; // Λ, μ, r*, y
        uint256 plonk;
        uint256 opening;
    }

    /// @notice The key has another length than its fields say, or fields that no key has.
    error MalformedKey();

    /// @notice The proof has another length than its key prescribes.
    /// @param length The number of bytes there should be.
    error ProofLength(uint256 length);

    /// @notice Reads a key. It reverts with MalformedKey.
    function read(bytes calldata data) internal pure returns (Key memory k) {
        unchecked {
            if (data.length < 128) revert MalformedKey();
            uint256 at;
            assembly ("memory-safe") {
                at := data.offset
            }
            uint256 shape = _word(at + 64);
            k.srs = bytes32(_word(at + 32));
            k.requests = shape & 0xffff;
            k.c = (shape >> 16) & 0xff;
            k.logRow = (shape >> 24) & 0xff;
            k.fixedRows = ((shape >> 32) & 0xffff) + ((shape >> 48) & 0xffff);
            k.statementRows = (shape >> 64) & 0xffff;
            k.witnessRows = (shape >> 80) & 0xffff;
            k.tensors = (shape >> 96) & 0xffff;
            k.inputs = (shape >> 112) & 0xffff;
            k.logDomain = (shape >> 128) & 0xff;
            k.generator = _word(at + 96);
            k.tensorsAt = at + 128;
            k.gatesAt = k.tensorsAt + 32 * k.tensors;
            k.fixedAt = k.gatesAt + GATES;
            if (
                shape >> SHAPE_BITS != 0 || k.requests == 0 || k.c == 0 || k.c > 24 || k.logRow > k.c
                    || k.logDomain > 28 || k.inputs > k.tensors || at + data.length != k.fixedAt + 64 * k.fixedRows
            ) revert MalformedKey();
            k.digest = keccak256(abi.encodePacked("zkvin/v1/settlement-key", data));
        }
    }

    /// @notice The number of all rows but D.
    function rows(Key memory k) internal pure returns (uint256) {
        unchecked {
            return k.fixedRows + k.statementRows + k.witnessRows;
        }
    }

    /// @notice The number of words Λ, μ, r*, y.
    function coefficients(Key memory k) internal pure returns (uint256) {
        unchecked {
            return rows(k) + k.c + 2;
        }
    }

    /// @notice Finds the parts of a proof. It reverts with ProofLength.
    /// @param k Its key.
    /// @param proof Its bytes.
    /// @param plonk Bytes of the PLONK proof.
    /// @param opening Bytes of the opening.
    function places(Key memory k, bytes calldata proof, uint256 plonk, uint256 opening)
        internal
        pure
        returns (Places memory p)
    {
        unchecked {
            uint256 start;
            assembly ("memory-safe") {
                start := proof.offset
            }
            p.requests = start;
            p.rows = p.requests + 64 * k.requests;
            p.blind = p.rows + 64 * (k.statementRows + k.witnessRows + 1);
            p.coefficients = p.blind + 32;
            p.plonk = p.coefficients + 32 * coefficients(k);
            p.opening = p.plonk + plonk;
            uint256 length = p.opening + opening - start;
            if (proof.length != length) revert ProofLength(length);
        }
    }

    /// @notice A tensor's first statement row, in request 0, and its rows in each request. It reverts with MalformedKey
    /// where they are not among the statement rows or bits beyond the fields are set.
    function tensorRows(Key memory k, uint256 tensor) internal pure returns (uint256 first, uint256 count) {
        unchecked {
            uint256 word = tensorWord(k, tensor);
            first = word & 0xffff;
            count = (word >> 16) & 0xffff;
            if (word >> TENSOR_BITS != 0 || first + k.requests * count > k.statementRows) revert MalformedKey();
        }
    }

    /// @notice The word of a tensor: first row (2 bytes), rows (2), entries (4), axes (1), and for each of four axes its
    /// length (2) and stride (3), from the lowest byte.
    function tensorWord(Key memory k, uint256 tensor) internal pure returns (uint256) {
        unchecked {
            return _word(k.tensorsAt + 32 * tensor);
        }
    }

    function _word(uint256 at) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := calldataload(at)
        }
    }
}
