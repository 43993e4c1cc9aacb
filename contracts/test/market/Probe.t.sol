// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;
import {InferenceMarket} from "../../src/market/InferenceMarket.sol";
import {BondVault} from "../../src/market/BondVault.sol";
contract Probe { function test_x() public { } function a() external returns (InferenceMarket m) {} function b() external { new BondVault(BondVault(address(0)).TOKEN(), address(0), address(0)); } }
