// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Certificates} from "./Certificates.sol";
import {IAllocationManager, IStrategy, OperatorSet} from "./Core.sol";

/// @title Faults, and the slashes that follow
/// @notice The market records a fault when it is settled there: requester, challenger and treasury have been paid from
/// the bond. Slashing comes on top and goes to the treasury alone, so it can fail or come late without loss to anybody.
abstract contract Slashing is Certificates {
    /// @notice A fault.
    struct Fault {
        address provider;
        uint96 bond; // the provider answers for, in the bond token
        uint96 value; // each signer answers for
        uint32 set; // of the provider
        bytes32 signers; // names the certificate; zero for none
    }

    uint256 private constant WAD = 1e18;

    mapping(bytes32 request => Fault) private _faults;

    /// @notice Whether an operator was slashed for a fault.
    mapping(bytes32 request => mapping(address operator => bool)) public slashed;

    /// @notice A fault is on record.
    event FaultRecorded(
        bytes32 indexed request, address indexed provider, uint32 set, uint96 bond, uint96 value, bytes32 signers
    );

    /// @notice An operator was slashed for a fault.
    /// @param slashId The core's number of the slash in the set.
    /// @param shares What it lost.
    /// @param cleared Whether the tokens have gone to the SlashVault; if not, anybody asks the core's StrategyManager to
    /// send them, clearBurnOrRedistributableShares.
    event Slashed(
        bytes32 indexed request, address indexed operator, uint32 set, uint256 slashId, uint256 shares, bool cleared
    );

    /// @notice There is no such fault on record.
    error NoFault(bytes32 request);

    /// @notice The operator was slashed for this fault.
    error AlreadySlashed(bytes32 request, address operator);

    /// @notice The fault has no certificate, so it is the provider's alone.
    error NotAtFault(bytes32 request, address operator);

    /// @notice The operator has nothing that this contract can slash now. The fault stays on record.
    error NothingToSlash(bytes32 request, address operator);

    /// @notice Slashes an operator for a fault, by anybody, once. The amount in shares is what the market recorded, at most
    /// what the operator has allocated. Magnitudes are rounded up by the core, so it loses at most 2·(T/M) shares more,
    /// where T is its stake with what can be slashed in its queue and M its magnitude, 10^18 at first; and at most 2 less.
    /// @param request Names the fault.
    /// @param signer For an attester the proof that it signed; not looked at for the provider.
    function executeSlash(bytes32 request, address operator, Signer calldata signer) external guarded {
        Fault memory fault = _faults[request];
        if (fault.provider == address(0)) revert NoFault(request);
        if (slashed[request][operator]) revert AlreadySlashed(request, operator);
        if (operator == fault.provider) {
            slashed[request][operator] = true;
            _slash(request, operator, fault.set, fault.bond);
        } else {
            if (fault.signers == 0) revert NotAtFault(request, operator);
            _checkSigner(fault.signers, operator, signer);
            slashed[request][operator] = true;
            _noteSlash(_slash(request, operator, ATTESTERS, fault.value));
        }
    }

    /// @notice A fault on record; all zero if there is none.
    function faults(bytes32 request) external view returns (Fault memory) {
        return _faults[request];
    }

    /// @dev IStake.recordFault. The first record of a request stays.
    function _recordFault(bytes32 request, uint32 set, address provider, uint96 bond, uint96 value, bytes32 signers)
        internal
    {
        if (_faults[request].provider != address(0)) return;
        _faults[request] = Fault(provider, bond, value, set, signers);
        emit FaultRecorded(request, provider, set, bond, value, signers);
    }

    function _slash(bytes32 request, address operator, uint32 id, uint256 amount) private returns (uint256) {
        OperatorSet memory set = _set(id);
        uint256 wad = _wad(set, operator, amount);
        if (wad == 0) revert NothingToSlash(request, operator);
        uint256[] memory wads = new uint256[](1);
        wads[0] = wad;
        (uint256 slashId, uint256[] memory shares) = ALLOCATION_MANAGER.slashOperator(
            address(this), IAllocationManager.SlashingParams(operator, id, _strategies(), wads, "zkvin fault")
        );
        bool cleared;
        try STRATEGY_MANAGER.clearBurnOrRedistributableShares(set, slashId) {
            cleared = true;
        } catch {}
        emit Slashed(request, operator, id, slashId, shares[0], cleared);
        return shares[0];
    }

    /// @dev What part of an operator's allocation, of 10^18, is an amount of tokens; zero if nothing can be slashed. With
    /// magnitude m of M allocated and T shares, the core takes T·(m·wad/10^18)/M. Below 2^256, as the core's strategies
    /// have less than 2^127 shares and magnitudes are at most 10^18 < 2^60.
    function _wad(OperatorSet memory set, address operator, uint256 amount) private view returns (uint256) {
        if (!ALLOCATION_MANAGER.isOperatorSlashable(operator, set)) return 0;
        uint256 magnitude = ALLOCATION_MANAGER.getAllocation(operator, set, STRATEGY).currentMagnitude;
        IStrategy[] memory strategies = _strategies();
        uint256 total = DELEGATION_MANAGER.getOperatorShares(operator, strategies)[0]
            + DELEGATION_MANAGER.getSlashableSharesInQueue(operator, STRATEGY);
        uint256 stake = total * magnitude;
        if (stake == 0) return 0;
        uint256 max = ALLOCATION_MANAGER.getMaxMagnitude(operator, STRATEGY);
        uint256 wad = (STRATEGY.underlyingToSharesView(amount) * max * WAD + stake - 1) / stake;
        return wad < WAD ? wad : WAD;
    }
}
