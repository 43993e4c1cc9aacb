package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin/contracts"
)

type calldataDocument struct {
	Function string `json:"function"`
	Calldata string `json:"calldata"`
	Bytes    int    `json:"calldata_bytes"`
	File     string `json:"file,omitempty"`
}

type exportDocument struct {
	Files []string `json:"files"`
}

func (d exportDocument) text() string {
	text := ""
	for _, f := range d.Files {
		text += "wrote " + f + "\n"
	}
	return text
}

func (a *app) exportCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Give other programs what they need to use the contracts: calldata, bindings, sources",
		Long:  `Export writes what other programs need to send a proof to a contract, or to deploy the contracts with their own tools.`,
		Example: `  zkvin export calldata lenet.zkv seven.zks
  zkvin export bindings -o bindings
  zkvin export solidity -o contracts`,
		Args: exactArgs(),
	}
	cmd.RunE = func(*cobra.Command, []string) error {
		return errors.New("missing command: calldata, bindings or solidity")
	}
	cmd.AddCommand(a.exportCalldataCommand(), a.exportBindingsCommand(), a.exportSolidityCommand())
	return cmd
}

func (a *app) exportCalldataCommand() *cobra.Command {
	var out string
	var keys settlementFlags
	cmd := &cobra.Command{
		Use:   "calldata MODEL.zkv PROOF.zks",
		Short: "The call of SettlementVerifier.verify for a proof",
		Long: `Calldata verifies a settlement proof and prints the call of SettlementVerifier.verify for it
in hexadecimal, selector first. Any program can send it, or run it without a transaction.`,
		Example: `  zkvin export calldata lenet.zkv seven.zks
  zkvin export calldata lenet.zkv seven.zks -o seven.hex`,
		Args: exactArgs("MODEL.zkv", "PROOF.zks"),
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", "write the calldata to `FILE`")
	keys.register(cmd)
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error {
		if out != "" {
			if err := overwrites(commandName(cmd), out, append(args, keys.srs)...); err != nil {
				return err
			}
		}
		data, err := a.settlementCalldata(cmd, args[0], args[1], &keys)
		if err != nil {
			return err
		}
		doc := calldataDocument{Function: "verify", Calldata: hexutil.Encode(data), Bytes: len(data), File: out}
		if out == "" {
			return a.answer(doc, doc.Calldata+"\n")
		}
		if err := os.WriteFile(out, []byte(doc.Calldata+"\n"), 0o644); err != nil {
			return err
		}
		return a.answer(doc, fmt.Sprintf("wrote %s, %d bytes of calldata, Keccak-256 %s\n", out, doc.Bytes, crypto.Keccak256Hash(data)))
	})
	return cmd
}

func (a *app) exportBindingsCommand() *cobra.Command {
	var out, name string
	cmd := &cobra.Command{
		Use:   "bindings -o FOLDER",
		Short: "ABI and Go bindings of the contracts",
		Long: `Bindings writes for each contract its ABI as JSON, and Go source that calls it with
go-ethereum's accounts/abi/bind/v2, a package for each contract.`,
		Example: `  zkvin export bindings -o bindings
  zkvin export bindings -o bindings --contract SettlementVerifier`,
		Args: exactArgs(),
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", "write to this `FOLDER`")
	cmd.Flags().StringVar(&name, "contract", "", "only the contract of this `NAME`")
	_ = cmd.MarkFlagRequired("out")
	cmd.RunE = a.run(func(cmd *cobra.Command, _ []string) error {
		names := contracts.Names()
		if name != "" {
			names = []string{name}
		}
		doc := exportDocument{}
		for _, n := range names {
			artifact, err := contracts.Load(n)
			if err != nil {
				return usageError(commandName(cmd), "--contract: %w", err)
			}
			files, err := writeBinding(filepath.Join(out, n), artifact)
			if err != nil {
				return err
			}
			doc.Files = append(doc.Files, files...)
		}
		return a.answer(doc, doc.text())
	})
	return cmd
}

func writeBinding(base string, artifact *contracts.Artifact) ([]string, error) {
	source, err := artifact.Binding("binding")
	if err != nil {
		return nil, err
	}
	text, err := json.MarshalIndent(json.RawMessage(artifact.ABI), "", "  ")
	if err != nil {
		return nil, err
	}
	files := []string{base + ".abi.json", filepath.Join(base, "binding.go")}
	for i, data := range [][]byte{append(text, '\n'), []byte(source)} {
		if err := writeAll(files[i], data); err != nil {
			return nil, err
		}
	}
	return files, nil
}

func (a *app) exportSolidityCommand() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "solidity -o FOLDER",
		Short: "Sources and creation code of the contracts",
		Long: `Solidity writes the sources of the contracts and, for each that can be deployed, its creation
code in hexadecimal, as zkvin verifier deploy sends it before the constructor's arguments.`,
		Example: "  zkvin export solidity -o contracts",
		Args:    exactArgs(),
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", "write to this `FOLDER`")
	_ = cmd.MarkFlagRequired("out")
	cmd.RunE = a.run(func(*cobra.Command, []string) error {
		doc := exportDocument{}
		write := func(path string, data []byte) error {
			doc.Files = append(doc.Files, path)
			return writeAll(path, data)
		}
		sources := contracts.Sources()
		err := fs.WalkDir(sources, ".", func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			data, err := fs.ReadFile(sources, path)
			if err != nil {
				return err
			}
			return write(filepath.Join(out, "src", filepath.FromSlash(path)), data)
		})
		if err != nil {
			return err
		}
		for _, n := range contracts.Names() {
			artifact, err := contracts.Load(n)
			if err != nil {
				return err
			}
			if artifact.Code == "" {
				continue
			}
			if err := write(filepath.Join(out, "code", n+".hex"), []byte(artifact.Code+"\n")); err != nil {
				return err
			}
		}
		return a.answer(doc, doc.text())
	})
	return cmd
}

func writeAll(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}
