// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "../interfaces/IERC20.sol";
import {IKeyRegistrar, OperatorSet} from "./Core.sol";
import {IAVSTaskHook, ITaskMailbox} from "./Mailbox.sol";

/// @title The market's attesters as executors of EigenLayer's TaskMailbox
/// @notice For whoever wants to see attestations as tasks: a task's payload is a request root, and its result the same
/// 32 bytes, signed by the attesters in the mailbox's own message. The market pays by none of it, and a mailbox's message
/// is none of the market's, so nobody is slashed by it either.
/// @dev The contract owns the attesters' table, so it alone configures the set in the mailbox; and it knows one
/// configuration.
contract TaskHook is IAVSTaskHook {
    ITaskMailbox public immutable MAILBOX;
    address public immutable AVS;
    uint96 public immutable TASK_SECONDS;
    uint16 public immutable PROPORTION_BPS;

    uint32 private constant ATTESTERS = 0;

    /// @notice The task is not for the market's attesters.
    error WrongSet(address avs, uint32 id);

    /// @notice A payload is a request root.
    error NotARoot(uint256 length);

    /// @notice A result repeats the payload.
    error WrongResult(bytes32 task);

    /// @param mailbox The core's TaskMailbox.
    /// @param avs SertnServiceManager; may not have been deployed yet.
    /// @param taskSeconds In which a task has to have its result.
    /// @param proportionBps Of the attesters' stake that has to sign.
    constructor(ITaskMailbox mailbox, address avs, uint96 taskSeconds, uint16 proportionBps) {
        (MAILBOX, AVS, TASK_SECONDS, PROPORTION_BPS) = (mailbox, avs, taskSeconds, proportionBps);
    }

    /// @notice Tells the mailbox about this hook, by anybody, once the core has a table of the attesters.
    function register() external {
        MAILBOX.setExecutorOperatorSetTaskConfig(
            OperatorSet(AVS, ATTESTERS),
            ITaskMailbox.ExecutorOperatorSetTaskConfig({
                taskHook: this,
                taskSLA: TASK_SECONDS,
                feeToken: IERC20(address(0)),
                curveType: IKeyRegistrar.CurveType.BN254,
                feeCollector: address(0),
                consensus: ITaskMailbox.Consensus(
                    ITaskMailbox.ConsensusType.STAKE_PROPORTION_THRESHOLD, abi.encode(PROPORTION_BPS)
                ),
                taskMetadata: ""
            })
        );
    }

    /// @inheritdoc IAVSTaskHook
    function validatePreTaskCreation(address, ITaskMailbox.TaskParams calldata taskParams) external view {
        OperatorSet calldata set = taskParams.executorOperatorSet;
        if (set.avs != AVS || set.id != ATTESTERS) revert WrongSet(set.avs, set.id);
        if (taskParams.payload.length != 32) revert NotARoot(taskParams.payload.length);
    }

    /// @inheritdoc IAVSTaskHook
    function validatePreTaskResultSubmission(address, bytes32 taskHash, bytes calldata, bytes calldata result)
        external
        view
    {
        if (keccak256(result) != keccak256(MAILBOX.getTaskInfo(taskHash).payload)) {
            revert WrongResult(taskHash);
        }
    }

    /// @inheritdoc IAVSTaskHook
    function handlePostTaskCreation(bytes32) external {}

    /// @inheritdoc IAVSTaskHook
    function handlePostTaskResultSubmission(address, bytes32) external {}

    /// @inheritdoc IAVSTaskHook
    function calculateTaskFee(ITaskMailbox.TaskParams calldata) external pure returns (uint96) {
        return 0;
    }
}
