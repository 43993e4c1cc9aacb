-- +goose Up
CREATE TABLE source (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    chain TEXT NOT NULL,
    contracts TEXT NOT NULL,
    start_block INTEGER NOT NULL,
    tail_block INTEGER NOT NULL,
    head_block INTEGER NOT NULL,
    head_hash BLOB NOT NULL,
    final_block INTEGER NOT NULL,
    node_block INTEGER NOT NULL,
    reorgs INTEGER NOT NULL,
    deepest INTEGER NOT NULL
);

CREATE TABLE blocks (
    number INTEGER PRIMARY KEY,
    hash BLOB NOT NULL,
    parent BLOB NOT NULL,
    time INTEGER NOT NULL,
    events INTEGER NOT NULL
);

CREATE TABLE events (
    serial INTEGER PRIMARY KEY,
    block_number INTEGER NOT NULL,
    block_hash BLOB NOT NULL,
    block_time INTEGER NOT NULL,
    tx BLOB NOT NULL,
    address BLOB NOT NULL,
    contract TEXT NOT NULL,
    name TEXT NOT NULL,
    request BLOB NOT NULL,
    attestation BLOB NOT NULL,
    fields TEXT NOT NULL,
    topics BLOB NOT NULL,
    data BLOB NOT NULL
);
CREATE INDEX events_request ON events (request, serial);
CREATE INDEX events_attestation ON events (attestation, serial);
CREATE INDEX events_name ON events (contract, name, serial);

CREATE TABLE requests (
    request BLOB PRIMARY KEY,
    serial INTEGER NOT NULL,
    last_serial INTEGER NOT NULL,
    state INTEGER NOT NULL,
    dispute INTEGER NOT NULL,
    ended BOOLEAN NOT NULL,
    requester BLOB NOT NULL,
    provider BLOB NOT NULL,
    model_owner BLOB NOT NULL,
    model BLOB NOT NULL,
    input BLOB NOT NULL,
    tier INTEGER NOT NULL,
    privacy INTEGER NOT NULL,
    value_at_risk TEXT NOT NULL,
    fee TEXT NOT NULL,
    bond TEXT NOT NULL,
    lock_by INTEGER NOT NULL,
    answer_by INTEGER NOT NULL,
    settle_by INTEGER NOT NULL,
    deliver_by INTEGER NOT NULL,
    output BLOB NOT NULL,
    data BLOB NOT NULL,
    item BLOB NOT NULL,
    attestation BLOB NOT NULL,
    posted_at INTEGER NOT NULL,
    locked_at INTEGER NOT NULL,
    answered_at INTEGER NOT NULL,
    paid_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL
);
CREATE INDEX requests_serial ON requests (serial);
CREATE INDEX requests_state ON requests (state, serial);
CREATE INDEX requests_provider ON requests (provider, serial);
CREATE INDEX requests_requester ON requests (requester, serial);
CREATE INDEX requests_item ON requests (item);
CREATE INDEX requests_attestation ON requests (attestation);

CREATE TABLE attestations (
    attestation BLOB PRIMARY KEY,
    serial INTEGER NOT NULL,
    provider BLOB NOT NULL,
    terms INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    bond TEXT NOT NULL,
    value_at_risk TEXT NOT NULL,
    class BLOB NOT NULL,
    signers BLOB NOT NULL,
    finalized BOOLEAN NOT NULL
);
CREATE INDEX attestations_serial ON attestations (serial);

CREATE TABLE attestation_items (
    attestation BLOB NOT NULL,
    position INTEGER NOT NULL,
    item BLOB NOT NULL,
    PRIMARY KEY (attestation, position)
);
CREATE INDEX attestation_items_item ON attestation_items (item);

CREATE TABLE challenges (
    serial INTEGER PRIMARY KEY,
    request BLOB NOT NULL,
    challenger BLOB NOT NULL,
    bond TEXT NOT NULL,
    respond_by INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    payee BLOB NOT NULL,
    ended_at INTEGER NOT NULL
);
CREATE INDEX challenges_request ON challenges (request);
CREATE INDEX challenges_outcome ON challenges (outcome, serial);

CREATE TABLE faults (
    serial INTEGER PRIMARY KEY,
    request BLOB NOT NULL,
    provider BLOB NOT NULL,
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
