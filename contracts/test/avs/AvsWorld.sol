// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {AvsDeps} from "../../src/avs/AvsBase.sol";
import {Certificates} from "../../src/avs/Certificates.sol";
import {
    Certificate,
    G1Point,
    IAllocationManager,
    ICertificateVerifier,
    ICrossChainRegistry,
    IDelegationManager,
    IKeyRegistrar,
    IRewardsCoordinator,
    IStrategy,
    IStrategyManager,
    OperatorInfo,
    OperatorInfoWitness
} from "../../src/avs/Core.sol";
import {SertnServiceManager} from "../../src/avs/SertnServiceManager.sol";
import {SlashVault} from "../../src/avs/SlashVault.sol";
import {IBondVault} from "../../src/interfaces/IBondVault.sol";
import {IERC20} from "../../src/interfaces/IERC20.sol";
import {IStake} from "../../src/interfaces/IStake.sol";
import {BondVault} from "../../src/market/BondVault.sol";
import {TestToken} from "../market/Tokens.sol";
import {vm} from "../Vm.sol";
import {FakeCore} from "./FakeCore.sol";

/// @title The service manager on a stand-in of the core, for tests only; the test is the market
abstract contract AvsWorld {
    uint32 internal constant PROVIDERS = 1;
    address internal constant TREASURY = address(0x7EA5);
    address internal constant PROVIDER = address(0xB0B);

    TestToken internal token;
    FakeCore internal core;
    BondVault internal vault;
    SlashVault internal slashVault;
    SertnServiceManager internal avs;
    uint32 internal tableTime;
    /// What the last certificate was named by.
    uint32[] internal nonSigners;

    function setUp() public virtual {
        vm.warp(1_700_000_000);
        vm.roll(1_000_000);
        token = new TestToken();
        core = new FakeCore(IERC20(address(token)));
        token.mint(address(core), 1e30);
        vault = new BondVault(IERC20(address(token)), address(this), address(this));
        slashVault = new SlashVault(IERC20(address(token)), vault, TREASURY);
        avs = new SertnServiceManager(_deps());
        for (uint256 i = 1; i <= 3; i++) {
            _attester(i, uint128(i * 100e18));
        }
        core.setOperator(PROVIDER, FakeCore.Operator(1e18, 1e18, 500e18, 0, true));
        core.join(PROVIDER, PROVIDERS);
        _update();
    }

    function _deps() internal view returns (AvsDeps memory d) {
        address c = address(core);
        d.allocationManager = IAllocationManager(c);
        d.delegationManager = IDelegationManager(c);
        d.strategyManager = IStrategyManager(c);
        d.keyRegistrar = IKeyRegistrar(c);
        d.certificateVerifier = ICertificateVerifier(c);
        d.crossChainRegistry = ICrossChainRegistry(c);
        d.rewardsCoordinator = IRewardsCoordinator(c);
        d.strategy = IStrategy(c);
        (d.market, d.vault, d.slashVault) = (address(this), IBondVault(address(vault)), address(slashVault));
        (d.taskHook, d.treasury) = (address(0xF00), TREASURY);
        (d.maxStaleness, d.blockSeconds, d.executionSeconds) = (1 days, 2, 10);
        (d.stakersBps, d.providerSets, d.metadataURI) = (2000, 1, "ipfs://test");
    }

    /// @dev The operator at place i + 1 of the table.
    function _who(uint256 i) internal pure returns (address) {
        return address(uint160(0xA000 + i));
    }

    function _attester(uint256 i, uint128 stake) internal {
        core.setOperator(_who(i), FakeCore.Operator(1e18, 1e18, stake, 0, true));
        core.setKey(_who(i), _times(i));
        core.join(_who(i), 0);
    }

    /// @dev A multiple of the generator of G1.
    function _times(uint256 k) internal view returns (G1Point memory p) {
        (bool ok, bytes memory out) = address(7).staticcall(abi.encode(1, 2, k));
        require(ok);
        (p.X, p.Y) = abi.decode(out, (uint256, uint256));
    }

    function _update() internal {
        tableTime = uint32(block.timestamp);
        core.updateTable(tableTime);
    }

    /// @dev A row of the table as it is now, with its way to the root.
    function _row(uint32 index) internal view returns (OperatorInfoWitness memory row) {
        (, OperatorInfo[] memory rows) = avs.attesters();
        bytes32[] memory nodes = new bytes32[](1);
        uint256 n = 1;
        while (n < rows.length) n *= 2;
        nodes = new bytes32[](n);
        for (uint256 i = 0; i < rows.length; i++) {
            nodes[i] = keccak256(abi.encodePacked(uint8(0x75), abi.encode(rows[i])));
        }
        (row.operatorIndex, row.operatorInfo) = (index, rows[index]);
        for (uint256 at = index; n > 1; at /= 2) {
            row.operatorInfoProof = abi.encodePacked(row.operatorInfoProof, nodes[at ^ 1]);
            n /= 2;
            for (uint256 i = 0; i < n; i++) {
                nodes[i] = keccak256(abi.encodePacked(nodes[2 * i], nodes[2 * i + 1]));
            }
        }
    }

    function _quorum() internal pure returns (IStake.Quorum memory) {
        return IStake.Quorum({
            root: bytes32("root"),
            provider: PROVIDER,
            proportionBps: 5000,
            nominal: 1e18,
            valueBps: 5000,
            openValue: 10e18,
            window: 100
        });
    }

    function _certificate(bytes32 root, uint32[] memory missing) internal view returns (Certificate memory c) {
        (c.referenceTimestamp, c.messageHash) = (tableTime, avs.messageOf(root, tableTime));
        c.nonSignerWitnesses = new OperatorInfoWitness[](missing.length);
        for (uint256 i = 0; i < missing.length; i++) {
            c.nonSignerWitnesses[i] = _row(missing[i]);
        }
    }

    /// @dev Has a certificate of all but some taken.
    function _attest(uint32[] memory missing) internal returns (bytes32 signers) {
        nonSigners = missing;
        return avs.verifyCertificate(_quorum(), abi.encode(_certificate("root", missing)));
    }

    function _signer(uint32 index) internal view returns (Certificates.Signer memory) {
        return Certificates.Signer(tableTime, avs.messageOf("root", tableTime), nonSigners, _row(index));
    }

    /// @dev Pays the attesters of a certificate, as the market does.
    function _pay(bytes32 signers, uint96 amount) internal {
        token.mint(address(this), amount);
        token.approve(address(vault), amount);
        vault.deposit(address(avs), amount);
        avs.creditAttesters(signers, amount);
    }

    function _no() internal pure returns (uint32[] memory) {}

    function _only(uint32 index) internal pure returns (uint32[] memory list) {
        list = new uint32[](1);
        list[0] = index;
    }

    function _eq(uint256 got, uint256 want) internal pure {
        require(got == want, string(abi.encodePacked(vm.toString(got), " is not ", vm.toString(want))));
    }

    function _near(uint256 got, uint256 want, uint256 tolerance) internal pure {
        require(
            got <= want + tolerance && want <= got + tolerance,
            string(abi.encodePacked(vm.toString(got), " is not near ", vm.toString(want)))
        );
    }
}
