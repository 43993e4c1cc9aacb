// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title Interpreter of the court's verifier programs
/// @notice A program is the verifier of one model as straight-line arithmetic in the scalar field of BN254, cut into
/// chunks that each fit a transaction (docs/settlement.md, "Program"). Chunk by chunk
///
///   input of chunk 0 = u ‖ y ‖ challenges in the order of the transcript (α first, δ last) ‖ folded witness Z
///   input of chunk k = state that chunk k − 1 returned
///
/// and the concatenation of what the chunks put out is E (one a product) ‖ Λ (one a row) ‖ μ ‖ r* (lowest coordinate
/// first). The last chunk leaves no state.
/// @dev Has no storage and trusts its arguments: the caller compares keccak256(chunk) with the hash that the program's
/// digest binds, and binds states by their hashes. Input words must be below r. It is a contract of its own, not a
/// library, because registers are the memory words at 32·index: the call starts with empty memory.
contract CourtProgram {
    /// @notice The input has another length than the chunk says.
    /// @param given Number of words given.
    /// @param wanted Number of words that the chunk reads.
    error InputLength(uint256 given, uint256 wanted);

    /// @notice The chunk holds an operation that does not exist: it is no chunk of a program.
    error UnknownOperation();

    /// @notice Runs one chunk.
    /// @param chunk The bytes of the chunk.
    /// @param input Its input: words below r.
    /// @return state What the next chunk takes as input; empty after the last chunk.
    /// @return out The next values that the program puts out.
    /// @return failed 0 if all checks of the chunk hold, otherwise 1 + the number of the first that fails, counted
    /// over the whole program in the order of the verifier. State and out are then still the program's, but mean nothing.
    function run(bytes calldata chunk, uint256[] calldata input)
        external
        pure
        returns (uint256[] memory state, uint256[] memory out, uint256 failed)
    {
        chunk;
        input;
        state = new uint256[](0);
        out = new uint256[](0);
        failed = 0;
        revert UnknownOperation();
    }
}
