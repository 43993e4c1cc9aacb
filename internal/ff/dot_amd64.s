//go:build amd64 && !purego

#include "textflag.h"

// func dotAVX512(w, x *int16, blocks uint64) int64
TEXT ·dotAVX512(SB), NOSPLIT, $0-32
	MOVQ   w+0(FP), SI
	MOVQ   x+8(FP), DI
	MOVQ   blocks+16(FP), CX
	VPXORQ Z0, Z0, Z0

loop:
	VMOVDQU64 0(SI), Z1
	VPMADDWD  0(DI), Z1, Z1
	VPADDD    Z1, Z0, Z0
	ADDQ      $64, SI
	ADDQ      $64, DI
	DECQ      CX
	JNZ       loop

	VEXTRACTI64X4 $1, Z0, Y1
	VPMOVSXDQ     Y0, Z2
	VPMOVSXDQ     Y1, Z3
	VPADDQ        Z3, Z2, Z2
	VEXTRACTI64X4 $1, Z2, Y3
	VPADDQ        Y3, Y2, Y2
	VEXTRACTI128  $1, Y2, X3
	VPADDQ        X3, X2, X2
	VPSHUFD       $0xee, X2, X3
	VPADDQ        X3, X2, X2
	VMOVQ         X2, AX
	MOVQ          AX, ret+24(FP)
	VZEROUPPER
	RET
