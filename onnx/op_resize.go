package onnx

import "math"

func resizeOperators() []operator {
	return []operator{{
		name: "Resize", minIn: 1, maxIn: 4, maxOut: 1,
		attrs: []attrRule{
			{"mode", kindString, 0, 0}, {"coordinate_transformation_mode", kindString, 0, 0}, {"nearest_mode", kindString, 0, 0},
			{"cubic_coeff_a", kindFloat, 0, 0}, {"exclude_outside", kindInt, 0, 0}, {"extrapolation_value", kindFloat, 0, 0},
			{"axes", kindInts, 18, 0}, {"antialias", kindInt, 18, 0}, {"keep_aspect_ratio_policy", kindString, 18, 0},
		},
		read: readResize,
	}}
}

// scaling is the change of one axis: out entries, entry i lies at position at(i) of the operand.
type scaling struct {
	axis, out int
	scale     float64
}

// readResize resizes axis by axis: nearest neighbours are a Gather, linear interpolation is the product with a constant
// matrix.
func readResize(r *reader) ([]int, error) {
	if r.int("antialias", 0) != 0 {
		return nil, errf(ErrUnsupported, "attribute \"antialias\" is 1; supported is 0")
	}
	if p := r.str("keep_aspect_ratio_policy", "stretch"); p != "stretch" {
		return nil, errf(ErrUnsupported, "attribute \"keep_aspect_ratio_policy\" is %.40q; supported is stretch", p)
	}
	changes, err := r.scalings()
	if err != nil {
		return nil, err
	}
	return r.resized(changes, r.str("mode", "nearest"), r.str("coordinate_transformation_mode", "half_pixel"))
}

// scalings reads scales or sizes, of which one is given.
func (r *reader) scalings() ([]scaling, error) {
	shape, axes := r.value(0).Shape, r.ints("axes")
	if axes == nil {
		for i := range shape {
			axes = append(axes, i)
		}
	}
	given := func(i int) bool { return r.has(i) && product(r.value(i).Shape) > 0 }
	if given(2) == given(3) {
		return nil, errf(ErrMalformed, "Resize takes either scales or sizes")
	}
	var scales []float64
	var sizes []int
	if given(2) {
		t, err := r.constant(2, "scales")
		if err != nil {
			return nil, err
		}
		scales = t.Float
	} else {
		var err error
		if sizes, err = r.constantInts(3, "sizes"); err != nil {
			return nil, err
		}
	}
	if max(len(scales), len(sizes)) != len(axes) {
		return nil, errf(ErrShape, "%d scales or sizes for the axes %v", max(len(scales), len(sizes)), axes)
	}
	out := make([]scaling, len(axes))
	for i, a := range axes {
		axis, err := resolveAxis(a, len(shape))
		if err != nil {
			return nil, err
		}
		if sizes != nil {
			out[i] = scaling{axis, sizes[i], float64(sizes[i]) / float64(shape[axis])}
			continue
		}
		out[i] = scaling{axis, int(math.Floor(min(float64(float64(shape[axis])*scales[i]), 1<<40))), scales[i]}
	}
	return out, nil
}

func (r *reader) resized(changes []scaling, mode, coordinates string) ([]int, error) {
	if mode != "nearest" && mode != "linear" {
		return nil, errf(ErrUnsupported, "attribute \"mode\" is %.40q; supported are nearest and linear", mode)
	}
	s, x := &steps{r: r}, r.in[0]
	for _, c := range changes {
		shape := s.shape(x)
		if s.err != nil {
			return nil, s.err
		}
		n := shape[c.axis]
		if c.out < 1 || n < 1 || !(c.scale > 0) || int64(c.out) > r.b.limits.Elements {
			return nil, errf(ErrShape, "axis %d of %v scaled by %g", c.axis, shape, c.scale)
		}
		if c.out == n && c.scale == 1 {
			continue
		}
		at, err := positions(c, n, coordinates)
		if err != nil {
			return nil, err
		}
		if mode == "linear" {
			x = s.interpolated(x, c.axis, at)
			continue
		}
		indices, err := r.nearest(at, n)
		if err != nil {
			return nil, err
		}
		attrs := intsAttrs("indices", indices)
		attrs.setInts("indices_shape", []int{c.out})
		attrs.setInt("axis", c.axis)
		x = s.do("Gather", attrs, x)
	}
	return s.one(x)
}

// positions returns where in the operand, of length n, each entry of the result lies. Source: ONNX, Resize,
// coordinate_transformation_mode.
func positions(c scaling, n int, mode string) ([]float64, error) {
	at := make([]float64, c.out)
	for i := range at {
		x := float64(i)
		switch mode {
		case "half_pixel":
			at[i] = (x+0.5)/c.scale - 0.5
		case "half_pixel_symmetric":
			adjustment := float64(c.out) / float64(c.scale*float64(n))
			center := float64(n) / 2
			at[i] = center - float64(center*adjustment) + (x+0.5)/c.scale - 0.5
		case "pytorch_half_pixel":
			if c.out > 1 {
				at[i] = (x+0.5)/c.scale - 0.5
			}
		case "align_corners":
			if c.out > 1 {
				at[i] = float64(x*float64(n-1)) / float64(c.out-1)
			}
		case "asymmetric":
			at[i] = x / c.scale
		default:
			return nil, errf(ErrUnsupported, "attribute \"coordinate_transformation_mode\" is %.40q; supported are half_pixel, "+
				"half_pixel_symmetric, pytorch_half_pixel, align_corners, asymmetric", mode)
		}
	}
	return at, nil
}

// nearest rounds positions to entries.
func (r *reader) nearest(at []float64, n int) ([]int, error) {
	round, ok := map[string]func(float64) float64{
		"round_prefer_floor": func(x float64) float64 { return math.Ceil(x - 0.5) },
		"round_prefer_ceil":  func(x float64) float64 { return math.Floor(x + 0.5) },
		"floor":              math.Floor, "ceil": math.Ceil,
	}[r.str("nearest_mode", "round_prefer_floor")]
	if !ok {
		return nil, errf(ErrUnsupported, "attribute \"nearest_mode\" is %.40q", r.str("nearest_mode", ""))
	}
	indices := make([]int, len(at))
	for i, x := range at {
		indices[i] = int(min(max(round(x), 0), float64(n-1)))
	}
	return indices, nil
}

// interpolated multiplies an axis with the matrix that takes each entry from the two next to its position; beyond the
// ends the last entry counts.
func (s *steps) interpolated(x, axis int, at []float64) int {
	shape := s.shape(x)
	n, out := shape[axis], len(at)
	matrix := s.constant(Float, []int{n, out}, func(k int) float64 {
		i, p := k/out, min(max(at[k%out], 0), float64(n-1))
		return max(0, 1-math.Abs(p-float64(i)))
	})
	return s.alongAxis(x, axis, matrix)
}
