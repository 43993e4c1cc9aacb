// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IStake} from "../interfaces/IStake.sol";
import {Certificate, OperatorInfoWitness, OperatorSetInfo} from "./Core.sol";
import {OperatorTable} from "./OperatorTable.sol";

/// @title Certificates of the attesters, and who signed them
abstract contract Certificates is OperatorTable {
    /// @notice Proves that an operator signed a certificate.
    struct Signer {
        /// What the certificate's name is the hash of, as in the event Certified.
        uint32 referenceTimestamp;
        bytes32 message;
        uint32[] nonSigners;
        /// The operator's row of the table.
        OperatorInfoWitness row;
    }

    /// @dev Shares that attesters lost until a time, that included.
    struct Slashes {
        uint40 time;
        uint216 shares;
    }

    Slashes[] private _slashes;

    /// @notice The market paid for a certificate.
    /// @param signers Its name.
    /// @param nonSigners Indices of the rows that did not sign, ascending.
    event Certified(
        bytes32 indexed signers, uint32 referenceTimestamp, bytes32 message, bytes32 root, uint32[] nonSigners
    );

    /// @notice The certificate is not for this message.
    error WrongMessage(bytes32 signed, bytes32 message);

    /// @notice The provider is or was an attester after the table was made.
    error ProviderAttests(address provider);

    /// @notice There is no such table, or nobody is in it.
    error EmptyTable(uint32 referenceTimestamp);

    /// @notice Not enough stake signed.
    /// @param bps The part of the table's stake that has to, both thresholds in one.
    error QuorumNotReached(uint256 bps);

    /// @notice More value is at risk than the quorum can answer for.
    /// @param limit In the bond token.
    error ValueAboveStake(uint256 openValue, uint256 limit);

    /// @notice The certificate has another name.
    error WrongCertificate(bytes32 signers);

    /// @notice The row is not the operator's, or not in the table.
    error WrongRow(address operator, uint32 index);

    /// @notice The operator did not sign.
    error DidNotSign(address operator, uint32 index);

    /// @dev IStake.verifyCertificate. The core is asked once: the nominal threshold becomes a proportion, rounded up to a
    /// whole basis point of the table's stake, which is at least as strict. What attesters lost since the table was made
    /// is counted as if it had been the signers'.
    function _verifyCertificate(IStake.Quorum calldata quorum, bytes calldata certificate)
        internal
        returns (bytes32 signers)
    {
        Certificate memory c = abi.decode(certificate, (Certificate));
        uint32 time = c.referenceTimestamp;
        bytes32 message = messageOf(quorum.root, time);
        if (c.messageHash != message) revert WrongMessage(c.messageHash, message);
        if (_attestedSince(quorum.provider, time)) revert ProviderAttests(quorum.provider);
        // What the table says stays slashable only for so long after it was made.
        _blocks(block.timestamp - time + quorum.window);
        _checkStake(quorum, c);
        uint32[] memory nonSigners = new uint32[](c.nonSignerWitnesses.length);
        for (uint256 i = 0; i < nonSigners.length; i++) {
            nonSigners[i] = c.nonSignerWitnesses[i].operatorIndex;
        }
        signers = _name(time, message, nonSigners);
        emit Certified(signers, time, message, quorum.root, nonSigners);
    }

    /// @notice What attesters sign for a request root under the table of a time, as the certificate's message hash.
    function messageOf(bytes32 root, uint32 referenceTimestamp) public view returns (bytes32) {
        return keccak256(
            abi.encodePacked(
                "zkvin/v1/attestation",
                block.chainid,
                uint256(uint160(MARKET)),
                uint256(uint160(address(this))),
                uint256(ATTESTERS),
                root,
                uint256(referenceTimestamp)
            )
        );
    }

    /// @dev Reverts unless the operator signed the certificate.
    /// @return weight Its shares in the table.
    function _checkSigner(bytes32 signers, address operator, Signer calldata signer)
        internal
        view
        returns (uint256 weight)
    {
        if (_name(signer.referenceTimestamp, signer.message, signer.nonSigners) != signers) {
            revert WrongCertificate(signers);
        }
        uint32 index = signer.row.operatorIndex;
        OperatorSetInfo memory table =
            CERTIFICATE_VERIFIER.getOperatorSetInfo(_set(ATTESTERS), signer.referenceTimestamp);
        if (index >= table.numOperators || !_isRow(signer.row, table.operatorInfoTreeRoot)) {
            revert WrongRow(operator, index);
        }
        for (uint256 i = 0; i < signer.nonSigners.length; i++) {
            if (signer.nonSigners[i] == index) revert DidNotSign(operator, index);
        }
        // The core never gives a key to a second operator, also when the first one has given it up.
        (address owner,) = KEY_REGISTRAR.getOperatorFromSigningKey(
            _set(ATTESTERS), abi.encode(signer.row.operatorInfo.pubkey.X, signer.row.operatorInfo.pubkey.Y)
        );
        if (owner != operator) revert WrongRow(operator, index);
        return signer.row.operatorInfo.weights[0];
    }

    /// @dev Remembers that an attester lost shares.
    function _noteSlash(uint256 shares) internal {
        uint256 n = _slashes.length;
        uint256 sum = n == 0 ? 0 : _slashes[n - 1].shares;
        _slashes.push(Slashes(uint40(block.timestamp), uint216(sum + shares)));
    }

    function _checkStake(IStake.Quorum calldata quorum, Certificate memory c) private {
        uint256[] memory totals = CERTIFICATE_VERIFIER.getTotalStakeWeights(_set(ATTESTERS), c.referenceTimestamp);
        if (totals.length == 0 || totals[0] == 0) revert EmptyTable(c.referenceTimestamp);
        uint256 lost = _lostSince(c.referenceTimestamp);
        uint256 bps = ((quorum.nominal + lost) * BPS + totals[0] - 1) / totals[0];
        if (bps < quorum.proportionBps) bps = quorum.proportionBps;
        if (bps == 0) bps = 1;
        uint16[] memory thresholds = new uint16[](1);
        thresholds[0] = uint16(bps);
        if (bps > BPS || !CERTIFICATE_VERIFIER.verifyCertificateProportion(_set(ATTESTERS), c, thresholds)) {
            revert QuorumNotReached(bps);
        }
        // The least that can have signed.
        uint256 stake = totals[0] * bps / BPS;
        stake = stake > lost ? STRATEGY.sharesToUnderlyingView(stake - lost) : 0;
        uint256 limit = stake * quorum.valueBps / BPS;
        if (quorum.openValue > limit) revert ValueAboveStake(quorum.openValue, limit);
    }

    /// @dev Shares that attesters lost at a time or after it.
    function _lostSince(uint256 time) private view returns (uint256) {
        uint256 high = _slashes.length;
        if (high == 0) return 0;
        uint256 sum = _slashes[high - 1].shares;
        uint256 low = 0; // slashes below were before the time, those from high on were not
        while (low < high) {
            uint256 mid = (low + high) / 2;
            if (_slashes[mid].time < time) low = mid + 1;
            else high = mid;
        }
        return low == 0 ? sum : sum - _slashes[low - 1].shares;
    }

    function _name(uint32 time, bytes32 message, uint32[] memory nonSigners) private pure returns (bytes32) {
        return keccak256(abi.encodePacked("zkvin/v1/signers", uint256(time), message, nonSigners));
    }
}
