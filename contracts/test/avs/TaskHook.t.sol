// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {OperatorSet} from "../../src/avs/Core.sol";
import {ITaskMailbox} from "../../src/avs/Mailbox.sol";
import {SlashVault} from "../../src/avs/SlashVault.sol";
import {TaskHook} from "../../src/avs/TaskHook.sol";
import {IBondVault} from "../../src/interfaces/IBondVault.sol";
import {IERC20} from "../../src/interfaces/IERC20.sol";
import {Approval} from "../../src/lib/Approval.sol";
import {vm} from "../Vm.sol";

/// @title Tests of the hook, the mailbox being this test; the real one is in the tests of e2e
contract TaskHookTest {
    address private constant AVS = address(0xA5);

    TaskHook private hook;
    bytes private payload = abi.encode(bytes32("root"));
    OperatorSet private configured;
    uint96 private taskSeconds;

    function setUp() external {
        hook = new TaskHook(ITaskMailbox(address(this)), AVS, 3600, 6000);
    }

    function setExecutorOperatorSetTaskConfig(
        OperatorSet calldata set,
        ITaskMailbox.ExecutorOperatorSetTaskConfig calldata config
    ) external {
        require(msg.sender == address(hook) && config.taskHook == hook);
        (configured, taskSeconds) = (set, config.taskSLA);
        require(abi.decode(config.consensus.value, (uint16)) == 6000);
    }

    function getTaskInfo(bytes32) external view returns (ITaskMailbox.Task memory task) {
        task.payload = payload;
    }

    function _params(address avs, uint32 id, bytes memory data) private pure returns (ITaskMailbox.TaskParams memory) {
        return ITaskMailbox.TaskParams(address(0), OperatorSet(avs, id), data);
    }

    function test_AnybodyRegisters() external {
        vm.prank(address(1));
        hook.register();
        require(configured.avs == AVS && configured.id == 0 && taskSeconds == 3600);
    }

    function test_TasksAreRootsForTheAttesters() external {
        hook.validatePreTaskCreation(address(1), _params(AVS, 0, payload));
        vm.expectRevert(abi.encodeWithSelector(TaskHook.WrongSet.selector, AVS, 1));
        hook.validatePreTaskCreation(address(1), _params(AVS, 1, payload));
        vm.expectRevert(abi.encodeWithSelector(TaskHook.WrongSet.selector, address(1), 0));
        hook.validatePreTaskCreation(address(1), _params(address(1), 0, payload));
        vm.expectRevert(abi.encodeWithSelector(TaskHook.NotARoot.selector, 4));
        hook.validatePreTaskCreation(address(1), _params(AVS, 0, "root"));
        hook.handlePostTaskCreation("task");
        require(hook.calculateTaskFee(_params(AVS, 0, payload)) == 0);
    }

    function test_ResultsRepeatTheRoot() external {
        hook.validatePreTaskResultSubmission(address(1), "task", "", payload);
        vm.expectRevert(abi.encodeWithSelector(TaskHook.WrongResult.selector, bytes32("task")));
        hook.validatePreTaskResultSubmission(address(1), "task", "", "root");
        hook.handlePostTaskResultSubmission(address(1), "task");
    }
}

/// @title Tests of passing slashed tokens on, this test being token and vault
contract SlashVaultTest {
    SlashVault private slashVault;
    bytes private answer;
    uint256 private here;
    uint256 private given;
    uint256 private deposited;

    function setUp() external {
        slashVault = new SlashVault(IERC20(address(this)), IBondVault(address(this)), address(0x7EA5));
    }

    function balanceOf(address) external view returns (uint256) {
        return here;
    }

    function approve(address spender, uint256 amount) external {
        require(spender == address(this));
        given = amount;
        bytes memory data = answer;
        assembly {
            return(add(data, 32), mload(data))
        }
    }

    function deposit(address account, uint96 amount) external {
        require(account == address(0x7EA5) && given == amount);
        deposited += amount;
    }

    function test_TokensThatAnswerNothingOrTrue() external {
        here = 7;
        slashVault.sweep();
        answer = abi.encode(true);
        slashVault.sweep();
        require(deposited == 14);
    }

    function test_TokensThatRefuse() external {
        here = 7;
        bytes[3] memory bad = [abi.encode(false), bytes(hex"01"), abi.encode(2)];
        for (uint256 i = 0; i < 3; i++) {
            answer = bad[i];
            vm.expectRevert(abi.encodeWithSelector(Approval.ApprovalFailed.selector, answer));
            slashVault.sweep();
        }
        require(deposited == 0);
    }

    function test_MoreThanTheVaultTakes() external {
        here = uint256(type(uint96).max) + 5;
        slashVault.sweep();
        require(deposited == type(uint96).max);
    }
}
