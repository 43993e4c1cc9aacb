// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {CourtLayout, Layout} from "../court/CourtLayout.sol";
import {IModelRegistry} from "../interfaces/IModelRegistry.sol";
import {Bn254} from "../lib/Bn254.sol";
import {SettlementKey} from "../lib/SettlementKey.sol";

/// @title Whether keys are of one model
/// @notice ModelID is a hash of few words (docs/formats.md, "Digests"), one of them the length of batch. Who knows the words
/// has the ModelID of every length, which each key names, and the digests of the rows that the settlement key holds.
library ModelKeys {
    /// @notice Bucket of cache lengths of keys without a cache, the only one so far.
    uint32 internal constant NO_CACHE = 0;

    /// @dev Numbers of the words behind ModelID's domain.
    uint256 private constant VERSION = 0;
    uint256 private constant LAYOUTS = 2;
    uint256 private constant COLUMNS = 4;
    uint256 private constant BATCH = 5;
    uint256 private constant ROWS2 = 7;
    uint256 private constant COLUMNS2 = 8;
    uint256 private constant WEIGHTS2 = 9;
    uint256 private constant TABLES2 = 10;

    /// @notice What ModelID hashes.
    struct Identity {
        bytes32[] words; // behind the domain
        uint256 layouts; // 1 or 2
        bytes32 srs; // digest
    }

    /// @notice The bytes are not what a ModelID hashes.
    error MalformedIdentity();

    /// @notice Identity or key name another SRS than the class' verifier.
    error WrongSrs(bytes32 digest);

    /// @notice The court key has another [τ]₂ than the class' verifier.
    error WrongTau();

    /// @notice The key names another ModelID than the identity gives for its length of batch.
    error WrongModel(uint256 batch, bytes32 modelId);

    /// @notice Court key and settlement key are for different lengths of batch.
    error WrongBatch(uint256 court, uint256 settlement);

    /// @notice The key's rows have another length than the identity says.
    error WrongColumns(uint256 c);

    /// @notice The settlement key has other weight or table rows than the identity names.
    error WrongRows(uint256 batch);

    /// @notice A model with two layouts has settlement keys, one with one layout has none.
    error WrongLayouts(uint256 layouts);

    /// @notice Reads what the ModelID for one request hashes.
    /// @param data Words behind the domain.
    /// @param srs Digest of the SRS that it must name.
    function read(bytes calldata data, bytes32 srs) internal pure returns (Identity memory id) {
        if (data.length != 32 * 9 && data.length != 32 * 13) revert MalformedIdentity();
        id.words = new bytes32[](data.length / 32);
        for (uint256 i = 0; i < id.words.length; ++i) {
            id.words[i] = bytes32(data[32 * i:]);
        }
        id.layouts = data.length == 32 * 9 ? 1 : 2;
        if (
            uint256(id.words[VERSION]) != 1 || uint256(id.words[LAYOUTS]) != id.layouts || uint256(id.words[BATCH]) != 1
        ) {
            revert MalformedIdentity();
        }
        id.srs = id.words[id.words.length - 2];
        if (id.srs != srs) revert WrongSrs(id.srs);
    }

    /// @notice The ModelID for a length of batch.
    function modelId(Identity memory id, uint256 batch) internal pure returns (bytes32) {
        id.words[BATCH] = bytes32(batch);
        return keccak256(abi.encodePacked("zkvin/v1/model-id", id.words));
    }

    /// @notice Checks a court key and returns its length of batch and its digest.
    function court(Identity memory id, bytes calldata key, Bn254.G2 memory tau)
        internal
        pure
        returns (uint32 batch, bytes32 digest)
    {
        Layout memory l = CourtLayout.read(key);
        batch = uint32(l.requests);
        _names(id, batch, CourtLayout.word(key, 0), CourtLayout.word(key, 1));
        if (
            CourtLayout.word(key, 2) != tau.x1 || CourtLayout.word(key, 3) != tau.x0
                || CourtLayout.word(key, 4) != tau.y1 || CourtLayout.word(key, 5) != tau.y0
        ) revert WrongTau();
        if (uint256(id.words[COLUMNS]) != 1 << l.c) revert WrongColumns(l.c);
        digest = CourtLayout.digest(key);
    }

    /// @notice Checks a settlement key and returns its digest, or zero for none.
    /// @param batch Length of batch of the court key beside it.
    function settlement(Identity memory id, bytes calldata key, uint256 batch) internal pure returns (bytes32) {
        if ((key.length != 0) != (id.layouts == 2)) revert WrongLayouts(id.layouts);
        if (key.length == 0) return 0;
        SettlementKey.Key memory k = SettlementKey.read(key);
        if (k.requests != batch) revert WrongBatch(batch, k.requests);
        _names(id, batch, CourtLayout.word(key, 0), uint256(k.srs));
        if (uint256(id.words[COLUMNS2]) != 1 << k.c) revert WrongColumns(k.c);
        uint256 weights = uint256(id.words[ROWS2]);
        uint256 first = key.length - 64 * k.fixedRows;
        if (
            weights > k.fixedRows || keccak256(key[first:first + 64 * weights]) != id.words[WEIGHTS2]
                || keccak256(key[first + 64 * weights:]) != id.words[TABLES2]
        ) revert WrongRows(batch);
        return k.digest;
    }

    /// @notice The ModelVersion of entries.
    function version(Identity memory id, bytes32 modelId_, IModelRegistry.Entry[] memory entries)
        internal
        pure
        returns (bytes32)
    {
        bytes32[] memory words = new bytes32[](5 * entries.length);
        for (uint256 i = 0; i < entries.length; ++i) {
            IModelRegistry.Entry memory e = entries[i];
            words[5 * i] = bytes32(id.layouts);
            words[5 * i + 1] = bytes32(uint256(e.batch));
            words[5 * i + 2] = bytes32(uint256(e.bucket));
            words[5 * i + 3] = e.courtKey;
            words[5 * i + 4] = e.settlementKey;
        }
        return keccak256(abi.encodePacked("zkvin/v1/model-version", modelId_, entries.length, words));
    }

    /// @dev Whether a key names the model for a length of batch, and its SRS.
    function _names(Identity memory id, uint256 batch, uint256 named, uint256 srs) private pure {
        if (bytes32(named) != modelId(id, batch)) revert WrongModel(batch, bytes32(named));
        if (bytes32(srs) != id.srs) revert WrongSrs(bytes32(srs));
    }
}
