//go:build amd64 && !purego

#include "textflag.h"
#include "ifma_amd64.h"

// ACCUMULATE adds e·(w + bias) + fix to the six columns of each block of eight lanes,
// for rows whose entries widen expands to 64 bits; c holds e (five limbs), fix (six
// limbs) and bias. step is the size of eight entries.
#define ACCUMULATE(widen, step) \
	MOVQ acc+0(FP), DI                 \
	MOVQ row+8(FP), SI                 \
	MOVQ c+16(FP), CX                  \
	MOVQ blocks+24(FP), AX             \
	VPBROADCASTQ 0(CX), Z10            \
	VPBROADCASTQ 8(CX), Z11            \
	VPBROADCASTQ 16(CX), Z12           \
	VPBROADCASTQ 24(CX), Z13           \
	VPBROADCASTQ 32(CX), Z14           \
	VPBROADCASTQ 40(CX), Z15           \
	VPBROADCASTQ 48(CX), Z16           \
	VPBROADCASTQ 56(CX), Z17           \
	VPBROADCASTQ 64(CX), Z18           \
	VPBROADCASTQ 72(CX), Z19           \
	VPBROADCASTQ 80(CX), Z20           \
	VPBROADCASTQ 88(CX), Z21           \
loop:                                 \
	widen 0(SI), Z9                    \
	VPADDQ    Z21, Z9, Z9              \
	VPADDQ    0(DI), Z15, Z0           \
	VPADDQ    64(DI), Z16, Z1          \
	VPADDQ    128(DI), Z17, Z2         \
	VPADDQ    192(DI), Z18, Z3         \
	VPADDQ    256(DI), Z19, Z4         \
	VPADDQ    320(DI), Z20, Z5         \
	ROW(Z9, Z10, Z11, Z12, Z13, Z14, Z0, Z1, Z2, Z3, Z4, Z5) \
	VMOVDQU64 Z0, 0(DI)                \
	VMOVDQU64 Z1, 64(DI)               \
	VMOVDQU64 Z2, 128(DI)              \
	VMOVDQU64 Z3, 192(DI)              \
	VMOVDQU64 Z4, 256(DI)              \
	VMOVDQU64 Z5, 320(DI)              \
	ADDQ      $step, SI                \
	ADDQ      $384, DI                 \
	DECQ      AX                       \
	JNZ       loop                     \
	VZEROUPPER                         \
	RET

// func accumulate16IFMA(acc *accumulatorBlock, row *int16, c *[12]uint64, blocks uint64)
TEXT ·accumulate16IFMA(SB), NOSPLIT, $0-32
	ACCUMULATE(VPMOVSXWQ, 16)

// func accumulate32IFMA(acc *accumulatorBlock, row *int32, c *[12]uint64, blocks uint64)
TEXT ·accumulate32IFMA(SB), NOSPLIT, $0-32
	ACCUMULATE(VPMOVSXDQ, 32)

// func accumulate64IFMA(acc *accumulatorBlock, row *int64, c *[12]uint64, blocks uint64)
TEXT ·accumulate64IFMA(SB), NOSPLIT, $0-32
	ACCUMULATE(VMOVDQU64, 64)

// Lane indices that spread entries 2k and 2k+1 over the limbs of two elements.
DATA spread<>+0(SB)/8, $0
DATA spread<>+8(SB)/8, $0
DATA spread<>+16(SB)/8, $0
DATA spread<>+24(SB)/8, $0
DATA spread<>+32(SB)/8, $1
DATA spread<>+40(SB)/8, $1
DATA spread<>+48(SB)/8, $1
DATA spread<>+56(SB)/8, $1
GLOBL spread<>(SB), RODATA|NOPTR, $64

DATA two<>+0(SB)/8, $2
GLOBL two<>(SB), RODATA|NOPTR, $8

// TERM adds two elements times their entries to Z0-Z3 (low and high half of the low 52
// bits of each limb, of the high 12 bits) and the elements to Z4 and Z5.
#define TERM(o, index) \
	VMOVDQU64   o(SI), Z10    \
	VPERMQ      Z9, index, Z11 \
	VPSRLQ      $52, Z10, Z12 \
	VPANDQ      Z31, Z10, Z13 \
	VPMADD52LUQ Z11, Z10, Z0  \
	VPMADD52HUQ Z11, Z10, Z1  \
	VPMADD52LUQ Z11, Z12, Z2  \
	VPMADD52HUQ Z11, Z12, Z3  \
	VPADDQ      Z13, Z4, Z4   \
	VPADDQ      Z12, Z5, Z5

// INNER sums coef_j·(v_j + bias) and coef_j over blocks of eight entries.
#define INNER(widen, step) \
	MOVQ sum+0(FP), DI            \
	MOVQ coef+8(FP), SI           \
	MOVQ v+16(FP), BX             \
	MOVQ bias+24(FP), CX          \
	MOVQ blocks+32(FP), AX        \
	VPBROADCASTQ CX, Z30          \
	VPBROADCASTQ ·constants52+48(SB), Z31 \
	VPBROADCASTQ two<>+0(SB), Z29 \
	VMOVDQU64 spread<>+0(SB), Z20 \
	VPADDQ Z29, Z20, Z21          \
	VPADDQ Z29, Z21, Z22          \
	VPADDQ Z29, Z22, Z23          \
	ZERO5(Z0, Z1, Z2, Z3, Z4)     \
	VPXORQ Z5, Z5, Z5             \
loop:                            \
	widen 0(BX), Z9               \
	VPADDQ Z30, Z9, Z9            \
	TERM(0, Z20)                  \
	TERM(64, Z21)                 \
	TERM(128, Z22)                \
	TERM(192, Z23)                \
	ADDQ $256, SI                 \
	ADDQ $step, BX                \
	DECQ AX                       \
	JNZ  loop                     \
	VMOVDQU64 Z0, 0(DI)           \
	VMOVDQU64 Z1, 64(DI)          \
	VMOVDQU64 Z2, 128(DI)         \
	VMOVDQU64 Z3, 192(DI)         \
	VMOVDQU64 Z4, 256(DI)         \
	VMOVDQU64 Z5, 320(DI)         \
	VZEROUPPER                    \
	RET

// func inner16IFMA(sum *[6][8]uint64, coef *fr.Element, v *int16, bias, blocks uint64)
TEXT ·inner16IFMA(SB), NOSPLIT, $0-40
	INNER(VPMOVSXWQ, 16)

// func inner32IFMA(sum *[6][8]uint64, coef *fr.Element, v *int32, bias, blocks uint64)
TEXT ·inner32IFMA(SB), NOSPLIT, $0-40
	INNER(VPMOVSXDQ, 32)

// func inner64IFMA(sum *[6][8]uint64, coef *fr.Element, v *int64, bias, blocks uint64)
TEXT ·inner64IFMA(SB), NOSPLIT, $0-40
	INNER(VMOVDQU64, 64)

// func affineIFMA(out *fr.Element, c *uint64, cols **int64, n, blocks uint64) uint64
// out = (base·2^104 + Σ_j coef_j·(col_j + bias))/2^104; c holds base and then coef_j,
// five limbs each. It returns the union of the biased entries.
TEXT ·affineIFMA(SB), NOSPLIT, $0-48
	MOVQ out+0(FP), R8
	MOVQ c+8(FP), CX
	MOVQ cols+16(FP), R9
	MOVQ n+24(FP), R10
	MOVQ blocks+32(FP), AX
	CONSTANTS
	MOVQ $0x8000000000000, DX
	VPBROADCASTQ DX, Z24
	VPBROADCASTQ 0(CX), Z15
	VPBROADCASTQ 8(CX), Z16
	VPBROADCASTQ 16(CX), Z17
	VPBROADCASTQ 24(CX), Z18
	VPBROADCASTQ 32(CX), Z19
	VMOVDQU64 lanes<>+0(SB), Z22
	VPXORQ Z23, Z23, Z23
	XORQ BX, BX

affine:
	VPXORQ Z0, Z0, Z0
	VPXORQ Z1, Z1, Z1
	VMOVDQA64 Z15, Z2
	VMOVDQA64 Z16, Z3
	VMOVDQA64 Z17, Z4
	VMOVDQA64 Z18, Z5
	VMOVDQA64 Z19, Z6
	MOVQ CX, SI
	MOVQ R9, DI
	MOVQ R10, DX

column:
	MOVQ   (DI), R11
	VPERMQ (R11)(BX*1), Z22, Z9
	VPADDQ Z24, Z9, Z9
	VPORQ  Z9, Z23, Z23
	ADDQ   $40, SI
	VPMADD52LUQ.BCST 0(SI), Z9, Z0
	VPMADD52LUQ.BCST 8(SI), Z9, Z1
	VPMADD52LUQ.BCST 16(SI), Z9, Z2
	VPMADD52LUQ.BCST 24(SI), Z9, Z3
	VPMADD52LUQ.BCST 32(SI), Z9, Z4
	VPMADD52HUQ.BCST 0(SI), Z9, Z1
	VPMADD52HUQ.BCST 8(SI), Z9, Z2
	VPMADD52HUQ.BCST 16(SI), Z9, Z3
	VPMADD52HUQ.BCST 24(SI), Z9, Z4
	VPMADD52HUQ.BCST 32(SI), Z9, Z5
	ADDQ   $8, DI
	DECQ   DX
	JNZ    column

	REDUCEROW(Z20, Z0, Z1, Z2, Z3, Z4, Z5)
	REDUCEROW(Z20, Z1, Z2, Z3, Z4, Z5, Z6)
	NORM(Z2, Z3, Z4, Z5, Z6, Z20)
	STORE(R8, Z2, Z3, Z4, Z5, Z6, Z10, Z11, Z12, Z13)
	ADDQ $256, R8
	ADDQ $64, BX
	DECQ AX
	JNZ  affine

	VEXTRACTI64X4 $1, Z23, Y0
	VPORQ Y0, Y23, Y0
	VEXTRACTI128 $1, Y0, X1
	VPOR X0, X1, X0
	VPEXTRQ $0, X0, AX
	VPEXTRQ $1, X0, BX
	ORQ BX, AX
	MOVQ AX, ret+40(FP)
	VZEROUPPER
	RET

// The order of the lanes after TRANSPOSE.
DATA lanes<>+0(SB)/8, $0
DATA lanes<>+8(SB)/8, $2
DATA lanes<>+16(SB)/8, $1
DATA lanes<>+24(SB)/8, $3
DATA lanes<>+32(SB)/8, $4
DATA lanes<>+40(SB)/8, $6
DATA lanes<>+48(SB)/8, $5
DATA lanes<>+56(SB)/8, $7
GLOBL lanes<>(SB), RODATA|NOPTR, $64
