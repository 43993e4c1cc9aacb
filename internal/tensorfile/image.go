package tensorfile

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	_ "image/gif"  // first frame only
	_ "image/jpeg" // lossy: another decoder may differ by a grey level
	_ "image/png"
)

// maxPixels bounds an image beside Limits.Elements: decoders hold up to 8 bytes
// a pixel as soon as a header claims it.
const maxPixels = 1 << 24

// pixels holds 8-bit samples, channel after channel (C, H, W).
type pixels struct {
	channels, height, width int
	samples                 []uint8
}

// DecodeImage reads a PNG, JPEG or GIF (its first frame) as one sample of
// shape [1, C, H, W], or [1, H, W, C] with [NHWC], and applies n. Samples are
// taken at 8 bits a channel; a picture with transparent pixels is refused,
// because what lies behind them is not in the file.
func DecodeImage(data []byte, n Normalize, l Limits) (*Array, error) {
	l, n = l.orDefault(), n.orDefault()
	l.Elements, l.Rank = min(l.Elements, 3*maxPixels), max(l.Rank, 3)
	if err := n.check(); err != nil {
		return nil, err
	}
	if int64(len(data)) > l.Bytes {
		return nil, fmt.Errorf("image of %d bytes: %w; at most %d are read", len(data), ErrLimit, l.Bytes)
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("image: %w: %w", ErrFormat, err)
	}
	if _, err := l.elements([]int{n.Channels, config.Height, config.Width}); err != nil {
		return nil, fmt.Errorf("image of %d×%d pixels: %w", config.Width, config.Height, err)
	}
	resize := (n.Height != 0 && n.Height != config.Height) || (n.Width != 0 && n.Width != config.Width)
	if resize && !n.Resize {
		return nil, fmt.Errorf("image is %d wide and %d high, the model takes %d×%d: %w; crop or scale it first, or ask for resizing",
			config.Width, config.Height, n.Width, n.Height, ErrShape)
	}
	m, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("image: %w: %w", ErrFormat, err)
	}
	// A GIF frame may cover part of the canvas only.
	if m.Bounds().Dx() != config.Width || m.Bounds().Dy() != config.Height {
		return nil, fmt.Errorf("image: first frame covers part of the picture: %w; save it as PNG", ErrUnsupported)
	}
	p, err := samplesOf(m, &n)
	if err != nil {
		return nil, err
	}
	if resize {
		height, width := n.height(p), n.width(p)
		if _, err := l.elements([]int{n.Channels, max(height, p.height), width}); err != nil {
			return nil, fmt.Errorf("image resized: %w", err)
		}
		p = p.resize(height, width)
	}
	a := n.apply(p)
	if err := a.checkValues(); err != nil {
		return nil, fmt.Errorf("image: %w", err)
	}
	return a, nil
}

// samplesOf takes grey (1) or red, green, blue (3) samples at 8 bits. A picture
// in colours becomes grey only when asked for: by the luma of ITU-R BT.601 in
// 16-bit fixed point, as Pillow's convert("L").
func samplesOf(m image.Image, n *Normalize) (*pixels, error) {
	b, channels := m.Bounds(), n.Channels
	p := &pixels{channels: channels, height: b.Dy(), width: b.Dx()}
	plane := p.height * p.width
	p.samples = make([]uint8, channels*plane)
	i := 0
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := color.NRGBAModel.Convert(m.At(x, y)).(color.NRGBA)
			if c.A != 0xff {
				return nil, fmt.Errorf("image: pixel (%d, %d) is transparent: %w; flatten the picture onto a background first",
					x, y, ErrUnsupported)
			}
			if channels == 1 && !n.Convert && (c.R != c.G || c.G != c.B) {
				return nil, fmt.Errorf("image: pixel (%d, %d) has a colour, the model takes grey: %w; convert the picture to grey first or ask for converting",
					x, y, ErrMode)
			}
			if channels == 1 {
				p.samples[i] = uint8((uint32(c.R)*19595 + uint32(c.G)*38470 + uint32(c.B)*7471 + 1<<15) >> 16)
			} else {
				p.samples[i], p.samples[plane+i], p.samples[2*plane+i] = c.R, c.G, c.B
			}
			i++
		}
	}
	return p, nil
}
