// Package onnx reads ONNX models from untrusted bytes into a small normal form and gives that form its exact meaning.
//
// [Load] decodes a file under limits of its own, infers every shape, folds constants and rewrites the many ways in which
// opsets 11 to 23 say the same thing into one, which the documentation of [Graph] lists. [Graph.Run] is the reference
// meaning of a graph in real numbers: float64, each operation rounded by itself in an order that is fixed, functions
// correctly rounded or composed of such, so that the result is the same bits on every CPU. Narrower float types of the file only fix what
// the stored numbers are, and integer types narrower than 64 bits are computed with 64.
//
// Errors wrap one of the sentinels of this package and name node, operator, attribute or tensor. No input makes the
// package panic or take more memory than [Limits] allow, up to a small factor.
package onnx
