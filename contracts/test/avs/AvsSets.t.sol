// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {AvsBase, AvsDeps} from "../../src/avs/AvsBase.sol";
import {OperatorInfo, OperatorSet, OperatorSetInfo} from "../../src/avs/Core.sol";
import {OperatorSets} from "../../src/avs/OperatorSets.sol";
import {OperatorTable} from "../../src/avs/OperatorTable.sol";
import {SertnServiceManager} from "../../src/avs/SertnServiceManager.sol";
import {vm} from "../Vm.sol";
import {AvsWorld} from "./AvsWorld.sol";
import {FakeCore} from "./FakeCore.sol";

/// @title Tests of operator sets, locks and the table
contract AvsSetsTest is AvsWorld {
    function test_ConstructionSetsAllUp() external view {
        _eq(uint160(core.recipients(0)), uint160(address(slashVault)));
        _eq(uint160(core.recipients(PROVIDERS)), uint160(address(slashVault)));
        _eq(uint160(core.claimer()), uint160(TREASURY));
        _eq(uint160(core.owner()), 0xF00);
        require(avs.supportsAVS(address(avs)) && !avs.supportsAVS(address(this)));
    }

    function test_ConstructionRefusesNonsense() external {
        for (uint256 i = 0; i < 6; i++) {
            AvsDeps memory d = _deps();
            if (i == 0) d.blockSeconds = 0;
            if (i == 1) d.maxStaleness = 0;
            if (i == 2) d.stakersBps = 10_001;
            if (i == 3) d.market = address(0);
            if (i == 4) d.slashVault = address(0);
            if (i == 5) delete d.vault;
            vm.expectRevert(AvsBase.BadDeps.selector);
            new SertnServiceManager(d);
        }
    }

    function test_AnybodyOpensProviderSets() external {
        vm.prank(address(1));
        avs.openProviderSet(9);
        _eq(uint160(core.recipients(9)), uint160(address(slashVault)));
        vm.expectRevert(abi.encodeWithSelector(OperatorSets.NotAProviderSet.selector, 0));
        avs.openProviderSet(0);
        vm.expectRevert(FakeCore.FakeRefused.selector);
        avs.openProviderSet(9);
    }

    function test_RolesExcludeEachOther() external {
        vm.expectRevert(abi.encodeWithSelector(OperatorSets.OtherRole.selector, _who(1)));
        core.join(_who(1), PROVIDERS);
        vm.expectRevert(abi.encodeWithSelector(OperatorSets.OtherRole.selector, PROVIDER));
        core.join(PROVIDER, 0);
        vm.expectRevert(abi.encodeWithSelector(OperatorSets.NoKey.selector, address(5)));
        core.join(address(5), 0);
        core.leave(_who(1), 0);
        core.join(_who(1), PROVIDERS);
        core.leave(PROVIDER, PROVIDERS);
        core.setKey(PROVIDER, _times(77));
        core.join(PROVIDER, 0);
    }

    function test_TheCoreAloneRegisters() external {
        uint32[] memory ids = _only(PROVIDERS);
        vm.expectRevert(abi.encodeWithSelector(AvsBase.NotAllowed.selector, address(this)));
        avs.registerOperator(address(5), address(avs), ids, "");
        vm.expectRevert(abi.encodeWithSelector(AvsBase.NotAllowed.selector, address(this)));
        avs.deregisterOperator(PROVIDER, address(avs), ids);
        vm.prank(address(core));
        vm.expectRevert(abi.encodeWithSelector(AvsBase.NotAllowed.selector, address(core)));
        avs.registerOperator(address(5), address(this), ids, "");
    }

    function testFuzz_ExposureIsAtMostStake(uint96 shares, uint64 magnitude, uint96 exposure, uint64 rate) external {
        magnitude = magnitude % 1e18 + 1;
        core.setRate(uint256(rate) + 1e15);
        core.setOperator(PROVIDER, FakeCore.Operator(magnitude, 1e18, shares, 0, true));
        uint256 stake = uint256(shares) * magnitude / 1e18;
        uint256 asked = exposure == 0 ? 0 : core.underlyingToSharesView(exposure) + 1;
        if (asked > stake) {
            vm.expectRevert(abi.encodeWithSelector(OperatorSets.StakeTooLow.selector, PROVIDER, asked, stake));
        }
        avs.checkProvider(PROVIDERS, PROVIDER, exposure, 100);
    }

    function test_WindowsFitIntoTheDelays() external {
        avs.checkProvider(PROVIDERS, PROVIDER, 1e18, 148); // with 10 seconds to execute, 79 blocks of two
        vm.expectRevert(abi.encodeWithSelector(AvsBase.WindowTooLong.selector, 80, 80));
        avs.checkProvider(PROVIDERS, PROVIDER, 1e18, 149);
        vm.expectRevert(abi.encodeWithSelector(OperatorSets.NotInSet.selector, _who(1), PROVIDERS));
        avs.checkProvider(PROVIDERS, _who(1), 1e18, 100);
        vm.expectRevert(abi.encodeWithSelector(OperatorSets.NotAProviderSet.selector, 0));
        avs.checkProvider(0, _who(1), 1e18, 100);
    }

    function test_OnlyAttestersHaveATable() external {
        OperatorSet memory providers = OperatorSet(address(avs), PROVIDERS);
        OperatorSet memory foreign = OperatorSet(address(this), 0);
        vm.expectRevert(abi.encodeWithSelector(OperatorTable.NoTable.selector, address(avs), PROVIDERS));
        avs.calculateOperatorTableBytes(providers);
        vm.expectRevert(abi.encodeWithSelector(OperatorTable.NoTable.selector, address(this), 0));
        avs.getOperatorSetWeights(foreign);
        vm.expectRevert(abi.encodeWithSelector(OperatorTable.NoTable.selector, address(this), 0));
        avs.getOperatorWeights(foreign, _who(1));
    }

    function test_WeightsAreSlashableStake() external view {
        OperatorSet memory set = OperatorSet(address(avs), 0);
        (address[] memory operators, uint256[][] memory weights) = avs.getOperatorSetWeights(set);
        _eq(operators.length, 3);
        for (uint256 i = 0; i < 3; i++) {
            _eq(weights[i][0], (i + 1) * 100e18);
            _eq(avs.getOperatorWeights(set, operators[i])[0], weights[i][0]);
        }
        _eq(avs.getOperatorWeights(set, PROVIDER)[0], 0);
    }

    /// @dev Tables of all sizes: rows lead to the root, sums are right, and who has no weight or key has no row. (Dust has none either: DustAttesters.t.sol.)
    function test_TablesOfAllSizes() external {
        for (uint256 n = 4; n <= 18; n++) {
            _attester(n, n % 5 == 0 ? 0 : uint128(n * 10e18));
            OperatorSetInfo memory table =
                abi.decode(avs.calculateOperatorTableBytes(OperatorSet(address(avs), 0)), (OperatorSetInfo));
            (address[] memory operators, OperatorInfo[] memory rows) = avs.attesters();
            _eq(table.numOperators, n - n / 5);
            uint256 total = 0;
            uint256 key = 0;
            for (uint32 i = 0; i < rows.length; i++) {
                total += rows[i].weights[0];
                key += uint160(operators[i]) - 0xA000;
            }
            _eq(table.totalWeights[0], total);
            _eq(table.aggregatePubkey.X, _times(key).X);
            vm.warp(block.timestamp + 1);
            _update();
            bytes32 signers = _attest(_no());
            _pay(signers, 1e18);
            for (uint32 i = 0; i < rows.length; i++) {
                avs.claim(signers, operators[i], _signer(i));
            }
            require(vault.balanceOf(address(avs)) <= n * 1e18);
        }
    }

    function test_NobodyMakesAnEmptyTable() external {
        for (uint256 i = 1; i <= 3; i++) {
            core.leave(_who(i), 0);
        }
        OperatorSetInfo memory table =
            abi.decode(avs.calculateOperatorTableBytes(OperatorSet(address(avs), 0)), (OperatorSetInfo));
        _eq(table.numOperators, 0);
        _eq(uint256(table.operatorInfoTreeRoot), 0);
        _eq(table.aggregatePubkey.X, 0);
    }
}
