// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {IOrderCallback} from "../../src/interfaces/IOrderCallback.sol";
import {ISettlementVerifier} from "../../src/interfaces/ISettlementVerifier.sol";
import {IStake} from "../../src/interfaces/IStake.sol";
import {Bn254} from "../../src/lib/Bn254.sol";
import {Order} from "../../src/market/Orders.sol";

/// @title A verifier for tests only: it takes every proof but the word "bad"
contract AnyVerifier {
    bytes32 public immutable SRS_DIGEST;
    Bn254.G2 private _tau;

    error BadProof();

    constructor(bytes32 srs, Bn254.G2 memory tau) {
        SRS_DIGEST = srs;
        _tau = tau;
    }

    function tauG2() external view returns (Bn254.G2 memory) {
        return _tau;
    }

    function verify(ISettlementVerifier.Statement calldata, bytes calldata, bytes calldata proof)
        external
        view
        virtual
    {
        if (keccak256(proof) == keccak256("bad")) revert BadProof();
    }
}

/// @title Stake for tests only: certificates are the request root itself, providers have what the test gives them
contract TestStake is IStake {
    struct Noted {
        address provider;
        uint32 set;
        uint96 bond;
        uint96 value;
        bytes32 signers;
    }

    mapping(address provider => uint256) public slashable;
    mapping(bytes32 request => Noted) public faults;
    mapping(bytes32 signers => uint256) public credits;
    uint256 public faultCount;
    uint256 public lastWindow;
    IStake.Quorum public last;
    bool public broken;

    error TooLittle(uint256 exposure);
    error BadCertificate(bytes32 root);
    error Broken();

    function give(address provider, uint256 amount) external {
        slashable[provider] = amount;
    }

    function breakDown(bool broken_) external {
        broken = broken_;
    }

    function checkProvider(uint32, address provider, uint256 exposure, uint256 window) external view {
        if (window == 0 || exposure > slashable[provider]) revert TooLittle(exposure);
    }

    function verifyCertificate(Quorum calldata quorum, bytes calldata certificate) external returns (bytes32) {
        if (keccak256(certificate) != keccak256(abi.encode(quorum.root))) revert BadCertificate(quorum.root);
        last = quorum;
        return keccak256(abi.encode("signers", quorum.root));
    }

    function creditAttesters(bytes32 signers, uint96 amount) external {
        credits[signers] += amount;
    }

    function recordFault(bytes32 request, uint32 set, address provider, uint96 bond, uint96 value, bytes32 signers)
        external
    {
        if (broken) revert Broken();
        require(faults[request].provider == address(0), "twice");
        faults[request] = Noted(provider, set, bond, value, signers);
        ++faultCount;
    }
}

/// @title A callback for tests only: notes what it is told, and misbehaves as the test wants
contract TestCallback is IOrderCallback {
    enum Mood {
        Fine,
        Reverts,
        Burns,
        Bombs,
        Reenters
    }

    Mood public mood;
    IInferenceMarket public market;
    bytes public call_;
    bytes4 public refusal;
    bytes32 public request;
    bytes32 public output;
    bytes public data;
    uint256 public gas_;
    uint256 public count;

    function be(Mood mood_) external {
        mood = mood_;
    }

    function reenter(IInferenceMarket market_, bytes calldata call__) external {
        (mood, market, call_) = (Mood.Reenters, market_, call__);
    }

    function onPaid(bytes32 request_, bytes32 output_, bytes calldata data_) external {
        gas_ = gasleft();
        if (mood == Mood.Reverts) revert("no");
        if (mood == Mood.Burns) {
            while (true) {}
        }
        if (mood == Mood.Bombs) {
            assembly {
                revert(0, 100000)
            }
        }
        if (mood == Mood.Reenters) {
            (bool ok, bytes memory reason) = address(market).call(call_);
            require(!ok, "the market let it in");
            refusal = bytes4(reason);
        }
        (request, output, data) = (request_, output_, data_);
        ++count;
    }
}

/// @title A wallet with ERC-1271 for tests only: takes a signature if it is the digest itself
contract TestWallet {
    uint256 public mood;

    function be(uint256 mood_) external {
        mood = mood_;
    }

    function isValidSignature(bytes32 digest, bytes calldata signature) external view returns (bytes4) {
        if (mood == 1) return 0xffffffff;
        if (mood == 2) revert("no");
        if (mood == 3) while (true) {}
        if (mood == 4) {
            assembly {
                mstore(0, shl(224, 0x1626ba7e))
                return(0, 31)
            }
        }
        return keccak256(signature) == keccak256(abi.encode(digest)) ? bytes4(0x1626ba7e) : bytes4(0);
    }

    function post(IInferenceMarket market, Order calldata order) external {
        market.post(order);
    }
}
