package onnx

func spaceOperators() []operator {
	return []operator{{
		name: "DepthToSpace", minIn: 1, maxIn: 1, maxOut: 1, attrs: []attrRule{{"blocksize", kindInt, 0, 0}, {"mode", kindString, 0, 0}},
		read: readDepthToSpace,
	}, {
		name: "SpaceToDepth", minIn: 1, maxIn: 1, maxOut: 1, attrs: []attrRule{{"blocksize", kindInt, 0, 0}}, read: readSpaceToDepth,
	}}
}

// block reads the block size and the shape [n, c, h, w]. The square of the size divides the channels, or the size divides
// both spatial axes.
func (r *reader) block(channels bool) (size int, shape []int, err error) {
	size, shape = r.int("blocksize", 0), r.value(0).Shape
	if len(shape) != 4 || size < 1 || size > maxWindow {
		return 0, nil, errf(ErrShape, "%s of %v with \"blocksize\" %d", r.op.name, shape, size)
	}
	if channels && shape[1]%(size*size) != 0 || !channels && (shape[2]%size != 0 || shape[3]%size != 0) {
		return 0, nil, errf(ErrShape, "%s: attribute \"blocksize\" %d does not divide %v", r.op.name, size, shape)
	}
	return size, shape, nil
}

// readDepthToSpace spreads blocks of channels over squares of pixels; mode says whether the position in the square is the
// first (DCR) or the last (CRD) part of the channel's number.
func readDepthToSpace(r *reader) ([]int, error) {
	b, shape, err := r.block(true)
	if err != nil {
		return nil, err
	}
	n, c, h, w := shape[0], shape[1]/(b*b), shape[2], shape[3]
	s := &steps{r: r}
	var x int
	switch mode := r.str("mode", "DCR"); mode {
	case "DCR":
		x = s.transpose(s.reshape(r.in[0], n, b, b, c, h, w), 0, 3, 4, 1, 5, 2)
	case "CRD":
		x = s.transpose(s.reshape(r.in[0], n, c, b, b, h, w), 0, 1, 4, 2, 5, 3)
	default:
		return nil, errf(ErrUnsupported, "attribute \"mode\" is %.40q; supported are DCR and CRD", mode)
	}
	return s.one(s.reshape(x, n, c, h*b, w*b))
}

// readSpaceToDepth gathers squares of pixels into channels, the position in the square first.
func readSpaceToDepth(r *reader) ([]int, error) {
	b, shape, err := r.block(false)
	if err != nil {
		return nil, err
	}
	n, c, h, w := shape[0], shape[1], shape[2]/b, shape[3]/b
	s := &steps{r: r}
	x := s.transpose(s.reshape(r.in[0], n, c, h, b, w, b), 0, 3, 5, 1, 2, 4)
	return s.one(s.reshape(x, n, c*b*b, h, w))
}
