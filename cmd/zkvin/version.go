package main

import (
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

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
			doc := describeBuild()
			return a.answer(doc, doc.text())
		}),
	}
}

// describeBuild reads what the Go tool recorded in this program.
func describeBuild() versionDocument {
	doc := versionDocument{Version: "(devel)", Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return doc
	}
	if info.Main.Version != "" {
		doc.Version = info.Main.Version
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			doc.Revision = s.Value
		}
	}
	return doc
}

func (d versionDocument) text() string {
	words := []string{"zkvin", d.Version, d.Revision, d.Go, d.Platform}
	words = slices.DeleteFunc(words, func(word string) bool { return word == "" })
	return strings.Join(words, " ") + "\n"
}
