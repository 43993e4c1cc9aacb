// Package quant compiles a float graph to an integer program: it measures the range of every value on calibration
// data, chooses a power-of-two scale for each tensor, rewrites every operator into those of package graph, and measures
// how far the integer program is from the float model.
//
// Fixed point: real value = integer · 2^-Exp of the tensor, activations and weights in 16 bits signed. The exponents
// come from three rules.
//
//   - Values that only move (reshaped, sliced, concatenated, pooled by maximum, passed through ReLU) form a class, which
//     has one exponent: the finest at which the largest calibrated magnitude, times the headroom, fits. So wiring never
//     needs a rescale.
//   - A product with weights lands, wherever 16 bits of weight allow, [Report].Shift bits above the exponent of the
//     class it is rescaled to. So nearly every rescale drops the same number of bits and one range table serves all.
//   - Uses of one function whose input exponents differ by little share the coarsest, and with it the table. A function is a
//     whole cluster of element-wise operators, whatever its spelling.
//
// A quantised model's own integers are kept: its scales are in the weights and in multipliers between layers, not in
// exponents.
//
// The shift is the smallest that meets [Options].MaxError on the calibration data, because each bit more doubles the
// range table of the proof.
//
// Compilation is deterministic on every CPU: no fused multiply-add, no map order, no float function of package math
// that is not exact; function tables come from the correctly rounded functions of package onnx.
package quant
