// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "../interfaces/IERC20.sol";
import {IKeyRegistrar, OperatorSet} from "./Core.sol";

/// @title EigenLayer's mailbox of tasks, as far as TaskHook needs it
interface ITaskMailbox {
    enum ConsensusType {
        NONE,
        STAKE_PROPORTION_THRESHOLD
    }

    enum TaskStatus {
        NONE,
        CREATED,
        VERIFIED,
        EXPIRED
    }

    struct Consensus {
        ConsensusType consensusType;
        bytes value;
    }

    struct ExecutorOperatorSetTaskConfig {
        IAVSTaskHook taskHook;
        uint96 taskSLA;
        IERC20 feeToken;
        IKeyRegistrar.CurveType curveType;
        address feeCollector;
        Consensus consensus;
        bytes taskMetadata;
    }

    struct TaskParams {
        address refundCollector;
        OperatorSet executorOperatorSet;
        bytes payload;
    }

    struct Task {
        address creator;
        uint96 creationTime;
        address avs;
        uint96 avsFee;
        address refundCollector;
        uint32 executorOperatorSetId;
        uint16 feeSplit;
        TaskStatus status;
        bool isFeeRefunded;
        uint32 operatorTableReferenceTimestamp;
        ExecutorOperatorSetTaskConfig executorOperatorSetTaskConfig;
        bytes payload;
        bytes executorCert;
        bytes result;
    }

    function setExecutorOperatorSetTaskConfig(
        OperatorSet calldata operatorSet,
        ExecutorOperatorSetTaskConfig calldata config
    ) external;

    function createTask(TaskParams calldata taskParams) external returns (bytes32 taskHash);

    function submitResult(bytes32 taskHash, bytes calldata executorCert, bytes calldata result) external;

    function getTaskInfo(bytes32 taskHash) external view returns (Task memory);

    function getMessageHash(bytes32 taskHash, bytes calldata result) external view returns (bytes32);
}

/// @title What the mailbox calls at each step of a task
interface IAVSTaskHook {
    function validatePreTaskCreation(address caller, ITaskMailbox.TaskParams calldata taskParams) external view;

    function handlePostTaskCreation(bytes32 taskHash) external;

    function validatePreTaskResultSubmission(
        address caller,
        bytes32 taskHash,
        bytes calldata cert,
        bytes calldata result
    ) external view;

    function handlePostTaskResultSubmission(address caller, bytes32 taskHash) external;

    function calculateTaskFee(ITaskMailbox.TaskParams calldata taskParams) external view returns (uint96);
}
