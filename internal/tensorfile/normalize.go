package tensorfile

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Layout is the order of axes in an image array.
type Layout int

// The two layouts in use.
const (
	NCHW Layout = iota // PyTorch's: [1, channels, height, width]
	NHWC               // TensorFlow's: [1, height, width, channels]
)

// String returns "nchw" or "nhwc".
func (l Layout) String() string {
	if l == NHWC {
		return "nhwc"
	}
	return "nchw"
}

// Normalize says how an image becomes an array:
//
//	value = (sample·Scale − Mean[c]) / Std[c],  sample in 0 … 255
//
// in explicitly rounded float64, after inversion and resizing. Zero fields
// mean: one grey channel, the image's own size, Scale 1/255, Mean 0, Std 1.
type Normalize struct {
	Channels      int // 1 (grey) or 3 (red, green, blue)
	Height, Width int // wanted size in pixels; 0 takes the image's
	Resize        bool
	Convert       bool // make colours grey where one channel is wanted; without it they are ErrMode
	Invert        bool // sample → 255 − sample: dark strokes on white become bright on black
	Scale         float64
	Mean, Std     []float64 // one value, or one a channel
	Layout        Layout
}

func (n Normalize) orDefault() Normalize {
	if n.Channels == 0 {
		n.Channels = 1
	}
	if n.Scale == 0 {
		n.Scale = 1.0 / 255
	}
	if len(n.Mean) == 0 {
		n.Mean = []float64{0}
	}
	if len(n.Std) == 0 {
		n.Std = []float64{1}
	}
	return n
}

func (n Normalize) check() error {
	if n.Channels != 1 && n.Channels != 3 {
		return fmt.Errorf("normalize: %d channels: %w; 1 (grey) or 3 (rgb) are read", n.Channels, ErrUnsupported)
	}
	if n.Height < 0 || n.Width < 0 {
		return fmt.Errorf("normalize: size %d×%d: %w", n.Width, n.Height, ErrShape)
	}
	for name, list := range map[string][]float64{"mean": n.Mean, "std": n.Std} {
		if len(list) != 1 && len(list) != n.Channels {
			return fmt.Errorf("normalize: %d values of %s for %d channels: %w; give one, or one a channel",
				len(list), name, n.Channels, ErrShape)
		}
	}
	for _, v := range append(append([]float64{n.Scale}, n.Mean...), n.Std...) {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Errorf("normalize: %v: %w; only finite numbers are read", v, ErrValue)
		}
	}
	for _, v := range n.Std {
		if v == 0 {
			return fmt.Errorf("normalize: std is 0: %w", ErrValue)
		}
	}
	return nil
}

// For sets channels and size from the shape of a model's image input: rank 4
// or 3 in n.Layout. It returns ErrShape for any other shape.
func (n Normalize) For(shape []int) (Normalize, error) {
	axes := shape
	if len(axes) == 4 && axes[0] == 1 {
		axes = axes[1:]
	}
	if len(axes) != 3 {
		return n, fmt.Errorf("input of shape %s takes no image: %w; an image needs 1×C×H×W or 1×H×W×C", ShapeString(shape), ErrShape)
	}
	if n.Layout == NHWC {
		n.Height, n.Width, n.Channels = axes[0], axes[1], axes[2]
	} else {
		n.Channels, n.Height, n.Width = axes[0], axes[1], axes[2]
	}
	if n.Channels != 1 && n.Channels != 3 {
		return n, fmt.Errorf("input of shape %s has %d channels in layout %v: %w; an image gives 1 or 3",
			ShapeString(shape), n.Channels, n.Layout, ErrShape)
	}
	return n, nil
}

// height and width give the size wanted, or that of p.
func (n Normalize) height(p *pixels) int {
	if n.Height != 0 {
		return n.Height
	}
	return p.height
}

func (n Normalize) width(p *pixels) int {
	if n.Width != 0 {
		return n.Width
	}
	return p.width
}

// apply turns samples into values. Each step is rounded by itself, so that no
// processor fuses multiplication and subtraction.
func (n Normalize) apply(p *pixels) *Array {
	plane := p.height * p.width
	a := &Array{Data: make([]float64, len(p.samples)), Shape: []int{1, p.channels, p.height, p.width}}
	if n.Layout == NHWC {
		a.Shape = []int{1, p.height, p.width, p.channels}
	}
	for c := range p.channels {
		mean, std := n.Mean[c%len(n.Mean)], n.Std[c%len(n.Std)]
		for i, s := range p.samples[c*plane : (c+1)*plane] {
			if n.Invert {
				s = 255 - s
			}
			v := float64(float64(float64(s)*n.Scale)-mean) / std
			if n.Layout == NHWC {
				a.Data[i*p.channels+c] = v
			} else {
				a.Data[c*plane+i] = v
			}
		}
	}
	return a
}

// presets are the normalisations that published models use most.
var presets = map[string]Normalize{
	"unit":     {Scale: 1.0 / 255},
	"raw":      {Scale: 1},
	"mnist":    {Scale: 1.0 / 255, Mean: []float64{0.1307}, Std: []float64{0.3081}},
	"imagenet": {Scale: 1.0 / 255, Mean: []float64{0.485, 0.456, 0.406}, Std: []float64{0.229, 0.224, 0.225}},
}

// ParseNormalize reads a comma-separated list of a preset (unit, raw, mnist,
// imagenet) and settings that change it:
//
//	scale=1/255   mean=0.485:0.456:0.406   std=0.229:0.224:0.225
//	layout=nchw|nhwc   invert   resize   convert
//
// The empty string is "unit". It returns ErrFormat for anything else.
func ParseNormalize(text string) (Normalize, error) {
	n := presets["unit"]
	if text == "" {
		return n, nil
	}
	for i, part := range strings.Split(text, ",") {
		key, value, given := strings.Cut(strings.TrimSpace(part), "=")
		if preset, ok := presets[key]; ok && !given && i == 0 {
			n = preset
			continue
		}
		if err := n.set(key, value, given); err != nil {
			return Normalize{}, fmt.Errorf("normalize: %q: %w", part, err)
		}
	}
	return n, nil
}

func (n *Normalize) set(key, value string, given bool) (err error) {
	switch {
	case key == "invert" && !given:
		n.Invert = true
	case key == "resize" && !given:
		n.Resize = true
	case key == "convert" && !given:
		n.Convert = true
	case key == "layout" && strings.EqualFold(value, "nchw"):
		n.Layout = NCHW
	case key == "layout" && strings.EqualFold(value, "nhwc"):
		n.Layout = NHWC
	case key == "scale":
		n.Scale, err = parseQuotient(value)
	case key == "mean":
		n.Mean, err = parseList(value)
	case key == "std":
		n.Std, err = parseList(value)
	default:
		return fmt.Errorf("%w; known are a preset (unit, raw, mnist, imagenet) in front, "+
			"scale=, mean=, std=, layout=nchw, layout=nhwc, invert, resize and convert", ErrFormat)
	}
	return err
}

// parseQuotient reads 0.5 or 1/255; zero is refused, as it erases the image.
func parseQuotient(text string) (float64, error) {
	numerator, denominator, quotient := strings.Cut(text, "/")
	v, err := parseNumber(numerator)
	if err == nil && quotient {
		var d float64
		d, err = parseNumber(denominator)
		v /= d
	}
	if err != nil {
		return 0, err
	}
	if v == 0 || math.IsNaN(v) || math.IsInf(v, 0) {
		return 0, fmt.Errorf("scale %q: %w; a finite number other than 0 is read", text, ErrValue)
	}
	return v, nil
}

func parseList(text string) ([]float64, error) {
	var list []float64
	for _, part := range strings.Split(text, ":") {
		v, err := parseNumber(part)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, nil
}

// parseNumber reads a finite base-10 number.
func parseNumber(text string) (float64, error) {
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) || strings.ContainsAny(text, "xX_pP") {
		return 0, fmt.Errorf("%q is not a finite base-10 number: %w", text, ErrFormat)
	}
	return v, nil
}
