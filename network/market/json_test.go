package market_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/network/market"
)

func TestOrdersComeBackFromJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := orders(t)
		text, err := json.Marshal(o)
		if err != nil {
			t.Fatal(err)
		}
		var back market.Order
		if err := json.Unmarshal(text, &back); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		d := market.Domain{Market: common.Address{1}}
		if d.Request(&back) != d.Request(o) {
			t.Fatalf("%s came back as %+v", text, back)
		}
	})
}

func TestOrdersOfAnotherFormAreRefused(t *testing.T) {
	good, err := json.Marshal(example(common.Address{1}))
	if err != nil {
		t.Fatal(err)
	}
	for name, tc := range map[string]struct {
		old, new string
		is       error
	}{
		"unknown field":       {`{"requester"`, `{"more":1,"requester"`, market.ErrFormat},
		"field twice":         {`{"requester"`, `{"nonce":"8","requester"`, market.ErrFormat},
		"field in other case": {`"nonce"`, `"Nonce"`, market.ErrFormat},
		"missing field":       {`,"nonce":"7"`, ``, market.ErrFormat},
		"null":                {`"nonce":"7"`, `"nonce":null`, market.ErrFormat},
		"number for amount":   {`"feeEnd":"20"`, `"feeEnd":20`, market.ErrFormat},
		"leading zero":        {`"feeEnd":"20"`, `"feeEnd":"020"`, market.ErrFormat},
		"sign":                {`"feeEnd":"20"`, `"feeEnd":"+20"`, market.ErrFormat},
		"hexadecimal amount":  {`"feeEnd":"20"`, `"feeEnd":"0x20"`, market.ErrFormat},
		"many digits":         {`"feeEnd":"20"`, `"feeEnd":"` + strings.Repeat("9", 79) + `"`, market.ErrFormat},
		"2^96":                {`"feeEnd":"20"`, `"feeEnd":"79228162514264337593543950336"`, market.ErrOrder},
		"fractional time":     {`"lockBy":200`, `"lockBy":200.5`, market.ErrFormat},
		"late time":           {`"settleBy":400`, `"settleBy":1099511627776`, market.ErrOrder},
		"times descend":       {`"answerBy":300`, `"answerBy":199`, market.ErrOrder},
		"fees fall":           {`"feeStart":"10"`, `"feeStart":"21"`, market.ErrOrder},
		"tier":                {`"settled"`, `"free"`, market.ErrFormat},
		"tier as number":      {`"settled"`, `1`, market.ErrFormat},
		"privacy":             {`"public"`, `"none"`, market.ErrFormat},
		"input, any provider": {`"public"`, `"input"`, market.ErrOrder},
		"output without key":  {`"public"`, `"output"`, market.ErrOrder},
		"fee above the value": {`"feeEnd":"20"`, `"feeEnd":"1001"`, market.ErrOrder},
		"much callback gas":   {`"callbackGas":0`, `"callbackGas":500001`, market.ErrOrder},
		"short address":       {`"requester":"0x01`, `"requester":"0x`, market.ErrFormat},
		"list":                {`{"requester"`, `[{"requester"`, market.ErrFormat},
		"too long":            {`{"requester"`, `{` + strings.Repeat(" ", 9000) + `"requester"`, market.ErrFormat},
	} {
		text := strings.Replace(string(good), tc.old, tc.new, 1)
		if text == string(good) {
			t.Fatalf("%s: %s has no %s", name, good, tc.old)
		}
		o := *example(common.Address{2})
		before := o
		if err := o.UnmarshalJSON([]byte(text)); !errors.Is(err, tc.is) {
			t.Errorf("%s: got %v, want %v", name, err, tc.is)
		}
		if !reflect.DeepEqual(o, before) {
			t.Errorf("%s: the order was written all the same", name)
		}
	}
}

func FuzzOrderJSON(f *testing.F) {
	good, err := json.Marshal(example(common.Address{1}))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add([]byte(`{"requester":[[[`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var o market.Order
		if err := o.UnmarshalJSON(data); err != nil {
			if !errors.Is(err, market.ErrFormat) && !errors.Is(err, market.ErrOrder) {
				t.Fatalf("an error of no kind: %v", err)
			}
			return
		}
		text, err := o.MarshalJSON()
		if err != nil {
			t.Fatalf("%s was read but cannot be written: %v", data, err)
		}
		var again market.Order
		if err := again.UnmarshalJSON(text); err != nil || !reflect.DeepEqual(o, again) {
			t.Fatalf("%s, then %s: %v", data, text, err)
		}
	})
}
