// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title Numbered terms of the market
/// @notice Terms never change once they have a number. Records keep the number that was current when they began.
interface IParameters {
    struct Terms {
        uint32 challengeWindow; // seconds from the attestation
        uint32 responseWindow; // seconds from the challenge
        uint32 deliveryWindow; // seconds from payment's proof; at most challengeWindow
        uint16 protocolFeeBps;
        uint16 attesterFeeBps;
        uint16 challengerBps; // of what is left of a bond after refund and compensation
        uint16 quorumBps; // of the attesters' stake that must sign
        uint96 quorumStake; // and how much at least, in shares
        uint16 valueBps; // open attested value at risk at most this part of the quorum's slashable stake
        uint16[3] premiumBps; // least fee of a tier above the model's price floor
        uint96 challengeFloor; // least challenge bond
        uint16 challengeFactor; // k, in tenths
        uint96 tokenPerEther; // units of the fee token that 10^18 wei are worth
        uint64 baseFeeCap; // wei; what StakePolicy reckons slashing with
        uint64 slashGas;
    }

    /// @notice The number of the current terms.
    function current() external view returns (uint32);

    /// @notice Terms by number.
    function get(uint32 number) external view returns (Terms memory);
}
