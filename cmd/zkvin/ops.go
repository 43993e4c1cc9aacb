package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

type operatorDocument struct {
	Name  string `json:"name"`
	Notes string `json:"notes"`
}

type opsDocument struct {
	Operators []operatorDocument `json:"operators"`
}

func (a *app) opsCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "ops",
		Short:   "List the ONNX operators that compile supports",
		Long:    "Ops lists the ONNX operators that compile supports, with what it asks of their attributes.",
		Example: "  zkvin ops\n  zkvin ops --json",
		Args:    exactArgs(),
		RunE: a.run(func(*cobra.Command, []string) error {
			var doc opsDocument
			var b strings.Builder
			for _, o := range Operators() {
				doc.Operators = append(doc.Operators, operatorDocument(o))
				fmt.Fprintf(&b, "%-22s %s\n", o.Name, o.Notes)
			}
			return a.answer(doc, b.String())
		}),
	}
}

type versionDocument struct {
	Version  string `json:"version"`
	Revision string `json:"revision,omitempty"`
	Go       string `json:"go"`
	Platform string `json:"platform"`
}

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Show the version of this program",
		Long:    "Version shows the version of this program, its source revision and how it was built.",
		Example: "  zkvin version --json",
		Args:    exactArgs(),
		RunE: a.run(func(*cobra.Command, []string) error {
			doc := versionDocument{Version: "(devel)", Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
			if info, ok := debug.ReadBuildInfo(); ok {
				if info.Main.Version != "" {
					doc.Version = info.Main.Version
				}
				for _, s := range info.Settings {
					if s.Key == "vcs.revision" {
						doc.Revision = s.Value
					}
				}
			}
			return a.answer(doc, fmt.Sprintf("zkvin %s %s %s %s\n", doc.Version, doc.Revision, doc.Go, doc.Platform))
		}),
	}
}
