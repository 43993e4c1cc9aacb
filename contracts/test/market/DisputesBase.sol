// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {DirectVerifier} from "../../src/DirectVerifier.sol";
import {VerifierRouter} from "../../src/VerifierRouter.sol";
import {IDisputes} from "../../src/interfaces/IDisputes.sol";
import {IERC20} from "../../src/interfaces/IERC20.sol";
import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {IParameters} from "../../src/interfaces/IParameters.sol";
import {ISettlementVerifier} from "../../src/interfaces/ISettlementVerifier.sol";
import {IStake} from "../../src/interfaces/IStake.sol";
import {Bn254} from "../../src/lib/Bn254.sol";
import {BondVault} from "../../src/market/BondVault.sol";
import {Disputes} from "../../src/market/Disputes.sol";
import {Deps} from "../../src/market/MarketState.sol";
import {ModelRegistry} from "../../src/market/ModelRegistry.sol";
import {Attestation, Item, Order, Orders, Submission, Tier} from "../../src/market/Orders.sol";
import {Parameters} from "../../src/market/Parameters.sol";
import {StakePolicy} from "../../src/market/StakePolicy.sol";
import {vm, Vm} from "../Vm.sol";
import {Answers} from "./Answers.sol";
import {TestStake} from "./MarketDoubles.sol";
import {TestToken} from "./Tokens.sol";

/// @title The market at the address that the real proofs name, with disputes, court and verifier, for tests
/// @dev Everything is the real thing but the attesters (TestStake), who are not what is tested here.
abstract contract DisputesBase is Answers {
    bytes32 internal constant VERIFIERS = "verifier";
    bytes32 internal constant CLASS = "class";
    uint96 internal constant FLOOR = 1e18;
    uint96 internal constant PROVING_COST = 3e16;
    uint64 internal constant SETTLE_GAS = 700_000;
    uint32 internal constant RESPONSE = 1 days;
    address internal constant CHALLENGER = address(0xc4a11e);
    address internal constant RESCUER = address(0xbe1);
    address internal constant TREASURY = address(0x74ea);

    TestToken internal token;
    TestStake internal stake;
    IInferenceMarket internal market;
    BondVault internal vault;
    VerifierRouter internal router;
    ModelRegistry internal registry;
    Parameters internal parameters;
    StakePolicy internal policy;
    DirectVerifier internal court;
    Disputes internal disputes;
    ISettlementVerifier internal verifier;

    function setUp() public virtual {
        vm.warp(START);
        vm.roll(1000);
        token = new TestToken();
        stake = new TestStake();
        router = new VerifierRouter(address(this), address(0));
        verifier = ISettlementVerifier(
            deployed("SettlementVerifier", abi.encode(srsDigest(), developmentTau()), address(this))
        );
        router.add(VERIFIERS, verifier, 5_000_000);
        registry = ModelRegistry(deployed("ModelRegistry", abi.encode(router, address(this)), address(this)));
        registry.addClass(CLASS, IModelRegistry.ClassTerms(VERIFIERS, 60, SETTLE_GAS, PROVING_COST, 0));
        ModelRegistry.Registration memory r = registration(CLASS, 1e17);
        vm.prank(OWNER);
        registry.register(r);
        parameters = Parameters(deployed("Parameters", abi.encode(address(this), 1 days, terms()), address(this)));
        court = DirectVerifier(
            deployed("DirectVerifier", abi.encode(deployed("CourtProgram", "", address(this))), address(this))
        );
        deployMarket();
        fund(CHALLENGER, 100 * FLOOR);
        fund(REQUESTER, 1_000e18);
        fund(PROVIDER, 100_000e18);
        stake.give(PROVIDER, 1_000_000e18);
    }

    /// @dev All four know each other's addresses, which follow from the deployer's nonces.
    function deployMarket() private {
        address at = vm.computeCreateAddress(DEPLOYER, MARKET_NONCE);
        address judge = vm.computeCreateAddress(DEPLOYER, MARKET_NONCE + 1);
        vm.setNonce(DEPLOYER, MARKET_NONCE - 2);
        vault = BondVault(deployed("BondVault", abi.encode(address(token), at, judge), DEPLOYER));
        policy = StakePolicy(deployed("StakePolicy", abi.encode(at), DEPLOYER));
        Deps memory deps = Deps({
            vault: vault,
            registry: registry,
            parameters: parameters,
            policy: policy,
            stake: IStake(address(stake)),
            disputes: judge,
            router: router,
            treasury: TREASURY
        });
        market = IInferenceMarket(deployed("InferenceMarket", abi.encode(deps), DEPLOYER));
        disputes = Disputes(
            deployed(
                "Disputes", abi.encode(Disputes.Deps(market, vault, registry, parameters, router, court)), DEPLOYER
            )
        );
        require(address(market) == at && address(disputes) == judge, "another address");
    }

    function deployed(string memory name, bytes memory arguments, address by) internal returns (address at) {
        bytes memory code = abi.encodePacked(vm.getCode(string.concat(name, ".sol:", name)), arguments);
        vm.prank(by);
        assembly {
            at := create(0, add(code, 0x20), mload(code))
        }
        require(at != address(0), name);
    }

    function terms() internal pure returns (IParameters.Terms memory t) {
        t.challengeWindow = 2 days;
        t.responseWindow = RESPONSE;
        t.deliveryWindow = 1 hours;
        t.protocolFeeBps = 200;
        t.attesterFeeBps = 1_000;
        t.challengerBps = 5_000;
        t.quorumBps = 6_667;
        t.valueBps = 5_000;
        t.challengeFloor = FLOOR;
        t.challengeFactor = 15;
        t.tokenPerEther = 2_000e18;
        t.baseFeeCap = 1 gwei;
        t.slashGas = 500_000;
    }

    function fund(address account, uint96 amount) internal {
        token.mint(address(this), amount);
        token.approve(address(vault), amount);
        vault.deposit(account, amount);
    }

    function signed(Order memory order) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(REQUESTER_SECRET, market.requestOf(order));
        return abi.encodePacked(r, s, v);
    }

    function submission(Answer memory a) internal view returns (Submission memory) {
        bool fresh = market.requests(a.request).state == IMarketRecords.State.None;
        return Submission(a.order, fresh ? signed(a.order) : bytes(""), a.output, a.data);
    }

    function list(Answer memory a) internal view returns (Submission[] memory s) {
        s = new Submission[](1);
        s[0] = submission(a);
    }

    function list(Answer memory a, Answer memory b) internal view returns (Submission[] memory s) {
        s = new Submission[](2);
        (s[0], s[1]) = (submission(a), submission(b));
    }

    /// @dev Locks and answers.
    function answered(Answer memory a) internal returns (IInferenceMarket.Place memory p) {
        bytes memory signature = signed(a.order);
        vm.prank(PROVIDER);
        market.lock(a.order, signature);
        vm.prank(PROVIDER);
        market.answer(a.order, a.output, a.data);
        IMarketRecords.Request memory r = market.requests(a.request);
        p.item = Item(a.order, PROVIDER, r.fee, r.bond, a.output, keccak256(a.data));
    }

    /// @dev Attests answers to orders that are not locked, as the provider, and gives the place of the first.
    function attested(Answer[] memory all) internal returns (IInferenceMarket.Place memory p) {
        Submission[] memory s = new Submission[](all.length);
        bytes32[] memory leaves = new bytes32[](all.length);
        for (uint256 i = 0; i < all.length; ++i) {
            Answer memory a = all[i];
            s[i] = submission(a);
            leaves[i] = Orders.answerLeaf(a.request, a.context, a.order.input, a.output, keccak256(a.data));
        }
        (uint256 factor,) = policy.quote(PROVIDER, all.length, terms());
        vm.recordLogs();
        vm.prank(PROVIDER);
        market.attest(s, PROVIDER, abi.encode(Orders.requestRoot(leaves)));
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] != IMarketRecords.Attested.selector) continue;
            (p.attestation, p.items) = abi.decode(logs[i].data, (Attestation, bytes32[]));
        }
        uint96 fee = feeNow(all[0].order);
        p.item = Item(
            all[0].order,
            PROVIDER,
            fee,
            fee + uint96(all[0].order.valueAtRisk * factor / 10_000),
            all[0].output,
            keccak256(all[0].data)
        );
    }

    function feeNow(Order memory o) private view returns (uint96) {
        return o.feeStart
            + uint96(uint256(o.feeEnd - o.feeStart) * (block.timestamp - o.rampStart) / (o.lockBy - o.rampStart));
    }

    /// @dev Puts an answer where it can be challenged.
    function open(Answer memory a) internal returns (IInferenceMarket.Place memory) {
        if (a.order.tier == Tier.Deferred) return answered(a);
        Answer[] memory all = new Answer[](1);
        all[0] = a;
        return attested(all);
    }

    function challenge(IInferenceMarket.Place memory p) internal {
        vm.prank(CHALLENGER);
        disputes.challenge(p);
    }

    function challenged(string memory name) internal returns (Answer memory a, IInferenceMarket.Place memory p) {
        a = answer(name);
        p = open(a);
        challenge(p);
    }

    /// @dev As if the court had taken all steps of a case.
    function accept(bytes32 caseId) internal {
        vm.store(address(court), keccak256(abi.encode(caseId, uint256(0))), bytes32(uint256(1)));
    }

    function openCase(address opener, bytes32 request, bytes32 caseId) internal {
        bytes32 salt = keccak256("salt");
        vm.prank(opener);
        disputes.commitCase(keccak256(abi.encode(request, caseId, opener, salt)));
        vm.roll(block.number + 1);
        vm.prank(opener);
        disputes.openCase(request, caseId, salt);
    }

    function expectState(Answer memory a, IMarketRecords.State want) internal view {
        require(market.requests(a.request).state == want, "another state");
    }

    function none() internal pure returns (IDisputes.Opening memory o) {}

    function balance(address account) internal view returns (uint96) {
        return vault.balanceOf(account);
    }

    function developmentTau() internal pure returns (Bn254.G2 memory) {
        return Bn254.G2({
            x1: 0x2021a3fb26bda78b84c91932c9085db77882014be91cec0371de1153e1c00459,
            x0: 0x11b7866bb6058a7f8c14d556d210f3731be5c4af2643aa10133068d34eb43eca,
            y1: 0x0b01144e30a99f747b0f9e721c634c2f8dc56aeb92515a928682ec26f659e7f4,
            y0: 0x1dab64fadc0c2905e7a1de8f91be1f616dab2ca79a2c12bee84dc2da8a2f7005
        });
    }
}
