package tensorfile

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func encodePNG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestImageRefuses(t *testing.T) {
	grey := encodePNG(t, image.NewGray(image.Rect(0, 0, 3, 2)))
	clear := image.NewNRGBA(image.Rect(0, 0, 2, 2))
	// A header alone that claims 65,535 × 65,535 pixels.
	bomb := bytes.Clone(grey)
	binary.BigEndian.PutUint32(bomb[16:], 65535)
	binary.BigEndian.PutUint32(bomb[20:], 65535)
	binary.BigEndian.PutUint32(bomb[29:], crc32.ChecksumIEEE(bomb[12:29]))
	for name, c := range map[string]struct {
		data []byte
		n    Normalize
		want error
		text string
	}{
		"wrong size":   {grey, Normalize{Height: 28, Width: 28}, ErrShape, "3 wide and 2 high"},
		"transparent":  {encodePNG(t, clear), Normalize{}, ErrUnsupported, "transparent"},
		"truncated":    {grey[:len(grey)-20], Normalize{}, ErrFormat, ""},
		"huge":         {bomb, Normalize{}, ErrLimit, "65535"},
		"two channels": {grey, Normalize{Channels: 2}, ErrUnsupported, "2 channels"},
		"zero std":     {grey, Normalize{Std: []float64{0}}, ErrValue, "std"},
		"NaN mean":     {grey, Normalize{Mean: []float64{math.NaN()}}, ErrValue, "NaN"},
		"three means":  {grey, Normalize{Mean: []float64{1, 2, 3}}, ErrShape, "3 values of mean"},
		"tiny std":     {grey, Normalize{Mean: []float64{1e300}, Std: []float64{1e-300}}, ErrValue, "-Inf"},
		"huge resize":  {grey, Normalize{Width: 1 << 30, Resize: true}, ErrLimit, "resized"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := DecodeImage(c.data, c.n, Limits{})
			wantError(t, err, c.want, c.text)
		})
	}
}

func drawGrey(t *rapid.T) *image.Gray {
	m := image.NewGray(image.Rect(0, 0, rapid.IntRange(1, 6).Draw(t, "width"), rapid.IntRange(1, 6).Draw(t, "height")))
	copy(m.Pix, rapid.SliceOfN(rapid.Byte(), len(m.Pix), len(m.Pix)).Draw(t, "pix"))
	return m
}

func mustPNG(t *rapid.T, m image.Image) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestNormalizeFormula checks value = (s·scale − mean)/std, inversion and both
// layouts against the picture itself.
func TestNormalizeFormula(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawGrey(t)
		n := Normalize{
			Channels: rapid.SampledFrom([]int{1, 3}).Draw(t, "channels"),
			Invert:   rapid.Bool().Draw(t, "invert"),
			Scale:    rapid.Float64Range(0.001, 2).Draw(t, "scale"),
			Layout:   rapid.SampledFrom([]Layout{NCHW, NHWC}).Draw(t, "layout"),
		}
		draw := func(name string) []float64 {
			return rapid.SliceOfN(rapid.Float64Range(0.1, 3), n.Channels, n.Channels).Draw(t, name)
		}
		n.Mean, n.Std = draw("mean"), draw("std")
		a, err := DecodeImage(mustPNG(t, m), n, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		h, w := m.Bounds().Dy(), m.Bounds().Dx()
		shape := []int{1, n.Channels, h, w}
		if n.Layout == NHWC {
			shape = []int{1, h, w, n.Channels}
		}
		if !slices.Equal(a.Shape, shape) {
			t.Fatalf("shape %v, want %v", a.Shape, shape)
		}
		for c := range n.Channels {
			for y := range h {
				for x := range w {
					s := float64(m.GrayAt(x, y).Y)
					if n.Invert {
						s = 255 - s
					}
					i := (c*h+y)*w + x
					if n.Layout == NHWC {
						i = (y*w+x)*n.Channels + c
					}
					if want := (s*n.Scale - n.Mean[c]) / n.Std[c]; math.Abs(a.Data[i]-want) > 1e-12 {
						t.Fatalf("channel %d at (%d, %d): %v, want %v", c, x, y, a.Data[i], want)
					}
				}
			}
		}
	})
}

// TestResizeKeepsFlat checks that filter weights sum to one at every position
// and ratio: a flat picture stays flat.
func TestResizeKeepsFlat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.IntRange(1, 40)
		p := &pixels{1, size.Draw(t, "height"), size.Draw(t, "width"), nil}
		level := rapid.Byte().Draw(t, "level")
		p.samples = bytes.Repeat([]byte{level}, p.height*p.width)
		q := p.resize(size.Draw(t, "to height"), size.Draw(t, "to width"))
		for i, s := range q.samples {
			if s != level {
				t.Fatalf("sample %d is %d, want %d", i, s, level)
			}
		}
	})
}

// TestModes: colours become grey only when asked for, with Pillow's luma; grey
// fits a model that takes colours.
func TestModes(t *testing.T) {
	m := image.NewRGBA(image.Rect(0, 0, 3, 2))
	for i := range m.Pix {
		m.Pix[i] = 0xff
	}
	m.Set(1, 1, color.RGBA{R: 200, G: 100, B: 50, A: 255})
	colours := encodePNG(t, m)
	_, err := DecodeImage(colours, Normalize{}, Limits{})
	if !errors.Is(err, ErrMode) || !strings.Contains(err.Error(), "pixel (1, 1)") {
		t.Errorf("colours where grey is wanted: %v", err)
	}
	a, err := DecodeImage(colours, Normalize{Convert: true, Scale: 1}, Limits{})
	if err != nil || a.Data[4] != 124 || a.Data[0] != 255 {
		t.Errorf("converted: %v, %v", a, err)
	}
	m.Set(1, 1, color.RGBA{R: 100, G: 100, B: 100, A: 255})
	if a, err = DecodeImage(encodePNG(t, m), Normalize{Scale: 1}, Limits{}); err != nil || a.Data[4] != 100 {
		t.Errorf("grey pixels in a colour file: %v, %v", a, err)
	}
	grey := image.NewGray(image.Rect(0, 0, 2, 1))
	if a, err = DecodeImage(encodePNG(t, grey), Normalize{Channels: 3}, Limits{}); err != nil || !slices.Equal(a.Shape, []int{1, 3, 1, 2}) {
		t.Errorf("grey where colours are wanted: %v, %v", a, err)
	}
	m.Set(0, 0, color.RGBA{A: 100})
	if _, err = DecodeImage(encodePNG(t, m), Normalize{Channels: 3}, Limits{}); !errors.Is(err, ErrUnsupported) {
		t.Errorf("a transparent pixel: %v", err)
	}
}

// TestImageNet reads a picture as vision models take it: 224 pixels square, each channel with
// its mean and deviation, in both layouts.
func TestImageNet(t *testing.T) {
	m := image.NewRGBA(image.Rect(0, 0, 224, 224))
	for i := range m.Pix {
		m.Pix[i] = uint8(i*7 + i/896)
		if i%4 == 3 {
			m.Pix[i] = 0xff
		}
	}
	n, err := ParseNormalize("imagenet")
	if err != nil {
		t.Fatal(err)
	}
	data := encodePNG(t, m)
	mean, std := []float64{0.485, 0.456, 0.406}, []float64{0.229, 0.224, 0.225}
	for _, layout := range []Layout{NCHW, NHWC} {
		shape := []int{1, 3, 224, 224}
		if n.Layout = layout; layout == NHWC {
			shape = []int{1, 224, 224, 3}
		}
		n, err = n.For(shape)
		if err != nil {
			t.Fatal(err)
		}
		a, err := DecodeImage(data, n, Limits{})
		if err != nil || !slices.Equal(a.Shape, shape) {
			t.Fatalf("%v: %v", a.Shape, err)
		}
		for i, s := range m.Pix {
			pixel, c := i/4, i%4
			at := c*224*224 + pixel
			if layout == NHWC {
				at = 3*pixel + c
			}
			if c < 3 && math.Abs(a.Data[at]-(float64(s)/255-mean[c])/std[c]) > 1e-12 {
				t.Fatalf("%v: pixel %d channel %d is %v for sample %d", layout, pixel, c, a.Data[at], s)
			}
		}
	}
	small := image.NewRGBA(image.Rect(0, 0, 256, 224))
	if _, err := DecodeImage(encodePNG(t, small), n, Limits{}); !errors.Is(err, ErrShape) || !strings.Contains(err.Error(), "256 wide and 224 high, the model takes 224×224") {
		t.Errorf("another size: %v", err)
	}
}

func TestJPEG(t *testing.T) {
	m := image.NewRGBA(image.Rect(0, 0, 16, 8))
	for i := range m.Pix {
		m.Pix[i] = 0xff
	}
	for x := range 8 {
		for y := range 8 {
			m.Set(x, y, color.Black)
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	a, err := DecodeImage(b.Bytes(), Normalize{}, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range a.Data {
		if want := float64(i % 16 / 8); math.Abs(v-want) > 2.0/255 {
			t.Fatalf("pixel %d is %v, want about %v", i, v, want)
		}
	}
}

func TestNormalizeFor(t *testing.T) {
	for _, c := range []struct {
		shape   []int
		layout  Layout
		c, h, w int
	}{
		{[]int{1, 3, 32, 48}, NCHW, 3, 32, 48},
		{[]int{1, 28, 28}, NCHW, 1, 28, 28},
		{[]int{1, 32, 48, 3}, NHWC, 3, 32, 48},
	} {
		n, err := Normalize{Layout: c.layout}.For(c.shape)
		if err != nil || n.Channels != c.c || n.Height != c.h || n.Width != c.w {
			t.Errorf("%v %v: %+v, %v", c.shape, c.layout, n, err)
		}
	}
	for _, shape := range [][]int{{1, 64}, {2, 1, 28, 28}, {1, 28, 28, 1}, nil} {
		_, err := Normalize{}.For(shape)
		wantError(t, err, ErrShape, ShapeString(shape))
	}
}

func TestParseNormalize(t *testing.T) {
	n, err := ParseNormalize("imagenet,layout=nhwc, invert,resize,std=0.5,scale=1/2")
	if err != nil {
		t.Fatal(err)
	}
	if n.Scale != 0.5 || !slices.Equal(n.Mean, []float64{0.485, 0.456, 0.406}) || !slices.Equal(n.Std, []float64{0.5}) ||
		n.Layout != NHWC || !n.Invert || !n.Resize {
		t.Fatalf("%+v", n)
	}
	for _, text := range []string{"mean", "invert,unit", "layout=chw", "scale=0x10", "mean=1:", "mean=NaN", "std=1e999", "imagenet=1", ","} {
		_, err := ParseNormalize(text)
		wantError(t, err, ErrFormat, "normalize:")
	}
	for _, text := range []string{"scale=0", "scale=1/0"} {
		_, err := ParseNormalize(text)
		wantError(t, err, ErrValue, "scale")
	}
}
