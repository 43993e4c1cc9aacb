// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SettlementVerifier} from "../../src/SettlementVerifier.sol";
import {VerifierRouter} from "../../src/VerifierRouter.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {Bn254} from "../../src/lib/Bn254.sol";
import {Owned} from "../../src/lib/Owned.sol";
import {ModelKeys} from "../../src/market/ModelKeys.sol";
import {ModelRegistry} from "../../src/market/ModelRegistry.sol";
import {vm} from "../Vm.sol";

/// @dev lenet-digits as zkvin's own Go registers it, for one request and for two: test/testdata/registry.json.
contract ModelRegistryTest {
    bytes32 private constant CLASS = "standard";
    bytes32 private constant VERIFIER = "settlement";
    address private constant OTHER = address(0x07);

    string private json = vm.readFile("test/testdata/registry.json");
    bytes32 private version = vm.parseJsonBytes32(json, ".version");
    VerifierRouter private router = new VerifierRouter(address(this), address(0));
    ModelRegistry private registry = new ModelRegistry(router, address(this));

    function setUp() public {
        router.add(VERIFIER, deploy(vm.parseJsonBytes32(json, ".srs")), 600_000);
        registry.addClass(CLASS, class(VERIFIER));
    }

    function deploy(bytes32 srs) private returns (SettlementVerifier) {
        return new SettlementVerifier(srs, abi.decode(vm.parseJsonBytes(json, ".tau"), (Bn254.G2)));
    }

    function class(bytes32 verifier) private pure returns (IModelRegistry.ClassTerms memory) {
        return IModelRegistry.ClassTerms({
            verifier: verifier, settleSeconds: 30, settleGas: 700_000, provingCost: 1e15, providerSet: 1
        });
    }

    function good() private view returns (ModelRegistry.Registration memory r) {
        bytes[] memory court = vm.parseJsonBytesArray(json, ".courtKeys");
        bytes[] memory settlement = vm.parseJsonBytesArray(json, ".settlementKeys");
        r.version = version;
        r.class = CLASS;
        r.priceFloor = 5e15;
        r.capability = "digits";
        r.uri = "ipfs://lenet.zkv";
        r.identity = vm.parseJsonBytes(json, ".identity");
        r.entries = new ModelRegistry.Keys[](court.length);
        for (uint256 i = 0; i < court.length; ++i) {
            r.entries[i] = ModelRegistry.Keys(court[i], settlement[i]);
        }
    }

    /// @dev The number in bytes [from, to) of a word, counted from the lowest, replaced.
    function put(bytes memory data, uint256 word, uint256 from, uint256 size, uint256 value) private pure {
        uint256 mask = (type(uint256).max >> (256 - 8 * size)) << (8 * from);
        assembly {
            let at := add(add(data, 0x20), mul(word, 0x20))
            mstore(at, or(and(mload(at), not(mask)), shl(mul(8, from), value)))
        }
    }

    function flip(bytes memory data, uint256 at) private pure {
        data[at] = bytes1(uint8(data[at]) ^ 1);
    }

    function refused(ModelRegistry.Registration memory r, bytes memory reason) private {
        vm.expectRevert(reason);
        registry.register(r);
    }

    function test_a_model_is_registered() public {
        require(registry.register(good()) == version, "version");
        IModelRegistry.Model memory m = registry.model(address(this), version);
        require(m.modelId == vm.parseJsonBytes32(json, ".modelId") && m.class == CLASS, "model");
        require(m.priceFloor == 5e15 && m.capability == "digits" && !m.deprecated, "terms");
        require(keccak256(bytes(registry.uri(address(this), version))) == keccak256("ipfs://lenet.zkv"), "uri");
        IModelRegistry.Entry[] memory list = registry.entries(address(this), version);
        require(list.length == 2 && list[0].batch == 1 && list[1].batch == 2, "batches");
        for (uint256 i = 0; i < 2; ++i) {
            ModelRegistry.Keys memory k = good().entries[i];
            (bytes32 court, bytes32 settlement) = registry.keys(address(this), version, i + 1);
            require(court == keccak256(abi.encodePacked("zkvin/v1/court-key", k.court)), "court key");
            require(
                settlement == keccak256(abi.encodePacked("zkvin/v1/settlement-key", k.settlement)), "settlement key"
            );
            require(list[i].courtKey == court && list[i].settlementKey == settlement && list[i].bucket == 0, "entry");
        }
        (bytes32 none,) = registry.keys(address(this), version, 3);
        require(none == 0, "a key for three");
    }

    /// @dev Each owner has its own models; nobody else's registration or deprecation touches them.
    function test_models_are_their_owners() public {
        registry.register(good());
        require(registry.model(OTHER, version).modelId == 0, "another's");
        vm.expectRevert(abi.encodeWithSelector(ModelRegistry.UnknownModel.selector, OTHER, version));
        vm.prank(OTHER);
        registry.deprecate(version);
        ModelRegistry.Registration memory r = good();
        r.priceFloor = 1;
        vm.prank(OTHER);
        registry.register(r);
        vm.prank(OTHER);
        registry.deprecate(version);
        IModelRegistry.Model memory m = registry.model(address(this), version);
        require(!m.deprecated && m.priceFloor == 5e15, "touched");
        require(registry.model(OTHER, version).deprecated, "deprecated");
    }

    function test_a_model_is_registered_once() public {
        registry.register(good());
        ModelRegistry.Registration memory r = good();
        r.priceFloor = 1;
        bytes memory exists = abi.encodeWithSelector(ModelRegistry.ModelExists.selector, address(this), version);
        refused(r, exists);
        registry.deprecate(version);
        registry.deprecate(version);
        refused(r, exists);
        require(registry.model(address(this), version).deprecated, "deprecated");
    }

    function test_classes_never_change() public {
        require(registry.terms(CLASS).settleGas == 700_000 && registry.terms("other").verifier == 0, "terms");
        vm.expectRevert(abi.encodeWithSelector(ModelRegistry.ClassExists.selector, CLASS));
        registry.addClass(CLASS, class(VERIFIER));
        vm.prank(OTHER);
        vm.expectRevert(abi.encodeWithSelector(Owned.NotAllowed.selector, OTHER));
        registry.addClass("other", class(VERIFIER));
    }

    function test_classes_need_a_verifier_time_and_gas() public {
        bytes memory bad = abi.encodeWithSelector(ModelRegistry.BadClass.selector, bytes32("other"));
        vm.expectRevert(bad);
        registry.addClass("other", class("nobody"));
        IModelRegistry.ClassTerms memory c = class(VERIFIER);
        c.settleSeconds = 0;
        vm.expectRevert(bad);
        registry.addClass("other", c);
        c = class(VERIFIER);
        c.settleGas = 0;
        vm.expectRevert(bad);
        registry.addClass("other", c);
    }

    function test_unknown_classes() public {
        ModelRegistry.Registration memory r = good();
        r.class = "other";
        refused(r, abi.encodeWithSelector(ModelRegistry.UnknownClass.selector, bytes32("other")));
    }

    /// @dev Whoever knows τ forges proofs; the development SRS' τ is public.
    function test_attack_unsafe_srs_on_a_public_chain() public {
        uint256[3] memory chains = [uint256(1), 8453, 11155111];
        for (uint256 i = 0; i < chains.length; ++i) {
            vm.chainId(chains[i]);
            refused(good(), abi.encodeWithSelector(ModelRegistry.UnsafeSrs.selector));
        }
        vm.chainId(1337);
        registry.register(good());
    }

    function test_keys_of_another_srs() public {
        bytes32 srs = vm.parseJsonBytes32(json, ".srs");
        router.add("other", deploy(bytes32(uint256(srs) ^ 1)), 600_000);
        registry.addClass("other", class("other"));
        ModelRegistry.Registration memory r = good();
        r.class = "other";
        refused(r, abi.encodeWithSelector(ModelKeys.WrongSrs.selector, srs));
        r = good();
        flip(r.entries[1].settlement, 32);
        srs ^= bytes32(uint256(1) << 248);
        refused(r, abi.encodeWithSelector(ModelKeys.WrongSrs.selector, srs));
        r = good();
        flip(r.entries[1].court, 32);
        refused(r, abi.encodeWithSelector(ModelKeys.WrongSrs.selector, srs));
        for (uint256 word = 2; word < 6; ++word) {
            r = good();
            flip(r.entries[0].court, 32 * word + 31);
            refused(r, abi.encodeWithSelector(ModelKeys.WrongTau.selector));
        }
    }

    /// @dev Keys of another model, or of this model for another length of batch, do not pass for this one's.
    function test_attack_keys_of_another_model() public {
        ModelRegistry.Registration memory r = good();
        bytes32 modelId = vm.parseJsonBytes32(json, ".modelId");
        bytes32 other = modelId ^ bytes32(uint256(1) << 248);
        flip(r.entries[0].court, 0);
        refused(r, abi.encodeWithSelector(ModelKeys.WrongModel.selector, uint256(1), other));
        r = good();
        flip(r.entries[0].settlement, 0);
        refused(r, abi.encodeWithSelector(ModelKeys.WrongModel.selector, uint256(1), other));
        r = good();
        put(r.entries[0].court, 6, 1, 2, 2);
        refused(r, abi.encodeWithSelector(ModelKeys.WrongModel.selector, uint256(2), modelId));
        r = good();
        r.entries[0].settlement = r.entries[1].settlement;
        refused(r, abi.encodeWithSelector(ModelKeys.WrongBatch.selector, uint256(1), uint256(2)));
    }

    /// @dev Weights that are not those of the ModelID, or as many of them under the name of tables.
    function test_attack_other_weights_in_the_settlement_key() public {
        ModelRegistry.Registration memory r = good();
        bytes memory key = r.entries[1].settlement;
        flip(key, key.length - 1);
        refused(r, abi.encodeWithSelector(ModelKeys.WrongRows.selector, uint256(2)));
        flip(key, key.length - 1);
        uint256 rows = uint256(get(key, 2) >> 32);
        uint256 fixedRows = (rows & 0xffff) + ((rows >> 16) & 0xffff);
        flip(key, key.length - 64 * fixedRows);
        refused(r, abi.encodeWithSelector(ModelKeys.WrongRows.selector, uint256(2)));
    }

    function get(bytes memory data, uint256 word) private pure returns (uint256 w) {
        assembly {
            w := mload(add(add(data, 0x20), mul(word, 0x20)))
        }
    }

    function test_lengths_of_batch_begin_with_one_and_ascend() public {
        ModelRegistry.Registration memory r = good();
        ModelRegistry.Keys[] memory both = r.entries;
        r.entries = new ModelRegistry.Keys[](0);
        refused(r, abi.encodeWithSelector(ModelRegistry.BadBatch.selector, uint256(0)));
        r.entries = new ModelRegistry.Keys[](1);
        r.entries[0] = both[1];
        refused(r, abi.encodeWithSelector(ModelRegistry.BadBatch.selector, uint256(2)));
        r.entries = new ModelRegistry.Keys[](2);
        (r.entries[0], r.entries[1]) = (both[0], both[0]);
        refused(r, abi.encodeWithSelector(ModelRegistry.BadBatch.selector, uint256(1)));
    }

    function test_the_version_is_over_all_entries() public {
        ModelRegistry.Registration memory r = good();
        ModelRegistry.Keys[] memory one = new ModelRegistry.Keys[](1);
        one[0] = r.entries[0];
        r.entries = one;
        r.version = 0;
        (bool ok, bytes memory reason) = address(registry).call(abi.encodeCall(registry.register, (r)));
        require(!ok && bytes4(reason) == ModelRegistry.WrongVersion.selector, "any version");
        bytes32 other = bytes32(get(slice(reason, 4), 0));
        require(other != version, "the same version");
        r.version = other;
        require(registry.register(r) == other, "with one entry");
    }

    function slice(bytes memory data, uint256 from) private pure returns (bytes memory out) {
        out = new bytes(data.length - from);
        for (uint256 i = 0; i < out.length; ++i) {
            out[i] = data[from + i];
        }
    }

    function test_a_model_with_two_layouts_has_settlement_keys() public {
        ModelRegistry.Registration memory r = good();
        r.entries[1].settlement = "";
        refused(r, abi.encodeWithSelector(ModelKeys.WrongLayouts.selector, uint256(2)));
    }

    /// @dev A model with one layout: the version of one entry with a settlement key digest of zero.
    function test_a_model_with_one_layout() public {
        ModelRegistry.Registration memory r = good();
        bytes32[] memory w = new bytes32[](9);
        for (uint256 i = 0; i < 7; ++i) {
            w[i] = bytes32(get(r.identity, i));
        }
        (w[2], w[7], w[8]) = (bytes32(uint256(1)), bytes32(get(r.identity, 11)), bytes32(get(r.identity, 12)));
        r.identity = abi.encodePacked(w);
        bytes32 modelId = keccak256(abi.encodePacked("zkvin/v1/model-id", w));
        ModelRegistry.Keys[] memory one = new ModelRegistry.Keys[](1);
        one[0].court = r.entries[0].court;
        put(one[0].court, 0, 0, 32, uint256(modelId));
        one[0].settlement = r.entries[0].settlement;
        r.entries = one;
        refused(r, abi.encodeWithSelector(ModelKeys.WrongLayouts.selector, uint256(1)));
        one[0].settlement = "";
        bytes32 court = keccak256(abi.encodePacked("zkvin/v1/court-key", one[0].court));
        r.version = keccak256(
            abi.encodePacked(
                "zkvin/v1/model-version", modelId, uint256(1), uint256(1), uint256(1), uint256(0), court, bytes32(0)
            )
        );
        registry.register(r);
        (bytes32 courtKey, bytes32 settlementKey) = registry.keys(address(this), r.version, 1);
        require(courtKey == court && settlementKey == 0, "keys");
    }

    function test_malformed_identities() public {
        bytes memory malformed = abi.encodeWithSelector(ModelKeys.MalformedIdentity.selector);
        ModelRegistry.Registration memory r = good();
        r.identity = bytes.concat(r.identity, new bytes(32));
        refused(r, malformed);
        r.identity = "";
        refused(r, malformed);
        uint256[3] memory words = [uint256(0), 2, 5];
        for (uint256 i = 0; i < words.length; ++i) {
            r = good();
            flip(r.identity, 32 * words[i] + 31);
            refused(r, malformed);
        }
    }

    function test_rows_of_another_length() public {
        ModelRegistry.Registration memory r = good();
        uint256 c = get(r.entries[0].court, 6) & 0xff;
        put(r.entries[0].court, 6, 0, 1, c + 1);
        refused(r, abi.encodeWithSelector(ModelKeys.WrongColumns.selector, c + 1));
        r = good();
        c = (get(r.entries[0].settlement, 2) >> 16) & 0xff;
        put(r.entries[0].settlement, 2, 2, 1, c + 1);
        refused(r, abi.encodeWithSelector(ModelKeys.WrongColumns.selector, c + 1));
    }

    /// @dev No other bytes have the version.
    function test_fuzz_any_bit_changes_the_version(uint256 part, uint256 at, uint8 bit) public {
        ModelRegistry.Registration memory r = good();
        part %= 5;
        bytes memory data =
            part == 0 ? r.identity : part < 3 ? r.entries[part - 1].court : r.entries[part - 3].settlement;
        at %= data.length;
        data[at] = bytes1(uint8(data[at]) ^ uint8(1 << (bit % 8)));
        (bool ok,) = address(registry).call(abi.encodeCall(registry.register, (r)));
        require(!ok, "registered");
    }
}
