// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {IVerifierRouter} from "../../src/interfaces/IVerifierRouter.sol";
import {Deliveries} from "../../src/market/Deliveries.sol";
import {Order, Orders, Proof} from "../../src/market/Orders.sol";
import {Proofs} from "../../src/market/Proofs.sol";

/// @title Calls of the libraries Proofs and Deliveries with names that the caller chooses, for tests only
contract ProofsHarness {
    IVerifierRouter private immutable ROUTER;
    IModelRegistry private immutable REGISTRY;
    bytes32 private immutable CLASS;

    constructor(IVerifierRouter router, IModelRegistry registry, bytes32 class) {
        (ROUTER, REGISTRY, CLASS) = (router, registry, class);
    }

    /// @dev An answer as a market at an address would claim it.
    function claim(address market, Order calldata order, address locker, bytes32 output, bytes calldata data)
        external
        view
        returns (Proofs.Claim memory c)
    {
        c.request = Orders.request(order, Orders.domainSeparator(market));
        c.context = Orders.context(market, c.request, locker, order.nonce);
        (c.modelOwner, c.model, c.input) = (order.modelOwner, order.model, order.input);
        (c.output, c.data, c.hidden) = (output, data, order.privacy & Orders.PRIVATE_OUTPUT != 0);
    }

    function check(Proofs.Claim[] memory claims, Proof calldata proof) external view {
        Proofs.check(ROUTER, REGISTRY, CLASS, claims, proof);
    }

    function decrypts(bytes32 key, bytes calldata data, bytes calldata row, bytes calldata powers)
        external
        view
        returns (bool)
    {
        return Deliveries.decrypts(key, data, row, powers);
    }

    function checkValues(uint256 word, bytes calldata data, bytes calldata row, bytes calldata powers) external view {
        Deliveries.checkValues(word, data, row, powers);
    }

    function small(bytes calldata settlementKey) external pure returns (uint256) {
        return Deliveries.small(settlementKey);
    }
}
