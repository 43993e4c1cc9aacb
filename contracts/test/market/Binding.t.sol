// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SettlementVerifier} from "../../src/SettlementVerifier.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {IVerifierRouter} from "../../src/interfaces/IVerifierRouter.sol";
import {HyperKzg} from "../../src/lib/HyperKzg.sol";
import {ModelRegistry} from "../../src/market/ModelRegistry.sol";
import {Order, Proof, Submission} from "../../src/market/Orders.sol";
import {Proofs} from "../../src/market/Proofs.sol";
import {vm} from "../Vm.sol";
import {DisputesBase} from "./DisputesBase.sol";
import {ProofsHarness} from "./ProofsHarness.sol";

/// @title The binding matrix: a real proof for one request, and that request changed in one thing
/// @notice Where a change leaves an order that the market would take, the market is asked with a new signature, so that
/// only the proof can refuse; elsewhere the library is.
contract BindingTest is DisputesBase {
    ProofsHarness internal harness;
    Answer internal good;

    function setUp() public override {
        super.setUp();
        harness = new ProofsHarness(router, registry, VERIFIERS);
        good = answer("settled");
    }

    function claimOf(Order memory order, address locker) internal view returns (Proofs.Claim[] memory claims) {
        claims = new Proofs.Claim[](1);
        claims[0] = harness.claim(address(market), order, locker, good.output, good.data);
    }

    /// @dev The reason of the verifier within that of the router; zero for success.
    function reasonOf(bool ok, bytes memory result) internal pure returns (bytes4) {
        if (ok) return 0;
        if (bytes4(result) != IVerifierRouter.Rejected.selector) return bytes4(result);
        return bytes4(abi.decode(tail(result), (bytes)));
    }

    function tail(bytes memory result) internal pure returns (bytes memory out) {
        out = new bytes(result.length - 4);
        for (uint256 i = 0; i < out.length; ++i) {
            out[i] = result[i + 4];
        }
    }

    function check(Proofs.Claim[] memory claims, Proof memory proof) internal view returns (bytes4) {
        (bool ok, bytes memory result) = address(harness).staticcall(abi.encodeCall(harness.check, (claims, proof)));
        return reasonOf(ok, result);
    }

    function settle(Submission[] memory s, address provider, Proof memory proof) internal returns (bytes4) {
        (bool ok, bytes memory result) = address(market).call(abi.encodeCall(market.settle, (s, provider, proof)));
        return reasonOf(ok, result);
    }

    function test_TheProofHoldsForItsRequest() public {
        require(check(claimOf(good.order, PROVIDER), proofOf("settled")) == 0, "refused");
        require(settle(list(good), PROVIDER, proofOf("settled")) == 0, "the market refuses");
        require(balance(PROVIDER) > 100_000e18, "not paid");
        require(market.used(REQUESTER, good.order.nonce), "nonce not used");
    }

    function test_AnotherFieldOfTheOrder() public view {
        bytes memory words = abi.encode(good.order);
        for (uint256 i = 0; i < 18; ++i) {
            if (i == 1 || i == 2) continue; // the model, below
            bytes memory changed = bytes.concat(words);
            changed[32 * i + 31] ^= 0x01;
            if (i == 4) changed[32 * i + 31] = 0x02; // a tier
            if (i == 5) changed[32 * i + 31] = 0x01; // a privacy without private output
            Order memory order = abi.decode(changed, (Order));
            require(
                check(claimOf(order, PROVIDER), proofOf("settled")) == SettlementVerifier.WrongRoot.selector, "accepted"
            );
        }
    }

    function test_AnotherNonceIsSignedAndRefused() public {
        Answer memory a = good;
        a.order.nonce += 1;
        require(settle(list(a), PROVIDER, proofOf("settled")) == SettlementVerifier.WrongRoot.selector, "accepted");
        require(!market.used(REQUESTER, a.order.nonce), "used");
    }

    function test_AnotherChain() public {
        vm.chainId(1);
        require(settle(list(good), PROVIDER, proofOf("settled")) == SettlementVerifier.WrongRoot.selector, "accepted");
    }

    function test_AnotherMarket() public view {
        Proofs.Claim[] memory claims = new Proofs.Claim[](1);
        claims[0] = harness.claim(address(disputes), good.order, PROVIDER, good.output, good.data);
        require(check(claims, proofOf("settled")) == SettlementVerifier.WrongRoot.selector, "accepted");
    }

    /// @dev Request of this market, context of another, and the other way round.
    function test_HalvesOfTwoMarkets() public view {
        Proofs.Claim[] memory claims = claimOf(good.order, PROVIDER);
        Proofs.Claim memory other = harness.claim(address(disputes), good.order, PROVIDER, good.output, good.data);
        (bytes32 request, bytes32 context) = (claims[0].request, claims[0].context);
        (claims[0].request, claims[0].context) = (other.request, context);
        require(check(claims, proofOf("settled")) == SettlementVerifier.WrongRoot.selector, "accepted");
        (claims[0].request, claims[0].context) = (request, other.context);
        require(check(claims, proofOf("settled")) == SettlementVerifier.WrongRoot.selector, "accepted");
    }

    function test_AnotherLocker() public {
        address rival = address(0x4174);
        fund(rival, 1_000e18);
        stake.give(rival, 1_000e18);
        require(
            check(claimOf(good.order, rival), proofOf("settled")) == SettlementVerifier.WrongRoot.selector, "accepted"
        );
        // An order that names nobody, locked by a rival: what was proven for the provider pays it nothing.
        Answer memory a = good;
        a.order.provider = address(0);
        bytes memory signature = signed(a.order);
        vm.prank(rival);
        a.request = market.lock(a.order, signature);
        require(settle(list(a), rival, proofOf("settled")) == SettlementVerifier.WrongRoot.selector, "accepted");
        expectState(a, IMarketRecords.State.Locked);
    }

    function test_AnotherPayee() public {
        Proof memory proof = proofOf("settled");
        for (uint256 i = 0; i < 160; i += 53) {
            proof.payee = address(uint160(PAYEE) ^ uint160(1 << i));
            require(settle(list(good), PROVIDER, proof) == HyperKzg.WrongFold.selector, "another payee");
        }
    }

    function test_AnotherModel() public {
        Answer memory a = good;
        a.order.model ^= bytes32(uint256(1));
        require(check(claimOf(a.order, PROVIDER), proofOf("settled")) == Proofs.NoSettlementKey.selector, "version");
        // The very model, registered by somebody else.
        address other = address(0x51);
        ModelRegistry.Registration memory r = registration(CLASS, 0);
        vm.prank(other);
        registry.register(r);
        a = answer("settled");
        a.order.modelOwner = other;
        require(settle(list(a), PROVIDER, proofOf("settled")) == SettlementVerifier.WrongRoot.selector, "owner");
    }

    function test_AnotherInput() public {
        Answer memory a = good;
        a.order.input ^= bytes32(uint256(1) << 77);
        require(settle(list(a), PROVIDER, proofOf("settled")) == SettlementVerifier.WrongRoot.selector, "accepted");
    }

    function test_AnotherOutput() public {
        Answer memory a = good;
        a.output ^= bytes32(uint256(1));
        require(settle(list(a), PROVIDER, proofOf("settled")) == SettlementVerifier.WrongRoot.selector, "digest");
        a = answer("settled");
        a.data[0] ^= 0x80;
        require(settle(list(a), PROVIDER, proofOf("settled")) == Proofs.OtherOutputs.selector, "posted bytes");
        // Values that the proof says it shows are bound to it as well.
        Proof memory proof = proofOf("settled");
        proof.values = a.data;
        require(settle(list(a), PROVIDER, proof) == HyperKzg.WrongFold.selector, "shown values");
        (proof.values, proof.shown) = ("", 0);
        require(settle(list(a), PROVIDER, proof) != 0, "nothing shown");
    }

    /// @dev A true proof that hides the outputs does not pay for bytes that were posted.
    function test_OutputsMustBeShown() public view {
        Proofs.Claim[] memory claims = new Proofs.Claim[](1);
        Answer memory a = answer("secret");
        claims[0] = harness.claim(address(market), a.order, PROVIDER, a.output, a.data);
        require(check(claims, proofOf("secret")) == 0, "refused");
        claims[0].hidden = false;
        require(check(claims, proofOf("secret")) == Proofs.OutputsNotShown.selector, "accepted");
        claims[0].data = "";
        require(check(claims, proofOf("secret")) == 0, "nothing was posted");
    }

    function test_AnotherIndex() public view {
        Answer memory a = answer("first");
        Answer memory b = answer("second");
        Proofs.Claim[] memory claims = new Proofs.Claim[](2);
        claims[0] = harness.claim(address(market), a.order, PROVIDER, a.output, "");
        claims[1] = harness.claim(address(market), b.order, PROVIDER, b.output, "");
        Proof memory pair = proofOf("pair");
        require(check(claims, pair) == 0, "refused");
        (claims[0], claims[1]) = (claims[1], claims[0]);
        require(check(claims, pair) == SettlementVerifier.WrongRoot.selector, "in another order");
        claims[1] = claims[0];
        require(check(claims, pair) == SettlementVerifier.WrongRoot.selector, "one of them twice");
        checkParts(claims[0]);
    }

    /// @dev The second answer of the pair, at positions that are not its.
    function checkParts(Proofs.Claim memory second) private view {
        Proofs.Claim[] memory claims = new Proofs.Claim[](1);
        claims[0] = second;
        require(check(claims, partOf("pair", 1)) == 0, "refused");
        require(check(claims, partOf("pair", 0)) == Proofs.WrongLeaf.selector, "position of the first");
        require(check(claims, partOf("pair", 2)) == Proofs.BadPosition.selector, "no position");
        Proof memory p = partOf("pair", 1);
        (p.leaves[0], p.leaves[1], p.positions[0]) = (p.leaves[1], p.leaves[0], 0);
        require(check(claims, p) == Proofs.WrongLeaf.selector, "leaves moved");
        p = partOf("pair", 1);
        p.leaves[0] ^= bytes32(uint256(1));
        require(check(claims, p) == SettlementVerifier.WrongRoot.selector, "another neighbour");
        p = partOf("pair", 1);
        p.positions = new uint256[](2);
        require(check(claims, p) == Proofs.PositionCount.selector, "positions too many");
        claims = new Proofs.Claim[](2);
        (claims[0], claims[1]) = (second, second);
        (p.positions[0], p.positions[1]) = (1, 1);
        require(check(claims, p) == Proofs.BadPosition.selector, "a leaf twice");
        require(check(new Proofs.Claim[](0), p) == Proofs.NoClaims.selector, "nothing");
        // A batch of three has no key.
        claims = new Proofs.Claim[](3);
        (claims[0], claims[1], claims[2]) = (second, second, second);
        require(check(claims, proofOf("pair")) == Proofs.NoSettlementKey.selector, "a batch without key");
        Answer memory a = answer("first");
        claims[1] = harness.claim(address(market), a.order, PROVIDER, a.output, "");
        claims[1].model = 0;
        require(check(claims, proofOf("pair")) == Proofs.OtherModel.selector, "two models");
    }

    /// @dev Bits that no value of a field has, in the calldata of an order and of a proof: nothing ever sees a value cut.
    function test_DirtyBits() public {
        bytes memory data = abi.encodeCall(market.settle, (list(good), PROVIDER, proofOf("settled")));
        bytes memory words = abi.encode(good.order);
        uint256 order = find(data, words);
        uint8[18] memory width = [160, 160, 0, 0, 2, 8, 96, 96, 96, 40, 40, 40, 40, 160, 0, 160, 32, 0];
        for (uint256 i = 0; i < 18; ++i) {
            if (width[i] == 0) continue;
            dirty(data, order + 32 * i, width[i]);
            dirty(data, order + 32 * i, 255);
        }
        dirty(data, find(data, abi.encode(PAYEE)), 160);
        dirty(data, 36, 160); // the provider
        require(!market.used(REQUESTER, good.order.nonce), "used");
        (bool ok,) = address(market).call(data);
        require(ok, "the clean call");
    }

    function dirty(bytes memory data, uint256 at, uint256 bit) private {
        uint256 flip = 1 << bit;
        assembly {
            let word := add(add(data, 0x20), at)
            mstore(word, xor(mload(word), flip))
        }
        (bool ok,) = address(market).call(data);
        require(!ok, "dirty bits were taken");
        assembly {
            let word := add(add(data, 0x20), at)
            mstore(word, xor(mload(word), flip))
        }
    }

    /// @dev Where words stand in calldata.
    function find(bytes memory data, bytes memory words) private pure returns (uint256 at) {
        bytes32 want = keccak256(words);
        for (at = 4; at + words.length <= data.length; at += 32) {
            bytes32 got;
            assembly {
                got := keccak256(add(add(data, 0x20), at), mload(words))
            }
            if (got == want) return at;
        }
        revert("not in the calldata");
    }
}
