package onnx

import "math"

func Exp(x float64) float64      { return math.Exp(x) }
func Log(x float64) float64      { return math.Log(x) }
func Tanh(x float64) float64     { return math.Tanh(x) }
func Erf(x float64) float64      { return math.Erf(x) }
func Sigmoid(x float64) float64  { return 1 / (1 + math.Exp(-x)) }
func power(x, y float64) float64 { return math.Pow(x, y) }
