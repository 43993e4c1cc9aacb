package tamper_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/pcs"
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
	{"carried inputs", verify.ErrCarried},
	{"wrong shape", verify.ErrShape},
	{"wrong shape", proof.ErrShape},
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

// checks are those of the verifier that have no error of their own; the words are of the
// message.
var checks = []struct {
	name, words string
	err         error
}{
	{"fold constraints", "breaks a linear constraint", verify.ErrRejected},
	{"fold commitments", "does not open its commitments", verify.ErrRejected},
	{"SRS mark", "disagree on the SRS", verify.ErrShape},
	{"opening points", "", pcs.ErrOpeningPoint},
	{"opening folds", "", pcs.ErrOpeningFold},
	{"opening pairing", "", pcs.ErrOpeningPairing},
}

// checkOf names the check that an error comes from.
func checkOf(t testing.TB, what string, err error) string {
	t.Helper()
	verdict := verdictOf(t, what, err)
	for _, c := range checks {
		if errors.Is(err, c.err) && strings.Contains(err.Error(), c.words) {
			return c.name
		}
	}
	return verdict
}
