// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {DirectVerifier} from "../DirectVerifier.sol";
import {SettlementVerifier} from "../SettlementVerifier.sol";
import {Statements} from "../Statements.sol";
import {VerifierRouter} from "../VerifierRouter.sol";
import {CourtLayout} from "../court/CourtLayout.sol";
import {Case} from "../court/CourtTypes.sol";
import {IBondVault} from "../interfaces/IBondVault.sol";
import {IDisputes} from "../interfaces/IDisputes.sol";
import {IInferenceMarket} from "../interfaces/IInferenceMarket.sol";
import {IModelRegistry} from "../interfaces/IModelRegistry.sol";
import {IParameters} from "../interfaces/IParameters.sol";
import {ISettlementVerifier} from "../interfaces/ISettlementVerifier.sol";
import {Deliveries} from "./Deliveries.sol";
import {Item, Order, Orders, Proof} from "./Orders.sol";
import {Proofs} from "./Proofs.sol";

/// @title Challenges of answers, and refused ciphertexts
/// @notice contracts/DESIGN.md, "Challenges" and "Private outputs". Who may do what: anybody challenges, answers, fails,
/// unwinds and refuses; there is no owner. Whether an item is open to a challenge is the market's to say, what a challenge
/// costs and who has its bond is decided here, and the market pays all else.
/// @dev What can be lost: the bond of a challenge of an item that is right. The balance of this contract in the vault is
/// the sum of the bonds of open challenges. All state of a challenge is of fixed size, its bond and terms are those of
/// when it was made, and its clock stops while the model's class is frozen.
/// Freezes: there is no challenge, no answer and no failing while the class is frozen. That goes for answers by the court,
/// too: the court takes no class' verifier, but it decides by the same proof system, and a freeze says that it is in
/// doubt. Steps of the court, commitments and openings of cases move nothing and go on.
contract Disputes is IDisputes {
    /// @notice The contracts around this one.
    struct Deps {
        IInferenceMarket market;
        IBondVault vault;
        IModelRegistry registry;
        IParameters parameters;
        VerifierRouter router;
        DirectVerifier court;
    }

    /// @notice How a challenge stands.
    enum Status {
        None,
        Open,
        Upheld, // the provider was right
        Failed // nobody answered
    }

    /// @notice A challenge.
    struct Challenge {
        address challenger;
        uint96 bond;
        uint40 respondBy; // later by what the class was frozen since
        uint40 stoppedAt; // seconds that it had been frozen by then
        Status status;
        bytes32 item; // hash
    }

    /// @notice For how long a class must have been frozen, in all since the challenge, before it unwinds.
    uint256 public constant UNWIND_AFTER = 7 days;

    /// @dev A case takes a few transactions.
    uint256 private constant LEAST_TURN = 15 minutes;

    IInferenceMarket public immutable MARKET;
    IBondVault public immutable VAULT;
    IModelRegistry public immutable REGISTRY;
    IParameters public immutable PARAMETERS;
    VerifierRouter public immutable ROUTER;
    DirectVerifier public immutable COURT;

    /// @notice The one challenge of a request.
    mapping(bytes32 request => Challenge) public challenges;

    /// @notice Number of the block in which a commitment was made.
    mapping(bytes32 commitment => uint256) public committedAt;

    /// @notice Who opened a case for a request, and until when nobody else may.
    struct Opener {
        address account;
        uint40 until;
    }

    /// @notice Who would have the bond for a case.
    mapping(bytes32 request => mapping(bytes32 caseId => Opener)) public openers;

    bool private transient _entered;

    /// @notice A call came from within another.
    error Reentered();

    /// @notice The item's request has a challenge, or had one that was decided.
    error AlreadyChallenged(bytes32 request);

    /// @notice The item has no open challenge.
    error NotChallenged(bytes32 request);

    /// @notice The item is another one than the one challenged.
    error OtherItem(bytes32 challenged);

    /// @notice The model's class is frozen.
    error Frozen(bytes32 class);

    /// @notice The class is not frozen, or has not been for long enough.
    error NotFrozenLongEnough(uint256 frozen, bool now_);

    /// @notice The response window is over.
    error TooLate(uint256 deadline);

    /// @notice The response window is not over.
    error TooEarly(uint256 deadline);

    /// @notice The proof names nobody whom the bond could be paid to.
    error NoPayee();

    /// @notice There is no such commitment of an earlier block.
    error NotCommitted(bytes32 commitment);

    /// @notice Somebody else opened the case and has still time to see it accepted.
    error AlreadyOpened(bytes32 caseId, address opener, uint40 until);

    /// @notice Nobody opened the case for this request.
    error NotOpened(bytes32 caseId);

    /// @notice The court has not accepted the case.
    error NotAccepted(bytes32 caseId);

    /// @notice The case's key is not the model's for this length of batch.
    error WrongCourtKey(bytes32 want);

    /// @notice The item's leaf is not at its place among the leaves, or the leaves have another root than the case.
    error WrongCase(bytes32 leaf);

    /// @notice The bytes are not those that were posted.
    error WrongData(bytes32 want);

    /// @notice The order's output is public.
    error PublicOutput(bytes32 request);

    /// @notice The ciphertext holds the output, as it should.
    error Delivered(bytes32 request);

    modifier nonReentrant() {
        require(!_entered, Reentered());
        _entered = true;
        _;
        _entered = false;
    }

    constructor(Deps memory deps) {
        (MARKET, VAULT, REGISTRY) = (deps.market, deps.vault, deps.registry);
        (PARAMETERS, ROUTER, COURT) = (deps.parameters, deps.router, deps.court);
    }

    /// @notice Challenges an item. The bond is taken from the sender's balance in the vault. There is one challenge for a
    /// request, ever, but for those that a freeze ended.
    /// @param place Where the item stands; the market checks that it is open to a challenge.
    function challenge(IInferenceMarket.Place calldata place) external nonReentrant {
        Order calldata order = place.item.order;
        bytes32 request = _request(order);
        require(challenges[request].status == Status.None, AlreadyChallenged(request));
        (bytes32 class, uint256 stopped) = _running(order);
        uint32 terms = MARKET.dispute(place);
        uint96 bond = challengeBond(class, terms);
        uint40 respondBy = uint40(block.timestamp) + PARAMETERS.get(terms).responseWindow;
        challenges[request] =
            Challenge(msg.sender, bond, respondBy, uint40(stopped), Status.Open, _item(request, place.item));
        VAULT.move(msg.sender, address(this), bond);
        emit Challenged(request, msg.sender, bond, respondBy);
    }

    /// @notice Answers a challenge with a settlement proof of the item's leaf. Whom the proof names as payee has the bond,
    /// whoever sends it.
    /// @param place Where the item stands.
    /// @param proof The proof; `leaves` and `positions` (one) if it is of a batch.
    /// @param opening For an item with public data: `data`, unless they are just what the proof shows; and, for a proof of
    /// a batch, all else: `settlementKey`, and the rest if `Deliveries.small` says so.
    function settle(IInferenceMarket.Place calldata place, Proof calldata proof, Opening calldata opening)
        external
        nonReentrant
    {
        Item calldata item = place.item;
        bytes32 request = _answerable(item);
        require(proof.payee != address(0), NoPayee());
        bytes calldata data = opening.data.length == 0 ? proof.values : opening.data;
        bool hidden = _hidden(item.order);
        if (hidden || item.data == keccak256("")) data = data[:0];
        else require(keccak256(data) == item.data, WrongData(item.data));
        Proofs.Claim[] memory claims = new Proofs.Claim[](1);
        claims[0] = Proofs.Claim({
            modelOwner: item.order.modelOwner,
            model: item.order.model,
            request: request,
            context: _context(request, item),
            input: item.order.input,
            output: item.output,
            data: data,
            hidden: hidden,
            chosen: false
        });
        Proofs.check(ROUTER, REGISTRY, _class(item.order), claims, proof);
        if (proof.leaves.length > 1) _checkOpening(item, opening);
        _uphold(request, place, proof.payee);
    }

    /// @notice Commits to opening a case in a later block.
    /// @param commitment H(request ‖ case ‖ opener ‖ salt), words. The opener is in it, so nobody gains by copying it.
    function commitCase(bytes32 commitment) external {
        if (committedAt[commitment] == 0) committedAt[commitment] = block.number;
    }

    /// @notice Opens a case of the court for a challenged request, under a commitment of an earlier block. Whoever sees a
    /// case opened here has no commitment to it yet. The opener has a quarter of the time that is left, and LEAST_TURN at
    /// least, to see the case accepted; then somebody else may open it in its place, so that nobody keeps a bond from those who take the steps by
    /// opening a case and doing nothing.
    /// @param request The request.
    /// @param caseId The case; it need not have begun.
    /// @param salt Of the commitment.
    function openCase(bytes32 request, bytes32 caseId, bytes32 salt) external {
        Challenge storage c = challenges[request];
        require(c.status == Status.Open, NotChallenged(request));
        bytes32 commitment = keccak256(abi.encode(request, caseId, msg.sender, salt));
        uint256 at = committedAt[commitment];
        require(at != 0 && at < block.number, NotCommitted(commitment));
        Opener storage o = openers[request][caseId];
        require(block.timestamp > o.until, AlreadyOpened(caseId, o.account, o.until));
        // After freezes there may be more time left than this says.
        uint256 turn = c.respondBy > block.timestamp ? (c.respondBy - block.timestamp) / 4 : 0;
        if (turn < LEAST_TURN) turn = LEAST_TURN;
        (o.account, o.until) = (msg.sender, uint40(block.timestamp + turn));
        emit CaseOpened(request, caseId, msg.sender);
    }

    /// @notice Answers a challenge with a case that the court has accepted. Its opener has the bond, whoever sends it.
    /// @param place Where the item stands.
    /// @param tried The case.
    /// @param leaves All leaves of the case's statement; none if the item's is the only one.
    /// @param position Where the item's leaf is among them.
    /// @param opening For an item with public data: `data` and `settlementKey`, and the rest if `Deliveries.small` says so.
    function concludeCase(
        IInferenceMarket.Place calldata place,
        Case calldata tried,
        bytes32[] calldata leaves,
        uint256 position,
        Opening calldata opening
    ) external nonReentrant {
        Item calldata item = place.item;
        bytes32 request = _answerable(item);
        bytes32 id = COURT.caseId(tried);
        address opener = openers[request][id].account;
        require(opener != address(0), NotOpened(id));
        (, bool accepted,,,) = COURT.verdict(id);
        require(accepted, NotAccepted(id));
        uint256 batch = leaves.length == 0 ? 1 : leaves.length;
        (bytes32 key,) = REGISTRY.keys(item.order.modelOwner, item.order.model, batch);
        require(key != 0 && CourtLayout.digest(tried.key) == key, WrongCourtKey(key));
        bytes32 leaf = Statements.leaf(position, request, _context(request, item), item.order.input, item.output);
        bytes32[] memory all = leaves;
        if (leaves.length == 0) all = new bytes32[](1);
        require(position < batch && (leaves.length == 0 || leaves[position] == leaf), WrongCase(leaf));
        all[position] = leaf;
        require(Statements.root(all) == tried.root, WrongCase(leaf));
        _checkOpening(item, opening);
        _uphold(request, place, opener);
    }

    /// @notice Ends a challenge that nobody answered in time: the provider is at fault.
    function fail(IInferenceMarket.Place calldata place) external nonReentrant {
        bytes32 request = _request(place.item.order);
        Challenge storage c = _open(request, place.item);
        uint256 deadline = _deadline(c, place.item.order);
        require(block.timestamp > deadline, TooEarly(deadline));
        c.status = Status.Failed;
        VAULT.move(address(this), c.challenger, c.bond);
        MARKET.resolve(place, false, c.challenger);
        emit Failed(request, c.challenger);
    }

    /// @notice Ends a challenge whose class is frozen and has been for seven days in all since: its bond goes back. If the
    /// item is still open when the freeze is over, it can be challenged again, so that a freeze acquits nobody.
    function unwind(IInferenceMarket.Place calldata place) external nonReentrant {
        bytes32 request = _request(place.item.order);
        Challenge storage c = _open(request, place.item);
        (uint256 stopped, bool now_) = ROUTER.stopped(_class(place.item.order));
        uint256 since = stopped - c.stoppedAt;
        require(now_ && since >= UNWIND_AFTER, NotFrozenLongEnough(since, now_));
        (address challenger, uint96 bond) = (c.challenger, c.bond);
        delete challenges[request];
        VAULT.move(address(this), challenger, bond);
        MARKET.undo(place);
        emit Unwound(request);
    }

    /// @notice Shows that the ciphertext of a private output does not hold it, with the one-time key: the provider is at
    /// fault. The market checks that the request is proven and in its delivery window. A freeze stops nothing here.
    /// @param place Where the item stands.
    /// @param delivery What shows it. An output of more than one statement row has no row that this call takes.
    function refuse(IInferenceMarket.Place calldata place, IDisputes.Delivery calldata delivery) external nonReentrant {
        Item calldata item = place.item;
        bytes32 request = _request(item.order);
        require(_hidden(item.order), PublicOutput(request));
        require(keccak256(delivery.data) == item.data, WrongData(item.data));
        Deliveries.checkKey(delivery.key, item.order.encryptionKey);
        Deliveries.checkRow(delivery.row, item.output);
        _checkPowers(item.order, delivery.powers, delivery.rest);
        require(!Deliveries.decrypts(delivery.key, delivery.data, delivery.row, delivery.powers), Delivered(request));
        MARKET.refuse(place);
        emit Refused(request);
    }

    /// @notice The bond that a challenge takes at this block's base fee.
    /// @param class Service class of the item's model.
    /// @param terms Number of the terms under which the item stands: those that come later change nothing.
    function challengeBond(bytes32 class, uint32 terms) public view returns (uint96) {
        IParameters.Terms memory t = PARAMETERS.get(terms);
        IModelRegistry.ClassTerms memory c = REGISTRY.terms(class);
        // Wei times units of the token for an ether are 10^-18 of such a unit.
        uint256 cost = uint256(c.settleGas) * block.basefee * t.tokenPerEther + uint256(c.provingCost) * 1e18;
        uint256 bond = t.challengeFactor * cost / (10 * 1e18);
        if (bond < t.challengeFloor) return t.challengeFloor;
        return bond > type(uint96).max ? type(uint96).max : uint96(bond);
    }

    /// @dev Ends a challenge for the provider and pays the bond out.
    function _uphold(bytes32 request, IInferenceMarket.Place calldata place, address payee) private {
        Challenge storage c = challenges[request];
        c.status = Status.Upheld;
        VAULT.move(address(this), payee, c.bond);
        MARKET.resolve(place, true, c.challenger);
        emit Upheld(request, payee, c.bond);
    }

    /// @dev Reverts unless the item has an open challenge and may be answered now.
    function _answerable(Item calldata item) private view returns (bytes32 request) {
        request = _request(item.order);
        uint256 deadline = _deadline(_open(request, item), item.order);
        require(block.timestamp <= deadline, TooLate(deadline));
    }

    function _open(bytes32 request, Item calldata item) private view returns (Challenge storage c) {
        c = challenges[request];
        require(c.status == Status.Open, NotChallenged(request));
        require(c.item == _item(request, item), OtherItem(c.item));
    }

    /// @dev Until when a challenge may be answered, now that the class is not frozen.
    function _deadline(Challenge storage c, Order calldata order) private view returns (uint256) {
        (, uint256 stopped) = _running(order);
        return c.respondBy + stopped - c.stoppedAt;
    }

    /// @dev The service class of a model and how long its verifier's class has been frozen; reverts while it is.
    function _running(Order calldata order) private view returns (bytes32 class, uint256 stopped) {
        class = REGISTRY.model(order.modelOwner, order.model).class;
        bytes32 verifier = REGISTRY.terms(class).verifier;
        bool now_;
        (stopped, now_) = ROUTER.stopped(verifier);
        require(!now_, Frozen(verifier));
    }

    /// @dev The router's class for a model.
    function _class(Order calldata order) private view returns (bytes32) {
        return REGISTRY.terms(REGISTRY.model(order.modelOwner, order.model).class).verifier;
    }

    /// @dev Reverts if posted public data are small and do not open the output digest. A model without settlement keys has
    /// no places of entries on chain: there the digest alone is disputed, as it is for larger outputs.
    function _checkOpening(Item calldata item, Opening calldata opening) private view {
        if (_hidden(item.order) || item.data == keccak256("")) return;
        // Only the key for one request says where entries are; a row is the same in all lengths of batch.
        (, bytes32 key) = REGISTRY.keys(item.order.modelOwner, item.order.model, 1);
        if (key == 0) return;
        bytes32 given = keccak256(abi.encodePacked("zkvin/v1/settlement-key", opening.settlementKey));
        require(given == key, Deliveries.WrongSettlementKey(key));
        uint256 word = Deliveries.small(opening.settlementKey);
        if (word == 0) return;
        require(keccak256(opening.data) == item.data, WrongData(item.data));
        Deliveries.checkRow(opening.row, item.output);
        _checkPowers(item.order, opening.powers, opening.rest);
        Deliveries.checkValues(word, opening.data, opening.row, opening.powers);
    }

    /// @dev Reverts unless the powers are those of the SRS of the model's class.
    function _checkPowers(Order calldata order, bytes calldata powers, bytes32 rest) private view {
        (ISettlementVerifier verifier,,,) = ROUTER.classes(_class(order));
        SettlementVerifier v = SettlementVerifier(address(verifier));
        Deliveries.checkPowers(powers, rest, v.SRS_DIGEST(), v.tauG2());
    }

    function _hidden(Order calldata order) private pure returns (bool) {
        return order.privacy & Orders.PRIVATE_OUTPUT != 0;
    }

    function _request(Order calldata order) private view returns (bytes32) {
        return Orders.request(order, Orders.domainSeparator(address(MARKET)));
    }

    function _context(bytes32 request, Item calldata item) private view returns (bytes32) {
        return Orders.context(address(MARKET), request, item.provider, item.order.nonce);
    }

    function _item(bytes32 request, Item calldata item) private pure returns (bytes32) {
        return Orders.item(request, item.provider, item.fee, item.bond, item.output, item.data);
    }
}
