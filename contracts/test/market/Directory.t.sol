// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Directory} from "../../src/market/Directory.sol";
import {vm} from "../Vm.sol";

contract DirectoryTest {
    address private constant OTHER = address(0x07);

    Directory private directory = new Directory();

    function expect(address account, bytes32 key, string memory endpoint) private view {
        Directory.Entry memory e = directory.entry(account);
        require(e.encryptionKey == key && keccak256(bytes(e.endpoint)) == keccak256(bytes(endpoint)), "entry");
    }

    function test_set_change_remove() public {
        expect(address(this), 0, "");
        directory.set("key", "https://one.example");
        expect(address(this), "key", "https://one.example");
        directory.set("other", "https://a-longer-name-than-fits-one-word.example");
        expect(address(this), "other", "https://a-longer-name-than-fits-one-word.example");
        directory.set("third", "short");
        expect(address(this), "third", "short");
        directory.remove();
        expect(address(this), 0, "");
        directory.remove();
    }

    function test_entries_are_their_accounts() public {
        directory.set("key", "here");
        vm.prank(OTHER);
        directory.set("other", "there");
        vm.prank(OTHER);
        directory.remove();
        expect(address(this), "key", "here");
        expect(OTHER, 0, "");
    }

    function test_bounds() public {
        vm.expectRevert(abi.encodeWithSelector(Directory.NoKey.selector));
        directory.set(0, "here");
        vm.expectRevert(abi.encodeWithSelector(Directory.BadEndpoint.selector, uint256(0)));
        directory.set("key", "");
        vm.expectRevert(abi.encodeWithSelector(Directory.BadEndpoint.selector, uint256(257)));
        directory.set("key", string(new bytes(257)));
        directory.set("key", string(new bytes(256)));
    }
}
