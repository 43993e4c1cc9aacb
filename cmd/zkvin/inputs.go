package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
)

// inputFlags are the flags of every command that reads arrays of a model.
type inputFlags struct {
	name      string   // of the flag: input or output
	prefix    string   // of the flags beside it
	files     []string // FILE or name=FILE
	key       string
	index     int // −1 takes the whole array
	normalize string
	invert    bool
	resize    bool
	convert   bool
	prompt    *string      // nil unless given
	image     *zkvin.Image // how the model's labels say that a picture becomes numbers
	ids       string       // the input of token ids, where the model's labels name one
}

func (f *inputFlags) register(cmd *cobra.Command) {
	f.registerAs(cmd, "input", "i", "")
	f.registerImage(cmd)
	cmd.Flags().Func("prompt", "`TEXT` for a language model, in place of its token ids", func(text string) error {
		f.prompt = &text
		return nil
	})
}

// registerAs adds the flags for the arrays themselves: --NAME, --NAME-key and
// --PREFIXindex.
func (f *inputFlags) registerAs(cmd *cobra.Command, name, shorthand, prefix string) {
	f.name, f.prefix = name, prefix
	flags := cmd.Flags()
	flags.StringArrayVarP(&f.files, name, shorthand, nil,
		name+" `FILE`: .npy, .npz, JSON or image; name=FILE for models with several "+name+"s (repeat)")
	flags.StringVar(&f.key, name+"-key", "",
		"`NAME` of the array in an .npz or JSON file (default: the model's "+name+" name, else x, else the only one)")
	flags.IntVar(&f.index, prefix+"index", -1, "take row `N` of the "+name+" file, counted from 0")
	flags.Lookup(prefix + "index").DefValue = "0" // pflag then shows no default
}

func (f *inputFlags) registerImage(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.normalize, "normalize", "",
		"how an image becomes numbers: `SPEC` is a preset (unit, raw, mnist, imagenet) and settings, such as imagenet,layout=nhwc or scale=1/255,mean=0.5,std=0.5 (default unit)")
	flags.BoolVar(&f.invert, "invert", false, "invert an image: dark strokes on white become bright on black")
	flags.BoolVar(&f.convert, "convert", false, "make a colour image grey for a model that takes grey, instead of refusing it")
	flags.BoolVar(&f.resize, "resize", false, "scale an image to the model's size instead of refusing it")
}

// read opens the files and returns one tensor for each of the wanted inputs.
func (f *inputFlags) read(command string, wanted []zkvin.TensorInfo) ([]zkvin.Tensor, error) {
	if f.index < -1 {
		return nil, usageError(command, "--%sindex %d: rows are counted from 0", f.prefix, f.index)
	}
	byName, err := f.assign(command, wanted)
	if err != nil {
		return nil, err
	}
	normalize, err := f.normalization(command)
	if err != nil {
		return nil, err
	}
	tensors := make([]zkvin.Tensor, len(wanted))
	for i, w := range wanted {
		path, ok := byName[w.Name]
		if !ok {
			return nil, usageError(command, "no --%s for %q: the model has %s", f.name, w.Name, listInfos(wanted))
		}
		if tensors[i], err = f.readOne(path, w, normalize, len(wanted) == 1); err != nil {
			return nil, fmt.Errorf("%s %q: %w", f.name, w.Name, err)
		}
	}
	return tensors, nil
}

// assign maps input names to files. One plain FILE serves every input that has
// no file of its own.
func (f *inputFlags) assign(command string, wanted []zkvin.TensorInfo) (map[string]string, error) {
	if len(f.files) == 0 {
		return nil, usageError(command, "no --%s FILE: the model has %s", f.name, listInfos(wanted))
	}
	byName := map[string]string{}
	plain := ""
	for _, text := range f.files {
		name, path := splitAssignment(text)
		switch {
		case name == "" && plain != "":
			return nil, usageError(command, "two files without a name, %q and %q: write name=FILE", plain, path)
		case name == "":
			plain = path
		case byName[name] != "":
			return nil, usageError(command, "two files for %s %q", f.name, name)
		case !slices.ContainsFunc(wanted, func(w zkvin.TensorInfo) bool { return w.Name == name }):
			return nil, usageError(command, "the model has no %s %q, only %s", f.name, name, listInfos(wanted))
		default:
			byName[name] = path
		}
	}
	for _, w := range wanted {
		if byName[w.Name] == "" && plain != "" {
			byName[w.Name] = plain
		}
	}
	return byName, nil
}

// paths returns the files, without the names of inputs.
func (f *inputFlags) paths() []string {
	paths := make([]string, len(f.files))
	for i, text := range f.files {
		_, paths[i] = splitAssignment(text)
	}
	return paths
}

// splitAssignment splits name=FILE. A file whose own name holds "=" counts as
// a file.
func splitAssignment(text string) (name, path string) {
	name, path, ok := strings.Cut(text, "=")
	if !ok || name == "" {
		return "", text
	}
	if _, err := os.Stat(text); err == nil {
		return "", text
	}
	return name, path
}

func (f *inputFlags) normalization(command string) (tensorfile.Normalize, error) {
	n, err := tensorfile.ParseNormalize(f.normalize)
	if f.normalize == "" && f.image != nil {
		n = normalizeOf(f.image)
	}
	if err != nil {
		return n, &failure{code: exitUsage, err: err, next: "see zkvin " + command + " --help"}
	}
	n.Invert = n.Invert || f.invert
	n.Resize = n.Resize || f.resize
	n.Convert = n.Convert || f.convert
	return n, nil
}

// normalizeOf is what the labels of a model say of pictures.
func normalizeOf(m *zkvin.Image) tensorfile.Normalize {
	n := tensorfile.Normalize{Scale: m.Scale, Mean: m.Mean, Std: m.Std, Invert: m.Invert}
	if m.Layout == zkvin.LayoutNHWC.String() {
		n.Layout = tensorfile.NHWC
	}
	return n
}

func (f *inputFlags) readOne(path string, w zkvin.TensorInfo, n tensorfile.Normalize, single bool) (zkvin.Tensor, error) {
	if sized, err := n.For(w.Shape); err == nil {
		n = sized
	}
	file, err := tensorfile.Open(path, tensorfile.Options{Image: n})
	if err != nil {
		return zkvin.Tensor{}, err
	}
	if f.ids != "" && w.Name == f.ids && file.Format == tensorfile.Image {
		return zkvin.Tensor{}, badFile("give text with --prompt, or ids as JSON or .npy", "%s: a picture, where the model takes token ids", path)
	}
	key, err := f.pick(file, w.Name, single)
	if err != nil {
		return zkvin.Tensor{}, fmt.Errorf("%s: %w", path, err)
	}
	a, err := file.Array(key)
	if err == nil && f.index >= 0 {
		a, err = a.Row(f.index)
	}
	if errors.Is(err, tensorfile.ErrNoArray) {
		err = badFile(fmt.Sprintf("name the array of the file with --%s-key", f.name), "%w", err)
	}
	if err != nil {
		return zkvin.Tensor{}, fmt.Errorf("%s: %w", path, err)
	}
	if err := fit(a, w.Shape, file.Format, f.prefix); err != nil {
		return zkvin.Tensor{}, fmt.Errorf("%s: %w", path, err)
	}
	return zkvin.Tensor{Name: w.Name, Shape: w.Shape, Data: a.Data}, nil
}

// pick chooses the array of a file: --input-key, else the input's own name,
// else x, else the only one there is.
func (f *inputFlags) pick(file *tensorfile.File, name string, single bool) (string, error) {
	names := file.Names()
	switch {
	case len(names) == 1 && names[0] == "":
		return "", nil
	case f.key != "" && single:
		return f.key, nil
	case file.Has(name):
		return name, nil
	case single && file.Has("x"):
		return "x", nil
	case single && len(names) == 1:
		return names[0], nil
	}
	return "", badFile(fmt.Sprintf("name the array with --%s-key, or give each its file with --%[1]s name=FILE", f.name),
		"no array %q among %q: %w", name, names, tensorfile.ErrNoArray)
}

// fit accepts an array whose shape is want up to axes of size 1; a picture
// needs only the right number of values.
func fit(a *tensorfile.Array, want []int, format tensorfile.Format, prefix string) error {
	if slices.Equal(squeeze(a.Shape), squeeze(want)) || (format == tensorfile.Image && len(a.Data) == product(want)) {
		return nil
	}
	if len(a.Shape) > 0 && slices.Equal(squeeze(a.Shape[1:]), squeeze(want)) {
		return &failure{code: exitUsage, err: fmt.Errorf("%d rows, the model takes one", a.Shape[0]),
			next: fmt.Sprintf("choose one with --%sindex, 0 to %d", prefix, a.Shape[0]-1)}
	}
	next := "bring the array into that shape"
	if format == tensorfile.Image {
		next = "scale the picture to the model's size, or add --resize"
	}
	return badFile(next, "shape is %s, the model takes %s", tensorfile.ShapeString(a.Shape), tensorfile.ShapeString(want))
}

func squeeze(shape []int) []int {
	return slices.DeleteFunc(slices.Clone(shape), func(d int) bool { return d == 1 })
}

func product(shape []int) int {
	n := 1
	for _, d := range shape {
		n *= d
	}
	return n
}

func listInfos(infos []zkvin.TensorInfo) string {
	parts := make([]string, len(infos))
	for i, w := range infos {
		parts[i] = fmt.Sprintf("%q (%s)", w.Name, tensorfile.ShapeString(w.Shape))
	}
	return strings.Join(parts, ", ")
}
