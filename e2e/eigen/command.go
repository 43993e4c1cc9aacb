package eigen

import (
	"context"
	"crypto/ecdsa"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/big"
	"os"
	"os/signal"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
)

const (
	// DevKey is the first account of anvil and hardhat, which everybody has.
	DevKey = "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"

	usage = `deploycore puts EigenLayer's core, the release that this module pins, on a development chain.

  deploycore --rpc-url URL [flags]                deploys it; prints its addresses as JSON
  deploycore operators --rpc-url URL [flags]      takes operators into a set of an AVS; prints them as JSON
  deploycore table --rpc-url URL [flags]          updates the table of an AVS' attesters; prints its timestamp as JSON

The addresses that deploycore prints go into a file for --core. Operator tables come from a contract that anybody calls,
so this is for development chains alone. Flags of each: -h.
`
)

// ErrUsage means that the command line makes no sense.
var ErrUsage = errors.New("bad command line")

// Main is the command deploycore of a release. It ends the process.
func Main(release *Release) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := Command(ctx, release, os.Args[1:], os.Stdout)
	stop()
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "deploycore:", err)
		os.Exit(1)
	}
}

// Command is one call of deploycore: what it did goes to out, as JSON.
func Command(ctx context.Context, release *Release, arguments []string, out io.Writer) error {
	command := "deploy"
	if len(arguments) > 0 && !strings.HasPrefix(arguments[0], "-") {
		command, arguments = arguments[0], arguments[1:]
	}
	commands := map[string]func(context.Context, *Release, *flag.FlagSet, []string) (any, error){
		"deploy": deployCommand, "operators": operatorsCommand, "table": tableCommand,
	}
	f, ok := commands[command]
	if !ok {
		return fmt.Errorf("%w: there is no command %q\n\n%s", ErrUsage, command, usage)
	}
	flags := flag.NewFlagSet("deploycore", flag.ContinueOnError)
	flags.Usage = func() {
		fmt.Fprint(flags.Output(), usage, "\nFlags of ", command, ":\n")
		flags.PrintDefaults()
	}
	result, err := f(ctx, release, flags, arguments)
	if err != nil {
		return err
	}
	encoder := json.NewEncoder(out)
	encoder.SetIndent("", "  ")
	return encoder.Encode(result)
}

// common flags of all commands.
type target struct {
	url, key, core string
}

func (t *target) add(flags *flag.FlagSet) {
	flags.StringVar(&t.url, "rpc-url", "", "URL of the node, as anvil's")
	flags.StringVar(&t.key, "key", DevKey, "private key that pays and owns, in hexadecimal; anvil's first account if not given")
	flags.StringVar(&t.core, "core", "", "file with the addresses that deploycore printed")
}

// dial connects, and reads the key.
func (t *target) dial(ctx context.Context) (*Node, *ecdsa.PrivateKey, error) {
	if t.url == "" {
		return nil, nil, fmt.Errorf("%w: --rpc-url is missing", ErrUsage)
	}
	key, err := crypto.HexToECDSA(strings.TrimPrefix(t.key, "0x"))
	if err != nil {
		return nil, nil, fmt.Errorf("%w: --key: %w", ErrUsage, err)
	}
	node, err := Dial(ctx, t.url)
	return node, key, err
}

// attach connects to a core that was deployed before.
func (t *target) attach(ctx context.Context, release *Release) (*Core, *ecdsa.PrivateKey, error) {
	node, key, err := t.dial(ctx)
	if err != nil {
		return nil, nil, err
	}
	if t.core == "" {
		return nil, nil, fmt.Errorf("%w: --core is missing", ErrUsage)
	}
	data, err := os.ReadFile(t.core)
	if err != nil {
		return nil, nil, err
	}
	var addresses Addresses
	if err := json.Unmarshal(data, &addresses); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", t.core, err)
	}
	if addresses.Version != release.Version {
		return nil, nil, fmt.Errorf("%w: %s is of %s, this module has %s", ErrUsage, t.core, addresses.Version, release.Version)
	}
	core, err := Attach(node, release, addresses)
	return core, key, err
}

func deployCommand(ctx context.Context, release *Release, flags *flag.FlagSet, arguments []string) (any, error) {
	var t target
	var options Options
	t.add(flags)
	token := flags.String("token", "", "address of the strategy's token; a new one if not given")
	supply := flags.String("token-supply", "1000000000000000000000000000", "supply of a new token, the deployer's")
	deallocation := flags.Uint("deallocation-delay", 300, "blocks for which stake stays slashable after it is deallocated")
	withdrawal := flags.Uint("withdrawal-delay", 300, "blocks for which stake stays slashable in the withdrawal queue; as many are mined")
	cadence := flags.Uint("table-cadence", 60, "least staleness of operator tables, seconds")
	if err := flags.Parse(arguments); err != nil {
		return nil, err
	}
	node, key, err := t.dial(ctx)
	if err != nil {
		return nil, err
	}
	options.DeallocationDelay, options.WithdrawalDelay = uint32(*deallocation), uint32(*withdrawal)
	options.TableCadence = uint32(*cadence)
	if *token != "" {
		if !common.IsHexAddress(*token) {
			return nil, fmt.Errorf("%w: --token is no address", ErrUsage)
		}
		options.Token = common.HexToAddress(*token)
	}
	if options.TokenSupply, err = amount("--token-supply", *supply); err != nil {
		return nil, err
	}
	core, err := Deploy(ctx, node, release, key, options)
	if err != nil {
		return nil, err
	}
	return core.Addresses, nil
}

// joined is what the command operators prints for each.
type joined struct {
	Address common.Address `json:"address"`
	Key     string         `json:"key"`
	BLS     string         `json:"blsSecret,omitempty"`
	Public  string         `json:"blsPublic,omitempty"`
}

func operatorsCommand(ctx context.Context, release *Release, flags *flag.FlagSet, arguments []string) (any, error) {
	var t target
	t.add(flags)
	avs := flags.String("avs", "", "address of the AVS, SertnServiceManager")
	set := flags.Uint("set", 0, "operator set; 0 has the attesters, whose BLS keys are registered and whose table is updated")
	keys := flags.String("keys", "", "private keys of the operators, in hexadecimal, with commas between")
	stake := flags.String("stake", "1000000000000000000000", "tokens that each deposits; all are allocated to the set")
	wei := flags.String("wei", "1000000000000000000", "wei that each is given before")
	if err := flags.Parse(arguments); err != nil {
		return nil, err
	}
	core, key, err := t.attach(ctx, release)
	if err != nil {
		return nil, err
	}
	if !common.IsHexAddress(*avs) {
		return nil, fmt.Errorf("%w: --avs is no address", ErrUsage)
	}
	tokens, err := amount("--stake", *stake)
	if err != nil {
		return nil, err
	}
	gift, err := amount("--wei", *wei)
	if err != nil {
		return nil, err
	}
	operators, accounts, err := parseOperators(*keys)
	if err != nil {
		return nil, err
	}
	if err := core.Fund(ctx, key, accounts, gift, tokens); err != nil {
		return nil, err
	}
	if err := core.Deposit(ctx, operators, tokens); err != nil {
		return nil, err
	}
	if err := core.Join(ctx, operators, common.HexToAddress(*avs), uint32(*set)); err != nil {
		return nil, err
	}
	if *set == 0 {
		if _, _, err := core.UpdateTable(ctx, key, common.HexToAddress(*avs)); err != nil {
			return nil, err
		}
	}
	return printable(operators, *set == 0), nil
}

func printable(operators []*Operator, attesters bool) []joined {
	var out []joined
	for _, o := range operators {
		j := joined{Address: o.Address(), Key: hexutil.Encode(crypto.FromECDSA(o.Key))}
		if attesters {
			j.BLS, j.Public = hexutil.Encode(o.secret), hex.EncodeToString(o.BLS.Public().Bytes())
		}
		out = append(out, j)
	}
	return out
}

func parseOperators(keys string) (operators []*Operator, accounts []common.Address, err error) {
	for i, text := range strings.Split(keys, ",") {
		key, err := crypto.HexToECDSA(strings.TrimPrefix(strings.TrimSpace(text), "0x"))
		if err != nil {
			return nil, nil, fmt.Errorf("%w: --keys, key %d: %w", ErrUsage, i, err)
		}
		o := NewOperator(key)
		operators, accounts = append(operators, o), append(accounts, o.Address())
	}
	return operators, accounts, nil
}

func tableCommand(ctx context.Context, release *Release, flags *flag.FlagSet, arguments []string) (any, error) {
	var t target
	t.add(flags)
	avs := flags.String("avs", "", "address of the AVS, SertnServiceManager")
	if err := flags.Parse(arguments); err != nil {
		return nil, err
	}
	core, key, err := t.attach(ctx, release)
	if err != nil {
		return nil, err
	}
	if !common.IsHexAddress(*avs) {
		return nil, fmt.Errorf("%w: --avs is no address", ErrUsage)
	}
	_, timestamp, err := core.UpdateTable(ctx, key, common.HexToAddress(*avs))
	return map[string]uint32{"referenceTimestamp": timestamp}, err
}

func amount(name, text string) (*big.Int, error) {
	v, ok := new(big.Int).SetString(text, 10)
	if !ok || v.Sign() < 0 {
		return nil, fmt.Errorf("%w: %s is no number", ErrUsage, name)
	}
	return v, nil
}
