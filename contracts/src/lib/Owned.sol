// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title An owner who can only be followed by somebody that accepts
abstract contract Owned {
    /// @notice Whose rights are in the contract's own notes.
    address public owner;

    /// @notice Whom the owner named as the next owner; zero for nobody.
    address public pendingOwner;

    /// @notice The owner named the next owner.
    event OwnershipOffered(address indexed to);

    /// @notice The owner changed.
    event OwnershipTaken(address indexed by);

    /// @notice The sender may not do this.
    error NotAllowed(address sender);

    modifier onlyOwner() {
        if (msg.sender != owner) revert NotAllowed(msg.sender);
        _;
    }

    constructor(address owner_) {
        owner = owner_;
        emit OwnershipTaken(owner_);
    }

    /// @notice Names the next owner, who has to accept; zero withdraws the offer.
    function offerOwnership(address to) external onlyOwner {
        pendingOwner = to;
        emit OwnershipOffered(to);
    }

    /// @notice Makes the sender the owner if the owner named it.
    function acceptOwnership() external {
        if (msg.sender != pendingOwner) revert NotAllowed(msg.sender);
        owner = msg.sender;
        pendingOwner = address(0);
        emit OwnershipTaken(msg.sender);
    }
}
