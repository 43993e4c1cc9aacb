package node

import (
	"context"
	"net/url"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/network/bls"
	"github.com/zkvin/zkvin/network/market"
)

var directoryABI = bindings.NewDirectory()

// Lookup returns how an account is reached: its URL and the key that is sealed to. It returns a Refusal with NotFound for
// one that is not listed, and does not believe that the URL is one.
func (s *Side) Lookup(ctx context.Context, account common.Address) (endpoint string, key market.PublicKey, err error) {
	entry, err := read(ctx, s, s.Directory, directoryABI.PackEntry(account), directoryABI.UnpackEntry)
	if err != nil {
		return "", key, err
	}
	u, err := url.Parse(entry.Endpoint)
	if entry.Endpoint == "" || err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return "", key, refuse(NotFound, "%s has no endpoint in the directory", account)
	}
	return entry.Endpoint, market.PublicKey(entry.EncryptionKey), nil
}

// List puts this account into the directory, unless it stands there like this already.
func (s *Side) List(ctx context.Context, endpoint string, key market.PublicKey) (*chain.Result, error) {
	entry, err := read(ctx, s, s.Directory, directoryABI.PackEntry(s.Address()), directoryABI.UnpackEntry)
	if err != nil || (entry.Endpoint == endpoint && market.PublicKey(entry.EncryptionKey) == key) {
		return nil, err
	}
	return s.send(ctx, s.Directory, directoryABI.PackSet(key, endpoint))
}

// attesterURLs are the endpoints of all attesters who have one in the directory.
func (s *Side) attesterURLs(ctx context.Context, table *bls.Table) ([]string, error) {
	var urls []string
	for i := range table.Operators {
		endpoint, _, err := s.Lookup(ctx, table.Operators[i].Address)
		if codeOfError(err) == NotFound {
			continue
		}
		if err != nil {
			return nil, err
		}
		urls = append(urls, endpoint)
	}
	return urls, nil
}

// codeOfError is the code of a Refusal, empty for no error.
func codeOfError(err error) Code {
	if err == nil {
		return ""
	}
	return asRefusal(err).Code
}
