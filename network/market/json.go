package market

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
)

// maxOrderBytes bounds an order's JSON: many times what one needs.
const maxOrderBytes = 8 << 10

// orderJSON is an order's form in JSON: addresses and digests in hexadecimal with 0x, amounts and nonce as decimal
// strings, times as numbers, tier and privacy by name. All fields must be there.
type orderJSON struct {
	Requester     *common.Address `json:"requester"`
	ModelOwner    *common.Address `json:"modelOwner"`
	Model         *common.Hash    `json:"model"`
	Input         *common.Hash    `json:"input"`
	Tier          *Tier           `json:"tier"`
	Privacy       *Privacy        `json:"privacy"`
	ValueAtRisk   *decimal        `json:"valueAtRisk"`
	FeeStart      *decimal        `json:"feeStart"`
	FeeEnd        *decimal        `json:"feeEnd"`
	RampStart     *uint64         `json:"rampStart"`
	LockBy        *uint64         `json:"lockBy"`
	AnswerBy      *uint64         `json:"answerBy"`
	SettleBy      *uint64         `json:"settleBy"`
	Provider      *common.Address `json:"provider"`
	EncryptionKey *common.Hash    `json:"encryptionKey"`
	Callback      *common.Address `json:"callback"`
	CallbackGas   *uint32         `json:"callbackGas"`
	Nonce         *decimal        `json:"nonce"`
}

// orderFields are the names of orderJSON, each of which must occur once.
var orderFields = []string{
	"requester", "modelOwner", "model", "input", "tier", "privacy", "valueAtRisk", "feeStart", "feeEnd", "rampStart", "lockBy",
	"answerBy", "settleBy", "provider", "encryptionKey", "callback", "callbackGas", "nonce",
}

// MarshalJSON writes the order. It returns ErrOrder for one that is not valid.
func (o *Order) MarshalJSON() ([]byte, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	return json.Marshal(&orderJSON{
		&o.Requester, &o.ModelOwner, &o.Model, &o.Input, &o.Tier, &o.Privacy,
		(*decimal)(o.ValueAtRisk), (*decimal)(o.FeeStart), (*decimal)(o.FeeEnd), &o.RampStart, &o.LockBy, &o.AnswerBy, &o.SettleBy,
		&o.Provider, &o.EncryptionKey, &o.Callback, &o.CallbackGas, (*decimal)(o.Nonce),
	})
}

// UnmarshalJSON reads an order strictly: every field once, no others, canonical numbers, at most 8 KiB, and valid
// (Order.Validate). It returns ErrFormat or ErrOrder.
func (o *Order) UnmarshalJSON(data []byte) error {
	if err := checkFields(data); err != nil {
		return fmt.Errorf("order: %w", err)
	}
	var f orderJSON
	if err := json.Unmarshal(data, &f); err != nil {
		return fmt.Errorf("order: %w: %s", ErrFormat, jsonReason(err))
	}
	for _, missing := range []struct {
		field string
		is    bool
	}{
		{"requester", f.Requester == nil}, {"modelOwner", f.ModelOwner == nil}, {"model", f.Model == nil}, {"input", f.Input == nil},
		{"tier", f.Tier == nil}, {"privacy", f.Privacy == nil}, {"valueAtRisk", f.ValueAtRisk == nil}, {"feeStart", f.FeeStart == nil},
		{"feeEnd", f.FeeEnd == nil}, {"rampStart", f.RampStart == nil}, {"lockBy", f.LockBy == nil}, {"answerBy", f.AnswerBy == nil},
		{"settleBy", f.SettleBy == nil}, {"provider", f.Provider == nil}, {"encryptionKey", f.EncryptionKey == nil},
		{"callback", f.Callback == nil}, {"callbackGas", f.CallbackGas == nil}, {"nonce", f.Nonce == nil},
	} {
		if missing.is {
			return fmt.Errorf("order: %w: %s is null", ErrFormat, missing.field)
		}
	}
	read := Order{
		*f.Requester, *f.ModelOwner, *f.Model, *f.Input, *f.Tier, *f.Privacy,
		(*big.Int)(f.ValueAtRisk), (*big.Int)(f.FeeStart), (*big.Int)(f.FeeEnd), *f.RampStart, *f.LockBy, *f.AnswerBy, *f.SettleBy,
		*f.Provider, *f.EncryptionKey, *f.Callback, *f.CallbackGas, (*big.Int)(f.Nonce),
	}
	if err := read.Validate(); err != nil {
		return err
	}
	*o = read
	return nil
}

// checkFields wants an object with each of orderFields once: encoding/json takes repeated ones, and other cases.
func checkFields(data []byte) error {
	if len(data) > maxOrderBytes {
		return fmt.Errorf("%w: more than %d bytes", ErrFormat, maxOrderBytes)
	}
	d := json.NewDecoder(bytes.NewReader(data))
	if start, err := d.Token(); err != nil || start != json.Delim('{') {
		return fmt.Errorf("%w: no JSON object", ErrFormat)
	}
	seen := map[string]bool{}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return fmt.Errorf("%w: no JSON", ErrFormat)
		}
		field, ok := name.(string)
		if !ok || !slices.Contains(orderFields, field) || seen[field] {
			return fmt.Errorf("%w: field %.32q is unknown or there twice", ErrFormat, name)
		}
		seen[field] = true
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return fmt.Errorf("%w: %s: no JSON", ErrFormat, field)
		}
	}
	if _, err := d.Token(); err != nil {
		return fmt.Errorf("%w: the object does not end", ErrFormat)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("%w: something stands behind the object", ErrFormat)
	}
	for _, field := range orderFields {
		if !seen[field] {
			return fmt.Errorf("%w: no field %s", ErrFormat, field)
		}
	}
	return nil
}

// jsonReason says what json disliked, at a bounded length.
func jsonReason(err error) string {
	if wrong := (*json.UnmarshalTypeError)(nil); errors.As(err, &wrong) {
		return fmt.Sprintf("%s is no %s", wrong.Field, wrong.Type)
	}
	return fmt.Sprintf("%.200s", err.Error())
}

// decimal is a number below 2^256 in JSON, a string of digits without leading zeros.
type decimal big.Int

const maxDigits = 78 // of 2^256 - 1

// MarshalText writes the digits.
func (d *decimal) MarshalText() ([]byte, error) { return (*big.Int)(d).MarshalText() }

// UnmarshalText reads them.
func (d *decimal) UnmarshalText(text []byte) error {
	s := string(text)
	if len(s) == 0 || len(s) > maxDigits || strings.Trim(s, "0123456789") != "" || (s[0] == '0' && len(s) > 1) {
		return fmt.Errorf("%.80q is no number without sign and leading zeros", s)
	}
	(*big.Int)(d).SetString(s, 10)
	return nil
}

// MarshalText writes the tier's name.
func (t Tier) MarshalText() ([]byte, error) { return named("tier", tierNames, uint8(t)) }

// UnmarshalText reads the tier's name.
func (t *Tier) UnmarshalText(text []byte) (err error) {
	*(*uint8)(t), err = indexOf("tier", tierNames, text)
	return err
}

// MarshalText writes what is private by name.
func (p Privacy) MarshalText() ([]byte, error) { return named("privacy", privacyNames, uint8(p)) }

// UnmarshalText reads what is private by name.
func (p *Privacy) UnmarshalText(text []byte) (err error) {
	*(*uint8)(p), err = indexOf("privacy", privacyNames, text)
	return err
}

func named(what string, names []string, i uint8) ([]byte, error) {
	if int(i) >= len(names) {
		return nil, fmt.Errorf("%w: %s %d", ErrFormat, what, i)
	}
	return []byte(names[i]), nil
}

func indexOf(what string, names []string, text []byte) (uint8, error) {
	i := slices.Index(names, string(text))
	if i < 0 {
		return 0, fmt.Errorf("%w: %s %.32q: write %s", ErrFormat, what, text, strings.Join(names, ", "))
	}
	return uint8(i), nil
}
