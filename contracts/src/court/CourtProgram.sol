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
            // One operand of a run with strides: its address and the stride in bytes, at byte k of word w.
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
            for {} 1 {} {
                let w := calldataload(ip)
                let op := byte(0, w)
                if eq(op, 21) {
                    // A sum: products, products taken away, values, values taken away. Five values below r add up to
                    // less than 2^256, so four products are reduced together.
                    let n := byte(1, w)
                    ip := add(ip, 7)
                    for { let end := add(ip, shl(2, and(n, 0xfc))) } lt(ip, end) { ip := add(ip, 16) } {
                        let v := calldataload(ip)
                        sum := addmod(
                            sum,
                            add(
                                add(
                                    mulmod(mload(and(shr(235, v), 0x1fffe0)), mload(and(shr(219, v), 0x1fffe0)), r),
                                    mulmod(mload(and(shr(203, v), 0x1fffe0)), mload(and(shr(187, v), 0x1fffe0)), r)
                                ),
                                add(
                                    mulmod(mload(and(shr(171, v), 0x1fffe0)), mload(and(shr(155, v), 0x1fffe0)), r),
                                    mulmod(mload(and(shr(139, v), 0x1fffe0)), mload(and(shr(123, v), 0x1fffe0)), r)
                                )
                            ),
                            r
                        )
                    }
                    if and(n, 2) {
                        let v := calldataload(ip)
                        sum := addmod(
                            sum,
                            add(
                                mulmod(mload(and(shr(235, v), 0x1fffe0)), mload(and(shr(219, v), 0x1fffe0)), r),
                                mulmod(mload(and(shr(203, v), 0x1fffe0)), mload(and(shr(187, v), 0x1fffe0)), r)
                            ),
                            r
                        )
                        ip := add(ip, 8)
                    }
                    if and(n, 1) {
                        let v := calldataload(ip)
                        sum := addmod(
                            sum,
                            mulmod(mload(and(shr(235, v), 0x1fffe0)), mload(and(shr(219, v), 0x1fffe0)), r),
                            r
                        )
                        ip := add(ip, 4)
                    }
                    if and(w, 0x0000ffffff000000000000000000000000000000000000000000000000000000) {
                        let end := add(ip, shl(2, byte(2, w)))
                        for {} lt(ip, end) { ip := add(ip, 4) } {
                            let v := calldataload(ip)
                            sum := addmod(
                                sum,
                                sub(r, mulmod(mload(and(shr(235, v), 0x1fffe0)), mload(and(shr(219, v), 0x1fffe0)), r)),
                                r
                            )
                        }
                        end := add(ip, shl(1, byte(3, w)))
                        for {} lt(ip, end) { ip := add(ip, 2) } {
                            let v := calldataload(ip)
                            sum := addmod(sum, mload(and(shr(235, v), 0x1fffe0)), r)
                        }
                        end := add(ip, shl(1, byte(4, w)))
                        for {} lt(ip, end) { ip := add(ip, 2) } {
                            let v := calldataload(ip)
                            sum := addmod(sum, sub(r, mload(and(shr(235, v), 0x1fffe0))), r)
                        }
                    }
                    mstore(and(shr(195, w), 0x1fffe0), sum)
                    sum := 0
                    continue
                }
                if lt(op, 11) {
                    if gt(op, 1) {
                        // Runs: n results from register dst on.
                        let dst := and(shr(219, w), 0x1fffe0)
                        let end := add(dst, shl(5, byte(1, w)))
                        ip := add(ip, 4)
                        if eq(op, 2) {
                            let whole := add(ip, mul(28, div(byte(1, w), 7)))
                            for {} lt(ip, whole) { ip := add(ip, 28) } {
                                let v := calldataload(ip)
                                mstore(
                                    dst,
                                    mulmod(mload(and(shr(235, v), 0x1fffe0)), mload(and(shr(219, v), 0x1fffe0)), r)
                                )
                                mstore(
                                    add(dst, 32),
                                    mulmod(mload(and(shr(203, v), 0x1fffe0)), mload(and(shr(187, v), 0x1fffe0)), r)
                                )
                                mstore(
                                    add(dst, 64),
                                    mulmod(mload(and(shr(171, v), 0x1fffe0)), mload(and(shr(155, v), 0x1fffe0)), r)
                                )
                                mstore(
                                    add(dst, 96),
                                    mulmod(mload(and(shr(139, v), 0x1fffe0)), mload(and(shr(123, v), 0x1fffe0)), r)
                                )
                                mstore(
                                    add(dst, 128),
                                    mulmod(mload(and(shr(107, v), 0x1fffe0)), mload(and(shr(91, v), 0x1fffe0)), r)
                                )
                                mstore(
                                    add(dst, 160),
                                    mulmod(mload(and(shr(75, v), 0x1fffe0)), mload(and(shr(59, v), 0x1fffe0)), r)
                                )
                                mstore(
                                    add(dst, 192),
                                    mulmod(mload(and(shr(43, v), 0x1fffe0)), mload(and(shr(27, v), 0x1fffe0)), r)
                                )
                                dst := add(dst, 224)
                            }
                        }
                        switch op
                        case 2 {
                            // a·b
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                let v := calldataload(ip)
                                mstore(
                                    dst,
                                    mulmod(mload(and(shr(235, v), 0x1fffe0)), mload(and(shr(219, v), 0x1fffe0)), r)
                                )
                                ip := add(ip, 4)
                            }
                        }
                        case 4 {
                            // a − b
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                let v := calldataload(ip)
                                mstore(
                                    dst,
                                    addmod(
                                        mload(and(shr(235, v), 0x1fffe0)),
                                        sub(r, mload(and(shr(219, v), 0x1fffe0))),
                                        r
                                    )
                                )
                                ip := add(ip, 4)
                            }
                        }
                        case 8 {
                            // a·b·c
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                let v := calldataload(ip)
                                mstore(
                                    dst,
                                    mulmod(
                                        mulmod(mload(and(shr(235, v), 0x1fffe0)), mload(and(shr(219, v), 0x1fffe0)), r),
                                        mload(and(shr(203, v), 0x1fffe0)),
                                        r
                                    )
                                )
                                ip := add(ip, 6)
                            }
                        }
                        case 9 {
                            // a·b + c·d
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                let v := calldataload(ip)
                                mstore(
                                    dst,
                                    addmod(
                                        mulmod(mload(and(shr(235, v), 0x1fffe0)), mload(and(shr(219, v), 0x1fffe0)), r),
                                        mulmod(mload(and(shr(203, v), 0x1fffe0)), mload(and(shr(187, v), 0x1fffe0)), r),
                                        r
                                    )
                                )
                                ip := add(ip, 8)
                            }
                        }
                        case 3 {
                            // a + b
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                let v := calldataload(ip)
                                mstore(
                                    dst,
                                    addmod(mload(and(shr(235, v), 0x1fffe0)), mload(and(shr(219, v), 0x1fffe0)), r)
                                )
                                ip := add(ip, 4)
                            }
                        }
                        case 5 {
                            // a·b + c
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                let v := calldataload(ip)
                                mstore(
                                    dst,
                                    addmod(
                                        mulmod(mload(and(shr(235, v), 0x1fffe0)), mload(and(shr(219, v), 0x1fffe0)), r),
                                        mload(and(shr(203, v), 0x1fffe0)),
                                        r
                                    )
                                )
                                ip := add(ip, 6)
                            }
                        }
                        case 6 {
                            // c − a·b
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                let v := calldataload(ip)
                                mstore(
                                    dst,
                                    addmod(
                                        mload(and(shr(203, v), 0x1fffe0)),
                                        sub(
                                            r,
                                            mulmod(
                                                mload(and(shr(235, v), 0x1fffe0)),
                                                mload(and(shr(219, v), 0x1fffe0)),
                                                r
                                            )
                                        ),
                                        r
                                    )
                                )
                                ip := add(ip, 6)
                            }
                        }
                        case 7 {
                            // a·b − c
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                let v := calldataload(ip)
                                mstore(
                                    dst,
                                    addmod(
                                        mulmod(mload(and(shr(235, v), 0x1fffe0)), mload(and(shr(219, v), 0x1fffe0)), r),
                                        sub(r, mload(and(shr(203, v), 0x1fffe0))),
                                        r
                                    )
                                )
                                ip := add(ip, 6)
                            }
                        }
                        default {
                            // a·b − c·d
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                let v := calldataload(ip)
                                mstore(
                                    dst,
                                    addmod(
                                        mulmod(mload(and(shr(235, v), 0x1fffe0)), mload(and(shr(219, v), 0x1fffe0)), r),
                                        sub(
                                            r,
                                            mulmod(
                                                mload(and(shr(203, v), 0x1fffe0)),
                                                mload(and(shr(187, v), 0x1fffe0)),
                                                r
                                            )
                                        ),
                                        r
                                    )
                                )
                                ip := add(ip, 8)
                            }
                        }
                        continue
                    }
                    if iszero(op) { break }
                    // Constants of a width.
                    let width := byte(2, w)
                    let dst := and(shr(211, w), 0x1fffe0)
                    let end := add(dst, shl(5, byte(1, w)))
                    let shift := sub(256, shl(3, width))
                    ip := add(ip, 5)
                    for {} lt(dst, end) { dst := add(dst, 32) } {
                        mstore(dst, shr(shift, calldataload(ip)))
                        ip := add(ip, width)
                    }
                    continue
                }
                if lt(op, 20) {
                    // Runs with strides: n results from register dst on.
                    let dst := and(shr(211, w), 0x1fffe0)
                    let end := add(dst, and(shr(227, w), 0x1fffe0))
                    let a, da := strided(w, 5)
                    let b, db := strided(w, 8)
                    ip := add(ip, 11)
                    switch lt(op, 14)
                    case 1 {
                        switch op
                        case 11 {
                            let whole := add(dst, and(sub(end, dst), not(127)))
                            for {} lt(dst, whole) { dst := add(dst, 128) } {
                                mstore(dst, mulmod(mload(a), mload(b), r))
                                a := add(a, da)
                                b := add(b, db)
                                mstore(add(dst, 32), mulmod(mload(a), mload(b), r))
                                a := add(a, da)
                                b := add(b, db)
                                mstore(add(dst, 64), mulmod(mload(a), mload(b), r))
                                a := add(a, da)
                                b := add(b, db)
                                mstore(add(dst, 96), mulmod(mload(a), mload(b), r))
                                a := add(a, da)
                                b := add(b, db)
                            }
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                mstore(dst, mulmod(mload(a), mload(b), r))
                                a := add(a, da)
                                b := add(b, db)
                            }
                        }
                        case 13 {
                            let whole := add(dst, and(sub(end, dst), not(127)))
                            for {} lt(dst, whole) { dst := add(dst, 128) } {
                                mstore(dst, addmod(mload(a), sub(r, mload(b)), r))
                                a := add(a, da)
                                b := add(b, db)
                                mstore(add(dst, 32), addmod(mload(a), sub(r, mload(b)), r))
                                a := add(a, da)
                                b := add(b, db)
                                mstore(add(dst, 64), addmod(mload(a), sub(r, mload(b)), r))
                                a := add(a, da)
                                b := add(b, db)
                                mstore(add(dst, 96), addmod(mload(a), sub(r, mload(b)), r))
                                a := add(a, da)
                                b := add(b, db)
                            }
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                mstore(dst, addmod(mload(a), sub(r, mload(b)), r))
                                a := add(a, da)
                                b := add(b, db)
                            }
                        }
                        default {
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                mstore(dst, addmod(mload(a), mload(b), r))
                                a := add(a, da)
                                b := add(b, db)
                            }
                        }
                    }
                    default {
                        let c, dc := strided(w, 11)
                        ip := add(ip, 3)
                        switch op
                        case 16 {
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                mstore(dst, addmod(mulmod(mload(a), mload(b), r), sub(r, mload(c)), r))
                                a := add(a, da)
                                b := add(b, db)
                                c := add(c, dc)
                            }
                        }
                        case 15 {
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                mstore(dst, addmod(mload(c), sub(r, mulmod(mload(a), mload(b), r)), r))
                                a := add(a, da)
                                b := add(b, db)
                                c := add(c, dc)
                            }
                        }
                        case 14 {
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                mstore(dst, addmod(mulmod(mload(a), mload(b), r), mload(c), r))
                                a := add(a, da)
                                b := add(b, db)
                                c := add(c, dc)
                            }
                        }
                        case 17 {
                            for {} lt(dst, end) { dst := add(dst, 32) } {
                                mstore(dst, mulmod(mulmod(mload(a), mload(b), r), mload(c), r))
                                a := add(a, da)
                                b := add(b, db)
                                c := add(c, dc)
                            }
                        }
                        default {
                            let d, dd := strided(w, 14)
                            ip := add(ip, 3)
                            switch op
                            case 19 {
                                for {} lt(dst, end) { dst := add(dst, 32) } {
                                    mstore(
                                        dst,
                                        addmod(mulmod(mload(a), mload(b), r), sub(r, mulmod(mload(c), mload(d), r)), r)
                                    )
                                    a := add(a, da)
                                    b := add(b, db)
                                    c := add(c, dc)
                                    d := add(d, dd)
                                }
                            }
                            default {
                                for {} lt(dst, end) { dst := add(dst, 32) } {
                                    mstore(dst, addmod(mulmod(mload(a), mload(b), r), mulmod(mload(c), mload(d), r), r))
                                    a := add(a, da)
                                    b := add(b, db)
                                    c := add(c, dc)
                                    d := add(d, dd)
                                }
                            }
                        }
                    }
                    continue
                }
                switch op
                case 20 {
                    // A product of factors.
                    let v := mload(and(shr(203, w), 0x1fffe0))
                    let end := add(add(ip, 4), shl(1, byte(1, w)))
                    for { ip := add(ip, 6) } lt(ip, end) { ip := add(ip, 2) } {
                        let x := calldataload(ip)
                        v := mulmod(v, mload(and(shr(235, x), 0x1fffe0)), r)
                    }
                    mstore(and(shr(219, w), 0x1fffe0), v)
                }
                case 22 {
                    // Products of registers at strides, for the next sum.
                    let a, da := strided(w, 3)
                    let b, db := strided(w, 6)
                    for { let n := and(shr(232, w), 0xffff) } n { n := sub(n, 1) } {
                        sum := addmod(sum, mulmod(mload(a), mload(b), r), r)
                        a := add(a, da)
                        b := add(b, db)
                    }
                    ip := add(ip, 9)
                }
                case 23 {
                    // Registers that must be zero.
                    let test := add(1, and(shr(224, w), 0xffff))
                    let end := add(add(ip, 4), shl(1, byte(1, w)))
                    for { ip := add(ip, 4) } lt(ip, end) { ip := add(ip, 2) } {
                        let v := calldataload(ip)
                        if and(iszero(failed), iszero(iszero(mload(and(shr(235, v), 0x1fffe0))))) {
                            failed := test
                        }
                        test := add(test, 1)
                    }
                }
                default {
                    mstore(0, 0x23f4b3e6) // UnknownOperation()
                    revert(28, 4)
                }
            }

            // Return (state, out, failed): behind all registers, three head words, then each list after its length.
            ip := add(ip, 1)
            state := shl(5, and(shr(224, calldataload(chunk.offset)), 0xffff))
            mstore(state, 96)
            mstore(add(state, 64), failed)
            ip, out := ranges(ip, add(state, 128))
            mstore(add(state, 96), shr(5, sub(out, add(state, 128))))
            mstore(add(state, 32), sub(out, state))
            let end
            ip, end := ranges(ip, add(out, 32))
            mstore(out, shr(5, sub(end, add(out, 32))))
            return(state, sub(end, state))
        }
    }
}
