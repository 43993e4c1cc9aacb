// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {AvsBase} from "../../src/avs/AvsBase.sol";
import {Certificates} from "../../src/avs/Certificates.sol";
import {OperatorSet} from "../../src/avs/Core.sol";
import {Slashing} from "../../src/avs/Slashing.sol";
import {SlashVault} from "../../src/avs/SlashVault.sol";
import {vm} from "../Vm.sol";
import {AvsWorld} from "./AvsWorld.sol";
import {FakeCore} from "./FakeCore.sol";

/// @title Tests of faults and slashes
contract AvsSlashingTest is AvsWorld {
    bytes32 private constant REQUEST = bytes32("request");

    function _noSigner() private pure returns (Certificates.Signer memory s) {}

    function _fault(uint96 bond, uint96 value, bytes32 signers) private {
        avs.recordFault(REQUEST, PROVIDERS, PROVIDER, bond, value, signers);
    }

    function test_FirstRecordStays() external {
        _fault(1, 2, bytes32("c"));
        _fault(3, 4, 0);
        Slashing.Fault memory f = avs.faults(REQUEST);
        require(f.provider == PROVIDER && f.bond == 1 && f.value == 2 && f.set == PROVIDERS && f.signers == "c");
        vm.prank(address(1));
        vm.expectRevert(abi.encodeWithSelector(AvsBase.NotAllowed.selector, address(1)));
        avs.recordFault(bytes32("other"), PROVIDERS, PROVIDER, 1, 2, 0);
    }

    function test_SlashEarlyTwiceOrOfStrangers() external {
        vm.expectRevert(abi.encodeWithSelector(Slashing.NoFault.selector, REQUEST));
        avs.executeSlash(REQUEST, PROVIDER, _noSigner());
        _fault(40e18, 30e18, 0);
        vm.expectRevert(abi.encodeWithSelector(Slashing.NotAtFault.selector, REQUEST, _who(1)));
        avs.executeSlash(REQUEST, _who(1), _noSigner());
        vm.prank(address(1));
        avs.executeSlash(REQUEST, PROVIDER, _noSigner());
        _near(token.balanceOf(address(slashVault)), 40e18, 2000);
        require(avs.slashed(REQUEST, PROVIDER));
        vm.expectRevert(abi.encodeWithSelector(Slashing.AlreadySlashed.selector, REQUEST, PROVIDER));
        avs.executeSlash(REQUEST, PROVIDER, _noSigner());
        slashVault.sweep();
        _near(vault.balanceOf(TREASURY), 40e18, 2000);
        vm.expectRevert(SlashVault.NothingToSweep.selector);
        slashVault.sweep();
    }

    function test_NothingToSlashStays() external {
        _fault(40e18, 30e18, 0);
        FakeCore.Operator[4] memory none = [
            FakeCore.Operator(1e18, 1e18, 500e18, 0, false),
            FakeCore.Operator(0, 1e18, 500e18, 0, true),
            FakeCore.Operator(0, 0, 500e18, 0, true),
            FakeCore.Operator(1e18, 1e18, 0, 0, true)
        ];
        for (uint256 i = 0; i < 4; i++) {
            core.setOperator(PROVIDER, none[i]);
            vm.expectRevert(abi.encodeWithSelector(Slashing.NothingToSlash.selector, REQUEST, PROVIDER));
            avs.executeSlash(REQUEST, PROVIDER, _noSigner());
        }
        core.setOperator(PROVIDER, FakeCore.Operator(1e18, 1e18, 0, 500e18, true)); // all of it in the queue
        avs.executeSlash(REQUEST, PROVIDER, _noSigner());
        _near(token.balanceOf(address(slashVault)), 40e18, 2000);
    }

    function test_TokensThatAreStuckAreClearedLater() external {
        _fault(40e18, 30e18, 0);
        core.setStuck(true);
        avs.executeSlash(REQUEST, PROVIDER, _noSigner());
        _eq(token.balanceOf(address(slashVault)), 0);
        core.setStuck(false);
        core.clearBurnOrRedistributableShares(OperatorSet(address(avs), PROVIDERS), 1);
        _near(token.balanceOf(address(slashVault)), 40e18, 2000);
    }

    function test_SignersAloneAreSlashed() external {
        bytes32 signers = _attest(_only(1));
        _fault(40e18, 30e18, signers);
        Certificates.Signer memory first = _signer(0);
        Certificates.Signer memory second = _signer(1);
        Certificates.Signer memory third = _signer(2);
        vm.expectRevert(abi.encodeWithSelector(Certificates.DidNotSign.selector, _who(2), 1));
        avs.executeSlash(REQUEST, _who(2), second);
        second.nonSigners = _no();
        vm.expectRevert(abi.encodeWithSelector(Certificates.WrongCertificate.selector, signers));
        avs.executeSlash(REQUEST, _who(2), second);
        vm.expectRevert(abi.encodeWithSelector(Certificates.WrongRow.selector, _who(2), 0));
        avs.executeSlash(REQUEST, _who(2), first);
        avs.executeSlash(REQUEST, _who(1), first);
        avs.executeSlash(REQUEST, _who(3), third);
        _near(token.balanceOf(address(slashVault)), 60e18, 4000);
        vm.expectRevert(abi.encodeWithSelector(Slashing.AlreadySlashed.selector, REQUEST, _who(1)));
        avs.executeSlash(REQUEST, _who(1), first);
        avs.executeSlash(REQUEST, PROVIDER, _noSigner());
        _near(token.balanceOf(address(slashVault)), 100e18, 6000);
    }

    function test_RowsMustBeInTheTable() external {
        bytes32 signers = _attest(_no());
        _fault(40e18, 30e18, signers);
        for (uint256 i = 0; i < 7; i++) {
            Certificates.Signer memory s = _signer(1);
            bytes memory proof = s.row.operatorInfoProof;
            if (i == 0) s.row.operatorIndex = 0;
            if (i == 1) s.row.operatorIndex = 3; // a leaf of the padding
            if (i == 2) s.row.operatorIndex = 5; // beyond the tree
            if (i == 3) s.row.operatorInfo.weights[0]++;
            if (i == 4) s.row.operatorInfoProof = abi.encodePacked(proof, bytes32(0));
            if (i == 5) s.row.operatorInfoProof = abi.encodePacked(proof, bytes1(0));
            if (i == 6) s.row.operatorInfoProof = "";
            vm.expectRevert(abi.encodeWithSelector(Certificates.WrongRow.selector, _who(2), s.row.operatorIndex));
            avs.executeSlash(REQUEST, _who(2), s);
        }
        avs.executeSlash(REQUEST, _who(2), _signer(1));
    }

    /// @dev Short by at most 2 shares, over by at most 2·T/M; never more than what is allocated.
    function testFuzz_SlashesAreWithinTolerance(uint96 bond, uint96 shares, uint96 queued, uint64 magnitude, uint64 max)
        external
    {
        max = max % 1e18 + 1;
        magnitude = magnitude % max + 1;
        core.setOperator(PROVIDER, FakeCore.Operator(magnitude, max, shares, queued, true));
        uint256 total = uint256(shares) + queued;
        vm.assume(total != 0 && bond != 0);
        _fault(bond, 1, 0);
        avs.executeSlash(REQUEST, PROVIDER, _noSigner());
        uint256 lost = token.balanceOf(address(slashVault));
        uint256 allocated = total * magnitude / max;
        uint256 want = bond < allocated ? bond : allocated;
        require(lost <= want + 2 * total / max + 1, "over");
        require(lost + 2 >= want, "short");
    }

    function testFuzz_BondsAreTokens(uint96 bond, uint64 rate) external {
        uint256 price = uint256(rate) % 9e18 + 1e17;
        core.setRate(price);
        vm.assume(bond > 100 && bond < 40e18);
        _fault(bond, 1, 0);
        avs.executeSlash(REQUEST, PROVIDER, _noSigner());
        _near(token.balanceOf(address(slashVault)), bond, 10_000 + 4 * price / 1e18);
    }
}
