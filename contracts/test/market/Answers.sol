// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Case} from "../../src/court/CourtTypes.sol";
import {IDisputes} from "../../src/interfaces/IDisputes.sol";
import {ModelRegistry} from "../../src/market/ModelRegistry.sol";
import {Order, Proof} from "../../src/market/Orders.sol";
import {vm} from "../Vm.sol";

/// @title Orders with answers and real proofs of lenet-digits, made by test/answers under the development SRS, for tests
/// @notice Answers `settled`, `attested`, `first` and `second` (deferred), `secret` (private output). Proofs `settled`,
/// `attested`, `pair` (of first and second) and `secret`. Cases `attested` and `pair`.
abstract contract Answers {
    /// @notice An order with its answer.
    struct Answer {
        Order order;
        bytes32 request;
        bytes32 context;
        bytes32 output;
        bytes data;
        bytes row;
    }

    uint256 internal constant REQUESTER_SECRET = 0xa11ce;
    uint256 internal constant PROVIDER_SECRET = 0xb0b;

    /// @dev The second at which the ramps of all orders begin.
    uint256 internal constant START = 1_000_000;

    address internal immutable OWNER = vm.addr(0x0e);
    address internal immutable REQUESTER = vm.addr(REQUESTER_SECRET);
    address internal immutable PROVIDER = vm.addr(PROVIDER_SECRET);

    /// @dev Whom all settlement proofs name.
    address internal immutable PAYEE = vm.addr(0xca11);

    /// @dev Who creates the market, and with which nonce: the market's address is in all requests.
    address internal immutable DEPLOYER = vm.addr(0xdeb);
    uint64 internal constant MARKET_NONCE = 100;

    string private _json = vm.readFile("test/testdata/market/answers.json");

    function answer(string memory name) internal view returns (Answer memory a) {
        string memory at = string.concat(".answers.", name);
        a.order = abi.decode(_bytes(string.concat(at, ".abi")), (Order));
        a.request = _word(string.concat(at, ".request"));
        a.context = _word(string.concat(at, ".context"));
        a.output = _word(string.concat(at, ".output"));
        a.data = _bytes(string.concat(at, ".data"));
        a.row = _bytes(string.concat(at, ".row"));
    }

    /// @dev The proof without leaves and positions.
    function proofOf(string memory name) internal view returns (Proof memory p) {
        string memory at = string.concat(".proofs.", name);
        p.payee = vm.parseJsonAddress(_json, string.concat(at, ".payee"));
        p.shown = vm.parseJsonUint(_json, string.concat(at, ".shown"));
        p.values = _bytes(string.concat(at, ".values"));
        p.key = _bytes(string.concat(at, ".key"));
        p.proof = _bytes(string.concat(at, ".proof"));
    }

    function leavesOf(string memory name) internal view returns (bytes32[] memory) {
        return vm.parseJsonBytes32Array(_json, string.concat(".proofs.", name, ".leaves"));
    }

    /// @dev The proof of a batch, for one of its answers.
    function partOf(string memory name, uint256 position) internal view returns (Proof memory p) {
        p = proofOf(name);
        p.leaves = leavesOf(name);
        p.positions = new uint256[](1);
        p.positions[0] = position;
    }

    function caseOf(string memory name) internal view returns (Case memory c) {
        string memory at = string.concat(".cases.", name);
        c.key = _bytes(string.concat(at, ".key"));
        c.root = _word(string.concat(at, ".root"));
        c.length = vm.parseJsonUint(_json, string.concat(at, ".length"));
        c.head = _word(string.concat(at, ".head"));
    }

    /// @dev Calldata of the court for the case `attested`.
    function courtSteps() internal view returns (bytes[] memory) {
        return vm.parseJsonBytesArray(vm.readFile("test/testdata/market/court.json"), ".steps");
    }

    function outputKey() internal view returns (bytes32) {
        return _word(".outputKey");
    }

    function version() internal view returns (bytes32) {
        return _word(".model.version");
    }

    function srsDigest() internal view returns (bytes32) {
        return _word(".model.srs");
    }

    function powersOfTau() internal view returns (bytes memory powers, bytes32 rest) {
        return (_bytes(".model.powers"), _word(".model.rest"));
    }

    /// @dev What opens the public data of an answer.
    function opening(Answer memory a) internal view returns (IDisputes.Opening memory o) {
        (o.data, o.row) = (a.data, a.row);
        (o.powers, o.rest) = powersOfTau();
        o.settlementKey = _bytes(".model.entries[0].settlement");
    }

    function delivery(Answer memory a) internal view returns (IDisputes.Delivery memory d) {
        (d.key, d.data, d.row) = (outputKey(), a.data, a.row);
        (d.powers, d.rest) = powersOfTau();
    }

    /// @dev How the model's owner registers it, for batches of one and two.
    function registration(bytes32 class, uint96 priceFloor)
        internal
        view
        returns (ModelRegistry.Registration memory r)
    {
        (r.version, r.class, r.priceFloor, r.uri) = (version(), class, priceFloor, "lenet.zkv");
        r.identity = _bytes(".model.identity");
        r.entries = new ModelRegistry.Keys[](2);
        for (uint256 i = 0; i < 2; ++i) {
            string memory at = string.concat(".model.entries[", vm.toString(i), "]");
            r.entries[i].court = _bytes(string.concat(at, ".court"));
            r.entries[i].settlement = _bytes(string.concat(at, ".settlement"));
        }
    }

    function _word(string memory path) private view returns (bytes32) {
        return vm.parseJsonBytes32(_json, path);
    }

    function _bytes(string memory path) private view returns (bytes memory) {
        return vm.parseJsonBytes(_json, path);
    }
}
