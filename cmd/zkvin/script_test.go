package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/zkvin/zkvin/internal/tensorfile"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"zkvin": main})
}

// TestScripts runs testdata/script, each in an empty directory. $MODELS holds
// the bundled models.
func TestScripts(t *testing.T) {
	models, err := filepath.Abs("../../testdata/models")
	if err != nil {
		t.Fatal(err)
	}
	fixtures, err := filepath.Abs("../../tests/fixtures")
	if err != nil {
		t.Fatal(err)
	}
	// The scripts share one cache, so that the development SRS is made once.
	cache := t.TempDir()
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("MODELS", models)
			e.Setenv("FIXTURES", fixtures)
			e.Setenv("XDG_CACHE_HOME", cache)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":    scriptExits,
			"mode":     scriptMode,
			"damage":   scriptDamage,
			"array":    scriptArray,
			"model":    scriptModel,
			"language": scriptLanguage,
			"network":  scriptNetwork,
			"picture":  scriptPicture,
			"field":    scriptField,
		},
	})
}

// scriptExits: exits CODE COMMAND ARGS... runs a command that must end with CODE.
func scriptExits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND ARGS...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// scriptMode: mode FILE 0600 checks permission bits.
func scriptMode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: mode FILE OCTAL")
	}
	info, err := os.Stat(ts.MkAbs(args[0]))
	ts.Check(err)
	if got := fmt.Sprintf("%04o", info.Mode().Perm()); got != args[1] {
		ts.Fatalf("%s has mode %s, want %s", args[0], got, args[1])
	}
}

// scriptDamage: damage IN OUT CHANGE writes IN with a CHANGE: "cut" drops the
// last byte, "grow" adds one, a number flips a bit of the byte at that place,
// counted from the end when negative.
func scriptDamage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: damage IN OUT cut|grow|PLACE")
	}
	data := []byte(ts.ReadFile(args[0]))
	switch args[2] {
	case "cut":
		data = data[:len(data)-1]
	case "grow":
		data = append(data, 0)
	default:
		place, err := strconv.Atoi(args[2])
		ts.Check(err)
		data[(place+len(data))%len(data)] ^= 1
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), data, 0o600))
}

// scriptArray: array FILE.npy SHAPE VALUE writes a constant array, such as
// array x.npy 1,1,28,28 0.5
func scriptArray(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: array FILE SHAPE VALUE")
	}
	shapes, err := parseShapes("array", []string{"x=" + args[1]})
	ts.Check(err)
	value, err := strconv.ParseFloat(args[2], 64)
	ts.Check(err)
	a := &tensorfile.Array{Shape: shapes["x"], Data: make([]float64, product(shapes["x"]))}
	for i := range a.Data {
		a.Data[i] = value
	}
	file, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(errors.Join(tensorfile.WriteNPY(file, a), file.Close()))
}

// scriptPicture: picture FILE.png WIDTH HEIGHT LEVEL writes a picture of one colour: a grey
// level, or RED,GREEN,BLUE.
func scriptPicture(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: picture FILE WIDTH HEIGHT LEVEL|RED,GREEN,BLUE")
	}
	numbers := func(text string) (n []int) {
		for part := range strings.SplitSeq(text, ",") {
			v, err := strconv.Atoi(part)
			ts.Check(err)
			n = append(n, v)
		}
		return n
	}
	bounds, level := image.Rect(0, 0, numbers(args[1])[0], numbers(args[2])[0]), numbers(args[3])
	var m draw.Image = image.NewGray(bounds)
	c := color.RGBA{uint8(level[0]), uint8(level[0]), uint8(level[0]), 0xff}
	if len(level) == 3 {
		m, c.G, c.B = image.NewRGBA(bounds), uint8(level[1]), uint8(level[2])
	}
	draw.Draw(m, bounds, image.NewUniform(c), image.Point{}, draw.Src)
	file, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(errors.Join(png.Encode(file, m), file.Close()))
}

// scriptField: field a.b.0 [VALUE] checks a field of the JSON document on
// stdout, which must be the only one; with ! the field must be absent. Without
// VALUE it must be present; VALUE env:NAME stores it in $NAME.
func scriptField(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 1 || len(args) > 2 || (neg && len(args) != 1) {
		ts.Fatalf("usage: [!] field PATH [VALUE | env:NAME]")
	}
	var document any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &document))
	value, ok := fieldOf(document, strings.Split(args[0], "."))
	if ok == neg {
		ts.Fatalf("field %s present: %v", args[0], ok)
	}
	if len(args) < 2 {
		return
	}
	got := fmt.Sprint(value)
	if name, store := strings.CutPrefix(args[1], "env:"); store {
		ts.Setenv(name, got)
	} else if got != args[1] {
		ts.Fatalf("field %s is %s, want %s", args[0], got, args[1])
	}
}

func fieldOf(v any, path []string) (any, bool) {
	for _, step := range path {
		switch node := v.(type) {
		case map[string]any:
			next, ok := node[step]
			if !ok {
				return nil, false
			}
			v = next
		case []any:
			i, err := strconv.Atoi(step)
			if err != nil || i < 0 || i >= len(node) {
				return nil, false
			}
			v = node[i]
		default:
			return nil, false
		}
	}
	return v, true
}
