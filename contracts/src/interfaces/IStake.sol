// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title Stake and certificates, as the market sees them
/// @notice SertnServiceManager is it. A market without one has the zero address: no attested tier, bonds in the vault alone.
interface IStake {
    /// @notice A certificate over request roots, with what it must carry.
    struct Quorum {
        bytes32 root; // request root
        address provider; // must not be an attester
        uint16 proportionBps;
        uint96 nominal; // shares
        uint16 valueBps;
        uint256 openValue; // attested value at risk, these items included
        uint32 window; // seconds from now for which whoever signed has to stay slashable: challenge and response
    }

    /// @notice Reverts unless the provider is in the operator set and its exposure is at most its slashable stake until
    /// the window is over.
    /// @param set Operator set of the class' providers.
    /// @param exposure In the bond token.
    /// @param window Seconds.
    function checkProvider(uint32 set, address provider, uint256 exposure, uint256 window) external view;

    /// @notice Verifies a certificate, or reverts. The market alone.
    /// @param certificate ABI encoding of the core's BN254Certificate.
    /// @return signers Names the certificate: a fault with this name may slash whoever signed it.
    function verifyCertificate(Quorum calldata quorum, bytes calldata certificate) external returns (bytes32 signers);

    /// @notice Notes what the attesters of a certificate have earned; it is in this contract's vault balance. The market
    /// alone.
    function creditAttesters(bytes32 signers, uint96 amount) external;

    /// @notice Records a fault, for ever: from now on anybody may execute the slashes. The market alone. Never reverts.
    /// @param request Names the fault.
    /// @param bond The provider's bond, in the bond token.
    /// @param value Value at risk, for which signers answer.
    /// @param signers The certificate; zero for none.
    function recordFault(bytes32 request, uint32 set, address provider, uint96 bond, uint96 value, bytes32 signers)
        external;
}
