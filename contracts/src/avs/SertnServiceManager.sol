// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IStake} from "../interfaces/IStake.sol";
import {AttesterPay} from "./AttesterPay.sol";
import {AvsBase, AvsDeps} from "./AvsBase.sol";
import {OperatorSets} from "./OperatorSets.sol";

/// @title The market's AVS on EigenLayer
/// @notice Who may do what: the market has certificates verified, credits the attesters and records faults; the core's
/// AllocationManager says who registers; everybody opens provider sets, executes slashes of recorded faults, pays
/// attesters and sweeps rewards. There is no owner.
/// @dev What can be lost: the core is upgradable by its owners, and holds the stake. Nothing of the market's money is in
/// this contract but the attesters' pay, in its balance of the vault.
contract SertnServiceManager is AttesterPay, IStake {
    constructor(AvsDeps memory deps) AvsBase(deps) OperatorSets(deps) AttesterPay(deps) {}

    /// @inheritdoc IStake
    function verifyCertificate(Quorum calldata quorum, bytes calldata certificate)
        external
        onlyMarket
        guarded
        returns (bytes32 signers)
    {
        return _verifyCertificate(quorum, certificate);
    }

    /// @inheritdoc IStake
    function creditAttesters(bytes32 signers, uint96 amount) external onlyMarket {
        _creditAttesters(signers, amount);
    }

    /// @inheritdoc IStake
    function recordFault(bytes32 request, uint32 set, address provider, uint96 bond, uint96 value, bytes32 signers)
        external
        onlyMarket
    {
        _recordFault(request, set, provider, bond, value, signers);
    }

    /// @inheritdoc IStake
    function checkProvider(uint32 set, address provider, uint256 exposure, uint256 window) external view {
        _checkProvider(set, provider, exposure, window);
    }
}
