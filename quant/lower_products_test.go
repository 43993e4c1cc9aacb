package quant

import "fmt"

func convolutions() []loweringCase {
	conv := func(shape, weights []int, bias bool, a attrs) func(n *net) []string {
		return func(n *net) []string {
			n.input("x", shape...)
			n.weights("w", 0.3, weights...)
			if !bias {
				n.op("Conv", "y", a, "x", "w")
				return one("y")
			}
			n.weights("b", 0.5, weights[0])
			n.op("Conv", "y", a, "x", "w", "b")
			return one("y")
		}
	}
	list := []loweringCase{
		{name: "conv", build: conv([]int{1, 3, 7, 9}, []int{4, 3, 3, 2}, true, nil)},
		{name: "conv without bias", build: conv([]int{2, 2, 6, 6}, []int{4, 2, 3, 3}, false, nil)},
		{name: "conv stride pad dilation", build: conv([]int{1, 2, 11, 10}, []int{3, 2, 3, 3}, true,
			attrs{"strides": []int{2, 1}, "pads": []int{1, 2, 0, 3}, "dilations": []int{2, 1}})},
		{name: "conv groups", build: conv([]int{1, 6, 5, 5}, []int{4, 3, 3, 3}, true, attrs{"group": 2})},
		{name: "conv depthwise", build: conv([]int{1, 5, 6, 6}, []int{5, 1, 3, 3}, true, attrs{"group": 5, "pads": []int{1, 1, 1, 1}})},
		{name: "conv 1-D", build: conv([]int{1, 3, 20}, []int{4, 3, 5}, true, attrs{"strides": []int{2}, "pads": []int{2, 1}})},
	}
	for _, two := range []struct {
		name     string
		shape, w []int
		a        attrs
	}{
		{"conv of two values", []int{2, 2, 5, 6}, []int{3, 2, 2, 3}, attrs{"pads": []int{1, 0, 0, 2}, "strides": []int{1, 2}}},
		{"conv of two values, groups", []int{1, 4, 5, 5}, []int{6, 2, 3, 3}, attrs{"group": 2, "dilations": []int{2, 1}}},
		{"conv of two values 1-D", []int{1, 3, 9}, []int{2, 3, 3}, attrs{"pads": []int{1, 1}}},
	} {
		list = append(list, loweringCase{name: two.name, build: func(n *net) []string {
			n.input("x", two.shape...)
			n.input("k", two.w...)
			n.weights("b", 0.5, two.w[0])
			n.op("Conv", "y", two.a, "x", "k", "b")
			return one("y")
		}})
	}
	for i := range list {
		list[i].op, list[i].most = "Conv", productError
	}
	return list
}

func matmuls() []loweringCase {
	matmul := func(a, b []int, left bool) func(n *net) []string {
		return func(n *net) []string {
			n.input("x", a...)
			n.weights("w", 0.4, b...)
			if left {
				n.op("MatMul", "y", nil, "w", "x")
			} else {
				n.op("MatMul", "y", nil, "x", "w")
			}
			return one("y")
		}
	}
	list := []loweringCase{
		{name: "matmul", build: matmul([]int{3, 5}, []int{5, 4}, false)},
		{name: "matmul batch", build: matmul([]int{2, 3, 5}, []int{5, 4}, false)},
		{name: "matmul vector right", build: matmul([]int{2, 3, 5}, []int{5}, false)},
		{name: "matmul vector x", build: matmul([]int{5}, []int{5, 4}, false)},
		{name: "matmul constant left", build: matmul([]int{2, 5, 4}, []int{3, 5}, true)},
		{name: "matmul vector left", build: matmul([]int{2, 5, 4}, []int{5}, true)},
		{name: "matmul constant left of vector", build: matmul([]int{5}, []int{3, 5}, true)},
		{name: "matmul batch of matrices", build: matmul([]int{2, 3, 5}, []int{2, 5, 4}, false)},
		{name: "matmul batches broadcast", build: matmul([]int{2, 1, 3, 5}, []int{3, 5, 4}, false)},
		{name: "matmul vector by batch", build: matmul([]int{5}, []int{2, 5, 4}, false)},
		{name: "matmul batch left", build: matmul([]int{2, 5, 4}, []int{3, 1, 6, 5}, true)},
		{name: "matmul batch left of vector", build: matmul([]int{5}, []int{2, 3, 5}, true)},
		{name: "matmul leading ones", build: matmul([]int{3, 5}, []int{1, 5, 4}, false)},
	}
	for i := range list {
		list[i].op, list[i].most = "MatMul", productError
	}
	return list
}

func gemms() []loweringCase {
	gemm := func(a, b, c []int, left bool, with attrs) func(n *net) []string {
		return func(n *net) []string {
			n.input("x", a...)
			n.weights("w", 0.4, b...)
			n.weights("c", 0.4, c...)
			if left {
				n.op("Gemm", "y", with, "w", "x", "c")
			} else {
				n.op("Gemm", "y", with, "x", "w", "c")
			}
			return one("y")
		}
	}
	var list []loweringCase
	for i := range 8 {
		transA, transB, left := i&1, i>>1&1, i>>2 == 1
		a, b := []int{3, 5}, []int{5, 4}
		if transA == 1 {
			a = []int{5, 3}
		}
		if transB == 1 {
			b = []int{4, 5}
		}
		x, w := a, b
		if left {
			x, w = b, a
		}
		list = append(list, loweringCase{
			name: fmt.Sprintf("gemm transA=%d transB=%d left=%t", transA, transB, left), op: "Gemm",
			build: gemm(x, w, [][]int{{4}, {3, 1}, {1}, {3, 4}}[i%4], left, attrs{"transA": transA, "transB": transB, "alpha": 0.7, "beta": 1.3}),
		})
	}
	return list
}
