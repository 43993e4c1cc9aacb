//go:build amd64 && !purego

#include "textflag.h"
#include "ifma_amd64.h"

// The modulus in radix 2^52, −1/modulus mod 2^52, 2^52−1.
DATA ·constants52+0(SB)/8, $551490712240129
DATA ·constants52+8(SB)/8, $1275002230477886
DATA ·constants52+16(SB)/8, $423691496731624
DATA ·constants52+24(SB)/8, $2817616741948264
DATA ·constants52+32(SB)/8, $53207371014449
DATA ·constants52+40(SB)/8, $551490712240127
DATA ·constants52+48(SB)/8, $0xfffffffffffff
GLOBL ·constants52(SB), RODATA|NOPTR, $56

// Indices that undo the second step of TRANSPOSE.
DATA ·interleave+0(SB)/8, $0
DATA ·interleave+8(SB)/8, $1
DATA ·interleave+16(SB)/8, $8
DATA ·interleave+24(SB)/8, $9
DATA ·interleave+32(SB)/8, $2
DATA ·interleave+40(SB)/8, $3
DATA ·interleave+48(SB)/8, $10
DATA ·interleave+56(SB)/8, $11
DATA ·interleave+64(SB)/8, $4
DATA ·interleave+72(SB)/8, $5
DATA ·interleave+80(SB)/8, $12
DATA ·interleave+88(SB)/8, $13
DATA ·interleave+96(SB)/8, $6
DATA ·interleave+104(SB)/8, $7
DATA ·interleave+112(SB)/8, $14
DATA ·interleave+120(SB)/8, $15
GLOBL ·interleave(SB), RODATA|NOPTR, $128

// func addFractionsIFMA(p, q, p0, q0, p1, q1 *fr.Element, blocks uint64)
TEXT ·addFractionsIFMA(SB), NOSPLIT, $0-56
	MOVQ p+0(FP), R8
	MOVQ q+8(FP), R9
	MOVQ p0+16(FP), R10
	MOVQ q0+24(FP), R11
	MOVQ p1+32(FP), R12
	MOVQ q1+40(FP), R13
	MOVQ blocks+48(FP), AX
	CONSTANTS

add:
	LOAD16(R11, Z10, Z11, Z12, Z13, Z14, Z20, Z21, Z22, Z23)
	LOAD(R13, Z15, Z16, Z17, Z18, Z19, Z20, Z21, Z22, Z23)
	ZERO5(Z0, Z1, Z2, Z3, Z4)
	ZERO5(Z5, Z6, Z7, Z8, Z9)
	PRODUCT(Z10, Z11, Z12, Z13, Z14, Z15, Z16, Z17, Z18, Z19)
	REDUCE(Z20)
	STORE(R9, Z5, Z6, Z7, Z8, Z9, Z20, Z21, Z22, Z23)

	LOAD(R12, Z20, Z21, Z22, Z23, Z24, Z0, Z1, Z2, Z3)
	ZERO5(Z0, Z1, Z2, Z3, Z4)
	ZERO5(Z5, Z6, Z7, Z8, Z9)
	PRODUCT(Z10, Z11, Z12, Z13, Z14, Z20, Z21, Z22, Z23, Z24)
	LOAD16(R10, Z10, Z11, Z12, Z13, Z14, Z20, Z21, Z22, Z23)
	PRODUCT(Z10, Z11, Z12, Z13, Z14, Z15, Z16, Z17, Z18, Z19)
	REDUCE(Z20)
	STORE(R8, Z5, Z6, Z7, Z8, Z9, Z20, Z21, Z22, Z23)

	ADDQ $256, R8
	ADDQ $256, R9
	ADDQ $256, R10
	ADDQ $256, R11
	ADDQ $256, R12
	ADDQ $256, R13
	DECQ AX
	JNZ  add
	VZEROUPPER
	RET

// func addUnitsIFMA(p, q, q0, q1 *fr.Element, blocks uint64)
TEXT ·addUnitsIFMA(SB), NOSPLIT, $0-40
	MOVQ p+0(FP), R8
	MOVQ q+8(FP), R9
	MOVQ q0+16(FP), R10
	MOVQ q1+24(FP), R11
	MOVQ blocks+32(FP), AX
	CONSTANTS

units:
	LOAD(R10, Z10, Z11, Z12, Z13, Z14, Z20, Z21, Z22, Z23)
	CLEAN(Z10, Z11, Z12, Z13)
	LOAD(R11, Z15, Z16, Z17, Z18, Z19, Z20, Z21, Z22, Z23)
	CLEAN(Z15, Z16, Z17, Z18)
	VPADDQ Z10, Z15, Z5
	VPADDQ Z11, Z16, Z6
	VPADDQ Z12, Z17, Z7
	VPADDQ Z13, Z18, Z8
	VPADDQ Z14, Z19, Z9
	NORM(Z5, Z6, Z7, Z8, Z9, Z20)
	STORE(R8, Z5, Z6, Z7, Z8, Z9, Z20, Z21, Z22, Z23)

	// 16·q0, for the division by 2^260 instead of 2^256
	VPSLLQ $4, Z10, Z10
	VPSLLQ $4, Z11, Z11
	VPSLLQ $4, Z12, Z12
	VPSLLQ $4, Z13, Z13
	VPSLLQ $4, Z14, Z14
	NORM(Z10, Z11, Z12, Z13, Z14, Z20)
	ZERO5(Z0, Z1, Z2, Z3, Z4)
	ZERO5(Z5, Z6, Z7, Z8, Z9)
	PRODUCT(Z10, Z11, Z12, Z13, Z14, Z15, Z16, Z17, Z18, Z19)
	REDUCE(Z20)
	STORE(R9, Z5, Z6, Z7, Z8, Z9, Z20, Z21, Z22, Z23)

	ADDQ $256, R8
	ADDQ $256, R9
	ADDQ $256, R10
	ADDQ $256, R11
	DECQ AX
	JNZ  units
	VZEROUPPER
	RET

// func foldIFMA(out, lo, hi *fr.Element, c *[10]uint64, blocks uint64)
// out = (c_0·lo + c_1·hi)/2^260, c_0 and c_1 five limbs each.
TEXT ·foldIFMA(SB), NOSPLIT, $0-40
	MOVQ out+0(FP), R8
	MOVQ lo+8(FP), R9
	MOVQ hi+16(FP), R10
	MOVQ c+24(FP), CX
	MOVQ blocks+32(FP), AX
	CONSTANTS

fold:
	LOAD(R9, Z10, Z11, Z12, Z13, Z14, Z20, Z21, Z22, Z23)
	LOAD(R10, Z15, Z16, Z17, Z18, Z19, Z20, Z21, Z22, Z23)
	ZERO5(Z0, Z1, Z2, Z3, Z4)
	ZERO5(Z5, Z6, Z7, Z8, Z9)
	PRODUCTB(CX, 0, Z10, Z11, Z12, Z13, Z14)
	PRODUCTB(CX, 40, Z15, Z16, Z17, Z18, Z19)
	REDUCE(Z20)
	STORE(R8, Z5, Z6, Z7, Z8, Z9, Z20, Z21, Z22, Z23)
	ADDQ $256, R8
	ADDQ $256, R9
	ADDQ $256, R10
	DECQ AX
	JNZ  fold
	VZEROUPPER
	RET

// func addScaledIFMA(y, x *fr.Element, c *[5]uint64, blocks uint64)
// y += c·x/2^260.
TEXT ·addScaledIFMA(SB), NOSPLIT, $0-32
	MOVQ y+0(FP), R8
	MOVQ x+8(FP), R9
	MOVQ c+16(FP), CX
	MOVQ blocks+24(FP), AX
	CONSTANTS

scaled:
	LOAD(R9, Z10, Z11, Z12, Z13, Z14, Z20, Z21, Z22, Z23)
	LOAD(R8, Z5, Z6, Z7, Z8, Z9, Z20, Z21, Z22, Z23)
	CLEAN(Z5, Z6, Z7, Z8)
	ZERO5(Z0, Z1, Z2, Z3, Z4)
	PRODUCTB(CX, 0, Z10, Z11, Z12, Z13, Z14)
	REDUCE(Z20)
	STORE(R8, Z5, Z6, Z7, Z8, Z9, Z20, Z21, Z22, Z23)
	ADDQ $256, R8
	ADDQ $256, R9
	DECQ AX
	JNZ  scaled
	VZEROUPPER
	RET

#define STASH(o, a0, a1, a2, a3, a4) \
	VMOVDQU64 a0, (o+0)(CX)   \
	VMOVDQU64 a1, (o+64)(CX)  \
	VMOVDQU64 a2, (o+128)(CX) \
	VMOVDQU64 a3, (o+192)(CX) \
	VMOVDQU64 a4, (o+256)(CX)

#define FETCH(o, a0, a1, a2, a3, a4) \
	VMOVDQU64 (o+0)(CX), a0   \
	VMOVDQU64 (o+64)(CX), a1  \
	VMOVDQU64 (o+128)(CX), a2 \
	VMOVDQU64 (o+192)(CX), a3 \
	VMOVDQU64 (o+256)(CX), a4

// LOADLOW loads a lower half and leaves a clean copy at o.
#define LOADLOW(p, o, a0, a1, a2, a3, a4) \
	LOAD(p, a0, a1, a2, a3, a4, Z20, Z21, Z22, Z23) \
	CLEAN(a0, a1, a2, a3)                           \
	STASH(o, a0, a1, a2, a3, a4)

// LOADSUM loads an upper half and adds the lower half kept at o.
#define LOADSUM(p, o, a0, a1, a2, a3, a4) \
	LOAD(p, a0, a1, a2, a3, a4, Z20, Z21, Z22, Z23) \
	CLEAN(a0, a1, a2, a3)                           \
	ADDLOW(o, a0, a1, a2, a3, a4)

// WEIGH adds Z5-Z9 times the weight in Z10-Z14 to the 10 columns at o, unreduced.
#define WEIGH(o) \
	FETCH(o, Z0, Z1, Z2, Z3, Z4)           \
	FETCH((o+320), Z15, Z16, Z17, Z18, Z19) \
	ROW(Z10, Z5, Z6, Z7, Z8, Z9, Z0, Z1, Z2, Z3, Z4, Z15)     \
	ROW(Z11, Z5, Z6, Z7, Z8, Z9, Z1, Z2, Z3, Z4, Z15, Z16)    \
	ROW(Z12, Z5, Z6, Z7, Z8, Z9, Z2, Z3, Z4, Z15, Z16, Z17)   \
	ROW(Z13, Z5, Z6, Z7, Z8, Z9, Z3, Z4, Z15, Z16, Z17, Z18)  \
	ROW(Z14, Z5, Z6, Z7, Z8, Z9, Z4, Z15, Z16, Z17, Z18, Z19) \
	STASH(o, Z0, Z1, Z2, Z3, Z4)           \
	STASH((o+320), Z15, Z16, Z17, Z18, Z19)

// Offsets in roundState: three sums of 640 bytes, then four operands and the weight.
#define SUM0 0
#define SUM1 640
#define SUM2 1280
#define KEEP 1920
#define KEEPE 3200

// SUMPRODUCT adds (Z10 … Z14)·(Z15 … Z19) to the 10 columns at o, unreduced.
#define SUMPRODUCT(o) \
	FETCH(o, Z0, Z1, Z2, Z3, Z4)       \
	FETCH((o+320), Z5, Z6, Z7, Z8, Z9) \
	PRODUCT(Z10, Z11, Z12, Z13, Z14, Z15, Z16, Z17, Z18, Z19) \
	STASH(o, Z0, Z1, Z2, Z3, Z4)       \
	STASH((o+320), Z5, Z6, Z7, Z8, Z9)

// ADDLOW adds the lower half kept at o.
#define ADDLOW(o, a0, a1, a2, a3, a4) \
	VPADDQ (o+0)(CX), a0, a0   \
	VPADDQ (o+64)(CX), a1, a1  \
	VPADDQ (o+128)(CX), a2, a2 \
	VPADDQ (o+192)(CX), a3, a3 \
	VPADDQ (o+256)(CX), a4, a4 \
	NORM(a0, a1, a2, a3, a4, Z20)

// func productSumsIFMA(s *roundState, v *[4]*fr.Element, blocks uint64)
// v lists the halves of a and b; the sums are those of the products of the lower
// halves, of the upper halves, and of the sums of both.
TEXT ·productSumsIFMA(SB), NOSPLIT, $0-24
	MOVQ s+0(FP), CX
	MOVQ v+8(FP), BX
	MOVQ blocks+16(FP), AX
	MOVQ 0(BX), R8
	MOVQ 8(BX), R9
	MOVQ 16(BX), R10
	MOVQ 24(BX), R11
	CONSTANTS

products:
	LOADLOW(R8, KEEP, Z10, Z11, Z12, Z13, Z14)
	LOADLOW(R10, KEEP+320, Z15, Z16, Z17, Z18, Z19)
	SUMPRODUCT(SUM0)
	LOAD(R9, Z10, Z11, Z12, Z13, Z14, Z20, Z21, Z22, Z23)
	CLEAN(Z10, Z11, Z12, Z13)
	LOAD(R11, Z15, Z16, Z17, Z18, Z19, Z20, Z21, Z22, Z23)
	CLEAN(Z15, Z16, Z17, Z18)
	SUMPRODUCT(SUM1)
	ADDLOW(KEEP, Z10, Z11, Z12, Z13, Z14)
	ADDLOW(KEEP+320, Z15, Z16, Z17, Z18, Z19)
	SUMPRODUCT(SUM2)
	ADDQ $256, R8
	ADDQ $256, R9
	ADDQ $256, R10
	ADDQ $256, R11
	DECQ AX
	JNZ  products
	VZEROUPPER
	RET

// func roundSumsIFMA(s *roundState, v *[9]*fr.Element, blocks uint64)
// v lists a, b, c, d, lower and upper half each, and e.
TEXT ·roundSumsIFMA(SB), NOSPLIT, $0-24
	MOVQ s+0(FP), CX
	MOVQ v+8(FP), BX
	MOVQ blocks+16(FP), AX
	MOVQ 0(BX), R8
	MOVQ 8(BX), R9
	MOVQ 16(BX), R10
	MOVQ 24(BX), R11
	MOVQ 32(BX), R12
	MOVQ 40(BX), R13
	MOVQ 48(BX), SI
	MOVQ 56(BX), DI
	MOVQ 64(BX), DX
	CONSTANTS

sums:
	LOADLOW(R8, KEEP, Z10, Z11, Z12, Z13, Z14)
	LOADLOW(R10, KEEP+320, Z15, Z16, Z17, Z18, Z19)
	ZERO5(Z0, Z1, Z2, Z3, Z4)
	ZERO5(Z5, Z6, Z7, Z8, Z9)
	PRODUCT(Z10, Z11, Z12, Z13, Z14, Z15, Z16, Z17, Z18, Z19)
	LOADLOW(R12, KEEP+640, Z10, Z11, Z12, Z13, Z14)
	LOADLOW(SI, KEEP+960, Z15, Z16, Z17, Z18, Z19)
	PRODUCT(Z10, Z11, Z12, Z13, Z14, Z15, Z16, Z17, Z18, Z19)
	REDUCE(Z20)
	LOAD(DX, Z10, Z11, Z12, Z13, Z14, Z20, Z21, Z22, Z23)
	STASH(KEEPE, Z10, Z11, Z12, Z13, Z14)
	WEIGH(SUM0)

	LOADSUM(R9, KEEP, Z10, Z11, Z12, Z13, Z14)
	LOADSUM(R11, KEEP+320, Z15, Z16, Z17, Z18, Z19)
	ZERO5(Z0, Z1, Z2, Z3, Z4)
	ZERO5(Z5, Z6, Z7, Z8, Z9)
	PRODUCT(Z10, Z11, Z12, Z13, Z14, Z15, Z16, Z17, Z18, Z19)
	LOADSUM(R13, KEEP+640, Z10, Z11, Z12, Z13, Z14)
	LOADSUM(DI, KEEP+960, Z15, Z16, Z17, Z18, Z19)
	PRODUCT(Z10, Z11, Z12, Z13, Z14, Z15, Z16, Z17, Z18, Z19)
	REDUCE(Z20)
	FETCH(KEEPE, Z10, Z11, Z12, Z13, Z14)
	WEIGH(SUM1)

	ADDQ $256, R8
	ADDQ $256, R9
	ADDQ $256, R10
	ADDQ $256, R11
	ADDQ $256, R12
	ADDQ $256, R13
	ADDQ $256, SI
	ADDQ $256, DI
	ADDQ $256, DX
	DECQ AX
	JNZ  sums
	VZEROUPPER
	RET

// func linearSumsIFMA(s *roundState, v *[3]*fr.Element, blocks uint64)
// v lists the lower and the upper half of one line and e.
TEXT ·linearSumsIFMA(SB), NOSPLIT, $0-24
	MOVQ s+0(FP), CX
	MOVQ v+8(FP), BX
	MOVQ blocks+16(FP), AX
	MOVQ 0(BX), R8
	MOVQ 8(BX), R9
	MOVQ 16(BX), DX
	CONSTANTS

linear:
	LOADLOW(R8, KEEP, Z5, Z6, Z7, Z8, Z9)
	LOAD(DX, Z10, Z11, Z12, Z13, Z14, Z20, Z21, Z22, Z23)
	WEIGH(SUM0)
	LOADSUM(R9, KEEP, Z5, Z6, Z7, Z8, Z9)
	WEIGH(SUM1)
	ADDQ $256, R8
	ADDQ $256, R9
	ADDQ $256, DX
	DECQ AX
	JNZ  linear
	VZEROUPPER
	RET

// SHIFT adds the constant of five limbs at o(SI).
#define SHIFT(o, a0, a1, a2, a3, a4) \
	VPADDQ.BCST (o+0)(SI), a0, a0  \
	VPADDQ.BCST (o+8)(SI), a1, a1  \
	VPADDQ.BCST (o+16)(SI), a2, a2 \
	VPADDQ.BCST (o+24)(SI), a3, a3 \
	VPADDQ.BCST (o+32)(SI), a4, a4 \
	NORM(a0, a1, a2, a3, a4, Z20)

// func shiftedSumsIFMA(s *roundState, v *[5]*fr.Element, shift *[20]uint64, blocks uint64)
// v lists the halves of a and b, and e; shift what is added to the lower half of a, to
// the sum of its halves, to the lower half of b, to the sum of its halves.
TEXT ·shiftedSumsIFMA(SB), NOSPLIT, $0-32
	MOVQ s+0(FP), CX
	MOVQ v+8(FP), BX
	MOVQ shift+16(FP), SI
	MOVQ blocks+24(FP), AX
	MOVQ 0(BX), R8
	MOVQ 8(BX), R9
	MOVQ 16(BX), R10
	MOVQ 24(BX), R11
	MOVQ 32(BX), DX
	CONSTANTS

shifted:
	LOADLOW(R8, KEEP, Z10, Z11, Z12, Z13, Z14)
	SHIFT(0, Z10, Z11, Z12, Z13, Z14)
	LOADLOW(R10, KEEP+320, Z15, Z16, Z17, Z18, Z19)
	SHIFT(80, Z15, Z16, Z17, Z18, Z19)
	ZERO5(Z0, Z1, Z2, Z3, Z4)
	ZERO5(Z5, Z6, Z7, Z8, Z9)
	PRODUCT(Z10, Z11, Z12, Z13, Z14, Z15, Z16, Z17, Z18, Z19)
	REDUCE(Z20)
	LOAD(DX, Z10, Z11, Z12, Z13, Z14, Z20, Z21, Z22, Z23)
	STASH(KEEPE, Z10, Z11, Z12, Z13, Z14)
	WEIGH(SUM0)

	LOADSUM(R9, KEEP, Z10, Z11, Z12, Z13, Z14)
	SHIFT(40, Z10, Z11, Z12, Z13, Z14)
	LOADSUM(R11, KEEP+320, Z15, Z16, Z17, Z18, Z19)
	SHIFT(120, Z15, Z16, Z17, Z18, Z19)
	ZERO5(Z0, Z1, Z2, Z3, Z4)
	ZERO5(Z5, Z6, Z7, Z8, Z9)
	PRODUCT(Z10, Z11, Z12, Z13, Z14, Z15, Z16, Z17, Z18, Z19)
	REDUCE(Z20)
	FETCH(KEEPE, Z10, Z11, Z12, Z13, Z14)
	WEIGH(SUM1)

	ADDQ $256, R8
	ADDQ $256, R9
	ADDQ $256, R10
	ADDQ $256, R11
	ADDQ $256, DX
	DECQ AX
	JNZ  shifted
	VZEROUPPER
	RET
