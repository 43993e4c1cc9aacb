// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {VerifierRouter} from "../../src/VerifierRouter.sol";
import {IERC20} from "../../src/interfaces/IERC20.sol";
import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {IMarketErrors} from "../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {IParameters} from "../../src/interfaces/IParameters.sol";
import {ISettlementVerifier} from "../../src/interfaces/ISettlementVerifier.sol";
import {IStake} from "../../src/interfaces/IStake.sol";
import {Bn254} from "../../src/lib/Bn254.sol";
import {BondVault} from "../../src/market/BondVault.sol";
import {Deps} from "../../src/market/MarketState.sol";
import {ModelRegistry} from "../../src/market/ModelRegistry.sol";
import {Attestation, Item, Order, Orders, Proof, Submission, Tier} from "../../src/market/Orders.sol";
import {Parameters} from "../../src/market/Parameters.sol";
import {StakePolicy} from "../../src/market/StakePolicy.sol";
import {vm, Vm} from "../Vm.sol";
import {AnyVerifier, TestStake} from "./MarketDoubles.sol";
import {TestToken} from "./Tokens.sol";

/// @title A market with everything around it, and orders for it
/// @dev Vault, registry, terms, policy and router are the real ones, with lenet-digits registered. Stake and verifier are
/// doubles (MarketDoubles.sol). The contract for disputes is a plain address unless a test overrides disputesFor.
abstract contract MarketBase {
    bytes32 internal constant CLASS = "standard";
    bytes32 internal constant SLOW = "slow";
    bytes32 internal constant VERIFIER = "settlement";
    bytes32 internal constant OTHER_VERIFIER = "other";
    uint32 internal constant SET = 7;
    uint32 internal constant SECONDS = 30;
    uint32 internal constant SLOW_SECONDS = 3_600;
    uint256 internal constant START = 1_800_000_000;
    uint256 internal constant ALICE_KEY = 0xa11ce;
    uint256 internal constant BOB_KEY = 0xb0b;
    uint96 internal constant PRICE = 1e17;
    bytes32 internal constant OUTPUT = keccak256("output");

    /// @dev Of the model in class CLASS, and in SLOW.
    address internal constant OWNER = address(0x0e);
    address internal constant SLOW_OWNER = address(0x51);
    address internal constant PROVIDER = address(0x9407);
    address internal constant RIVAL = address(0x4174);
    address internal constant ANYBODY = address(0xa2b);
    address internal constant TREASURY = address(0x74ea);
    address internal constant DISPUTES = address(0xd1597e);

    address internal alice = vm.addr(ALICE_KEY);
    address internal bob = vm.addr(BOB_KEY);
    bytes32 internal version;
    TestToken internal token;
    VerifierRouter internal router;
    ModelRegistry internal registry;
    Parameters internal parameters;
    StakePolicy internal policy;
    TestStake internal stake;
    BondVault internal vault;
    IInferenceMarket internal market;

    function setUp() public virtual {
        vm.warp(START);
        token = new TestToken();
        router = new VerifierRouter(address(this), address(0));
        registry = new ModelRegistry(router, address(this));
        parameters = new Parameters(address(this), 1 days, terms());
        stake = new TestStake();
        register();
        uint256 nonce = vm.getNonce(address(this));
        address at = vm.computeCreateAddress(address(this), nonce + 2);
        address disputes = disputesFor(nonce);
        vault = new BondVault(IERC20(address(token)), at, disputes);
        policy = new StakePolicy(at);
        Deps memory deps = Deps({
            vault: vault,
            registry: registry,
            parameters: parameters,
            policy: policy,
            stake: stakeFor(),
            disputes: disputes,
            router: router,
            treasury: TREASURY
        });
        market = IInferenceMarket(vm.deployCode("InferenceMarket.sol:InferenceMarket", abi.encode(deps)));
        require(address(market) == at, "market elsewhere");
        fund(alice, 10_000e18);
        fund(bob, 10_000e18);
        provide(PROVIDER);
        provide(RIVAL);
    }

    /// @dev Who may end disputes, given this contract's nonce before the vault is deployed, which is that of the market less
    /// two.
    function disputesFor(uint256) internal virtual returns (address) {
        return DISPUTES;
    }

    function verifierFor(bytes32 srs, Bn254.G2 memory tau) internal virtual returns (ISettlementVerifier) {
        return ISettlementVerifier(address(new AnyVerifier(srs, tau)));
    }

    function stakeFor() internal virtual returns (IStake) {
        return stake;
    }

    function terms() internal pure virtual returns (IParameters.Terms memory) {
        return IParameters.Terms({
            challengeWindow: 2 days,
            responseWindow: 1 days,
            deliveryWindow: 1 hours,
            protocolFeeBps: 200,
            attesterFeeBps: 1_000,
            challengerBps: 5_000,
            quorumBps: 6_667,
            quorumStake: 1e24,
            valueBps: 5_000,
            premiumBps: [uint16(500), 2_000, 100],
            challengeFloor: 1e18,
            challengeFactor: 15,
            tokenPerEther: 3_000e18,
            baseFeeCap: 1 gwei,
            slashGas: 600_000
        });
    }

    function register() private {
        string memory json = vm.readFile("test/testdata/registry.json");
        Bn254.G2 memory tau = abi.decode(vm.parseJsonBytes(json, ".tau"), (Bn254.G2));
        ISettlementVerifier verifier = verifierFor(vm.parseJsonBytes32(json, ".srs"), tau);
        router.add(VERIFIER, verifier, 1_000_000);
        router.add(OTHER_VERIFIER, verifier, 1_000_000);
        registry.addClass(CLASS, IModelRegistry.ClassTerms(VERIFIER, SECONDS, 700_000, 1e15, SET));
        registry.addClass(SLOW, IModelRegistry.ClassTerms(OTHER_VERIFIER, SLOW_SECONDS, 700_000, 1e15, SET));
        bytes[] memory court = vm.parseJsonBytesArray(json, ".courtKeys");
        bytes[] memory settlement = vm.parseJsonBytesArray(json, ".settlementKeys");
        ModelRegistry.Registration memory r;
        version = vm.parseJsonBytes32(json, ".version");
        (r.version, r.class, r.priceFloor) = (version, CLASS, PRICE);
        r.identity = vm.parseJsonBytes(json, ".identity");
        r.entries = new ModelRegistry.Keys[](court.length);
        for (uint256 i = 0; i < court.length; ++i) {
            r.entries[i] = ModelRegistry.Keys(court[i], settlement[i]);
        }
        vm.prank(OWNER);
        registry.register(r);
        r.class = SLOW;
        vm.prank(SLOW_OWNER);
        registry.register(r);
    }

    function fund(address account, uint96 amount) internal {
        token.mint(address(this), amount);
        token.approve(address(vault), amount);
        vault.deposit(account, amount);
    }

    function provide(address provider) internal {
        fund(provider, 100_000e18);
        stake.give(provider, 1_000_000e18);
    }

    /// @dev An attested order of alice for anybody, whose fee rises from 1 to 3 in an hour.
    function orderOf(uint256 nonce) internal view returns (Order memory o) {
        o.requester = alice;
        (o.modelOwner, o.model) = (OWNER, version);
        o.input = keccak256(abi.encode("input", nonce));
        o.valueAtRisk = 100e18;
        (o.feeStart, o.feeEnd) = (1e18, 3e18);
        o.rampStart = uint40(START);
        (o.lockBy, o.answerBy, o.settleBy) = (uint40(START + 1 hours), uint40(START + 2 hours), uint40(START + 6 hours));
        o.nonce = nonce;
    }

    function orderOf(uint256 nonce, Tier tier) internal view returns (Order memory o) {
        o = orderOf(nonce);
        o.tier = tier;
    }

    function hiddenOrder(uint256 nonce, Tier tier) internal view returns (Order memory o) {
        o = orderOf(nonce, tier);
        (o.privacy, o.encryptionKey) = (2, keccak256("key"));
    }

    function signed(Order memory order) internal view returns (bytes memory) {
        return signedBy(order, order.requester == bob ? BOB_KEY : ALICE_KEY);
    }

    function signedBy(Order memory order, uint256 key) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, market.requestOf(order));
        return abi.encodePacked(r, s, v);
    }

    function post(Order memory order) internal returns (bytes32) {
        vm.prank(order.requester);
        return market.post(order);
    }

    function lock(Order memory order) internal returns (bytes32) {
        bytes memory signature = signed(order);
        vm.prank(PROVIDER);
        return market.lock(order, signature);
    }

    function answer(Order memory order, bytes memory data) internal {
        vm.prank(PROVIDER);
        market.answer(order, OUTPUT, data);
    }

    /// @dev A deferred order, locked and answered.
    function answered(uint256 nonce) internal returns (Order memory o, bytes32 request) {
        o = orderOf(nonce, Tier.Deferred);
        request = lock(o);
        answer(o, "");
    }

    function submission(Order memory order, bytes memory data) internal view returns (Submission memory) {
        return Submission(order, signed(order), OUTPUT, data);
    }

    function one(Submission memory s) internal pure returns (Submission[] memory list) {
        list = new Submission[](1);
        list[0] = s;
    }

    function two(Submission memory a, Submission memory b) internal pure returns (Submission[] memory list) {
        list = new Submission[](2);
        (list[0], list[1]) = (a, b);
    }

    function contextOf(bytes32 request, address provider, uint256 nonce) internal view returns (bytes32) {
        return Orders.context(address(market), request, provider, nonce);
    }

    /// @dev What the doubled attesters certify.
    function certificate(Submission[] memory list, address provider) internal view returns (bytes memory) {
        bytes32[] memory leaves = new bytes32[](list.length);
        for (uint256 i = 0; i < list.length; ++i) {
            Order memory o = list[i].order;
            bytes32 request = market.requestOf(o);
            leaves[i] = Orders.answerLeaf(
                request, contextOf(request, provider, o.nonce), o.input, list[i].output, keccak256(list[i].data)
            );
        }
        return abi.encode(Orders.requestRoot(leaves));
    }

    /// @dev Attests as the provider and gives what the event says.
    function attest(Submission[] memory list) internal returns (Attestation memory record, bytes32[] memory items) {
        bytes memory c = certificate(list, PROVIDER);
        vm.recordLogs();
        vm.prank(PROVIDER);
        market.attest(list, PROVIDER, c);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] == IMarketRecords.Attested.selector) {
                (record, items) = abi.decode(logs[i].data, (Attestation, bytes32[]));
                require(logs[i].topics[1] == Orders.attestation(record), "name");
            }
        }
    }

    /// @dev The proof that the doubled verifier takes, of all submissions.
    function proof() internal pure returns (Proof memory p) {
        p.payee = PROVIDER;
    }

    /// @dev By the provider if the first output is private, since it alone says which ciphertext is posted.
    function settle(Submission[] memory list) internal {
        if (list.length != 0 && list[0].order.privacy & Orders.PRIVATE_OUTPUT != 0) vm.prank(PROVIDER);
        market.settle(list, PROVIDER, proof());
    }

    /// @dev Where a locked or answered request stands, or an item of an attestation.
    function placeOf(Order memory o, uint96 fee, uint96 bond, bytes memory data)
        internal
        pure
        returns (IInferenceMarket.Place memory p)
    {
        p.item = Item(o, PROVIDER, fee, bond, OUTPUT, keccak256(data));
    }

    /// @dev An attestation of one signed order, and where its item stands.
    function attested(Order memory o, bytes memory data) internal returns (IInferenceMarket.Place memory p) {
        uint96 fee = feeOf(o);
        uint96 bond = bondOf(o, fee);
        if (state(o) == IMarketRecords.State.Locked) {
            IInferenceMarket.Request memory r = market.requests(market.requestOf(o));
            (fee, bond) = (r.fee, r.bond);
        }
        p = placeOf(o, fee, bond, data);
        (p.attestation, p.items) = attest(one(submission(o, data)));
    }

    function feeOf(Order memory o) internal view returns (uint96) {
        if (block.timestamp >= o.lockBy) return o.feeEnd;
        return o.feeStart
            + uint96(uint256(o.feeEnd - o.feeStart) * (block.timestamp - o.rampStart) / (o.lockBy - o.rampStart));
    }

    /// @dev The bond of the provider's next item.
    function bondOf(Order memory o, uint96 fee) internal view returns (uint96) {
        (uint64 items,) = open(PROVIDER);
        (uint256 factor, uint96 floor) = policy.quote(PROVIDER, items + 1, terms());
        uint256 bond = uint256(o.valueAtRisk) * factor / 10_000;
        return fee + uint96(bond < floor ? floor : bond);
    }

    function open(address provider) internal view returns (uint64 items, uint64 load) {
        (bool ok, bytes memory result) = address(market).staticcall(abi.encodeWithSignature("open(address)", provider));
        require(ok, "open");
        return abi.decode(result, (uint64, uint64));
    }

    function openAttested() internal view returns (uint64 load, uint96 value) {
        (bool ok, bytes memory result) = address(market).staticcall(abi.encodeWithSignature("openAttested()"));
        require(ok, "openAttested");
        return abi.decode(result, (uint64, uint96));
    }

    function state(Order memory o) internal view returns (IMarketRecords.State) {
        return market.requests(market.requestOf(o)).state;
    }

    function expectState(Order memory o, IMarketRecords.State want) internal view {
        require(state(o) == want, "another state");
    }

    function wrongState(Order memory o, IMarketRecords.State s) internal view returns (bytes memory) {
        return abi.encodeWithSelector(IMarketErrors.WrongState.selector, market.requestOf(o), uint8(s));
    }

    function refused(bytes4 selector, bytes memory arguments) internal {
        vm.expectRevert(bytes.concat(selector, arguments));
    }

    function balance(address account) internal view returns (uint96) {
        return vault.balanceOf(account);
    }

    function locked(address account) internal view returns (uint96) {
        return vault.lockedOf(account);
    }
}
