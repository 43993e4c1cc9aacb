// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {AvsBase, AvsDeps} from "./AvsBase.sol";
import {
    IAllocationManager,
    IAVSRegistrar,
    ICrossChainRegistry,
    IKeyRegistrar,
    IOperatorTableCalculator
} from "./Core.sol";

/// @title Operator sets and who is in them
/// @notice Set 0 has the attesters, each other one the providers of some classes. All are alike: one strategy, slashed
/// stake goes to the SlashVault, this contract slashes. Whoever meets the core's conditions joins; nobody is asked.
abstract contract OperatorSets is AvsBase, IAVSRegistrar {
    /// @dev What an operator is here, as the core has told.
    struct Role {
        uint32 providerSets;
        bool attester;
        uint40 attesterUntil; // when it was last deregistered
    }

    mapping(address operator => Role) internal _roles;

    /// @notice A set for providers exists from now on.
    event ProviderSetOpened(uint32 indexed id);

    /// @notice There is no such set, or it is not for providers.
    error NotAProviderSet(uint32 id);

    /// @notice An operator is either attester or provider.
    error OtherRole(address operator);

    /// @notice An attester registers its BLS key with the core's KeyRegistrar first.
    error NoKey(address operator);

    /// @notice The provider is not in the operator set of the class.
    error NotInSet(address provider, uint32 id);

    /// @notice The provider has more at risk than can be slashed.
    /// @param shares What is at risk.
    /// @param stake What can be slashed until the window is over.
    error StakeTooLow(address provider, uint256 shares, uint256 stake);

    constructor(AvsDeps memory deps) {
        ALLOCATION_MANAGER.updateAVSMetadataURI(address(this), deps.metadataURI);
        for (uint32 id = ATTESTERS; id <= deps.providerSets; id++) {
            _open(id);
        }
        KEY_REGISTRAR.configureOperatorSet(_set(ATTESTERS), IKeyRegistrar.CurveType.BN254);
        CROSS_CHAIN_REGISTRY.createGenerationReservation(
            _set(ATTESTERS),
            IOperatorTableCalculator(address(this)),
            ICrossChainRegistry.OperatorSetConfig(deps.taskHook, deps.maxStaleness)
        );
    }

    /// @notice Opens a set for providers, by anybody. Sets have one shape, so it matters to nobody who did it.
    function openProviderSet(uint32 id) external {
        if (id == ATTESTERS) revert NotAProviderSet(id);
        _open(id);
    }

    /// @inheritdoc IAVSRegistrar
    function registerOperator(address operator, address avs, uint32[] calldata operatorSetIds, bytes calldata)
        external
    {
        _onlyCore(avs);
        Role storage role = _roles[operator];
        for (uint256 i = 0; i < operatorSetIds.length; i++) {
            if (operatorSetIds[i] == ATTESTERS) {
                if (role.providerSets != 0) revert OtherRole(operator);
                if (!KEY_REGISTRAR.isRegistered(_set(ATTESTERS), operator)) revert NoKey(operator);
                role.attester = true;
            } else {
                if (role.attester) revert OtherRole(operator);
                role.providerSets++;
            }
        }
    }

    /// @inheritdoc IAVSRegistrar
    /// @dev Who leaves stays slashable for the core's delay.
    function deregisterOperator(address operator, address avs, uint32[] calldata operatorSetIds) external {
        _onlyCore(avs);
        Role storage role = _roles[operator];
        for (uint256 i = 0; i < operatorSetIds.length; i++) {
            if (operatorSetIds[i] == ATTESTERS) {
                (role.attester, role.attesterUntil) = (false, uint40(block.timestamp));
            } else {
                role.providerSets--;
            }
        }
    }

    /// @inheritdoc IAVSRegistrar
    function supportsAVS(address avs) external view returns (bool) {
        return avs == address(this);
    }

    /// @dev IStake.checkProvider. Shares are rounded up.
    function _checkProvider(uint32 id, address provider, uint256 exposure, uint256 window) internal view {
        if (id == ATTESTERS) revert NotAProviderSet(id);
        if (!ALLOCATION_MANAGER.isMemberOfOperatorSet(provider, _set(id))) revert NotInSet(provider, id);
        uint256 shares = exposure == 0 ? 0 : STRATEGY.underlyingToSharesView(exposure) + 1;
        uint256 stake = _stake(id, provider, _blocks(window));
        if (shares > stake) revert StakeTooLow(provider, shares, stake);
    }

    /// @dev Whether an operator may be in a table of a time, or is an attester now.
    function _attestedSince(address operator, uint256 time) internal view returns (bool) {
        Role storage role = _roles[operator];
        return role.attester || role.attesterUntil >= time;
    }

    function _open(uint32 id) private {
        IAllocationManager.CreateSetParams[] memory sets = new IAllocationManager.CreateSetParams[](1);
        sets[0] = IAllocationManager.CreateSetParams(id, _strategies());
        address[] memory recipients = new address[](1);
        recipients[0] = SLASH_VAULT;
        ALLOCATION_MANAGER.createRedistributingOperatorSets(address(this), sets, recipients);
        if (id != ATTESTERS) emit ProviderSetOpened(id);
    }

    function _onlyCore(address avs) private view {
        if (msg.sender != address(ALLOCATION_MANAGER) || avs != address(this)) revert NotAllowed(msg.sender);
    }
}
