// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "../../src/interfaces/IERC20.sol";
import {IBondVault} from "../../src/interfaces/IBondVault.sol";
import {AvsDeps} from "../../src/avs/AvsBase.sol";
import {
    G1Point,
    G2Point,
    IAllocationManager,
    ICertificateVerifier,
    ICrossChainRegistry,
    IDelegationManager,
    IKeyRegistrar,
    IRewardsCoordinator,
    IStrategy,
    IStrategyManager,
    OperatorInfo,
    OperatorSet
} from "../../src/avs/Core.sol";
import {SertnServiceManager} from "../../src/avs/SertnServiceManager.sol";

/// @title What a table is made from, for tests only: members, their stakes and keys
/// @dev It stands in for all of EigenLayer's core, and answers what the table does not ask for with zeros.
contract TableCore {
    address[] private _members;
    mapping(address operator => uint256) private _stake;

    function join(address operator, uint256 stake) external {
        _members.push(operator);
        _stake[operator] = stake;
    }

    function getMembers(OperatorSet calldata) external view returns (address[] memory) {
        return _members;
    }

    function getMinimumSlashableStake(OperatorSet calldata, address[] calldata operators, IStrategy[] calldata, uint32)
        external
        view
        returns (uint256[][] memory stakes)
    {
        stakes = new uint256[][](operators.length);
        for (uint256 i = 0; i < operators.length; ++i) {
            stakes[i] = new uint256[](1);
            stakes[i][0] = _stake[operators[i]];
        }
    }

    function isRegistered(OperatorSet calldata, address) external pure returns (bool) {
        return true;
    }

    function getBN254Key(OperatorSet calldata, address) external pure returns (G1Point memory, G2Point memory two) {
        return (G1Point(1, 2), two);
    }

    function DEALLOCATION_DELAY() external pure returns (uint32) {
        return 100;
    }

    function minWithdrawalDelayBlocks() external pure returns (uint32) {
        return 100;
    }

    fallback(bytes calldata) external returns (bytes memory) {
        return new bytes(32);
    }
}

/// @dev A certificate has a row for each attester in the table that did not sign.
contract DustAttestersTest {
    TableCore private core = new TableCore();
    SertnServiceManager private avs;

    function setUp() public {
        address at = address(core);
        avs = new SertnServiceManager(
            AvsDeps({
                allocationManager: IAllocationManager(at),
                delegationManager: IDelegationManager(at),
                strategyManager: IStrategyManager(at),
                keyRegistrar: IKeyRegistrar(at),
                certificateVerifier: ICertificateVerifier(at),
                crossChainRegistry: ICrossChainRegistry(at),
                rewardsCoordinator: IRewardsCoordinator(at),
                strategy: IStrategy(at),
                market: at,
                vault: IBondVault(at),
                slashVault: at,
                taskHook: address(0),
                treasury: at,
                maxStaleness: 1 days,
                blockSeconds: 12,
                executionSeconds: 1 days,
                stakersBps: 0,
                providerSets: 0,
                metadataURI: ""
            })
        );
        for (uint160 i = 1; i <= 3; ++i) {
            core.join(address(i), 1_000e18);
        }
    }

    function rows() private view returns (uint256) {
        (, OperatorInfo[] memory list) = avs.attesters();
        return list.length;
    }

    function test_attesters_of_dust_filled_the_certificates() public {
        for (uint160 i = 4; i < 1_000; ++i) {
            core.join(address(i), 1);
        }
        require(rows() == 3, "dust has rows");
        require(avs.getOperatorWeights(OperatorSet(address(avs), 0), address(1))[0] == 1_000e18, "weight");
        require(avs.getOperatorWeights(OperatorSet(address(avs), 0), address(4))[0] == 0, "weight of dust");
    }

    function test_a_table_has_at_most_MAX_ROWS(uint96[200] calldata stakes) public {
        for (uint160 i = 0; i < 200; ++i) {
            core.join(address(i + 4), stakes[i]);
        }
        require(rows() <= avs.MAX_ROWS(), "too many rows");
    }

    function test_equal_attesters_all_have_rows() public {
        for (uint160 i = 4; i <= 128; ++i) {
            core.join(address(i), 1_000e18);
        }
        require(rows() == 128, "rows");
    }
}
