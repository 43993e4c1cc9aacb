// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {AvsBase} from "../../src/avs/AvsBase.sol";
import {Certificates} from "../../src/avs/Certificates.sol";
import {Certificate, OperatorSet} from "../../src/avs/Core.sol";
import {IStake} from "../../src/interfaces/IStake.sol";
import {vm} from "../Vm.sol";
import {AvsWorld} from "./AvsWorld.sol";

/// @title Tests of what a certificate must carry; that it is signed is tested on the real core
contract AvsCertificatesTest is AvsWorld {
    function test_NameAndMessage() external {
        uint32[] memory missing = _only(1);
        bytes32 message = keccak256(
            abi.encodePacked(
                "zkvin/v1/attestation",
                block.chainid,
                uint256(uint160(address(this))),
                uint256(uint160(address(avs))),
                uint256(0),
                bytes32("root"),
                uint256(tableTime)
            )
        );
        _eq(uint256(avs.messageOf("root", tableTime)), uint256(message));
        bytes32 name = keccak256(abi.encodePacked("zkvin/v1/signers", uint256(tableTime), message, uint256(1)));
        _eq(uint256(_attest(missing)), uint256(name));
    }

    function test_TheMarketAlone() external {
        bytes memory c = abi.encode(_certificate("root", _no()));
        vm.prank(address(1));
        vm.expectRevert(abi.encodeWithSelector(AvsBase.NotAllowed.selector, address(1)));
        avs.verifyCertificate(_quorum(), c);
    }

    function test_OtherMessagesAreRefused() external {
        Certificate memory c = _certificate("other", _no());
        vm.expectRevert(
            abi.encodeWithSelector(Certificates.WrongMessage.selector, c.messageHash, avs.messageOf("root", tableTime))
        );
        avs.verifyCertificate(_quorum(), abi.encode(c));
        vm.chainId(5);
        vm.expectPartialRevert(Certificates.WrongMessage.selector);
        avs.verifyCertificate(_quorum(), abi.encode(c));
    }

    function test_ProvidersDoNotAttest() external {
        IStake.Quorum memory q = _quorum();
        q.provider = _who(2);
        bytes memory c = abi.encode(_certificate("root", _no()));
        vm.expectRevert(abi.encodeWithSelector(Certificates.ProviderAttests.selector, _who(2)));
        avs.verifyCertificate(q, c);
        core.leave(_who(2), 0);
        vm.expectRevert(abi.encodeWithSelector(Certificates.ProviderAttests.selector, _who(2)));
        avs.verifyCertificate(q, c);
        vm.warp(block.timestamp + 1);
        _update();
        avs.verifyCertificate(q, abi.encode(_certificate("root", _no())));
    }

    function test_TablesGrowOld() external {
        vm.warp(block.timestamp + 48);
        _attest(_no());
        vm.warp(block.timestamp + 1);
        bytes memory c = abi.encode(_certificate("root", _no()));
        vm.expectRevert(abi.encodeWithSelector(AvsBase.WindowTooLong.selector, 80, 80));
        avs.verifyCertificate(_quorum(), c);
    }

    function test_UnknownTablesAreRefused() external {
        tableTime--;
        bytes memory c = abi.encode(_certificate("root", _no()));
        vm.expectRevert(abi.encodeWithSelector(Certificates.EmptyTable.selector, tableTime));
        avs.verifyCertificate(_quorum(), c);
    }

    /// @dev Both thresholds hold for what is taken: signed ≥ proportion and signed ≥ nominal.
    function testFuzz_ThresholdsAreHonoured(uint8 mask, uint16 bps, uint96 nominal, uint16 valueBps, uint96 value)
        external
    {
        IStake.Quorum memory q = _quorum();
        (q.proportionBps, q.nominal) = (bps % 10_001, nominal % 700e18);
        (q.valueBps, q.openValue) = (valueBps % 10_001, value % 700e18);
        uint256 n = 0;
        uint256 signed = 600e18;
        uint32[] memory missing = new uint32[](3);
        for (uint32 i = 0; i < 3; i++) {
            if (mask >> i & 1 == 1) {
                missing[n++] = i;
                signed -= (i + 1) * 100e18;
            }
        }
        assembly ("memory-safe") {
            mstore(missing, n)
        }
        bytes memory c = abi.encode(_certificate("root", missing));
        try avs.verifyCertificate(q, c) {
            require(signed > 0 && signed >= q.nominal && signed * 10_000 >= 600e18 * uint256(q.proportionBps));
            require(q.openValue * 10_000 <= signed * q.valueBps);
        } catch (bytes memory reason) {
            // It is refused for a reason, and never for more than one basis point.
            bool few =
                signed < uint256(q.nominal) + 600e18 / 10_000 || signed * 10_000 < 600e18 * uint256(q.proportionBps);
            uint256 quorum = 600e18 * uint256(q.proportionBps) / 10_000;
            if (quorum < q.nominal) quorum = q.nominal;
            bool much = q.openValue * 10_000 > quorum * q.valueBps;
            if (bytes4(reason) == Certificates.QuorumNotReached.selector) require(few || signed == 0);
            else require(bytes4(reason) == Certificates.ValueAboveStake.selector && much);
        }
    }

    /// @dev What attesters lost at the table's time or after it lowers the quorum, whatever came before.
    function testFuzz_SlashesLowerTheQuorum(uint64[6] calldata amounts, uint8[6] calldata pauses, uint8 at) external {
        bytes32 signers = _attest(_no());
        uint256[6] memory times;
        uint256[6] memory lost;
        uint256 start = block.timestamp;
        for (uint256 i = 0; i < 6; i++) {
            vm.warp(block.timestamp + pauses[i] % 4);
            bytes32 request = bytes32(i + 1);
            avs.recordFault(request, PROVIDERS, PROVIDER, 1, uint96(amounts[i]) + 1e9, signers);
            (,, uint128 before,,) = core.operators(_who(3));
            Certificates.Signer memory s = _signerOfFirst();
            avs.executeSlash(request, _who(3), s);
            (,, uint128 left,,) = core.operators(_who(3));
            (times[i], lost[i]) = (block.timestamp, before - left);
        }
        // A table of some moment between, with the same stake.
        tableTime = uint32(start + at % 24);
        vm.warp(tableTime);
        core.updateTable(tableTime);
        uint256 total = core.getTotalStakeWeights(_set(), tableTime)[0];
        uint256 since = 0;
        for (uint256 i = 0; i < 6; i++) {
            if (times[i] >= tableTime) since += lost[i];
        }
        IStake.Quorum memory q = _quorum();
        (q.proportionBps, q.valueBps, q.openValue) = (10_000, 10_000, type(uint256).max);
        bytes memory c = abi.encode(_certificate("root", _no()));
        vm.expectRevert(abi.encodeWithSelector(Certificates.ValueAboveStake.selector, type(uint256).max, total - since));
        avs.verifyCertificate(q, c);
    }

    /// @dev The proof of the third row as it was in the first table.
    Certificates.Signer private _first;

    function _signerOfFirst() private returns (Certificates.Signer memory) {
        if (_first.referenceTimestamp == 0) {
            Certificates.Signer memory s = _signer(2);
            _first.referenceTimestamp = s.referenceTimestamp;
            _first.message = s.message;
            _first.row = s.row;
        }
        return _first;
    }

    function _set() private view returns (OperatorSet memory) {
        return OperatorSet(address(avs), 0);
    }
}

