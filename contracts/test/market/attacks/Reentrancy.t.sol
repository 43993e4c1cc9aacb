// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IBondVault} from "../../../src/interfaces/IBondVault.sol";
import {IInferenceMarket} from "../../../src/interfaces/IInferenceMarket.sol";
import {IMarketErrors} from "../../../src/interfaces/IMarketErrors.sol";
import {Disputes} from "../../../src/market/Disputes.sol";
import {Attestation, Order, Proof, Submission, Tier} from "../../../src/market/Orders.sol";
import {vm} from "../../Vm.sol";
import {HookToken} from "../Tokens.sol";
import {AttackBase} from "./AttackBase.sol";

/// @title A callback and wallet for tests only: calls whom it was told to, when it is called
contract Prober {
    address[] public targets;
    bytes[] public calls;
    bool[] public went;
    bytes4[] public reasons;
    uint256 public count;

    function add(address target, bytes calldata call_) external {
        targets.push(target);
        calls.push(call_);
    }

    function onPaid(bytes32, bytes32, bytes calldata) external {
        ++count;
        probe();
    }

    function isValidSignature(bytes32, bytes calldata) external returns (bytes4) {
        probe();
        return 0x1626ba7e;
    }

    function probe() private {
        for (uint256 i = 0; i < targets.length; ++i) {
            (bool ok, bytes memory reason) = targets[i].call(calls[i]);
            went.push(ok);
            reasons.push(bytes4(reason));
        }
    }
}

/// @title Whoever the market calls calls back
contract ReentrancyTest is AttackBase {
    /// @dev All that changes anything, with arguments that would do by themselves where that matters.
    function addAll(Prober prober, Order memory o, IInferenceMarket.Place memory place) private {
        Attestation memory none;
        Submission[] memory list = one(submission(o, ""));
        Proof memory p = prove(list, PROVIDER, PROVIDER);
        bytes[12] memory calls = [
            abi.encodeCall(market.post, (o)),
            abi.encodeCall(market.cancel, (o)),
            abi.encodeCall(market.expire, (o)),
            abi.encodeCall(market.lock, (o, list[0].signature)),
            abi.encodeCall(market.answer, (o, OUTPUT, "")),
            abi.encodeCall(market.attest, (list, PROVIDER, certificate(list, PROVIDER))),
            abi.encodeCall(market.settle, (list, PROVIDER, p)),
            abi.encodeCall(market.timeout, (o)),
            abi.encodeCall(market.finalize, (none, new bytes32[](0))),
            abi.encodeCall(market.release, (o, OUTPUT, "")),
            abi.encodeCall(market.unwind, (o)),
            abi.encodeCall(market.unwindAttestation, (none, new bytes32[](0)))
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            prober.add(address(market), calls[i]);
        }
        prober.add(address(disputes), abi.encodeCall(disputes.challenge, (place)));
    }

    function test_CallbackGetsNowhere() public {
        (Order memory other,) = answered(9);
        IInferenceMarket.Request memory r = market.requests(market.requestOf(other));
        Prober prober = new Prober();
        addAll(prober, orderOf(1, Tier.Settled), placeOf(other, r.fee, r.bond, ""));
        fund(address(prober), 50e18);
        Order memory o = orderOf(2, Tier.Settled);
        (o.callback, o.callbackGas) = (address(prober), 500_000);
        Submission[] memory list = one(submission(o, ""));
        Proof memory p = prove(list, PROVIDER, PROVIDER);
        uint256 before = vault.total();
        (uint256 escrow, uint256 paid) = (balance(address(market)), balance(alice));
        // Probing takes more than a callback gets, so parts of it are tried one by one.
        for (uint256 i = 0; i < 13; ++i) {
            Prober one_ = new Prober();
            one_.add(prober.targets(i), prober.calls(i));
            (list[0].order.callback, list[0].order.nonce) = (address(one_), 100 + i);
            list[0].signature = signed(list[0].order);
            p = prove(list, PROVIDER, PROVIDER);
            market.settle(list, PROVIDER, p);
            require(one_.count() == 1 && !one_.went(0), "it went through");
            require(one_.reasons(0) == IMarketErrors.Reentered.selector, "for another reason");
        }
        require(vault.total() == before && balance(address(market)) == escrow, "money moved");
        require(paid - balance(alice) == 13e18, "other fees");
    }

    function test_CallbackOfADisputeGetsNowhere() public {
        Prober prober = new Prober();
        Order memory o = orderOf(2, Tier.Deferred);
        (o.callback, o.callbackGas) = (address(prober), 500_000);
        lock(o);
        answer(o, "");
        IInferenceMarket.Request memory r = market.requests(market.requestOf(o));
        IInferenceMarket.Place memory place = placeOf(o, r.fee, r.bond, "");
        prober.add(address(disputes), abi.encodeCall(disputes.fail, (place)));
        challenge(THIEF, place);
        Proof memory p = prove(one(submission(o, "")), PROVIDER, PROVIDER);
        disputes.settle(place, p, noOpening());
        require(prober.count() == 1 && !prober.went(0), "it went through");
        require(prober.reasons(0) == Disputes.Reentered.selector, "for another reason");
        require(balance(address(disputes)) == 0 && balance(address(market)) == 0, "money is left");
    }

    function test_WalletChangesNothingWhileItIsAsked() public {
        Prober wallet = new Prober();
        fund(address(wallet), 10e18);
        wallet.add(address(vault), abi.encodeCall(IBondVault.move, (address(wallet), THIEF, 10e18)));
        Order memory o = orderOf(1);
        o.requester = address(wallet);
        vm.prank(PROVIDER);
        refused(IMarketErrors.BadSignature.selector, abi.encode(wallet));
        market.lock(o, "");
        require(balance(address(wallet)) == 10e18, "it moved money");
    }

    function test_TokenGetsNowhere() public {
        vm.etch(address(token), address(new HookToken()).code);
        HookToken hook = HookToken(address(token));
        Order memory o = orderOf(1);
        o.requester = address(token);
        fund(address(token), 10e18);
        hook.setHook(address(market), abi.encodeCall(market.post, (o)));
        vm.prank(alice);
        vault.withdraw(alice, 1e18);
        require(hook.called() && !hook.ok(), "it went through");
        require(bytes4(hook.answer()) == IBondVault.Reentered.selector, "for another reason");
        hook.setHook(address(0), "");
        vm.prank(address(token));
        market.post(o);
    }
}
