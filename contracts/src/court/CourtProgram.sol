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
/// library, because register i is the memory word at 32·i: the call starts with empty memory and ends in assembly.
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
        {
            uint256 wanted = uint16(bytes2(chunk[:2]));
            if (input.length != wanted) revert InputLength(input.length, wanted);
        }
        // Operands are two bytes in calldata. Shifting a word so that an operand's lowest bit lands on bit 5 and masking
        // with 0xffff·32 gives the address of its register. Registers hold canonical field elements throughout, so
        // a − b is a + (r − b). All loops trust counts and registers: Program.Check in Go proves that each register is
        // within bounds and written before it is read.
        assembly {
            // Operand at shift s of word w.
            function at(w, s) -> v {
                v := mload(and(shr(s, w), 0x1fffe0))
            }
            // Product of two operands, the first at shift s.
            function product(w, s) -> v {
                v := mulmod(
                    at(w, s),
                    at(w, sub(s, 16)),
                    0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001
                )
            }
            // One operand of a strided run: its address and the stride in bytes, at byte k of word w.
            function strided(w, k) -> address_, stride {
                address_ := and(shr(sub(235, shl(3, k)), w), 0x1fffe0)
                stride := shl(5, signextend(0, byte(add(k, 2), w)))
            }
            // Copies the ranges of registers that ip lists to memory at to.
            function ranges(ip, to) -> next, end {
                let n := shr(240, calldataload(ip))
                next := add(ip, 2)
                end := to
                for {} n { n := sub(n, 1) } {
                    let w := calldataload(next)
                    let size := and(shr(219, w), 0x1fffe0)
                    mcopy(end, and(shr(235, w), 0x1fffe0), size)
                    end := add(end, size)
                    next := add(next, 4)
                }
            }

            let r := 0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001
            calldatacopy(0, input.offset, shl(5, input.length))
            let ip := add(chunk.offset, 4)
            let sum := 0
            failed := 0
            for {} 1 {} {
                let w := calldataload(ip)
                let op := byte(0, w)
                let n := byte(1, w)
                switch lt(op, 12)
                case 0 {
                    switch op
                    case 18 {
                        // Store the sum.
                        mstore(and(shr(227, w), 0x1fffe0), sum)
                        sum := 0
                        ip := add(ip, 3)
                    }
                    case 13 {
                        // Add products.
                        ip := add(ip, 2)
                        for {} n { n := sub(n, 1) } {
                            sum := addmod(sum, product(calldataload(ip), 235), r)
                            ip := add(ip, 4)
                        }
                    }
                    case 16 {
                        // Take values away.
                        ip := add(ip, 2)
                        for {} n { n := sub(n, 1) } {
                            sum := addmod(sum, sub(r, at(calldataload(ip), 235)), r)
                            ip := add(ip, 2)
                        }
                    }
                    case 15 {
                        // Add values.
                        ip := add(ip, 2)
                        for {} n { n := sub(n, 1) } {
                            sum := addmod(sum, at(calldataload(ip), 235), r)
                            ip := add(ip, 2)
                        }
                    }
                    case 12 {
                        // A product of n factors.
                        let dst := and(shr(219, w), 0x1fffe0)
                        let v := at(w, 203)
                        ip := add(ip, 6)
                        for { n := sub(n, 1) } n { n := sub(n, 1) } {
                            v := mulmod(v, at(calldataload(ip), 235), r)
                            ip := add(ip, 2)
                        }
                        mstore(dst, v)
                    }
                    case 14 {
                        // Take products away.
                        ip := add(ip, 2)
                        for {} n { n := sub(n, 1) } {
                            sum := addmod(sum, sub(r, product(calldataload(ip), 235)), r)
                            ip := add(ip, 4)
                        }
                    }
                    case 17 {
                        // Add products of registers at strides.
                        let a, da := strided(w, 3)
                        let b, db := strided(w, 6)
                        for { n := and(shr(232, w), 0xffff) } n { n := sub(n, 1) } {
                            sum := addmod(sum, mulmod(mload(a), mload(b), r), r)
                            a := add(a, da)
                            b := add(b, db)
                        }
                        ip := add(ip, 9)
                    }
                    case 19 {
                        // Each register must be zero.
                        let first := add(1, and(shr(224, w), 0xffff))
                        ip := add(ip, 4)
                        for {} n { n := sub(n, 1) } {
                            if and(iszero(failed), iszero(iszero(at(calldataload(ip), 235)))) { failed := first }
                            first := add(first, 1)
                            ip := add(ip, 2)
                        }
                    }
                    default {
                        mstore(0, shl(224, 0x23f4b3e6))
                        revert(0, 4)
                    }
                }
                default {
                    switch gt(op, 6)
                    case 1 {
                        // Runs with strides: n results from register dst on.
                        n := and(shr(232, w), 0xffff)
                        let dst := and(shr(211, w), 0x1fffe0)
                        let end := add(dst, shl(5, n))
                        let a, da := strided(w, 5)
                        let b, db := strided(w, 8)
                        ip := add(ip, 11)
                        switch op
                        case 7 {
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                mstore(dst, mulmod(mload(a), mload(b), r))
                                a := add(a, da)
                                b := add(b, db)
                            }
                        }
                        case 9 {
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                mstore(dst, addmod(mload(a), sub(r, mload(b)), r))
                                a := add(a, da)
                                b := add(b, db)
                            }
                        }
                        case 8 {
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                mstore(dst, addmod(mload(a), mload(b), r))
                                a := add(a, da)
                                b := add(b, db)
                            }
                        }
                        default {
                            let c, dc := strided(w, 11)
                            ip := add(ip, 3)
                            switch op
                            case 10 {
                                for {} lt(dst, end) { dst := add(dst, 32) } {
                                    mstore(dst, addmod(mload(c), mulmod(mload(a), mload(b), r), r))
                                    a := add(a, da)
                                    b := add(b, db)
                                    c := add(c, dc)
                                }
                            }
                            default {
                                for {} lt(dst, end) { dst := add(dst, 32) } {
                                    mstore(dst, addmod(mload(c), sub(r, mulmod(mload(a), mload(b), r)), r))
                                    a := add(a, da)
                                    b := add(b, db)
                                    c := add(c, dc)
                                }
                            }
                        }
                    }
                    default {
                        // n results from register dst on; first the constants, whose width takes a byte.
                        switch op
                        case 0 { break }
                        case 1 {
                            let width := byte(2, w)
                            let dst := and(shr(211, w), 0x1fffe0)
                            let shift := sub(256, shl(3, width))
                            ip := add(ip, 5)
                            for {} n { n := sub(n, 1) } {
                                mstore(dst, shr(shift, calldataload(ip)))
                                dst := add(dst, 32)
                                ip := add(ip, width)
                            }
                        }
                        default {
                            let dst := and(shr(219, w), 0x1fffe0)
                            let end := add(dst, shl(5, n))
                            ip := add(ip, 4)
                            switch op
                            case 2 {
                                for { n := div(n, 7) } n { n := sub(n, 1) } {
                                    w := calldataload(ip)
                                    mstore(dst, product(w, 235))
                                    mstore(add(dst, 32), product(w, 203))
                                    mstore(add(dst, 64), product(w, 171))
                                    mstore(add(dst, 96), product(w, 139))
                                    mstore(add(dst, 128), product(w, 107))
                                    mstore(add(dst, 160), product(w, 75))
                                    mstore(add(dst, 192), product(w, 43))
                                    dst := add(dst, 224)
                                    ip := add(ip, 28)
                                }
                                for {} lt(dst, end) { dst := add(dst, 32) } {
                                    mstore(dst, product(calldataload(ip), 235))
                                    ip := add(ip, 4)
                                }
                            }
                            case 3 {
                                for {} lt(dst, end) { dst := add(dst, 32) } {
                                    w := calldataload(ip)
                                    mstore(dst, addmod(at(w, 235), at(w, 219), r))
                                    ip := add(ip, 4)
                                }
                            }
                            case 4 {
                                for {} lt(dst, end) { dst := add(dst, 32) } {
                                    w := calldataload(ip)
                                    mstore(dst, addmod(at(w, 235), sub(r, at(w, 219)), r))
                                    ip := add(ip, 4)
                                }
                            }
                            case 5 {
                                for {} lt(dst, end) { dst := add(dst, 32) } {
                                    w := calldataload(ip)
                                    mstore(dst, addmod(at(w, 203), product(w, 235), r))
                                    ip := add(ip, 6)
                                }
                            }
                            default {
                                for {} lt(dst, end) { dst := add(dst, 32) } {
                                    w := calldataload(ip)
                                    mstore(dst, addmod(at(w, 203), sub(r, product(w, 235)), r))
                                    ip := add(ip, 6)
                                }
                            }
                        }
                    }
                }
            }

            // Return (state, out, failed): behind all registers, three head words, then each list after its length.
            ip := add(ip, 1)
            let base := shl(5, and(shr(224, calldataload(chunk.offset)), 0xffff))
            mstore(base, 96)
            mstore(add(base, 64), failed)
            let end
            ip, end := ranges(ip, add(base, 128))
            mstore(add(base, 96), shr(5, sub(end, add(base, 128))))
            mstore(add(base, 32), sub(end, base))
            let list := end
            ip, end := ranges(ip, add(list, 32))
            mstore(list, shr(5, sub(end, add(list, 32))))
            return(base, sub(end, base))
        }
    }
}
