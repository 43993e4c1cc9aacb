// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IParameters} from "../interfaces/IParameters.sol";
import {Owned} from "../lib/Owned.sol";

/// @title The terms of the market, numbered
/// @notice Who may do what: the owner proposes terms, anybody enacts them once the delay is over, and the owner can cancel
/// them until then. Terms never change once they have a number; numbers begin with 1.
/// @dev What can be lost: nothing is held here. Terms are within the bounds of `check`, whatever the owner wants, and
/// requests keep those under which they began.
contract Parameters is IParameters, Owned {
    /// @dev Terms in three slots.
    struct Packed {
        uint32 challengeWindow;
        uint32 responseWindow;
        uint32 deliveryWindow;
        uint16 protocolFeeBps;
        uint16 attesterFeeBps;
        uint16 challengerBps;
        uint16 quorumBps;
        uint96 quorumStake;
        uint16 valueBps;
        uint16 premiumAttested;
        uint16 premiumSettled;
        uint16 premiumDeferred;
        uint96 challengeFloor;
        uint16 challengeFactor;
        uint64 slashGas;
        uint96 tokenPerEther;
        uint64 baseFeeCap;
    }

    /// @notice The challenge and the response window are at most this long together, in seconds. EigenLayer's delays for
    /// deallocation and withdrawal are 14 days; with the 7 days that a freeze may last, 13 of them are used.
    uint256 public constant MAX_EXPOSURE = 6 days;

    /// @notice Both fees together are at most this, in 1/10,000.
    uint256 public constant MAX_FEES_BPS = 5_000;

    /// @notice At least this part of the attesters' stake signs, in 1/10,000.
    uint256 public constant MIN_QUORUM_BPS = 5_000;

    /// @notice The challenge bond is at least what a settlement costs: the factor is in tenths.
    uint256 public constant MIN_CHALLENGE_FACTOR = 10;

    uint256 private constant BPS = 10_000;

    /// @notice Seconds from a proposal until it can be enacted.
    uint32 public immutable DELAY;

    /// @inheritdoc IParameters
    uint32 public current;

    /// @notice When the proposal can be enacted, seconds since 1970.
    uint40 public enactableAt;

    /// @notice Hash of the ABI encoding of the proposed terms; zero for none.
    bytes32 public proposed;

    mapping(uint32 number => Packed) private _terms;

    /// @notice The owner proposed terms.
    event Proposed(Terms terms, uint40 enactableAt);

    /// @notice The owner cancelled the proposal.
    event Cancelled(bytes32 indexed proposal);

    /// @notice Terms are in force for all that begins from now on.
    event Enacted(uint32 indexed number, Terms terms);

    /// @notice A value of the terms is out of its bounds.
    error BadTerms(string field);

    /// @notice Other terms were proposed, or none.
    error NotProposed(bytes32 proposal);

    /// @notice The delay is not over.
    error TooEarly(uint40 enactableAt);

    /// @notice There are no terms of this number.
    error UnknownTerms(uint32 number);

    /// @param owner_ The first owner.
    /// @param delay Seconds from a proposal until it can be enacted.
    /// @param first Terms number 1.
    constructor(address owner_, uint32 delay, Terms memory first) Owned(owner_) {
        DELAY = delay;
        check(first);
        _enact(first);
    }

    /// @notice Proposes terms, in place of those proposed before.
    function propose(Terms calldata terms) external onlyOwner {
        check(terms);
        proposed = keccak256(abi.encode(terms));
        enactableAt = uint40(block.timestamp + DELAY);
        emit Proposed(terms, enactableAt);
    }

    /// @notice Takes the proposal back.
    function cancel() external onlyOwner {
        if (proposed == 0) revert NotProposed(0);
        emit Cancelled(proposed);
        proposed = 0;
    }

    /// @notice Puts the proposed terms in force.
    /// @param terms What was proposed.
    /// @return number Their number.
    function enact(Terms calldata terms) external returns (uint32 number) {
        bytes32 proposal = keccak256(abi.encode(terms));
        if (proposal != proposed) revert NotProposed(proposal);
        if (block.timestamp < enactableAt) revert TooEarly(enactableAt);
        proposed = 0;
        return _enact(terms);
    }

    /// @inheritdoc IParameters
    function get(uint32 number) external view returns (Terms memory t) {
        if (number == 0 || number > current) revert UnknownTerms(number);
        Packed memory p = _terms[number];
        t.challengeWindow = p.challengeWindow;
        t.responseWindow = p.responseWindow;
        t.deliveryWindow = p.deliveryWindow;
        t.protocolFeeBps = p.protocolFeeBps;
        t.attesterFeeBps = p.attesterFeeBps;
        t.challengerBps = p.challengerBps;
        t.quorumBps = p.quorumBps;
        t.quorumStake = p.quorumStake;
        t.valueBps = p.valueBps;
        t.premiumBps = [p.premiumAttested, p.premiumSettled, p.premiumDeferred];
        t.challengeFloor = p.challengeFloor;
        t.challengeFactor = p.challengeFactor;
        t.tokenPerEther = p.tokenPerEther;
        t.baseFeeCap = p.baseFeeCap;
        t.slashGas = p.slashGas;
    }

    /// @notice Returns if terms are within the bounds, and reverts with BadTerms otherwise.
    function check(Terms memory t) public pure {
        if (t.challengeWindow == 0) revert BadTerms("challengeWindow");
        if (t.responseWindow == 0 || uint256(t.challengeWindow) + t.responseWindow > MAX_EXPOSURE) {
            revert BadTerms("responseWindow");
        }
        if (t.deliveryWindow == 0 || t.deliveryWindow > t.challengeWindow) revert BadTerms("deliveryWindow");
        if (uint256(t.protocolFeeBps) + t.attesterFeeBps > MAX_FEES_BPS) revert BadTerms("protocolFeeBps");
        if (t.challengerBps > BPS) revert BadTerms("challengerBps");
        if (t.quorumBps < MIN_QUORUM_BPS || t.quorumBps > BPS) revert BadTerms("quorumBps");
        if (t.valueBps > BPS) revert BadTerms("valueBps");
        if (t.challengeFactor < MIN_CHALLENGE_FACTOR) revert BadTerms("challengeFactor");
        if (t.tokenPerEther == 0) revert BadTerms("tokenPerEther");
        if (t.baseFeeCap == 0) revert BadTerms("baseFeeCap");
        if (t.slashGas == 0) revert BadTerms("slashGas");
    }

    function _enact(Terms memory t) private returns (uint32 number) {
        number = ++current;
        _terms[number] = Packed({
            challengeWindow: t.challengeWindow,
            responseWindow: t.responseWindow,
            deliveryWindow: t.deliveryWindow,
            protocolFeeBps: t.protocolFeeBps,
            attesterFeeBps: t.attesterFeeBps,
            challengerBps: t.challengerBps,
            quorumBps: t.quorumBps,
            quorumStake: t.quorumStake,
            valueBps: t.valueBps,
            premiumAttested: t.premiumBps[0],
            premiumSettled: t.premiumBps[1],
            premiumDeferred: t.premiumBps[2],
            challengeFloor: t.challengeFloor,
            challengeFactor: t.challengeFactor,
            slashGas: t.slashGas,
            tokenPerEther: t.tokenPerEther,
            baseFeeCap: t.baseFeeCap
        });
        emit Enacted(number, t);
    }
}
