package quant

import "slices"

// unary is a function applied to what a convolution makes, so that its table takes the rescale.
func unary(op string, a attrs) func(n *net) []string {
	return func(n *net) []string {
		n.input("x", 1, 2, 6, 6)
		n.weights("w", 0.6, 3, 2, 3, 3)
		n.op("Conv", "v", nil, "x", "w")
		n.op(op, "y", a, "v")
		return one("y")
	}
}

// positive is a function of numbers between 0.5 and 2.5.
func positive(op string, a attrs) func(n *net) []string {
	return func(n *net) []string {
		n.input("x", 1, 2, 6, 6)
		n.constant("c", nil, 1.5)
		n.op("Add", "v", nil, "x", "c")
		n.op(op, "y", a, "v")
		return one("y")
	}
}

// step is a function with jumps: an argument rounded across one is a whole step off, so arguments keep away from them.
func step(op string) func(n *net) []string {
	return func(n *net) []string {
		n.integers("x", 9, 2, 5)
		n.constant("k", nil, 0.7)
		n.constant("o", nil, 0.13)
		n.op("Cast", "f", attrs{"to": 1}, "x")
		n.op("Mul", "m", nil, "f", "k")
		n.op("Sub", "v", nil, "m", "o")
		n.op(op, "y", nil, "v")
		return one("y")
	}
}

func elementFunctions() []loweringCase {
	list := []loweringCase{
		{name: "elu", op: "Elu", build: unary("Elu", attrs{"alpha": 0.7})},
		{name: "celu", op: "Celu", build: unary("Celu", attrs{"alpha": 0.7})},
		{name: "thresholded relu", op: "ThresholdedRelu", build: step("ThresholdedRelu")},
		{name: "pow", op: "Pow", build: func(n *net) []string {
			n.input("x", 3, 4)
			n.constant("e", nil, 3)
			n.op("Pow", "y", nil, "x", "e")
			return one("y")
		}},
		{name: "square", op: "Pow", build: func(n *net) []string {
			n.input("x", 3, 4)
			n.constant("e", nil, 2)
			n.op("Pow", "y", nil, "x", "e")
			return one("y")
		}},
		{name: "swish", op: "Swish", build: func(n *net) []string {
			n.input("x", 3, 4)
			n.op("com.microsoft:QuickGelu", "y", nil, "x")
			return one("y")
		}},
		{name: "gelu", op: "Gelu", build: func(n *net) []string {
			n.opset = 20
			return unary("Gelu", nil)(n)
		}},
		{name: "gelu of tanh", op: "Gelu", build: func(n *net) []string {
			n.opset = 20
			return unary("Gelu", attrs{"approximate": "tanh"})(n)
		}},
		{name: "mish", op: "Mish", build: func(n *net) []string {
			n.opset = 18
			return unary("Mish", nil)(n)
		}},
		{name: "neg", op: "Neg", build: unary("Neg", nil)},
	}
	for _, op := range []string{"Abs", "Exp", "Erf", "Sin", "Cos", "Selu", "Softplus", "Softsign"} {
		list = append(list, loweringCase{name: op, op: op, build: unary(op, nil)})
	}
	for _, op := range []string{"Log", "Sqrt", "Reciprocal"} {
		list = append(list, loweringCase{name: op, op: op, build: positive(op, nil), most: 2 * productError})
	}
	for _, op := range []string{"Floor", "Ceil", "Round", "Sign"} {
		list = append(list, loweringCase{name: op, op: op, build: step(op)})
	}
	return list
}

// compared decides between two integers, which are exact.
func compared(op string, connective string) func(n *net) []string {
	return func(n *net) []string {
		n.integers("a", 5, 3, 4)
		n.integers("b", 5, 1, 4)
		n.op(op, "c", nil, "a", "b")
		last := "c"
		if connective != "" {
			n.op("Greater", "d", nil, "b", "a")
			n.op(connective, "e", nil, "c", "d")
			last = "e"
		}
		n.op("Cast", "y", attrs{"to": 1}, last)
		return one("y")
	}
}

func choices() []loweringCase {
	mask := []int{1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 0, 1}
	list := []loweringCase{
		{name: "where constant", op: "Where", build: func(n *net) []string {
			n.input("a", 3, 4)
			n.input("b", 1, 4)
			n.bools("c", []int{3, 4}, mask...)
			n.op("Where", "y", nil, "c", "a", "b")
			return one("y")
		}},
		{name: "where constant and number", op: "Where", build: func(n *net) []string {
			n.input("a", 3, 4)
			n.bools("c", []int{3, 4}, mask...)
			n.constant("k", nil, -0.7)
			n.op("Where", "y", nil, "c", "k", "a")
			return one("y")
		}},
		{name: "where computed", op: "Where", build: func(n *net) []string {
			n.integers("i", 4, 3, 4)
			n.input("a", 3, 4)
			n.input("b", 3, 1)
			n.ints("two", 2)
			n.op("Less", "c", nil, "i", "two")
			n.op("Where", "y", nil, "c", "a", "b")
			return one("y")
		}},
		{name: "where computed and number", op: "Where", build: func(n *net) []string {
			n.integers("i", 4, 3, 4)
			n.input("a", 3, 4)
			n.ints("two", 2)
			n.constant("k", nil, 0.4)
			n.op("GreaterOrEqual", "c", nil, "i", "two")
			n.op("Where", "y", nil, "c", "a", "k")
			return one("y")
		}},
		{name: "negation of a condition", op: "Not", build: func(n *net) []string {
			n.integers("i", 4, 3, 4)
			n.ints("two", 2)
			n.op("Less", "c", nil, "i", "two")
			n.op("Not", "d", nil, "c")
			n.op("Cast", "y", attrs{"to": 1}, "d")
			return one("y")
		}},
	}
	for _, op := range []string{"Max", "Min"} {
		list = append(list, loweringCase{name: op, op: op, build: func(n *net) []string {
			n.input("a", 3, 4)
			n.input("b", 1, 4)
			n.op(op, "y", nil, "a", "b")
			return one("y")
		}}, loweringCase{name: op + " with constants", op: op, build: func(n *net) []string {
			n.input("a", 3, 4)
			n.weights("b", 0.5, 1, 4)
			n.op(op, "y", nil, "a", "b")
			return one("y")
		}})
	}
	for _, op := range []string{"Greater", "GreaterOrEqual", "Less", "LessOrEqual", "Equal"} {
		list = append(list, loweringCase{name: op, op: op, build: compared(op, "")})
	}
	for _, op := range []string{"And", "Or", "Xor"} {
		list = append(list, loweringCase{name: op, op: op, build: compared("Equal", op)})
	}
	return list
}

func products() []loweringCase {
	arithmetic := func(op string, a, b []int) func(n *net) []string {
		return func(n *net) []string {
			n.input("a", a...)
			n.input("b", b...)
			n.op(op, "y", nil, "a", "b")
			return one("y")
		}
	}
	return []loweringCase{
		{name: "matmul of activations", op: "MatMul", build: arithmetic("MatMul", []int{3, 5}, []int{5, 4})},
		{name: "matmul of batches", op: "MatMul", build: arithmetic("MatMul", []int{2, 3, 3, 5}, []int{2, 3, 5, 4})},
		{name: "matmul of grouped heads", op: "MatMul", build: arithmetic("MatMul", []int{2, 3, 3, 5}, []int{2, 1, 5, 4})},
		{name: "matmul broadcast left", op: "MatMul", build: arithmetic("MatMul", []int{3, 5}, []int{2, 5, 4})},
		{name: "matmul vectors", op: "MatMul", build: arithmetic("MatMul", []int{5}, []int{5})},
		{name: "matmul vector of activations", op: "MatMul", build: arithmetic("MatMul", []int{2, 3, 5}, []int{5})},
		{name: "matmul activation vector left", op: "MatMul", build: arithmetic("MatMul", []int{5}, []int{2, 5, 4})},
		{name: "matmul scaled", op: "MatMul", build: func(n *net) []string {
			n.constant("k", nil, 0.08838834764)
			n.input("a", 3, 5)
			n.input("b", 5, 4)
			n.op("MatMul", "m", nil, "a", "b")
			n.op("Mul", "y", nil, "m", "k")
			return one("y")
		}},
		{name: "gemm of activations", op: "Gemm", build: func(n *net) []string {
			n.input("a", 5, 3)
			n.input("b", 4, 5)
			n.input("c", 1, 4)
			n.op("Gemm", "y", attrs{"transA": 1, "transB": 1, "alpha": 0.7}, "a", "b", "c")
			return one("y")
		}},
		{name: "mul of activations", op: "Mul", build: arithmetic("Mul", []int{3, 4}, []int{3, 4})},
		{name: "mul broadcast", op: "Mul", build: arithmetic("Mul", []int{4}, []int{2, 3, 1})},
	}
}

func quotientsAndMaxima() []loweringCase {
	return []loweringCase{
		{name: "div of activations", op: "Div", build: func(n *net) []string {
			n.input("a", 3, 4)
			n.input("x", 3, 1)
			n.constant("k", nil, 1.5)
			n.op("Add", "b", nil, "x", "k")
			n.op("Div", "y", nil, "a", "b")
			return one("y")
		}},
		{name: "div by either sign", op: "Div", build: func(n *net) []string {
			n.input("a", 3, 4)
			n.integers("i", 2, 3, 4)
			n.input("x", 3, 4)
			n.constant("k", nil, 4)
			n.constant("h", nil, 2)
			n.op("Cast", "f", attrs{"to": 1}, "i")
			n.op("Mul", "m", nil, "f", "k")
			n.op("Sub", "s", nil, "m", "h") // −2 or 2
			n.op("Add", "b", nil, "x", "s")
			n.op("Div", "y", nil, "a", "b")
			return one("y")
		}},
		{name: "constant by activation", op: "Div", build: func(n *net) []string {
			n.input("x", 3, 4)
			n.weights("c", 1, 3, 1)
			n.constant("k", nil, 1.5)
			n.op("Add", "b", nil, "x", "k")
			n.op("Div", "y", nil, "c", "b")
			return one("y")
		}},
		{name: "reduce max", op: "ReduceMax", build: func(n *net) []string {
			n.input("x", 2, 3, 4)
			n.op("ReduceMax", "y", attrs{"axes": []int{0, 2}, "keepdims": 0}, "x")
			return one("y")
		}, most: wiringError},
		{name: "reduce min", op: "ReduceMax", build: func(n *net) []string {
			n.input("x", 2, 3, 4)
			n.op("ReduceMin", "y", attrs{"axes": []int{1}}, "x")
			return one("y")
		}, most: wiringError},
	}
}

func attention() []loweringCase {
	normalize := func(shape []int, axis int) func(n *net) []string {
		return func(n *net) []string {
			n.input("x", shape...)
			n.weights("g", 1, shape[axis:]...)
			n.weights("b", 1, shape[axis:]...)
			n.op("LayerNormalization", "y", attrs{"axis": axis}, "x", "g", "b")
			return one("y")
		}
	}
	return []loweringCase{
		{name: "normalize", op: "Normalize", build: normalize([]int{3, 16}, 1)},
		{name: "normalize over two axes", op: "Normalize", build: normalize([]int{3, 4, 5}, 1)},
		{name: "normalize without mean", op: "Normalize", build: func(n *net) []string {
			n.input("x", 3, 16)
			n.constant("two", nil, 2)
			n.constant("e", nil, 1e-5)
			n.op("Pow", "p", nil, "x", "two")
			n.op("ReduceMean", "m", attrs{"axes": []int{-1}}, "p")
			n.op("Add", "v", nil, "m", "e")
			n.op("Sqrt", "s", nil, "v")
			n.op("Div", "y", nil, "x", "s")
			return one("y")
		}},
		{name: "normalize channels", op: "Normalize", build: func(n *net) []string {
			n.input("x", 2, 3, 4, 4)
			n.weights("g", 1, 3)
			n.weights("b", 1, 3)
			n.op("InstanceNormalization", "y", nil, "x", "g", "b")
			return one("y")
		}},
		{name: "embedding", op: "GatherRows", build: func(n *net) []string {
			n.integers("i", 11, 2, 3)
			n.weights("t", 1, 11, 5)
			n.op("Gather", "y", nil, "t", "i")
			return one("y")
		}, most: wiringError},
		{name: "embedding of another axis", op: "GatherRows", build: func(n *net) []string {
			n.integers("i", 11, 2, 3)
			n.weights("t", 1, 4, 11, 5)
			n.op("Gather", "y", attrs{"axis": 1}, "t", "i")
			return one("y")
		}, most: wiringError},
		{name: "masked softmax", op: "Softmax", build: func(n *net) []string {
			n.input("x", 3, 4)
			n.bools("c", []int{3, 4}, 0, 1, 0, 0, 0, 0, 1, 1, 1, 1, 0, 1)
			n.constant("k", nil, -1e9)
			n.op("Where", "w", nil, "c", "k", "x")
			n.op("Softmax", "y", attrs{"axis": 1}, "w")
			return one("y")
		}},
		{name: "softmax masked along another axis", op: "Softmax", build: func(n *net) []string {
			n.input("x", 3, 4)
			n.constant("m", []int{3, 1}, 0, -1e9, 0)
			n.op("Add", "w", nil, "x", "m")
			n.op("Softmax", "y", attrs{"axis": 0}, "w")
			return one("y")
		}},
		{name: "topk", op: "TopK", build: func(n *net) []string {
			n.input("x", 2, 7)
			n.indices("k", []int{1}, 3)
			n.ops("TopK", []string{"v", "y"}, attrs{"axis": 1}, "x", "k")
			return slices.Concat(one("v"), one("y"))
		}, most: wiringError},
	}
}
