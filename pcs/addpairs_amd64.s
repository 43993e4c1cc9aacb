//go:build !purego

#include "textflag.h"

// Eight pairs of points at a time, their coordinates in radix 2^52 and Montgomery form
// with R = 2^260. A coordinate x·2^256 mod p of fp.Element, shifted left by four bits, is
// x·2^260 and below 16p. With p/2^260 < 0.0119 and operands of a product below 84p, so
// that five limbs hold them:
//
//	dx = bx − ax + 16p          < 32p
//	acc = acc·dx                < 1.7p
//	inv = acc·prefix            < 1.1p
//	dy = ±by − (±ay) + 32p      < 64p
//	λ = dy·inv                  < 1.9p
//	x = λ² − (ax + bx) + 32p    < 33.1p
//	y = λ·(ax − x + 34p) − (±ay) + 16p < 34.3p
//
// DIV16 then divides by 16 mod p, below 49.3p/16, and CONDSUB makes it canonical.

DATA ·consts52+0(SB)/8, $0x08c16d87cfd47   // p
DATA ·consts52+8(SB)/8, $0x916871ca8d3c2
DATA ·consts52+16(SB)/8, $0x181585d97816a
DATA ·consts52+24(SB)/8, $0xa029b85045b68
DATA ·consts52+32(SB)/8, $0x030644e72e131
DATA ·consts52+40(SB)/8, $0x8c16d87cfd470  // 16p
DATA ·consts52+48(SB)/8, $0x16871ca8d3c20
DATA ·consts52+56(SB)/8, $0x81585d97816a9
DATA ·consts52+64(SB)/8, $0x029b85045b681
DATA ·consts52+72(SB)/8, $0x30644e72e131a
DATA ·consts52+80(SB)/8, $0x182db0f9fa8e0  // 32p
DATA ·consts52+88(SB)/8, $0x2d0e3951a7841
DATA ·consts52+96(SB)/8, $0x02b0bb2f02d52
DATA ·consts52+104(SB)/8, $0x05370a08b6d03
DATA ·consts52+112(SB)/8, $0x60c89ce5c2634
DATA ·consts52+120(SB)/8, $0x29b08c099a36e // 34p
DATA ·consts52+128(SB)/8, $0x4fdf1ce6c1fc5
DATA ·consts52+136(SB)/8, $0x32dbc6e1f3027
DATA ·consts52+144(SB)/8, $0x458a7aa9423d3
DATA ·consts52+152(SB)/8, $0x66d526b41e897
DATA ·consts52+160(SB)/8, $0x20782e4866389 // −1/p mod 2^52
DATA ·consts52+168(SB)/8, $0xfffffffffffff // 2^52 − 1
DATA ·consts52+176(SB)/8, $0xf
GLOBL ·consts52(SB), RODATA|NOPTR, $184

// Registers: Z0 … Z9 product, Z10 … Z14 and Z15 … Z19 operands, Z20 temporary,
// Z21 = 2^52 − 1, Z22 … Z26 = p, Z27 … Z30 packed x, Z31 = −1/p mod 2^52.
#define CONSTANTS \
	LEAQ ·consts52(SB), R8; \
	VPBROADCASTQ 168(R8), Z21; \
	VPBROADCASTQ 0(R8), Z22; \
	VPBROADCASTQ 8(R8), Z23; \
	VPBROADCASTQ 16(R8), Z24; \
	VPBROADCASTQ 24(R8), Z25; \
	VPBROADCASTQ 32(R8), Z26; \
	VPBROADCASTQ 160(R8), Z31

// Index words hold a sign in bit 31; a point has 64 bytes.
#define ADDRESS(i, IDX) \
	MOVL (4*i)(IDX), R9; \
	SHLQ $33, R9; \
	SHRQ $27, R9

#define LOWROW(i, IDX, OFF, Y) \
	ADDRESS(i, IDX); \
	VMOVDQU64 OFF(SI)(R9*1), Y

#define HIGHROW(i, IDX, OFF, Z) \
	ADDRESS(i, IDX); \
	VINSERTI64X4 $1, OFF(SI)(R9*1), Z, Z

// LOAD gathers one coordinate (OFF = 0 for x, 32 for y) of eight points and leaves its
// limbs, times 16, in Z5 … Z9. It uses Z0 … Z7.
#define LOAD(IDX, OFF) \
	LOWROW(0, IDX, OFF, Y0); \
	HIGHROW(2, IDX, OFF, Z0); \
	LOWROW(1, IDX, OFF, Y1); \
	HIGHROW(3, IDX, OFF, Z1); \
	LOWROW(4, IDX, OFF, Y2); \
	HIGHROW(6, IDX, OFF, Z2); \
	LOWROW(5, IDX, OFF, Y3); \
	HIGHROW(7, IDX, OFF, Z3); \
	VPUNPCKLQDQ Z1, Z0, Z4; \
	VPUNPCKHQDQ Z1, Z0, Z5; \
	VPUNPCKLQDQ Z3, Z2, Z6; \
	VPUNPCKHQDQ Z3, Z2, Z7; \
	VSHUFI64X2 $0x88, Z6, Z4, Z0; \
	VSHUFI64X2 $0xDD, Z6, Z4, Z2; \
	VSHUFI64X2 $0x88, Z7, Z5, Z1; \
	VSHUFI64X2 $0xDD, Z7, Z5, Z3; \
	VPSRLQ $12, Z3, Z9; \
	VPSRLQ $24, Z2, Z8; \
	VPSLLQ $40, Z3, Z3; \
	VPTERNLOGQ $0xA8, Z21, Z3, Z8; \
	VPSRLQ $36, Z1, Z7; \
	VPSLLQ $28, Z2, Z2; \
	VPTERNLOGQ $0xA8, Z21, Z2, Z7; \
	VPSRLQ $48, Z0, Z6; \
	VPSLLQ $16, Z1, Z1; \
	VPTERNLOGQ $0xA8, Z21, Z1, Z6; \
	VPSLLQ $4, Z0, Z5; \
	VPANDQ Z21, Z5, Z5

#define NORM(t0, t1, t2, t3, t4) \
	VPSRAQ $52, t0, Z20; \
	VPANDQ Z21, t0, t0; \
	VPADDQ Z20, t1, t1; \
	VPSRAQ $52, t1, Z20; \
	VPANDQ Z21, t1, t1; \
	VPADDQ Z20, t2, t2; \
	VPSRAQ $52, t2, Z20; \
	VPANDQ Z21, t2, t2; \
	VPADDQ Z20, t3, t3; \
	VPSRAQ $52, t3, Z20; \
	VPANDQ Z21, t3, t3; \
	VPADDQ Z20, t4, t4

#define MULROW(a, b0, b1, b2, b3, b4, t0, t1, t2, t3, t4, t5) \
	VPMADD52LUQ b0, a, t0; \
	VPMADD52HUQ b0, a, t1; \
	VPMADD52LUQ b1, a, t1; \
	VPMADD52HUQ b1, a, t2; \
	VPMADD52LUQ b2, a, t2; \
	VPMADD52HUQ b2, a, t3; \
	VPMADD52LUQ b3, a, t3; \
	VPMADD52HUQ b3, a, t4; \
	VPMADD52LUQ b4, a, t4; \
	VPMADD52HUQ b4, a, t5

#define REDROW(t0, t1, t2, t3, t4, t5) \
	VPXORQ Z20, Z20, Z20; \
	VPMADD52LUQ Z31, t0, Z20; \
	VPMADD52LUQ Z22, Z20, t0; \
	VPMADD52HUQ Z22, Z20, t1; \
	VPMADD52LUQ Z23, Z20, t1; \
	VPSRLQ $52, t0, t0; \
	VPADDQ t0, t1, t1; \
	VPMADD52HUQ Z23, Z20, t2; \
	VPMADD52LUQ Z24, Z20, t2; \
	VPMADD52HUQ Z24, Z20, t3; \
	VPMADD52LUQ Z25, Z20, t3; \
	VPMADD52HUQ Z25, Z20, t4; \
	VPMADD52LUQ Z26, Z20, t4; \
	VPMADD52HUQ Z26, Z20, t5

// MUL leaves (Z10 … Z14)·(b0 … b4)/2^260 in Z5 … Z9.
#define MUL(b0, b1, b2, b3, b4) \
	VPXORQ Z0, Z0, Z0; \
	VPXORQ Z1, Z1, Z1; \
	VPXORQ Z2, Z2, Z2; \
	VPXORQ Z3, Z3, Z3; \
	VPXORQ Z4, Z4, Z4; \
	VPXORQ Z5, Z5, Z5; \
	VPXORQ Z6, Z6, Z6; \
	VPXORQ Z7, Z7, Z7; \
	VPXORQ Z8, Z8, Z8; \
	VPXORQ Z9, Z9, Z9; \
	MULROW(Z10, b0, b1, b2, b3, b4, Z0, Z1, Z2, Z3, Z4, Z5); \
	MULROW(Z11, b0, b1, b2, b3, b4, Z1, Z2, Z3, Z4, Z5, Z6); \
	MULROW(Z12, b0, b1, b2, b3, b4, Z2, Z3, Z4, Z5, Z6, Z7); \
	MULROW(Z13, b0, b1, b2, b3, b4, Z3, Z4, Z5, Z6, Z7, Z8); \
	MULROW(Z14, b0, b1, b2, b3, b4, Z4, Z5, Z6, Z7, Z8, Z9); \
	REDROW(Z0, Z1, Z2, Z3, Z4, Z5); \
	REDROW(Z1, Z2, Z3, Z4, Z5, Z6); \
	REDROW(Z2, Z3, Z4, Z5, Z6, Z7); \
	REDROW(Z3, Z4, Z5, Z6, Z7, Z8); \
	REDROW(Z4, Z5, Z6, Z7, Z8, Z9); \
	NORM(Z5, Z6, Z7, Z8, Z9)

// ADDCONST adds the constant at offset c to Z5 … Z9 and normalises.
#define ADDCONST(c) \
	VPADDQ.BCST (c+0)(R8), Z5, Z5; \
	VPADDQ.BCST (c+8)(R8), Z6, Z6; \
	VPADDQ.BCST (c+16)(R8), Z7, Z7; \
	VPADDQ.BCST (c+24)(R8), Z8, Z8; \
	VPADDQ.BCST (c+32)(R8), Z9, Z9; \
	NORM(Z5, Z6, Z7, Z8, Z9)

// DIV16 adds the multiple of p that makes Z5 … Z9 divisible by 16.
#define DIV16 \
	VPXORQ Z20, Z20, Z20; \
	VPMADD52LUQ Z31, Z5, Z20; \
	VPANDQ.BCST 176(R8), Z20, Z20; \
	VPMADD52LUQ Z22, Z20, Z5; \
	VPMADD52HUQ Z22, Z20, Z6; \
	VPMADD52LUQ Z23, Z20, Z6; \
	VPMADD52HUQ Z23, Z20, Z7; \
	VPMADD52LUQ Z24, Z20, Z7; \
	VPMADD52HUQ Z24, Z20, Z8; \
	VPMADD52LUQ Z25, Z20, Z8; \
	VPMADD52HUQ Z25, Z20, Z9; \
	VPMADD52LUQ Z26, Z20, Z9; \
	NORM(Z5, Z6, Z7, Z8, Z9)

// CONDSUB subtracts the constant at offset c from Z5 … Z9 where it fits.
#define CONDSUB(c) \
	VPSUBQ.BCST (c+0)(R8), Z5, Z0; \
	VPSUBQ.BCST (c+8)(R8), Z6, Z1; \
	VPSUBQ.BCST (c+16)(R8), Z7, Z2; \
	VPSUBQ.BCST (c+24)(R8), Z8, Z3; \
	VPSUBQ.BCST (c+32)(R8), Z9, Z4; \
	NORM(Z0, Z1, Z2, Z3, Z4); \
	VPMOVQ2M Z4, K3; \
	KNOTB K3, K3; \
	VMOVDQA64 Z0, K3, Z5; \
	VMOVDQA64 Z1, K3, Z6; \
	VMOVDQA64 Z2, K3, Z7; \
	VMOVDQA64 Z3, K3, Z8; \
	VMOVDQA64 Z4, K3, Z9

// PACK leaves Z5 … Z9 divided by 16 in four limbs of 64 bits.
#define PACK(o0, o1, o2, o3) \
	VPSRLQ $4, Z5, o0; \
	VPSLLQ $48, Z6, Z20; \
	VPORQ Z20, o0, o0; \
	VPSRLQ $16, Z6, o1; \
	VPSLLQ $36, Z7, Z20; \
	VPORQ Z20, o1, o1; \
	VPSRLQ $28, Z7, o2; \
	VPSLLQ $24, Z8, Z20; \
	VPORQ Z20, o2, o2; \
	VPSRLQ $40, Z8, o3; \
	VPSLLQ $12, Z9, Z20; \
	VPORQ Z20, o3, o3

#define STORE5(OFF, PTR, r0, r1, r2, r3, r4) \
	VMOVDQU64 r0, (OFF+0)(PTR); \
	VMOVDQU64 r1, (OFF+64)(PTR); \
	VMOVDQU64 r2, (OFF+128)(PTR); \
	VMOVDQU64 r3, (OFF+192)(PTR); \
	VMOVDQU64 r4, (OFF+256)(PTR)

#define LOAD5(OFF, PTR, r0, r1, r2, r3, r4) \
	VMOVDQU64 (OFF+0)(PTR), r0; \
	VMOVDQU64 (OFF+64)(PTR), r1; \
	VMOVDQU64 (OFF+128)(PTR), r2; \
	VMOVDQU64 (OFF+192)(PTR), r3; \
	VMOVDQU64 (OFF+256)(PTR), r4

#define COPY5(s0, s1, s2, s3, s4, d0, d1, d2, d3, d4) \
	VMOVDQA64 s0, d0; \
	VMOVDQA64 s1, d1; \
	VMOVDQA64 s2, d2; \
	VMOVDQA64 s3, d3; \
	VMOVDQA64 s4, d4

// ROWS stores four of eight points whose coordinates lie in Z27 … Z30 and Z0 … Z3,
// interleaved by UNPCK: rows first, first+2, first+4, first+6.
#define ROWS(UNPCK, FIRST) \
	UNPCK Z28, Z27, Z4; \
	UNPCK Z30, Z29, Z5; \
	UNPCK Z1, Z0, Z6; \
	UNPCK Z3, Z2, Z7; \
	VSHUFI64X2 $0x44, Z5, Z4, Z8; \
	VSHUFI64X2 $0x44, Z7, Z6, Z9; \
	VSHUFI64X2 $0x88, Z9, Z8, Z10; \
	VSHUFI64X2 $0xDD, Z9, Z8, Z11; \
	VSHUFI64X2 $0xEE, Z5, Z4, Z8; \
	VSHUFI64X2 $0xEE, Z7, Z6, Z9; \
	VSHUFI64X2 $0x88, Z9, Z8, Z12; \
	VSHUFI64X2 $0xDD, Z9, Z8, Z13; \
	VMOVDQU64 Z10, (64*(FIRST+0))(DX); \
	VMOVDQU64 Z11, (64*(FIRST+2))(DX); \
	VMOVDQU64 Z12, (64*(FIRST+4))(DX); \
	VMOVDQU64 Z13, (64*(FIRST+6))(DX)

// func products52(base *bn254.G1Affine, a, b *uint32, scratch *[80]uint64, blocks int, work *[120]uint64)
//
// For each block of eight pairs it stores the product of the dx before it and its dx in
// scratch, and at the end the product of all in work[:40].
TEXT ·products52(SB), NOSPLIT, $0-48
	MOVQ base+0(FP), SI
	MOVQ a+8(FP), DI
	MOVQ b+16(FP), BX
	MOVQ scratch+24(FP), CX
	MOVQ blocks+32(FP), R10
	MOVQ work+40(FP), R11
	CONSTANTS
	LOAD5(0, R11, Z10, Z11, Z12, Z13, Z14)

products:
	STORE5(0, CX, Z10, Z11, Z12, Z13, Z14)
	LOAD(DI, 0)
	COPY5(Z5, Z6, Z7, Z8, Z9, Z15, Z16, Z17, Z18, Z19)
	LOAD(BX, 0)
	VPSUBQ Z15, Z5, Z5
	VPSUBQ Z16, Z6, Z6
	VPSUBQ Z17, Z7, Z7
	VPSUBQ Z18, Z8, Z8
	VPSUBQ Z19, Z9, Z9
	ADDCONST(40)
	STORE5(320, CX, Z5, Z6, Z7, Z8, Z9)
	COPY5(Z5, Z6, Z7, Z8, Z9, Z15, Z16, Z17, Z18, Z19)
	MUL(Z15, Z16, Z17, Z18, Z19)
	COPY5(Z5, Z6, Z7, Z8, Z9, Z10, Z11, Z12, Z13, Z14)
	ADDQ $32, DI
	ADDQ $32, BX
	ADDQ $640, CX
	DECQ R10
	JNZ  products
	STORE5(0, R11, Z10, Z11, Z12, Z13, Z14)
	VZEROUPPER
	RET

// func sums52(dst, base *bn254.G1Affine, a, b *uint32, scratch *[80]uint64, blocks int, work *[120]uint64)
//
// It runs the blocks of products52 backwards from the inverse of their product in
// work[:40] and stores the sum of each pair.
TEXT ·sums52(SB), NOSPLIT, $0-56
	MOVQ dst+0(FP), DX
	MOVQ base+8(FP), SI
	MOVQ a+16(FP), DI
	MOVQ b+24(FP), BX
	MOVQ scratch+32(FP), CX
	MOVQ blocks+40(FP), R10
	MOVQ work+48(FP), R11
	CONSTANTS

	MOVQ R10, R9
	DECQ R9
	MOVQ R9, R12
	SHLQ $5, R12
	ADDQ R12, DI
	ADDQ R12, BX
	SHLQ $4, R12
	ADDQ R12, DX
	IMULQ $640, R9
	ADDQ R9, CX

sums:
	LOAD5(0, R11, Z10, Z11, Z12, Z13, Z14)
	MUL(0(CX), 64(CX), 128(CX), 192(CX), 256(CX))
	COPY5(Z5, Z6, Z7, Z8, Z9, Z15, Z16, Z17, Z18, Z19)
	MUL(320(CX), 384(CX), 448(CX), 512(CX), 576(CX))
	STORE5(0, R11, Z5, Z6, Z7, Z8, Z9)

	// ±ay to work[40:80], ax + bx to work[80:120], dy to Z10 … Z14.
	VMOVDQU (DI), Y0
	VPMOVD2M Y0, K1
	VMOVDQU (BX), Y0
	VPMOVD2M Y0, K2
	LOAD(DI, 32)
	VPXORQ Z20, Z20, Z20
	VPSUBQ Z5, Z20, K1, Z5
	VPSUBQ Z6, Z20, K1, Z6
	VPSUBQ Z7, Z20, K1, Z7
	VPSUBQ Z8, Z20, K1, Z8
	VPSUBQ Z9, Z20, K1, Z9
	STORE5(320, R11, Z5, Z6, Z7, Z8, Z9)
	COPY5(Z5, Z6, Z7, Z8, Z9, Z10, Z11, Z12, Z13, Z14)
	LOAD(BX, 32)
	VPXORQ Z20, Z20, Z20
	VPSUBQ Z5, Z20, K2, Z5
	VPSUBQ Z6, Z20, K2, Z6
	VPSUBQ Z7, Z20, K2, Z7
	VPSUBQ Z8, Z20, K2, Z8
	VPSUBQ Z9, Z20, K2, Z9
	VPSUBQ Z10, Z5, Z5
	VPSUBQ Z11, Z6, Z6
	VPSUBQ Z12, Z7, Z7
	VPSUBQ Z13, Z8, Z8
	VPSUBQ Z14, Z9, Z9
	ADDCONST(80)
	COPY5(Z5, Z6, Z7, Z8, Z9, Z10, Z11, Z12, Z13, Z14)

	// λ to Z10 … Z14.
	MUL(Z15, Z16, Z17, Z18, Z19)
	COPY5(Z5, Z6, Z7, Z8, Z9, Z10, Z11, Z12, Z13, Z14)
	LOAD(DI, 0)
	COPY5(Z5, Z6, Z7, Z8, Z9, Z15, Z16, Z17, Z18, Z19)
	LOAD(BX, 0)
	VPADDQ Z15, Z5, Z5
	VPADDQ Z16, Z6, Z6
	VPADDQ Z17, Z7, Z7
	VPADDQ Z18, Z8, Z8
	VPADDQ Z19, Z9, Z9
	STORE5(640, R11, Z5, Z6, Z7, Z8, Z9)

	// x to Z5 … Z9, ax − x + 34p to Z15 … Z19.
	MUL(Z10, Z11, Z12, Z13, Z14)
	VPSUBQ 640(R11), Z5, Z5
	VPSUBQ 704(R11), Z6, Z6
	VPSUBQ 768(R11), Z7, Z7
	VPSUBQ 832(R11), Z8, Z8
	VPSUBQ 896(R11), Z9, Z9
	ADDCONST(80)
	VPSUBQ Z5, Z15, Z15
	VPSUBQ Z6, Z16, Z16
	VPSUBQ Z7, Z17, Z17
	VPSUBQ Z8, Z18, Z18
	VPSUBQ Z9, Z19, Z19
	VPADDQ.BCST 120(R8), Z15, Z15
	VPADDQ.BCST 128(R8), Z16, Z16
	VPADDQ.BCST 136(R8), Z17, Z17
	VPADDQ.BCST 144(R8), Z18, Z18
	VPADDQ.BCST 152(R8), Z19, Z19
	NORM(Z15, Z16, Z17, Z18, Z19)
	DIV16
	CONDSUB(80)
	CONDSUB(40)
	PACK(Z27, Z28, Z29, Z30)

	MUL(Z15, Z16, Z17, Z18, Z19)
	VPSUBQ 320(R11), Z5, Z5
	VPSUBQ 384(R11), Z6, Z6
	VPSUBQ 448(R11), Z7, Z7
	VPSUBQ 512(R11), Z8, Z8
	VPSUBQ 576(R11), Z9, Z9
	ADDCONST(40)
	DIV16
	CONDSUB(80)
	CONDSUB(40)
	PACK(Z0, Z1, Z2, Z3)
	ROWS(VPUNPCKLQDQ, 0)
	ROWS(VPUNPCKHQDQ, 1)

	SUBQ $32, DI
	SUBQ $32, BX
	SUBQ $512, DX
	SUBQ $640, CX
	DECQ R10
	JNZ  sums
	VZEROUPPER
	RET
