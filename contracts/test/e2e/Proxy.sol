// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title A proxy that can never change, for test chains
/// @notice EigenLayer's core is written for proxies: its constructors fix what is immutable and leave the rest to an
/// initializer, which only answers behind a proxy.
contract Proxy {
    address private immutable IMPLEMENTATION;

    /// @notice The initializer reverted.
    error NotInitialized(bytes reason);

    /// @param implementation Whose code runs.
    /// @param data A call made at once; none if empty.
    constructor(address implementation, bytes memory data) {
        IMPLEMENTATION = implementation;
        if (data.length == 0) return;
        (bool ok, bytes memory reason) = implementation.delegatecall(data);
        if (!ok) revert NotInitialized(reason);
    }

    fallback() external payable {
        address implementation = IMPLEMENTATION;
        assembly {
            // The call as it came, and its answer as it is. Memory is all ours: nothing returns to Solidity.
            calldatacopy(0, 0, calldatasize())
            let ok := delegatecall(gas(), implementation, 0, calldatasize(), 0, 0)
            returndatacopy(0, 0, returndatasize())
            if ok { return(0, returndatasize()) }
            revert(0, returndatasize())
        }
    }
}
