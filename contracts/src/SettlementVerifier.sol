// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ISettlementVerifier} from "./interfaces/ISettlementVerifier.sol";
import {Statements} from "./Statements.sol";
import {BLINDING_X, BLINDING_Y} from "./lib/BlindingBase.sol";
import {Bn254, ORDER} from "./lib/Bn254.sol";
import {HyperKzg} from "./lib/HyperKzg.sol";
import {Plonk} from "./lib/Plonk.sol";
import {SettlementKey} from "./lib/SettlementKey.sol";
import {ShownValues} from "./lib/ShownValues.sol";
import {Transcript} from "./lib/Transcript.sol";

/// @title Verifier of settlement proofs under one SRS
/// @notice docs/settlement.md, "What the contract checks", in its order. Nobody has any right over this contract, it holds
/// nothing, and it cannot change.
/// @dev Arithmetic on lengths and positions is unchecked: all counts have 16 bits, and positions are in calldata.
contract SettlementVerifier is ISettlementVerifier {
    uint256 private constant R = ORDER;

    /// @notice Digest of the SRS, docs/formats.md, "SRS".
    bytes32 public immutable SRS_DIGEST;

    /// @dev [τ]₂ of that SRS.
    uint256 private immutable TAU_X1;
    uint256 private immutable TAU_X0;
    uint256 private immutable TAU_Y1;
    uint256 private immutable TAU_Y0;

    /// @dev Proofs that are checked together. What each leaves, e(A_i, [1]₂) = e(B_i, [τ]₂), is summed up in a and b, with
    /// weights drawn after all of the proof and of those before.
    struct Batch {
        Bn254.Sum a;
        Bn254.Sum b;
        uint256 one; // scalar of [1]₁ still to be added to a
        uint256 blind; // scalar of H still to be added to a
        bytes32 chain; // hash of all proofs so far
        uint256 count; // proofs so far
        SettlementKey.Key key; // of the proof before
        uint256[] shared; // scalars of S₁, S₂ and the weight and table rows of that key still to be added to a
    }

    /// @dev What the parts of the check of one proof hand on.
    struct Work {
        SettlementKey.Places places;
        uint256 inputs; // memory address of PLONK's public inputs
        uint256 count; // their number
        uint256 weight; // drawn after all of the proof
        uint256 factor; // of the proof in the batch
    }

    /// @notice The key belongs to another SRS.
    error WrongSrs();

    /// @notice The key does not have the digest that the statement names.
    error WrongKey();

    /// @notice The proof's requests and statement rows have another root than the statement.
    error WrongRoot();

    /// @notice The coefficient of the mask row is zero.
    error ZeroMaskCoefficient();

    /// @notice The pairing equation does not hold: some point or value is not what it has to be.
    error PairingFailed();

    /// @notice There are no statements, or not as many keys and proofs.
    error BatchLength();

    /// @param srsDigest Digest of the SRS.
    /// @param tau [τ]₂ of the SRS. It is not checked that the two belong together; whoever relies on this contract
    /// compares both with those of the SRS.
    constructor(bytes32 srsDigest, Bn254.G2 memory tau) {
        SRS_DIGEST = srsDigest;
        (TAU_X1, TAU_X0, TAU_Y1, TAU_Y0) = (tau.x1, tau.x0, tau.y1, tau.y0);
    }

    /// @inheritdoc ISettlementVerifier
    function verify(Statement calldata statement, bytes calldata key, bytes calldata proof) external view {
        Batch memory batch;
        _check(batch, statement, key, proof);
        _finish(batch);
    }

    /// @inheritdoc ISettlementVerifier
    function verifyMany(Statement[] calldata statements, bytes[] calldata keys, bytes[] calldata proofs) external view {
        uint256 count = statements.length;
        if (count == 0 || keys.length != count || proofs.length != count) revert BatchLength();
        Batch memory batch;
        for (uint256 i = 0; i < count; ++i) {
            _check(batch, statements[i], keys[i], proofs[i]);
        }
        _finish(batch);
    }

    /// @notice [τ]₂ of the SRS.
    function tauG2() public view returns (Bn254.G2 memory) {
        return Bn254.G2(TAU_X1, TAU_X0, TAU_Y1, TAU_Y0);
    }

    /// @dev Checks all of a proof but the pairing equation that it leaves, which is added to the batch.
    function _check(Batch memory batch, Statement calldata statement, bytes calldata key, bytes calldata proof)
        private
        view
    {
        if (key.length != 0 || batch.count == 0) _setKey(batch, key);
        SettlementKey.Key memory k = batch.key;
        if (k.digest != statement.key) revert WrongKey();
        Work memory work;
        work.places = SettlementKey.places(k, proof, Plonk.SIZE, HyperKzg.size(k.c));
        if (_root(k, work.places) != statement.root) revert WrongRoot();
        _publicInputs(work, k, statement);
        _weigh(batch, work, proof);
        _pair(batch, work, k);
        ++batch.count;
    }

    /// @dev Adds up what waits for the products of the key before, and reads the next.
    function _setKey(Batch memory batch, bytes calldata key) private view {
        _addShared(batch);
        batch.key = SettlementKey.read(key);
        if (batch.key.srs != SRS_DIGEST) revert WrongSrs();
        batch.shared = new uint256[](2 + batch.key.fixedRows);
    }

    /// @dev The statement root: the digests of tensors, leaves, and the tree over them.
    function _root(SettlementKey.Key memory k, SettlementKey.Places memory places) private pure returns (bytes32) {
        unchecked {
            bytes32[] memory leaves = new bytes32[](k.requests);
            bytes32[] memory inputs = new bytes32[](k.inputs);
            bytes32[] memory outputs = new bytes32[](k.tensors - k.inputs);
            for (uint256 i = 0; i < k.requests; ++i) {
                for (uint256 t = 0; t < k.tensors; ++t) {
                    (uint256 first, uint256 count) = SettlementKey.tensorRows(k, t);
                    bytes32 digest = Statements.tensorDigest(_slice(places.rows + 64 * (first + i * count), 64 * count));
                    if (t < k.inputs) inputs[t] = digest;
                    else outputs[t - k.inputs] = digest;
                }
                uint256 request = places.requests + 64 * i;
                leaves[i] = Statements.leaf(
                    i,
                    bytes32(_load(request)),
                    bytes32(_load(request + 32)),
                    Statements.tensorsDigest(inputs),
                    Statements.tensorsDigest(outputs)
                );
            }
            return Statements.root(leaves);
        }
    }

    /// @dev Writes h, payee, shown, x, e, Λ, μ, r*, y and, behind them, β*. All are below R.
    function _publicInputs(Work memory work, SettlementKey.Key memory k, Statement calldata statement) private pure {
        unchecked {
            uint256 given = SettlementKey.coefficients(k);
            uint256[] memory list = new uint256[](given + 6);
            bytes calldata committed = _slice(work.places.rows + 64 * k.statementRows, 64 * (k.witnessRows + 1));
            uint256 h = uint256(
                keccak256(
                    abi.encodePacked(
                        "zkvin/v1/settlement-start",
                        statement.key,
                        statement.root,
                        statement.shown,
                        keccak256(statement.values),
                        committed
                    )
                )
            ) & Transcript.MASK;
            list[0] = h;
            list[1] = uint160(statement.payee);
            list[2] = statement.shown;
            list[3] = uint256(keccak256(abi.encodePacked("zkvin/v1/settlement-point", h))) & Transcript.MASK;
            list[4] = ShownValues.evaluate(k, statement.shown, statement.values, list[3]);
            uint256 from = work.places.coefficients;
            uint256 blind = work.places.blind;
            uint256 inputs;
            assembly ("memory-safe") {
                inputs := add(list, 0x20)
                calldatacopy(add(inputs, 160), from, shl(5, given))
                calldatacopy(add(inputs, add(160, shl(5, given))), blind, 0x20)
            }
            Bn254.checkScalars(inputs, given + 6);
            if (list[5 + SettlementKey.rows(k)] == 0) revert ZeroMaskCoefficient();
            (work.inputs, work.count) = (inputs, given + 5);
        }
    }

    /// @dev The first proof of a batch has the factor 1, any other one that hashes it and all before. The equations of one
    /// proof have the powers of the weight.
    function _weigh(Batch memory batch, Work memory work, bytes calldata proof) private pure {
        uint256 inputs = work.inputs;
        bytes32 digest = keccak256(proof);
        bytes32 chain = batch.chain;
        assembly ("memory-safe") {
            // chain ← H(chain ‖ H(proof) ‖ h ‖ payee); h hashes key, root, shown and values.
            let m := mload(0x40)
            mstore(m, chain)
            mstore(add(m, 0x20), digest)
            mcopy(add(m, 0x40), inputs, 0x40)
            chain := keccak256(m, 0x80)
        }
        batch.chain = chain;
        work.weight = uint256(chain) & Transcript.MASK;
        work.factor = batch.count == 0 ? 1 : work.weight;
    }

    /// @dev Adds e(A₁ + weight²·A₂, [1]₂) = e(B₁ + weight²·B₂, [τ]₂) to the batch, with the PLONK proof's equation first
    /// and the opening's second.
    function _pair(Batch memory batch, Work memory work, SettlementKey.Key memory k) private view {
        unchecked {
            SettlementKey.Places memory places = work.places;
            Bn254.checkFinite(places.rows, k.statementRows + k.witnessRows + 1);
            Bn254.checkFinite(places.opening, k.c - 1);
            Bn254.checkFinite(places.opening + HyperKzg.size(k.c) - 128, 2);
            Plonk.Claim memory claim;
            claim.gates = k.gatesAt;
            claim.at = places.plonk;
            (claim.inputs, claim.count) = (work.inputs, work.count);
            (claim.generator, claim.size) = (k.generator, 1 << k.logDomain);
            Plonk.open(claim);

            bytes32 state = Transcript.start("zkvin/v1/settlement-opening");
            state = Transcript.absorbMemory(state, work.inputs, 32 * (work.count + 1));
            uint256 b;
            (state, b) = HyperKzg.begin(state, places.opening, k.c);
            uint256[2] memory inverses;
            uint256 list = _invert(claim, b, inverses);

            Bn254.Sum memory linear = Plonk.reduce(claim, list);
            HyperKzg.Terms memory terms = HyperKzg.reduce(
                state,
                places.opening,
                k.c,
                work.inputs + 32 * (work.count - 1 - k.c),
                _loadMemory(work.inputs + 32 * (work.count - 1)),
                b,
                inverses
            );
            _addPlonk(batch, claim, linear, work);
            _addOpening(batch, terms, work, k);
        }
    }

    /// @dev One inversion for all that needs inverses. Returns the memory address of PLONK's.
    function _invert(Plonk.Claim memory claim, uint256 b, uint256[2] memory inverses)
        private
        view
        returns (uint256 list)
    {
        unchecked {
            uint256[] memory values = new uint256[](claim.count + 3);
            assembly ("memory-safe") {
                list := add(values, 0x20)
            }
            Plonk.denominators(claim, list);
            (values[claim.count + 1], values[claim.count + 2]) = HyperKzg.denominators(b);
            Bn254.invert(list, values.length);
            (inverses[0], inverses[1]) = (values[claim.count + 1], values[claim.count + 2]);
        }
    }

    function _addPlonk(Batch memory batch, Plonk.Claim memory claim, Bn254.Sum memory linear, Work memory work)
        private
        view
    {
        (uint256 one, uint256 first) = Plonk.accumulate(batch.a, batch.b, claim, linear, work.factor, work.weight);
        batch.one = addmod(batch.one, one, R);
        uint256[] memory shared = batch.shared;
        shared[0] = addmod(shared[0], first, R);
        shared[1] = addmod(shared[1], mulmod(first, claim.fold, R), R);
    }

    /// @dev Com(U) = Σ Λ_ρ·Com(row ρ) + μ·D − β*·H and the opening of it. Λ and μ stand in memory in the order of the rows.
    function _addOpening(Batch memory batch, HyperKzg.Terms memory terms, Work memory work, SettlementKey.Key memory k)
        private
        view
    {
        unchecked {
            uint256 factor = mulmod(work.factor, mulmod(work.weight, work.weight, R), R);
            uint256 coefficients = work.inputs + 160;
            uint256[] memory shared = batch.shared;
            for (uint256 i = 0; i < k.fixedRows; ++i) {
                uint256 term = mulmod(factor, _loadMemory(coefficients + 32 * i), R);
                shared[2 + i] = addmod(shared[2 + i], term, R);
            }
            uint256 rows = k.statementRows + k.witnessRows + 1;
            Bn254.addMany(batch.a, work.places.rows, rows, coefficients + 32 * k.fixedRows, factor);
            uint256 blind = mulmod(factor, _loadMemory(work.inputs + 32 * work.count), R);
            batch.blind = addmod(batch.blind, R - blind, R);
            uint256 one = HyperKzg.accumulate(batch.a, batch.b, work.places.opening, k.c, terms, factor);
            batch.one = addmod(batch.one, one, R);
        }
    }

    function _addShared(Batch memory batch) private view {
        uint256[] memory shared = batch.shared;
        if (shared.length == 0) return;
        uint256 list;
        assembly ("memory-safe") {
            list := add(shared, 0x20)
        }
        Bn254.addMany(batch.a, batch.key.gatesAt + 320, 2, list, 1);
        Bn254.addMany(batch.a, batch.key.fixedAt, batch.key.fixedRows, list + 64, 1);
    }

    function _finish(Batch memory batch) private view {
        _addShared(batch);
        Bn254.addMul(batch.a, 1, 2, batch.one);
        Bn254.addMul(batch.a, BLINDING_X, BLINDING_Y, batch.blind);
        if (!Bn254.pairing(batch.a, batch.b, tauG2())) revert PairingFailed();
    }

    function _slice(uint256 at, uint256 length) private pure returns (bytes calldata data) {
        assembly ("memory-safe") {
            data.offset := at
            data.length := length
        }
    }

    function _load(uint256 at) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := calldataload(at)
        }
    }

    function _loadMemory(uint256 from) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := mload(from)
        }
    }
}
