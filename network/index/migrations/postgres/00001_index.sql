-- +goose Up
CREATE TABLE source (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    chain TEXT NOT NULL,
    contracts TEXT NOT NULL,
    start_block BIGINT NOT NULL,
    tail_block BIGINT NOT NULL,
    head_block BIGINT NOT NULL,
    head_hash BYTEA NOT NULL,
    final_block BIGINT NOT NULL,
    node_block BIGINT NOT NULL,
    reorgs BIGINT NOT NULL,
    deepest BIGINT NOT NULL
);

CREATE TABLE blocks (
    number BIGINT PRIMARY KEY,
    hash BYTEA NOT NULL,
    parent BYTEA NOT NULL,
    time BIGINT NOT NULL,
    events BIGINT NOT NULL
);

CREATE TABLE events (
    serial BIGINT PRIMARY KEY,
    block_number BIGINT NOT NULL,
    block_hash BYTEA NOT NULL,
    block_time BIGINT NOT NULL,
    tx BYTEA NOT NULL,
    address BYTEA NOT NULL,
    contract TEXT NOT NULL,
    name TEXT NOT NULL,
    request BYTEA NOT NULL,
    attestation BYTEA NOT NULL,
    fields TEXT NOT NULL,
    topics BYTEA NOT NULL,
    data BYTEA NOT NULL
);
CREATE INDEX events_request ON events (request, serial);
CREATE INDEX events_attestation ON events (attestation, serial);
CREATE INDEX events_name ON events (contract, name, serial);

CREATE TABLE requests (
    request BYTEA PRIMARY KEY,
    serial BIGINT NOT NULL,
    last_serial BIGINT NOT NULL,
    state BIGINT NOT NULL,
    dispute BIGINT NOT NULL,
    ended BOOLEAN NOT NULL,
    requester BYTEA NOT NULL,
    provider BYTEA NOT NULL,
    model_owner BYTEA NOT NULL,
    model BYTEA NOT NULL,
    input BYTEA NOT NULL,
    tier BIGINT NOT NULL,
    privacy BIGINT NOT NULL,
    value_at_risk TEXT NOT NULL,
    fee TEXT NOT NULL,
    bond TEXT NOT NULL,
    lock_by BIGINT NOT NULL,
    answer_by BIGINT NOT NULL,
    settle_by BIGINT NOT NULL,
    deliver_by BIGINT NOT NULL,
    output BYTEA NOT NULL,
    data BYTEA NOT NULL,
    item BYTEA NOT NULL,
    attestation BYTEA NOT NULL,
    posted_at BIGINT NOT NULL,
    locked_at BIGINT NOT NULL,
    answered_at BIGINT NOT NULL,
    paid_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL
);
CREATE INDEX requests_serial ON requests (serial);
CREATE INDEX requests_state ON requests (state, serial);
CREATE INDEX requests_provider ON requests (provider, serial);
CREATE INDEX requests_requester ON requests (requester, serial);
CREATE INDEX requests_item ON requests (item);
CREATE INDEX requests_attestation ON requests (attestation);

CREATE TABLE attestations (
    attestation BYTEA PRIMARY KEY,
    serial BIGINT NOT NULL,
    provider BYTEA NOT NULL,
    terms BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    bond TEXT NOT NULL,
    value_at_risk TEXT NOT NULL,
    class BYTEA NOT NULL,
    signers BYTEA NOT NULL,
    finalized BOOLEAN NOT NULL
);
CREATE INDEX attestations_serial ON attestations (serial);

CREATE TABLE attestation_items (
    attestation BYTEA NOT NULL,
    position BIGINT NOT NULL,
    item BYTEA NOT NULL,
    PRIMARY KEY (attestation, position)
);
CREATE INDEX attestation_items_item ON attestation_items (item);

CREATE TABLE challenges (
    serial BIGINT PRIMARY KEY,
    request BYTEA NOT NULL,
    challenger BYTEA NOT NULL,
    bond TEXT NOT NULL,
    respond_by BIGINT NOT NULL,
    outcome BIGINT NOT NULL,
    payee BYTEA NOT NULL,
    ended_at BIGINT NOT NULL
);
CREATE INDEX challenges_request ON challenges (request);
CREATE INDEX challenges_outcome ON challenges (outcome, serial);

CREATE TABLE faults (
    serial BIGINT PRIMARY KEY,
    request BYTEA NOT NULL,
    provider BYTEA NOT NULL,
    refund TEXT NOT NULL,
    compensation TEXT NOT NULL,
    reward TEXT NOT NULL,
    treasury TEXT NOT NULL
);
CREATE INDEX faults_request ON faults (request);
CREATE INDEX faults_provider ON faults (provider, serial);

-- +goose Down
DROP TABLE faults;
DROP TABLE challenges;
DROP TABLE attestation_items;
DROP TABLE attestations;
DROP TABLE requests;
DROP TABLE events;
DROP TABLE blocks;
DROP TABLE source;
