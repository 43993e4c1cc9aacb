// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title Where providers are reached, and with which key
/// @notice Who may do what: everybody sets and removes its own entry, nobody another's.
/// @dev What can be lost: nothing is held here. An entry is a claim of its account alone: a provider that gives a key that
/// it cannot open, or no endpoint that answers, is one that does not answer.
contract Directory {
    /// @notice How an account is reached.
    struct Entry {
        bytes32 encryptionKey; // X25519
        string endpoint; // URL
    }

    /// @notice An endpoint has at most so many bytes.
    uint256 public constant MAX_ENDPOINT = 256;

    mapping(address account => Entry) private _entries;

    /// @notice An account set its entry.
    event Set(address indexed account, bytes32 encryptionKey, string endpoint);

    /// @notice An account removed its entry.
    event Removed(address indexed account);

    /// @notice An entry needs a key.
    error NoKey();

    /// @notice An endpoint is not empty and has at most MAX_ENDPOINT bytes.
    error BadEndpoint(uint256 length);

    /// @notice Sets the sender's entry.
    /// @param encryptionKey X25519 public key that openings and one-time keys are sealed to.
    /// @param endpoint URL.
    function set(bytes32 encryptionKey, string calldata endpoint) external {
        if (encryptionKey == 0) revert NoKey();
        uint256 length = bytes(endpoint).length;
        if (length == 0 || length > MAX_ENDPOINT) revert BadEndpoint(length);
        _entries[msg.sender] = Entry(encryptionKey, endpoint);
        emit Set(msg.sender, encryptionKey, endpoint);
    }

    /// @notice Removes the sender's entry, if there is one.
    function remove() external {
        delete _entries[msg.sender];
        emit Removed(msg.sender);
    }

    /// @notice An account's entry, or one that is all empty.
    function entry(address account) external view returns (Entry memory) {
        return _entries[account];
    }
}
