// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Attestation, Order, Proof, Submission, Tier} from "../../src/market/Orders.sol";
import {vm} from "../Vm.sol";
import {MarketBase} from "./MarketBase.sol";

/// @dev What the market's own work costs, without certificates and proofs, which are doubles here: gas/market.json. Each
/// account has been used before; each figure has cold storage, but for what the call before has warmed.
/// forge-config: default.isolate = true
contract MarketGasTest is MarketBase {
    function list(uint256 count, Tier tier, uint256 from) private view returns (Submission[] memory s) {
        s = new Submission[](count);
        for (uint256 i = 0; i < count; ++i) {
            s[i] = submission(
                orderOf(from + i, tier),
                tier == Tier.Attested ? bytes(hex"000100020003000400050006000700080009000a") : bytes("")
            );
        }
    }

    /// @dev As an account that has done business before.
    function warmUp() private {
        attest(list(1, Tier.Attested, 10_000));
    }

    function attestOf(uint256 count, string memory name) private {
        warmUp();
        Submission[] memory s = list(count, Tier.Attested, 512);
        bytes memory c = certificate(s, PROVIDER);
        vm.prank(PROVIDER);
        market.attest(s, PROVIDER, c);
        vm.snapshotGasLastCall("market", name);
    }

    /// @dev The registry is made to say that there is a key for such a batch.
    function settleOf(uint256 count, string memory name) private {
        warmUp();
        Submission[] memory s = list(count, Tier.Settled, 512);
        vm.mockCall(
            address(registry),
            abi.encodeWithSignature("keys(address,bytes32,uint256)", OWNER, version, count),
            abi.encode(bytes32(uint256(1)), bytes32(uint256(2)))
        );
        Proof memory p = proof();
        market.settle(s, PROVIDER, p);
        vm.snapshotGasLastCall("market", name);
    }

    function test_attest_one() public {
        attestOf(1, "attest 1 signed order");
    }

    function test_attest_64() public {
        attestOf(64, "attest 64 signed orders");
    }

    function test_settle_one() public {
        settleOf(1, "settle 1 signed order");
    }

    function test_settle_64() public {
        settleOf(64, "settle 64 signed orders");
    }

    function test_each_step_of_a_posted_order() public {
        warmUp();
        Order memory o = orderOf(512, Tier.Deferred);
        vm.prank(alice);
        market.post(o);
        vm.snapshotGasLastCall("market", "post");
        vm.prank(PROVIDER);
        market.lock(o, "");
        vm.snapshotGasLastCall("market", "lock a posted order");
        vm.prank(PROVIDER);
        market.answer(o, OUTPUT, hex"00010002");
        vm.snapshotGasLastCall("market", "answer");
        vm.warp(uint256(o.settleBy) + 1);
        market.timeout(o);
        vm.snapshotGasLastCall("market", "timeout");
    }

    function test_finalize() public {
        (Attestation memory a, bytes32[] memory items) = attest(list(1, Tier.Attested, 1));
        vm.warp(START + 3 days);
        market.finalize(a, items);
        vm.snapshotGasLastCall("market", "finalize 1 item");
    }
}
