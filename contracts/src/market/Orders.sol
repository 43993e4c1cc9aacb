// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @notice How an order's answer is proven before it is paid.
enum Tier {
    Attested, // operators verified the proof and signed; challengeable
    Settled, // a settlement proof
    Deferred // answered at once under bond, paid on a settlement proof later
}

/// @notice What a requester signs (EIP-712) or posts.
struct Order {
    address requester;
    /// Owner under whom the model is registered.
    address modelOwner;
    /// ModelVersion.
    bytes32 model;
    /// Digest of the inputs, docs/formats.md, "Digests".
    bytes32 input;
    Tier tier;
    /// Bit 0: the input is private, bit 1: the output is.
    uint8 privacy;
    /// What a wrong answer may cost the requester, in the fee token.
    uint96 valueAtRisk;
    /// The fee at rampStart, and the one it rises to until lockBy.
    uint96 feeStart;
    uint96 feeEnd;
    /// Seconds since 1970; rampStart ≤ lockBy ≤ answerBy ≤ settleBy.
    uint40 rampStart;
    uint40 lockBy;
    uint40 answerBy;
    uint40 settleBy;
    /// Who may answer; zero for any provider.
    address provider;
    /// H(`zkvin/v1/output-key` ‖ one-time key) for a private output, else zero.
    bytes32 encryptionKey;
    /// Who is told of the payment; zero for nobody.
    address callback;
    uint32 callbackGas;
    uint256 nonce;
}

/// @notice An order with its answer. The signature is empty for orders that are posted or locked.
struct Submission {
    Order order;
    bytes signature;
    bytes32 output; // digest
    bytes data; // values or ciphertext
}

/// @notice A settlement proof about some requests of a batch.
struct Proof {
    /// All leaves of the batch; none if they are those of the submissions, in order.
    bytes32[] leaves;
    /// Where the leaf of each submission is; none with no leaves.
    uint256[] positions;
    address payee;
    uint256 shown;
    bytes values;
    bytes key;
    bytes proof;
}

/// @notice An answer with what was at stake for it.
struct Item {
    Order order;
    address provider;
    uint96 fee;
    uint96 bond;
    bytes32 output; // digest
    bytes32 data; // H of the posted bytes
}

/// @notice What a certificate paid for; the market stores its hash alone.
struct Attestation {
    address provider;
    uint32 terms; // number of the terms
    uint40 openedAt; // timestamp
    uint40 stoppedAt; // seconds that the class had been frozen by then
    uint96 bond; // Σ of the items
    uint96 value; // Σ value at risk
    bytes32 class;
    bytes32 items; // H of the item hashes, packed
    bytes32 signers; // names the certificate for the service manager
}

/// @title Names of orders and answers, contracts/DESIGN.md, "Names"
library Orders {
    bytes32 internal constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

    bytes32 internal constant ORDER_TYPEHASH = keccak256(
        "Order(address requester,address modelOwner,bytes32 model,bytes32 input,uint8 tier,uint8 privacy,uint96 valueAtRisk,uint96 feeStart,uint96 feeEnd,uint40 rampStart,uint40 lockBy,uint40 answerBy,uint40 settleBy,address provider,bytes32 encryptionKey,address callback,uint32 callbackGas,uint256 nonce)"
    );

    uint8 internal constant PRIVATE_INPUT = 1;
    uint8 internal constant PRIVATE_OUTPUT = 2;

    /// @notice The EIP-712 domain separator of a market on this chain.
    function domainSeparator(address market) internal view returns (bytes32) {
        return keccak256(abi.encode(DOMAIN_TYPEHASH, keccak256("zkvin"), keccak256("1"), block.chainid, market));
    }

    /// @notice The request: the EIP-712 digest of an order. Its struct has words alone, so it is encoded as it is.
    /// @dev The words of calldata are hashed as they are. One that is out of its type's range gives a request that
    /// nothing can be done with: all fields are read, and so checked, before an order is taken.
    function request(Order calldata order, bytes32 separator) internal pure returns (bytes32 digest) {
        bytes32 typehash = ORDER_TYPEHASH;
        assembly ("memory-safe") {
            let m := mload(0x40)
            mstore(m, typehash)
            calldatacopy(add(m, 0x20), order, 0x240)
            let inner := keccak256(m, 0x260)
            mstore(m, shl(240, 0x1901))
            mstore(add(m, 2), separator)
            mstore(add(m, 0x22), inner)
            digest := keccak256(m, 0x42)
        }
    }

    /// @notice What a proof for a request is bound to.
    function context(address market, bytes32 request_, address locker, uint256 nonce) internal view returns (bytes32) {
        return keccak256(
            abi.encodePacked(
                "zkvin/v1/market-context",
                block.chainid,
                uint256(uint160(market)),
                request_,
                uint256(uint160(locker)),
                nonce
            )
        );
    }

    /// @notice What attesters sign for one answer, as a leaf of the request root.
    function answerLeaf(bytes32 request_, bytes32 context_, bytes32 input, bytes32 output, bytes32 data)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encodePacked("zkvin/v1/answer", request_, context_, input, output, data));
    }

    /// @notice The request root over answer leaves.
    function requestRoot(bytes32[] memory leaves) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked("zkvin/v1/request-root", leaves));
    }

    /// @notice An answer with what was at stake for it, as attestations and challenges hold it.
    function item(bytes32 request_, address provider, uint96 fee, uint96 bond, bytes32 output, bytes32 data)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(
            abi.encodePacked(
                "zkvin/v1/item", request_, uint256(uint160(provider)), uint256(fee), uint256(bond), output, data
            )
        );
    }

    /// @notice The name of an attestation.
    function attestation(Attestation memory record) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked("zkvin/v1/attestation-record", abi.encode(record)));
    }

    /// @notice The fee at a time: linear from feeStart at rampStart to feeEnd at lockBy, rounded down.
    function feeAt(Order calldata order, uint256 time) internal pure returns (uint96) {
        if (time <= order.rampStart) return order.feeStart;
        if (time >= order.lockBy) return order.feeEnd;
        uint256 rise = uint256(order.feeEnd - order.feeStart) * (time - order.rampStart);
        return order.feeStart + uint96(rise / (order.lockBy - order.rampStart));
    }
}
