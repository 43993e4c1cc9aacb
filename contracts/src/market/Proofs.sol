// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Statements} from "../Statements.sol";
import {IModelRegistry} from "../interfaces/IModelRegistry.sol";
import {ISettlementVerifier} from "../interfaces/ISettlementVerifier.sol";
import {IVerifierRouter} from "../interfaces/IVerifierRouter.sol";
import {ShownValues} from "../lib/ShownValues.sol";
import {Proof} from "./Orders.sol";

/// @title Settlement proofs of answers, contracts/DESIGN.md, "Names"
/// @notice All that a proof says it says about leaves, and a leaf holds place, request, context, input and output. So a
/// proof that passes here is about these claims and no others.
library Proofs {
    /// @notice An answer that a proof has to show.
    struct Claim {
        address modelOwner;
        bytes32 model;
        bytes32 request;
        bytes32 context;
        bytes32 input;
        bytes32 output; // digest
        bytes data; // the posted bytes
        bool hidden; // data is a ciphertext
        bool chosen; // whoever brings the proof has chosen the data: nothing but the proof says that they are right
    }

    /// @notice There is nothing to prove.
    error NoClaims();

    /// @notice Not one position for each claim, or positions without leaves.
    error PositionCount(uint256 claims, uint256 positions);

    /// @notice A position is not below the number of leaves, or not above the one before.
    error BadPosition(uint256 claim, uint256 position);

    /// @notice The leaf at a claim's position is another one than the claim's.
    error WrongLeaf(uint256 claim, bytes32 want);

    /// @notice A claim is about another model than the first.
    error OtherModel(uint256 claim);

    /// @notice The model has no settlement key for this length of batch.
    error NoSettlementKey(address modelOwner, bytes32 model, uint256 batch);

    /// @notice The proof has to show all outputs, and does not, or cannot: then leave the data away.
    error OutputsNotShown(uint256 shown);

    /// @notice The proof shows other outputs than the posted bytes.
    error OtherOutputs(bytes32 data);

    /// @notice Returns if the proof shows all claims. Reverts otherwise.
    /// @param router Where verifiers are.
    /// @param registry Where the model's keys are.
    /// @param class The router's class for the model.
    /// @param claims What must be shown, all of one model: the whole batch, or the leaves at the proof's positions. No
    /// leaf serves twice, as positions increase.
    /// @param proof The proof with what it says about the batch.
    function check(
        IVerifierRouter router,
        IModelRegistry registry,
        bytes32 class,
        Claim[] memory claims,
        Proof calldata proof
    ) internal view {
        bytes32[] memory leaves = _leaves(claims, proof);
        Claim memory first = claims[0];
        (, bytes32 key) = registry.keys(first.modelOwner, first.model, leaves.length);
        require(key != 0, NoSettlementKey(first.modelOwner, first.model, leaves.length));
        bool single = leaves.length == 1;
        router.verify(
            class,
            ISettlementVerifier.Statement({
                key: key, root: Statements.root(leaves), payee: proof.payee, shown: proof.shown, values: proof.values
            }),
            proof.key,
            proof.proof
        );
        // Only now the bytes of the key are known to be those of the digest, and well formed.
        if (single && !first.hidden) _compare(first, proof);
    }

    /// @dev All leaves of the batch, in a list of their own.
    function _leaves(Claim[] memory claims, Proof calldata proof) private pure returns (bytes32[] memory leaves) {
        uint256 count = claims.length;
        require(count != 0, NoClaims());
        bool whole = proof.leaves.length == 0;
        require(proof.positions.length == (whole ? 0 : count), PositionCount(count, proof.positions.length));
        leaves = whole ? new bytes32[](count) : proof.leaves;
        uint256 next = 0;
        for (uint256 i = 0; i < count; ++i) {
            Claim memory c = claims[i];
            require(c.modelOwner == claims[0].modelOwner && c.model == claims[0].model, OtherModel(i));
            uint256 at = whole ? i : proof.positions[i];
            require(at >= next && at < leaves.length, BadPosition(i, at));
            next = at + 1;
            bytes32 leaf = Statements.leaf(at, c.request, c.context, c.input, c.output);
            if (whole) leaves[at] = leaf;
            else require(leaves[at] == leaf, WrongLeaf(i, leaf));
        }
    }

    /// @dev Where the key can show all outputs, the proof must show them if there are data, and they end its values. Chosen
    /// data must be shown, and must not be left away from a proof that shows them.
    function _compare(Claim memory c, Proof calldata proof) private pure {
        bool empty = c.data.length == 0;
        if (empty && (!c.chosen || proof.shown == 0)) return;
        (bool showable, uint256 mask, uint256 entries) = outputs(proof.key);
        bool shown = showable && proof.shown & mask == mask;
        if (empty ? !shown : !c.chosen && !showable) return;
        require(shown, OutputsNotShown(proof.shown));
        // The verifier has checked that values are those of all shown tensors, of which outputs are the last.
        uint256 inputs = proof.values.length - 2 * entries;
        bytes32 posted = keccak256(c.data);
        require(keccak256(proof.values[inputs:]) == posted, OtherOutputs(posted));
    }

    /// @notice What a settlement key says about the outputs of a request (docs/settlement.md, "Settlement key").
    /// @param key The bytes of a key that the verifier takes.
    /// @return showable Whether one proof can show all outputs.
    /// @return mask Their bits in `shown`.
    /// @return entries Their entries.
    function outputs(bytes calldata key) internal pure returns (bool showable, uint256 mask, uint256 entries) {
        uint256 shape = uint256(bytes32(key[64:96]));
        uint256 tensors = (shape >> 96) & 0xffff;
        uint256 inputs = (shape >> 112) & 0xffff;
        if (inputs == tensors || tensors > 256) return (false, 0, 0);
        for (uint256 t = inputs; t < tensors; ++t) {
            uint256 word = uint256(bytes32(key[128 + 32 * t:160 + 32 * t]));
            if ((word >> 64) & 0xff == 0) return (false, 0, 0);
            mask |= 1 << t;
            entries += (word >> 32) & 0xffffffff;
        }
        showable = entries <= ShownValues.MAX_ENTRIES;
    }
}
