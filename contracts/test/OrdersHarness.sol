// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Order, Orders} from "../src/market/Orders.sol";

/// @title The library Orders as a contract, for tests alone: network/market compares its names with these
contract OrdersHarness {
    function request(Order calldata order, address market) external view returns (bytes32) {
        return Orders.request(order, Orders.domainSeparator(market));
    }

    function context(address market, bytes32 request_, address locker, uint256 nonce) external view returns (bytes32) {
        return Orders.context(market, request_, locker, nonce);
    }

    function answerLeaf(bytes32 request_, bytes32 context_, bytes32 input, bytes32 output, bytes32 data)
        external
        pure
        returns (bytes32)
    {
        return Orders.answerLeaf(request_, context_, input, output, data);
    }

    function requestRoot(bytes32[] calldata leaves) external pure returns (bytes32) {
        return Orders.requestRoot(leaves);
    }

    function item(bytes32 request_, address provider, uint96 fee, uint96 bond, bytes32 output, bytes32 data)
        external
        pure
        returns (bytes32)
    {
        return Orders.item(request_, provider, fee, bond, output, data);
    }

    function feeAt(Order calldata order, uint256 time) external pure returns (uint96) {
        return Orders.feeAt(order, time);
    }
}
