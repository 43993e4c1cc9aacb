package deploy

import "errors"

// What may be wrong; errors.Is tells them apart. Errors of the node are those of package chain.
var (
	// ErrConfig: a value of the configuration is missing or makes no sense.
	ErrConfig = errors.New("bad configuration")
	// ErrNonce: the account sent something else between two steps of a deployment, so that addresses are not as predicted.
	ErrNonce = errors.New("the account's nonce is not the one that the addresses follow from")
	// ErrWiring: a contract does not know another one at the address that it should.
	ErrWiring = errors.New("the contracts do not belong together")
	// ErrNoAVS: the market stands without EigenLayer's core.
	ErrNoAVS = errors.New("the market has no service manager")
	// ErrTooEarly: the core takes an operator's allocations some blocks after its registration.
	ErrTooEarly = errors.New("the operator cannot allocate stake yet")
)
