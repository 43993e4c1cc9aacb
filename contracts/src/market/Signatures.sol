// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title Signatures of accounts and of contracts (ERC-1271)
library Signatures {
    /// @dev Half the order of secp256k1: a larger s has a smaller twin, which alone is taken.
    uint256 private constant HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0;

    /// @dev What a contract may use to look at a signature.
    uint256 private constant CONTRACT_GAS = 200_000;

    /// @notice Tells whether an account signed a digest: with 65 bytes r ‖ s ‖ v, s in the lower half, v 27 or 28; or, if
    /// the account has code, whatever its isValidSignature takes.
    function signed(address account, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        if (account.code.length != 0) return _accepts(account, digest, signature);
        if (signature.length != 65) return false;
        (bytes32 r, bytes32 s) = (bytes32(signature[0:32]), bytes32(signature[32:64]));
        if (uint256(s) > HALF_ORDER) return false;
        address signer = ecrecover(digest, uint8(signature[64]), r, s);
        return signer != address(0) && signer == account;
    }

    /// @dev Reads one word of the answer, however long it is.
    function _accepts(address account, bytes32 digest, bytes calldata signature) private view returns (bool) {
        bytes memory data = abi.encodeWithSelector(0x1626ba7e, digest, signature);
        bool ok;
        bytes32 answer;
        assembly ("memory-safe") {
            ok := staticcall(CONTRACT_GAS, account, add(data, 0x20), mload(data), 0, 0x20)
            ok := and(ok, gt(returndatasize(), 0x1f))
            answer := mload(0)
        }
        return ok && answer == bytes32(bytes4(0x1626ba7e));
    }
}
