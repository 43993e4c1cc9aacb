// Macros for 8 field elements at once in radix 2^52, AVX-512 IFMA and VBMI2.
//
// Fixed registers: Z25-Z29 the limbs of the modulus, Z30 −1/modulus mod 2^52,
// Z31 2^52−1. Products have 10 columns, by convention Z0-Z9.

#define CONSTANTS \
	VPBROADCASTQ ·constants52+0(SB), Z25  \
	VPBROADCASTQ ·constants52+8(SB), Z26  \
	VPBROADCASTQ ·constants52+16(SB), Z27 \
	VPBROADCASTQ ·constants52+24(SB), Z28 \
	VPBROADCASTQ ·constants52+32(SB), Z29 \
	VPBROADCASTQ ·constants52+40(SB), Z30 \
	VPBROADCASTQ ·constants52+48(SB), Z31

// TRANSPOSE turns 8 elements in a0-a3 (two a register) into limbs 0-3 in a0-a3. The
// order of the lanes is 0 2 1 3 4 6 5 7, the same everywhere.
#define TRANSPOSE(a0, a1, a2, a3, s0, s1, s2, s3) \
	VPUNPCKLQDQ a1, a0, s0       \
	VPUNPCKHQDQ a1, a0, s1       \
	VPUNPCKLQDQ a3, a2, s2       \
	VPUNPCKHQDQ a3, a2, s3       \
	VSHUFI64X2  $0x88, s2, s0, a0 \
	VSHUFI64X2  $0x88, s3, s1, a1 \
	VSHUFI64X2  $0xdd, s2, s0, a2 \
	VSHUFI64X2  $0xdd, s3, s1, a3

// LOADRAW loads 8 elements as 64-bit limbs in a0-a3.
#define LOADRAW(p, a0, a1, a2, a3, s0, s1, s2, s3) \
	VMOVDQU64 0(p), a0   \
	VMOVDQU64 64(p), a1  \
	VMOVDQU64 128(p), a2 \
	VMOVDQU64 192(p), a3 \
	TRANSPOSE(a0, a1, a2, a3, s0, s1, s2, s3)

// LOAD loads 8 elements as 52-bit limbs; only the low 52 bits of a0-a3 are meant.
#define LOAD(p, a0, a1, a2, a3, a4, s0, s1, s2, s3) \
	LOADRAW(p, a0, a1, a2, a3, s0, s1, s2, s3) \
	VPSRLQ   $16, a3, a4     \
	VPSHRDQ  $28, a3, a2, a3 \
	VPSHRDQ  $40, a2, a1, a2 \
	VPSHRDQ  $52, a1, a0, a1

// LOAD16 is LOAD of 16 times the elements.
#define LOAD16(p, a0, a1, a2, a3, a4, s0, s1, s2, s3) \
	LOADRAW(p, a0, a1, a2, a3, s0, s1, s2, s3) \
	VPSRLQ   $12, a3, a4     \
	VPSHRDQ  $24, a3, a2, a3 \
	VPSHRDQ  $36, a2, a1, a2 \
	VPSHRDQ  $48, a1, a0, a1 \
	VPSLLQ   $4, a0, a0

// CLEAN clears the bits above 52 that LOAD leaves.
#define CLEAN(a0, a1, a2, a3) \
	VPANDQ Z31, a0, a0 \
	VPANDQ Z31, a1, a1 \
	VPANDQ Z31, a2, a2 \
	VPANDQ Z31, a3, a3

// NORM carries, so that a0-a3 have 52 bits; s is scratch.
#define NORM(a0, a1, a2, a3, a4, s) \
	VPSRLQ $52, a0, s   \
	VPADDQ s, a1, a1    \
	VPANDQ Z31, a0, a0  \
	VPSRLQ $52, a1, s   \
	VPADDQ s, a2, a2    \
	VPANDQ Z31, a1, a1  \
	VPSRLQ $52, a2, s   \
	VPADDQ s, a3, a3    \
	VPANDQ Z31, a2, a2  \
	VPSRLQ $52, a3, s   \
	VPADDQ s, a4, a4    \
	VPANDQ Z31, a3, a3

// STORE packs normalised limbs and stores 8 elements; it overwrites a0-a4.
#define STORE(p, a0, a1, a2, a3, a4, s0, s1, s2, s3) \
	VPSLLQ $52, a1, s0  \
	VPORQ  s0, a0, a0   \
	VPSRLQ $12, a1, a1  \
	VPSLLQ $40, a2, s0  \
	VPORQ  s0, a1, a1   \
	VPSRLQ $24, a2, a2  \
	VPSLLQ $28, a3, s0  \
	VPORQ  s0, a2, a2   \
	VPSRLQ $36, a3, a3  \
	VPSLLQ $16, a4, s0  \
	VPORQ  s0, a3, a3   \
	VMOVDQU64 ·interleave+0(SB), s0  \
	VMOVDQU64 s0, s1                 \
	VMOVDQU64 ·interleave+64(SB), s2 \
	VMOVDQU64 s2, s3                 \
	VPERMI2Q  a2, a0, s0             \
	VPERMI2Q  a3, a1, s1             \
	VPERMI2Q  a2, a0, s2             \
	VPERMI2Q  a3, a1, s3             \
	VPUNPCKLQDQ s1, s0, a0 \
	VPUNPCKHQDQ s1, s0, a1 \
	VPUNPCKLQDQ s3, s2, a2 \
	VPUNPCKHQDQ s3, s2, a3 \
	VMOVDQU64 a0, 0(p)     \
	VMOVDQU64 a1, 64(p)    \
	VMOVDQU64 a2, 128(p)   \
	VMOVDQU64 a3, 192(p)

// ROW adds a·(b0 … b4) to the columns t0-t5.
#define ROW(a, b0, b1, b2, b3, b4, t0, t1, t2, t3, t4, t5) \
	VPMADD52LUQ b0, a, t0 \
	VPMADD52LUQ b1, a, t1 \
	VPMADD52LUQ b2, a, t2 \
	VPMADD52LUQ b3, a, t3 \
	VPMADD52LUQ b4, a, t4 \
	VPMADD52HUQ b0, a, t1 \
	VPMADD52HUQ b1, a, t2 \
	VPMADD52HUQ b2, a, t3 \
	VPMADD52HUQ b3, a, t4 \
	VPMADD52HUQ b4, a, t5

// ROWB is ROW with a in memory, the same for all lanes.
#define ROWB(m, b0, b1, b2, b3, b4, t0, t1, t2, t3, t4, t5) \
	VPMADD52LUQ.BCST m, b0, t0 \
	VPMADD52LUQ.BCST m, b1, t1 \
	VPMADD52LUQ.BCST m, b2, t2 \
	VPMADD52LUQ.BCST m, b3, t3 \
	VPMADD52LUQ.BCST m, b4, t4 \
	VPMADD52HUQ.BCST m, b0, t1 \
	VPMADD52HUQ.BCST m, b1, t2 \
	VPMADD52HUQ.BCST m, b2, t3 \
	VPMADD52HUQ.BCST m, b3, t4 \
	VPMADD52HUQ.BCST m, b4, t5

// PRODUCT adds (a0 … a4)·(b0 … b4) to Z0-Z9.
#define PRODUCT(a0, a1, a2, a3, a4, b0, b1, b2, b3, b4) \
	ROW(a0, b0, b1, b2, b3, b4, Z0, Z1, Z2, Z3, Z4, Z5) \
	ROW(a1, b0, b1, b2, b3, b4, Z1, Z2, Z3, Z4, Z5, Z6) \
	ROW(a2, b0, b1, b2, b3, b4, Z2, Z3, Z4, Z5, Z6, Z7) \
	ROW(a3, b0, b1, b2, b3, b4, Z3, Z4, Z5, Z6, Z7, Z8) \
	ROW(a4, b0, b1, b2, b3, b4, Z4, Z5, Z6, Z7, Z8, Z9)

// PRODUCTB adds (b0 … b4) times the constant of five limbs at p+o to Z0-Z9.
#define PRODUCTB(p, o, b0, b1, b2, b3, b4) \
	ROWB((o+0)(p), b0, b1, b2, b3, b4, Z0, Z1, Z2, Z3, Z4, Z5)  \
	ROWB((o+8)(p), b0, b1, b2, b3, b4, Z1, Z2, Z3, Z4, Z5, Z6)  \
	ROWB((o+16)(p), b0, b1, b2, b3, b4, Z2, Z3, Z4, Z5, Z6, Z7) \
	ROWB((o+24)(p), b0, b1, b2, b3, b4, Z3, Z4, Z5, Z6, Z7, Z8) \
	ROWB((o+32)(p), b0, b1, b2, b3, b4, Z4, Z5, Z6, Z7, Z8, Z9)

#define ZERO5(a0, a1, a2, a3, a4) \
	VPXORQ a0, a0, a0 \
	VPXORQ a1, a1, a1 \
	VPXORQ a2, a2, a2 \
	VPXORQ a3, a3, a3 \
	VPXORQ a4, a4, a4

// REDUCEROW clears column t0 by adding m·modulus; m is scratch.
#define REDUCEROW(m, t0, t1, t2, t3, t4, t5) \
	VPXORQ      m, m, m    \
	VPMADD52LUQ Z30, t0, m \
	ROW(m, Z25, Z26, Z27, Z28, Z29, t0, t1, t2, t3, t4, t5) \
	VPSRLQ      $52, t0, t0 \
	VPADDQ      t0, t1, t1

// REDUCE divides the product in Z0-Z9 by 2^260 modulo the modulus: the result, less
// than product/2^260 + modulus, is normalised in Z5-Z9. m is scratch.
#define REDUCE(m) \
	REDUCEROW(m, Z0, Z1, Z2, Z3, Z4, Z5) \
	REDUCEROW(m, Z1, Z2, Z3, Z4, Z5, Z6) \
	REDUCEROW(m, Z2, Z3, Z4, Z5, Z6, Z7) \
	REDUCEROW(m, Z3, Z4, Z5, Z6, Z7, Z8) \
	REDUCEROW(m, Z4, Z5, Z6, Z7, Z8, Z9) \
	NORM(Z5, Z6, Z7, Z8, Z9, m)
