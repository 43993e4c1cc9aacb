// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {DirectVerifier} from "../../../src/DirectVerifier.sol";
import {Statements} from "../../../src/Statements.sol";
import {IDisputes} from "../../../src/interfaces/IDisputes.sol";
import {IInferenceMarket} from "../../../src/interfaces/IInferenceMarket.sol";
import {ISettlementVerifier} from "../../../src/interfaces/ISettlementVerifier.sol";
import {IVerifierRouter} from "../../../src/interfaces/IVerifierRouter.sol";
import {Bn254} from "../../../src/lib/Bn254.sol";
import {Disputes} from "../../../src/market/Disputes.sol";
import {Attestation, Order, Orders, Proof, Submission, Tier} from "../../../src/market/Orders.sol";
import {vm} from "../../Vm.sol";
import {MarketBase} from "../MarketBase.sol";
import {AnyVerifier} from "../MarketDoubles.sol";

/// @title An ideal verifier, for tests only: takes just the statements that it was told are true
/// @dev What a sound proof system is to the market. The real one is tested with real proofs elsewhere.
contract TruthVerifier is AnyVerifier {
    mapping(bytes32 statement => bool) public told;

    error Untrue();

    constructor(bytes32 srs, Bn254.G2 memory tau) AnyVerifier(srs, tau) {}

    function tell(ISettlementVerifier.Statement calldata s) external {
        told[keccak256(abi.encode(s))] = true;
    }

    function verify(ISettlementVerifier.Statement calldata s, bytes calldata key, bytes calldata)
        external
        view
        override
    {
        bool known = keccak256(abi.encodePacked("zkvin/v1/settlement-key", key)) == s.key;
        require(known && told[keccak256(abi.encode(s))], Untrue());
    }
}

/// @title A market with disputes and an ideal verifier, for attacks
abstract contract AttackBase is MarketBase {
    address internal constant THIEF = address(0x7431ef);
    uint256 internal constant DAY = 1 days;

    TruthVerifier internal truth;
    Disputes internal disputes;
    bytes[] internal settlementKeys;

    function setUp() public virtual override {
        settlementKeys = vm.parseJsonBytesArray(vm.readFile("test/testdata/registry.json"), ".settlementKeys");
        super.setUp();
        disputes =
            new Disputes(Disputes.Deps(market, vault, registry, parameters, router, DirectVerifier(address(0xc0047))));
        fund(THIEF, 10_000e18);
    }

    function disputesFor(uint256 nonce) internal view override returns (address) {
        return vm.computeCreateAddress(address(this), nonce + 3);
    }

    function verifierFor(bytes32 srs, Bn254.G2 memory tau) internal override returns (ISettlementVerifier) {
        truth = new TruthVerifier(srs, tau);
        return ISettlementVerifier(address(truth));
    }

    /// @dev A proof of the submissions as they are, by a provider; alone it shows the data if there are any.
    function prove(Submission[] memory list, address provider, address payee) internal returns (Proof memory p) {
        bytes32[] memory leaves = new bytes32[](list.length);
        for (uint256 i = 0; i < list.length; ++i) {
            Order memory o = list[i].order;
            bytes32 request = market.requestOf(o);
            leaves[i] = Statements.leaf(i, request, contextOf(request, provider, o.nonce), o.input, list[i].output);
        }
        p.payee = payee;
        if (list.length == 1 && list[0].data.length != 0 && list[0].order.privacy < 2) {
            (p.shown, p.values) = (2, list[0].data);
        }
        return tell(p, leaves);
    }

    /// @dev Tells the verifier that what a proof says is true, and names the key.
    function tell(Proof memory p, bytes32[] memory leaves) internal returns (Proof memory) {
        (, bytes32 key) = registry.keys(OWNER, version, leaves.length);
        for (uint256 i = 0; i < settlementKeys.length; ++i) {
            if (keccak256(abi.encodePacked("zkvin/v1/settlement-key", settlementKeys[i])) == key) {
                p.key = settlementKeys[i];
            }
        }
        truth.tell(ISettlementVerifier.Statement(key, Statements.root(leaves), p.payee, p.shown, p.values));
        return p;
    }

    function leafOf(uint256 index, bytes32 request, bytes32 context, bytes32 input) internal pure returns (bytes32) {
        return Statements.leaf(index, request, context, input, OUTPUT);
    }

    /// @dev As orderOf, beginning some time after START.
    function orderAfter(uint40 later, uint256 nonce, Tier tier) internal view returns (Order memory o) {
        o = orderOf(nonce, tier);
        (o.rampStart, o.lockBy) = (o.rampStart + later, o.lockBy + later);
        (o.answerBy, o.settleBy) = (o.answerBy + later, o.settleBy + later);
    }

    function attestationName(Attestation memory a) internal pure returns (bytes32) {
        return Orders.attestation(a);
    }

    /// @dev Ten values, as lenet-digits has them.
    function values() internal pure returns (bytes memory) {
        return hex"0001000200030004000500060007000800090010";
    }

    function challenge(address from, IInferenceMarket.Place memory place) internal {
        vm.prank(from);
        disputes.challenge(place);
    }

    /// @dev The next call brings a proof of something that is not true.
    function untrue() internal {
        refused(IVerifierRouter.Rejected.selector, abi.encode(abi.encodePacked(TruthVerifier.Untrue.selector)));
    }

    function noOpening() internal pure returns (IDisputes.Opening memory o) {}

    /// @dev What everybody of these tests has in the vault, locked or not.
    function wealth(address account) internal view returns (uint256) {
        return uint256(balance(account)) + locked(account);
    }
}
