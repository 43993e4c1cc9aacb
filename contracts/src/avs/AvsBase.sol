// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IBondVault} from "../interfaces/IBondVault.sol";
import {IERC20} from "../interfaces/IERC20.sol";
import {
    IAllocationManager,
    ICertificateVerifier,
    ICrossChainRegistry,
    IDelegationManager,
    IKeyRegistrar,
    IRewardsCoordinator,
    IStrategy,
    IStrategyManager,
    OperatorSet
} from "./Core.sol";

/// @notice What SertnServiceManager is built with.
struct AvsDeps {
    IAllocationManager allocationManager;
    IDelegationManager delegationManager;
    IStrategyManager strategyManager;
    IKeyRegistrar keyRegistrar;
    ICertificateVerifier certificateVerifier;
    ICrossChainRegistry crossChainRegistry;
    IRewardsCoordinator rewardsCoordinator;
    /// The one strategy of all sets; its underlying token is the fee and bond token.
    IStrategy strategy;
    /// Alone asks for certificates and records faults. May not have been deployed yet, as the next ones.
    address market;
    IBondVault vault;
    /// Has what is slashed.
    address slashVault;
    /// Owns the attesters' table for the TaskMailbox; zero for nobody.
    address taskHook;
    /// Claims what the RewardsCoordinator gives back of stakers' rewards.
    address treasury;
    /// Seconds after which the core takes no certificate over a table; at least the core's cadence of tables.
    uint32 maxStaleness;
    /// Seconds from block to block, at least.
    uint32 blockSeconds;
    /// Seconds in which a slash has to be executed once a window is over.
    uint32 executionSeconds;
    /// Part of the attesters' pay that goes to their stakers as rewards of the core.
    uint16 stakersBps;
    /// Provider sets 1 … providerSets are opened at once.
    uint32 providerSets;
    string metadataURI;
}

/// @title What all parts of the service manager share
/// @dev The contract is an account of EigenLayer's core without admins and appointees, so it is its own only admin; and
/// it has no function that names others, changes a slasher, a registrar or a table, or calls what a caller chooses.
abstract contract AvsBase {
    /// @notice The operator set of the attesters. Those of providers follow.
    uint32 public constant ATTESTERS = 0;

    uint256 internal constant BPS = 10_000;

    IAllocationManager public immutable ALLOCATION_MANAGER;
    IDelegationManager public immutable DELEGATION_MANAGER;
    IStrategyManager public immutable STRATEGY_MANAGER;
    IKeyRegistrar public immutable KEY_REGISTRAR;
    ICertificateVerifier public immutable CERTIFICATE_VERIFIER;
    ICrossChainRegistry public immutable CROSS_CHAIN_REGISTRY;
    IRewardsCoordinator public immutable REWARDS_COORDINATOR;
    IStrategy public immutable STRATEGY;
    IERC20 public immutable TOKEN;
    address public immutable MARKET;
    IBondVault public immutable VAULT;
    address public immutable SLASH_VAULT;
    uint32 public immutable BLOCK_SECONDS;
    uint32 public immutable EXECUTION_SECONDS;

    bool private transient _entered;

    /// @notice The sender may not do this.
    error NotAllowed(address sender);

    /// @notice The contract is in a call of another.
    error Reentered();

    /// @notice A value of the construction makes no sense.
    error BadDeps();

    /// @notice Stake can leave before a window is over.
    /// @param blocks What the window takes.
    /// @param limit What is less than the core's delays.
    error WindowTooLong(uint256 blocks, uint256 limit);

    modifier guarded() {
        if (_entered) revert Reentered();
        _entered = true;
        _;
        _entered = false;
    }

    modifier onlyMarket() {
        if (msg.sender != MARKET) revert NotAllowed(msg.sender);
        _;
    }

    constructor(AvsDeps memory deps) {
        if (deps.blockSeconds == 0 || deps.maxStaleness == 0 || deps.stakersBps > BPS) revert BadDeps();
        if (deps.market == address(0) || address(deps.vault) == address(0) || deps.slashVault == address(0)) {
            revert BadDeps();
        }
        ALLOCATION_MANAGER = deps.allocationManager;
        DELEGATION_MANAGER = deps.delegationManager;
        STRATEGY_MANAGER = deps.strategyManager;
        KEY_REGISTRAR = deps.keyRegistrar;
        CERTIFICATE_VERIFIER = deps.certificateVerifier;
        CROSS_CHAIN_REGISTRY = deps.crossChainRegistry;
        REWARDS_COORDINATOR = deps.rewardsCoordinator;
        STRATEGY = deps.strategy;
        TOKEN = deps.strategy.underlyingToken();
        (MARKET, VAULT, SLASH_VAULT) = (deps.market, deps.vault, deps.slashVault);
        (BLOCK_SECONDS, EXECUTION_SECONDS) = (deps.blockSeconds, deps.executionSeconds);
    }

    /// @dev This contract's operator set.
    function _set(uint32 id) internal view returns (OperatorSet memory) {
        return OperatorSet(address(this), id);
    }

    /// @dev The one strategy, as the core takes it.
    function _strategies() internal view returns (IStrategy[] memory list) {
        list = new IStrategy[](1);
        list[0] = STRATEGY;
    }

    /// @dev For fewer blocks than this nothing that is slashable now can leave: allocations stay for one delay of the core,
    /// queued withdrawals for the other.
    function _limit() internal view returns (uint256) {
        uint256 deallocation = ALLOCATION_MANAGER.DEALLOCATION_DELAY();
        uint256 withdrawal = DELEGATION_MANAGER.minWithdrawalDelayBlocks();
        return deallocation < withdrawal ? deallocation : withdrawal;
    }

    /// @dev The blocks of a window and of the time to execute slashes after it. Reverts where stake can leave before.
    function _blocks(uint256 window) internal view returns (uint256 blocks) {
        blocks = (window + EXECUTION_SECONDS + BLOCK_SECONDS - 1) / BLOCK_SECONDS;
        uint256 limit = _limit();
        if (blocks >= limit) revert WindowTooLong(blocks, limit);
    }

    /// @dev Slashable shares of an operator from now on for some blocks, whatever it does.
    function _stake(uint32 id, address operator, uint256 blocks) internal view returns (uint256) {
        address[] memory operators = new address[](1);
        operators[0] = operator;
        return _stakes(id, operators, blocks)[0][0];
    }

    /// @dev The same of many.
    function _stakes(uint32 id, address[] memory operators, uint256 blocks) internal view returns (uint256[][] memory) {
        return
            ALLOCATION_MANAGER.getMinimumSlashableStake(
                _set(id), operators, _strategies(), uint32(block.number + blocks)
            );
    }
}
