// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SettlementVerifier} from "../SettlementVerifier.sol";
import {VerifierRouter} from "../VerifierRouter.sol";
import {IModelRegistry} from "../interfaces/IModelRegistry.sol";
import {ISettlementVerifier} from "../interfaces/ISettlementVerifier.sol";
import {Bn254} from "../lib/Bn254.sol";
import {Owned} from "../lib/Owned.sol";
import {ModelKeys} from "./ModelKeys.sol";

/// @title Models and service classes
/// @notice Who may do what: anybody registers models under its own address and deprecates them; nothing else of a model
/// ever changes. The owner adds classes, which never change either.
/// @dev What can be lost: nothing is held here. That a court key's program and a settlement key's circuit are those of the
/// model cannot be seen here: they follow from the `.zkv`, and users compare the version with the one that they derive
/// (docs/settlement.md, "Model version"). All that can be seen is checked: that all keys are of one model and of the
/// verifier's SRS, with the weights that the ModelID names.
contract ModelRegistry is IModelRegistry, Owned {
    /// @notice What register takes.
    struct Registration {
        bytes32 version; // ModelVersion that is expected
        bytes32 class;
        uint96 priceFloor; // of a request, in the fee token
        bytes32 capability;
        string uri; // where the .zkv is
        bytes identity; // what ModelID for one request hashes, behind the domain
        Keys[] entries; // by length of batch, ascending; the first is that for one request
    }

    /// @notice The keys for a length of batch.
    struct Keys {
        bytes court;
        bytes settlement; // none for a model with one layout
    }

    /// @dev What is kept of an entry.
    struct Digests {
        bytes32 court;
        bytes32 settlement;
    }

    /// @dev [τ]₂ of the development SRS has this x; so has that of −τ. Its τ is public.
    uint256 private constant UNSAFE_X1 = 0x2021a3fb26bda78b84c91932c9085db77882014be91cec0371de1153e1c00459;
    uint256 private constant UNSAFE_X0 = 0x11b7866bb6058a7f8c14d556d210f3731be5c4af2643aa10133068d34eb43eca;

    /// @notice Where classes have their verifiers.
    VerifierRouter public immutable ROUTER;

    mapping(bytes32 id => ClassTerms) private _classes;
    mapping(address owner => mapping(bytes32 version => Model)) private _models;
    mapping(address owner => mapping(bytes32 version => uint32[])) private _batches;
    mapping(address owner => mapping(bytes32 version => mapping(uint256 batch => Digests))) private _keys;
    mapping(address owner => mapping(bytes32 version => string)) private _uris;

    /// @notice A class was added.
    event ClassAdded(bytes32 indexed id, ClassTerms terms);

    /// @notice A model was registered.
    event Registered(address indexed owner, bytes32 indexed version, Model model, Entry[] entries, string uri);

    /// @notice A model takes no new requests.
    event Deprecated(address indexed owner, bytes32 indexed version);

    /// @notice A class has terms already.
    error ClassExists(bytes32 id);

    /// @notice A class needs a verifier of the router, and time and gas above zero.
    error BadClass(bytes32 id);

    /// @notice There is no such class.
    error UnknownClass(bytes32 id);

    /// @notice The owner has this model already.
    error ModelExists(address owner, bytes32 version);

    /// @notice The owner has no such model.
    error UnknownModel(address owner, bytes32 version);

    /// @notice The keys and the identity have another ModelVersion.
    error WrongVersion(bytes32 version);

    /// @notice Lengths of batch begin with one request and ascend.
    error BadBatch(uint256 batch);

    /// @notice τ of the model's SRS is public, and this is no development chain.
    error UnsafeSrs();

    /// @param router Where classes have their verifiers.
    /// @param owner_ The first owner.
    constructor(VerifierRouter router, address owner_) Owned(owner_) {
        ROUTER = router;
    }

    /// @notice Adds a class, for ever.
    /// @param id Its identifier.
    /// @param class Its terms; the verifier is one that the router has.
    function addClass(bytes32 id, ClassTerms calldata class) external onlyOwner {
        if (_classes[id].verifier != 0) revert ClassExists(id);
        (ISettlementVerifier verifier,,,) = ROUTER.classes(class.verifier);
        if (address(verifier) == address(0) || class.verifier == 0 || class.settleSeconds == 0 || class.settleGas == 0)
        {
            revert BadClass(id);
        }
        _classes[id] = class;
        emit ClassAdded(id, class);
    }

    /// @notice Registers a model under the sender.
    /// @return version Its ModelVersion.
    function register(Registration calldata r) external returns (bytes32 version) {
        bytes32 modelId;
        Entry[] memory list;
        (version, modelId, list) = _check(r);
        if (version != r.version) revert WrongVersion(version);
        if (_models[msg.sender][version].modelId != 0) revert ModelExists(msg.sender, version);
        Model memory m = Model(modelId, r.class, r.priceFloor, false, r.capability);
        _models[msg.sender][version] = m;
        _uris[msg.sender][version] = r.uri;
        for (uint256 i = 0; i < list.length; ++i) {
            Entry memory e = list[i];
            _batches[msg.sender][version].push(e.batch);
            _keys[msg.sender][version][e.batch] = Digests(e.courtKey, e.settlementKey);
        }
        emit Registered(msg.sender, version, m, list, r.uri);
    }

    /// @notice Ends new requests for a model of the sender, for ever. Those that are locked go on.
    function deprecate(bytes32 version) external {
        Model storage m = _models[msg.sender][version];
        if (m.modelId == 0) revert UnknownModel(msg.sender, version);
        if (m.deprecated) return;
        m.deprecated = true;
        emit Deprecated(msg.sender, version);
    }

    /// @inheritdoc IModelRegistry
    function model(address owner_, bytes32 version) external view returns (Model memory) {
        return _models[owner_][version];
    }

    /// @inheritdoc IModelRegistry
    function keys(address owner_, bytes32 version, uint256 batch)
        external
        view
        returns (bytes32 courtKey, bytes32 settlementKey)
    {
        Digests storage d = _keys[owner_][version][batch];
        return (d.court, d.settlement);
    }

    /// @inheritdoc IModelRegistry
    function terms(bytes32 class) external view returns (ClassTerms memory) {
        return _classes[class];
    }

    /// @notice All entries of a model, ascending.
    function entries(address owner_, bytes32 version) external view returns (Entry[] memory list) {
        uint32[] storage batches = _batches[owner_][version];
        list = new Entry[](batches.length);
        for (uint256 i = 0; i < list.length; ++i) {
            Digests storage d = _keys[owner_][version][batches[i]];
            list[i] = Entry(batches[i], ModelKeys.NO_CACHE, d.court, d.settlement);
        }
    }

    /// @notice Where the owner says that the model's `.zkv` is.
    function uri(address owner_, bytes32 version) external view returns (string memory) {
        return _uris[owner_][version];
    }

    /// @dev What follows from a registration: docs/settlement.md, "Model version".
    function _check(Registration calldata r)
        private
        view
        returns (bytes32 version, bytes32 modelId, Entry[] memory list)
    {
        bytes32 srs;
        Bn254.G2 memory tau;
        (srs, tau) = _srs(r.class);
        ModelKeys.Identity memory id = ModelKeys.read(r.identity, srs);
        modelId = ModelKeys.modelId(id, 1);
        list = new Entry[](r.entries.length);
        for (uint256 i = 0; i < list.length; ++i) {
            Entry memory e = list[i];
            (e.batch, e.courtKey) = ModelKeys.court(id, r.entries[i].court, tau);
            e.settlementKey = ModelKeys.settlement(id, r.entries[i].settlement, e.batch);
            if (i == 0 ? e.batch != 1 : e.batch <= list[i - 1].batch) revert BadBatch(e.batch);
        }
        if (list.length == 0) revert BadBatch(0);
        version = ModelKeys.version(id, modelId, list);
    }

    /// @dev The SRS of a class' verifier.
    function _srs(bytes32 class) private view returns (bytes32 digest, Bn254.G2 memory tau) {
        bytes32 at = _classes[class].verifier;
        if (at == 0) revert UnknownClass(class);
        (ISettlementVerifier verifier,,,) = ROUTER.classes(at);
        digest = SettlementVerifier(address(verifier)).SRS_DIGEST();
        tau = SettlementVerifier(address(verifier)).tauG2();
        bool development = block.chainid == 31337 || block.chainid == 1337;
        if (!development && tau.x1 == UNSAFE_X1 && tau.x0 == UNSAFE_X0) revert UnsafeSrs();
    }
}
