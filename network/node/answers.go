package node

import (
	"encoding/json"
	"errors"
	"io/fs"

	"github.com/ethereum/go-ethereum/common"
)

// answer is what was answered for a request, or nil.
func (k *Keep) answer(request common.Hash) (*AnswerMessage, error) {
	data, err := readBounded(k.Path(request, ".answer"), maxKeptBytes)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	answer := new(AnswerMessage)
	return answer, json.Unmarshal(data, answer)
}

func (k *Keep) saveAnswer(request common.Hash, answer *AnswerMessage) error {
	data, err := json.Marshal(answer)
	if err != nil {
		return err
	}
	return writePrivate(k.Path(request, ".answer"), data)
}
