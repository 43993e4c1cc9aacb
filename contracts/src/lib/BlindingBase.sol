// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @dev The blinding base H, hash to curve of the message "H" under the domain "zkvin/v1/pcs/blinding-base". It is the
/// same for every SRS.
uint256 constant BLINDING_X = 0x13a0a906725cb452db850246766cc9eca464a3670a69f25611b201b2362ac2a0;
uint256 constant BLINDING_Y = 0x1fb7f004c12ce3f42fdebce12e6c93d5327324d23806f4d212ecd2f05953faaa;
