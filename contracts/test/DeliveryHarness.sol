// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Deliveries} from "../src/market/Deliveries.sol";

/// @title The decryption of private outputs as a contract, for tests alone: network/market encrypts for it
contract DeliveryHarness {
    function decrypts(bytes32 key, bytes calldata data, bytes calldata row, bytes calldata powers)
        external
        view
        returns (bool)
    {
        return Deliveries.decrypts(key, data, row, powers);
    }

    function checkKey(bytes32 key, bytes32 want) external pure {
        Deliveries.checkKey(key, want);
    }
}
