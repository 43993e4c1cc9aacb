package tamper_test

import (
	"errors"
	"testing"

	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// verdicts names the documented errors, special ones before those that they wrap.
var verdicts = []struct {
	name string
	err  error
}{
	{"not of this kind", proof.ErrMagic},
	{"unknown version", proof.ErrVersion},
	{"corrupt", proof.ErrCorrupt},
	{"truncated", proof.ErrTruncated},
	{"trailing bytes", proof.ErrTrailing},
	{"not canonical", proof.ErrNotCanonical},
	{"invalid point", proof.ErrPoint},
	{"beyond a limit", proof.ErrLimit},
	{"invalid graph", proof.ErrGraph},
	{"inconsistent SRS", proof.ErrSRS},
	{"invalid key", verify.ErrKey},
	{"unsafe SRS", verify.ErrUnsafeSRS},
	{"another model", verify.ErrModel},
	{"wrong shape", verify.ErrShape},
	{"rejected", verify.ErrRejected},
}

// accepted is the verdict on what verifies.
const accepted = "accepted"

// verdictOf names the error of a decoder or of the verifier. An error of no documented
// class fails the test.
func verdictOf(t testing.TB, what string, err error) string {
	t.Helper()
	if err == nil {
		return accepted
	}
	for _, v := range verdicts {
		if errors.Is(err, v.err) {
			return v.name
		}
	}
	t.Errorf("%s: an error of no documented class: %v", what, err)
	return "untyped"
}

// judge decodes and verifies a file. A panic is a failure of the test.
func judge(t testing.TB, what string, vk *verify.Key, file []byte) string {
	t.Helper()
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("%s: panic: %v", what, r)
		}
	}()
	p, err := proof.DecodeProof(file)
	if err == nil {
		err = verify.Verify(vk, p, verify.Options{AllowUnsafeSRS: true})
	}
	return verdictOf(t, what, err)
}
