// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IDisputes} from "../../src/interfaces/IDisputes.sol";
import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {IMarketErrors} from "../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {Bn254} from "../../src/lib/Bn254.sol";
import {BLINDING_X, BLINDING_Y} from "../../src/lib/BlindingBase.sol";
import {Deliveries} from "../../src/market/Deliveries.sol";
import {Disputes} from "../../src/market/Disputes.sol";
import {Item, Submission} from "../../src/market/Orders.sol";
import {vm} from "../Vm.sol";
import {DisputesBase} from "./DisputesBase.sol";
import {ProofsHarness} from "./ProofsHarness.sol";

/// @title Refused ciphertexts: the order, its proof, the ciphertext and what shows that it does not hold the output
contract DeliveriesTest is DisputesBase {
    ProofsHarness internal harness;

    function setUp() public override {
        super.setUp();
        harness = new ProofsHarness(router, registry, VERIFIERS);
    }

    /// @dev Locked, and settled with the ciphertext given: in its delivery window.
    function proven(bytes memory data) internal returns (Answer memory a, IInferenceMarket.Place memory p) {
        a = answer("secret");
        a.data = data;
        bytes memory signature = signed(a.order);
        vm.prank(PROVIDER);
        market.lock(a.order, signature);
        IMarketRecords.Request memory r = market.requests(a.request);
        p.item = Item(a.order, PROVIDER, r.fee, r.bond, a.output, keccak256(data));
        Submission[] memory s = list(a);
        vm.prank(PROVIDER);
        market.settle(s, PROVIDER, proofOf("secret"));
        expectState(a, IMarketRecords.State.Proven);
    }

    function test_GoodCiphertextIsNotRefused() public {
        (Answer memory a, IInferenceMarket.Place memory p) = proven(answer("secret").data);
        require(a.data.length == 2 * 10 + 32, "ten scores and a blinder");
        vm.expectRevert(abi.encodeWithSelector(Disputes.Delivered.selector, a.request));
        disputes.refuse(p, delivery(a));
        vm.prank(REQUESTER);
        market.release(a.order, a.output, a.data);
        expectState(a, IMarketRecords.State.Paid);
    }

    function test_UndecryptableOutput() public {
        bytes memory data = answer("secret").data;
        data[7] ^= 0x10;
        (Answer memory a, IInferenceMarket.Place memory p) = proven(data);
        vm.prank(address(0x7417f));
        disputes.refuse(p, delivery(a));
        expectState(a, IMarketRecords.State.Faulted);
        // The fee from escrow, and the value at risk from the bond.
        require(balance(REQUESTER) == 1_010e18 && stake.faultCount() == 1, "not made good");
        require(vault.lockedOf(PROVIDER) == 0 && balance(address(market)) == 0, "something is left");
        vm.expectRevert();
        disputes.refuse(p, delivery(a));
    }

    function test_UndecryptableOutputAtEveryByte() public view {
        Answer memory a = answer("secret");
        (bytes memory powers,) = powersOfTau();
        require(harness.decrypts(outputKey(), a.data, a.row, powers), "the ciphertext");
        for (uint256 i = 0; i < a.data.length; ++i) {
            bytes memory data = bytes.concat(a.data);
            data[i] ^= bytes1(uint8(1 << (i % 8)));
            require(!harness.decrypts(outputKey(), data, a.row, powers), "a changed byte");
        }
    }

    function test_ImpossibleLength() public {
        uint256[6] memory lengths = [uint256(0), 1, 32, 33, 51, 162];
        (bytes memory powers,) = powersOfTau();
        Answer memory a = answer("secret");
        for (uint256 i = 0; i < lengths.length; ++i) {
            require(!harness.decrypts(outputKey(), new bytes(lengths[i]), a.row, powers), "taken");
        }
        IInferenceMarket.Place memory p;
        (a, p) = proven(hex"00");
        disputes.refuse(p, delivery(a));
        expectState(a, IMarketRecords.State.Faulted);
    }

    /// @dev The blinder plus the order of the group commits alike; it is no field element, and no reader takes it.
    function test_BlinderOutOfRange() public {
        Answer memory a = answer("secret");
        bytes memory plain = stream(outputKey(), a.data);
        uint256 blinder;
        assembly {
            blinder := mload(add(plain, 52))
            blinder := add(blinder, 0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001)
            mstore(add(plain, 52), blinder)
        }
        IInferenceMarket.Place memory p;
        (a, p) = proven(stream(outputKey(), plain));
        disputes.refuse(p, delivery(a));
        expectState(a, IMarketRecords.State.Faulted);
    }

    /// @dev What the caller brings and the provider did not post is checked: no refusal by a wrong key, row or powers.
    function test_CallersMistakesRevert() public {
        bytes memory data = answer("secret").data;
        (Answer memory a, IInferenceMarket.Place memory p) = proven(data);
        IDisputes.Delivery memory d = delivery(a);
        d.key ^= bytes32(uint256(1));
        vm.expectRevert(abi.encodeWithSelector(Deliveries.WrongKey.selector, a.order.encryptionKey));
        disputes.refuse(p, d);
        d = delivery(a);
        d.data = bytes.concat(a.data, hex"00");
        vm.expectRevert(abi.encodeWithSelector(Disputes.WrongData.selector, keccak256(a.data)));
        disputes.refuse(p, d);
        d = delivery(a);
        d.row = answer("first").row;
        vm.expectRevert(abi.encodeWithSelector(Deliveries.WrongRow.selector, a.output));
        disputes.refuse(p, d);
        d.row = bytes.concat(a.row, a.row);
        vm.expectRevert(abi.encodeWithSelector(Deliveries.WrongRow.selector, a.output));
        disputes.refuse(p, d);
        bytes32 srs = srsDigest();
        d = delivery(a);
        d.powers[4095] ^= 0x01;
        vm.expectRevert(abi.encodeWithSelector(Deliveries.WrongPowers.selector, srs));
        disputes.refuse(p, d);
        d = delivery(a);
        d.rest = 0;
        vm.expectRevert(abi.encodeWithSelector(Deliveries.WrongPowers.selector, srs));
        disputes.refuse(p, d);
        d = delivery(a);
        p.item.fee += 1;
        p.item.order.encryptionKey = keccak256("another");
        vm.expectPartialRevert(Deliveries.WrongKey.selector);
        disputes.refuse(p, d);
        expectState(a, IMarketRecords.State.Proven);
    }

    /// @dev Powers that are moved from the first to the point behind them leave the bytes as they are.
    function test_PowersAndBlindingBaseCannotBeMoved() public {
        bytes memory data = answer("secret").data;
        data[0] ^= 0x01;
        (Answer memory a, IInferenceMarket.Place memory p) = proven(data);
        IDisputes.Delivery memory d = delivery(a);
        d.powers = bytes.concat(d.powers, bytes32(BLINDING_X), bytes32(BLINDING_Y));
        vm.expectPartialRevert(Deliveries.WrongPowers.selector);
        disputes.refuse(p, d);
        disputes.refuse(p, delivery(a));
        expectState(a, IMarketRecords.State.Faulted);
    }

    function test_RefusalAfterTheWindow() public {
        bytes memory data = answer("secret").data;
        data[0] ^= 0x01;
        (Answer memory a, IInferenceMarket.Place memory p) = proven(data);
        vm.warp(START + 1 hours + 1);
        vm.expectRevert(abi.encodeWithSelector(IMarketErrors.TooLate.selector, START + 1 hours));
        disputes.refuse(p, delivery(a));
        market.release(a.order, a.output, data);
        expectState(a, IMarketRecords.State.Paid);
    }

    /// @dev A delivery needs no verifier: a freeze does not keep a requester from refusing.
    function test_RefusalWhileFrozen() public {
        bytes memory data = answer("secret").data;
        data[20] ^= 0x01;
        (Answer memory a, IInferenceMarket.Place memory p) = proven(data);
        router.freezeAll();
        disputes.refuse(p, delivery(a));
        expectState(a, IMarketRecords.State.Faulted);
    }

    function test_PublicOutputCannotBeRefused() public {
        Answer memory a = answer("settled");
        IInferenceMarket.Place memory p;
        p.item = Item(a.order, PROVIDER, 1e18, 1e18, a.output, keccak256(a.data));
        vm.expectRevert(abi.encodeWithSelector(Disputes.PublicOutput.selector, a.request));
        disputes.refuse(p, delivery(a));
    }

    /// @dev Any coefficients and blinder under any key decrypt against their own row, and no other ciphertext does.
    function testFuzz_Decrypts(bytes32 key, uint256 seed, uint256 blinder, uint8 width, uint16 flip) public view {
        uint256 n = width % 64 + 1;
        blinder %= Bn254.R;
        (bytes memory powers,) = powersOfTau();
        bytes memory plain = new bytes(2 * n + 32);
        Bn254.Sum memory sum;
        for (uint256 i = 0; i < n; ++i) {
            // From the greatest to the least.
            int16 v = i == 0 ? type(int16).min : int16(int256(uint256(keccak256(abi.encode(seed, i)))));
            (plain[2 * i], plain[2 * i + 1]) = (bytes1(uint8(uint16(v) >> 8)), bytes1(uint8(uint16(v))));
            Bn254.addMul(
                sum,
                word(powers, 64 * i),
                word(powers, 64 * i + 32),
                v < 0 ? Bn254.R - uint256(-int256(v)) : uint256(int256(v))
            );
        }
        assembly {
            mstore(add(add(plain, 0x20), shl(1, n)), blinder)
        }
        Bn254.addMul(sum, BLINDING_X, BLINDING_Y, blinder);
        bytes memory row = abi.encode(sum.x, sum.y);
        bytes memory data = stream(key, plain);
        require(harness.decrypts(key, data, row, powers), "not decrypted");
        data[flip % data.length] ^= bytes1(uint8(1 << (seed % 8)));
        require(!harness.decrypts(key, data, row, powers), "another ciphertext");
    }

    /// @dev Values of up to three axes with gaps between their places.
    function testFuzz_CheckValues(uint256 seed, bool wrong) public {
        (bytes memory powers,) = powersOfTau();
        // 2 × 3 × 2 entries with strides 31, 7 and 3: the last at 31 + 14 + 3.
        uint256 w =
            (uint256(12) << 32) | (1 << 16) | (uint256(3) << 64) | axis(0, 2, 31) | axis(1, 3, 7) | axis(2, 2, 3);
        (bytes memory data, bytes memory commitment) = strided(seed, powers);
        if (wrong) {
            data[seed % 24] ^= 0x04;
            vm.expectRevert(Deliveries.OtherValues.selector);
        }
        harness.checkValues(w, data, commitment, powers);
        vm.expectRevert(abi.encodeWithSelector(Deliveries.ValueCount.selector, 12));
        harness.checkValues(w, new bytes(22), commitment, powers);
    }

    /// @dev Twelve values of two bytes, and their commitment at the places of testFuzz_CheckValues.
    function strided(uint256 seed, bytes memory powers) private view returns (bytes memory data, bytes memory) {
        data = new bytes(24);
        Bn254.Sum memory sum;
        for (uint256 i = 0; i < 12; ++i) {
            uint256 v = uint16(uint256(keccak256(abi.encode(seed, i)))) >> 1;
            (data[2 * i], data[2 * i + 1]) = (bytes1(uint8(v >> 8)), bytes1(uint8(v)));
            uint256 place = 31 * (i / 6) + 7 * ((i / 2) % 3) + 3 * (i % 2);
            Bn254.addMul(sum, word(powers, 64 * place), word(powers, 64 * place + 32), v);
        }
        return (data, abi.encode(sum.x, sum.y));
    }

    /// @dev Which outputs are small, by the word of the key.
    function test_Small() public view {
        uint256 w = (uint256(10) << 32) | (1 << 16) | (uint256(1) << 64) | axis(0, 10, 7);
        require(harness.small(keyOf(w, 1, 2)) == w, "64 coefficients");
        require(harness.small(keyOf(w, 0, 2)) == 0 && harness.small(keyOf(w, 2, 4)) == 0, "two outputs");
        require(harness.small(keyOf(w, 2, 2)) == 0, "no output");
        require(harness.small(keyOf(w + (1 << 16), 1, 2)) == 0, "two rows");
        require(harness.small(keyOf(w - (uint256(1) << 64), 1, 2)) == 0, "not to be shown");
        w = (uint256(9) << 32) | (1 << 16) | (uint256(1) << 64) | axis(0, 9, 8);
        require(harness.small(keyOf(w, 1, 2)) == 0, "65 coefficients");
    }

    function axis(uint256 i, uint256 length, uint256 stride) private pure returns (uint256) {
        return (length | (stride << 16)) << (72 + 40 * i);
    }

    /// @dev The head of a settlement key whose tensors have all the same word.
    function keyOf(uint256 w, uint256 inputs, uint256 tensors) private pure returns (bytes memory key) {
        key = abi.encode(0, 0, (tensors << 96) | (inputs << 112), 0);
        for (uint256 i = 0; i < tensors; ++i) {
            key = bytes.concat(key, bytes32(w));
        }
    }

    /// @dev Encrypts or decrypts.
    function stream(bytes32 key, bytes memory data) private pure returns (bytes memory out) {
        out = new bytes(data.length);
        for (uint256 i = 0; i < data.length; ++i) {
            bytes32 b = keccak256(abi.encodePacked("zkvin/v1/output-stream", key, i / 32));
            out[i] = data[i] ^ b[i % 32];
        }
    }

    function word(bytes memory data, uint256 at) private pure returns (uint256 w) {
        assembly {
            w := mload(add(add(data, 0x20), at))
        }
    }
}
