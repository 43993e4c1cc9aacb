// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Statements} from "../src/Statements.sol";
import {Transcript} from "../src/lib/Transcript.sol";
import {vm} from "./Vm.sol";

/// @dev The functions that take calldata.
contract StatementsCaller {
    function tensorDigest(bytes calldata rows) external pure returns (bytes32) {
        return Statements.tensorDigest(rows);
    }

    function verifyInclusion(bytes32 leaf, uint256 index, uint256 leaves, bytes32[] calldata siblings, bytes32 root)
        external
        view
        returns (bool included, uint256 used)
    {
        uint256 before = gasleft();
        included = Statements.verifyInclusion(leaf, index, leaves, siblings, root);
        used = before - gasleft();
    }

    function absorb(bytes32 state, bytes calldata data) external pure returns (bytes32) {
        uint256 at;
        assembly {
            at := data.offset
        }
        return Transcript.absorb(state, at, data.length);
    }
}

/// @dev Digests of packages proof and iop, written by test/gen.
contract StatementsTest {
    uint256 private constant TREES = 8;

    StatementsCaller private caller = new StatementsCaller();
    string private json = vm.readFile("test/testdata/digests/digests.json");

    function at(string memory list, uint256 i, string memory field) private pure returns (string memory) {
        return string.concat(".", list, "[", vm.toString(i), "]", field);
    }

    function siblings(uint256 tree, uint256 leaf) private view returns (bytes32[] memory) {
        return
            vm.parseJsonBytes32Array(json, string.concat(at("trees", tree, ".siblings"), "[", vm.toString(leaf), "]"));
    }

    function test_digests_are_those_of_proof() public view {
        bytes32 tensor = caller.tensorDigest(vm.parseJsonBytes(json, ".rows"));
        require(tensor == vm.parseJsonBytes32(json, ".tensor"), "tensor");
        bytes32[] memory digests = new bytes32[](1);
        digests[0] = tensor;
        require(Statements.tensorsDigest(digests) == tensor, "one tensor");
        digests = new bytes32[](2);
        (digests[0], digests[1]) = (tensor, tensor);
        require(Statements.tensorsDigest(digests) == vm.parseJsonBytes32(json, ".tensors"), "tensors");
        bytes32 leaf =
            Statements.leaf(5, keccak256("id"), keccak256("context"), keccak256("inputs"), keccak256("outputs"));
        require(leaf == vm.parseJsonBytes32(json, ".leaf"), "leaf");
    }

    function test_roots_and_inclusions_are_those_of_proof() public view {
        for (uint256 t = 0; t < TREES; ++t) {
            bytes32[] memory leaves = vm.parseJsonBytes32Array(json, at("trees", t, ".leaves"));
            bytes32 root = vm.parseJsonBytes32(json, at("trees", t, ".root"));
            uint256 first = leaves.length == 64 ? 37 : 0;
            for (uint256 i = first; i < leaves.length && i <= first + 7; ++i) {
                if (i > first && leaves.length == 64) break;
                bytes32[] memory path = siblings(t, i - first);
                (bool ok, uint256 used) = caller.verifyInclusion(leaves[i], i, leaves.length, path, root);
                require(ok, "inclusion");
                require(used < 30_000, "gas of an inclusion");
                refuseOthers(leaves[i], i, leaves.length, path, root);
            }
            require(Statements.root(leaves) == root, "root");
        }
        require(Statements.root(new bytes32[](0)) != 0, "no leaves");
    }

    function refuseOthers(bytes32 leaf, uint256 i, uint256 n, bytes32[] memory path, bytes32 root) private view {
        refuse(leaf ^ bytes32(uint256(1)), i, n, path, root);
        refuse(leaf, i, n, path, root ^ bytes32(uint256(1)));
        refuse(leaf, n, n, path, root);
        refuse(leaf, i, n + 1, path, root);
        if (n > 1) refuse(leaf, i ^ 1, n, path, root);
        refuse(leaf, i, n, new bytes32[](path.length + 1), root);
        bytes32[] memory longer = new bytes32[](path.length + 1);
        for (uint256 s = 0; s < path.length; ++s) {
            longer[s] = path[s];
            bytes32 before = path[s];
            path[s] ^= bytes32(uint256(1));
            refuse(leaf, i, n, path, root);
            path[s] = before;
        }
        refuse(leaf, i, n, longer, root);
        if (path.length > 0) {
            assembly {
                mstore(path, sub(mload(path), 1))
            }
            refuse(leaf, i, n, path, root);
        }
    }

    function refuse(bytes32 leaf, uint256 i, uint256 n, bytes32[] memory path, bytes32 root) private view {
        (bool ok,) = caller.verifyInclusion(leaf, i, n, path, root);
        require(!ok, "not included");
    }

    function test_the_transcript_is_that_of_iop() public view {
        bytes[3] memory absorbed = [vm.parseJsonBytes(json, ".rows"), bytes(""), bytes(hex"07")];
        bytes32 state = Transcript.start("zkvin/v1/proof");
        for (uint256 i = 0; i < 3; ++i) {
            bytes memory data = absorbed[i];
            uint256 from;
            assembly {
                from := add(data, 0x20)
            }
            bytes32 next = Transcript.absorbMemory(state, from, data.length);
            require(next == caller.absorb(state, data), "memory and calldata");
            uint256 drawn;
            (state, drawn) = Transcript.challenge(next);
            require(bytes32(drawn) == vm.parseJsonBytes32(json, at("challenges", i, "")), "challenge");
        }
    }
}
