-- name: Source :one
SELECT * FROM source WHERE id = 1;

-- name: InsertSource :exec
INSERT INTO source (id, chain, contracts, start_block, tail_block, head_block, head_hash, final_block, node_block, reorgs, deepest)
VALUES (1, sqlc.arg(chain), sqlc.arg(contracts), sqlc.arg(start_block), sqlc.arg(tail_block), sqlc.arg(head_block), sqlc.arg(head_hash), sqlc.arg(final_block), sqlc.arg(node_block), 0, 0);

-- MoveHead is the first statement of every transaction that writes: it takes the row, and changes none if another
-- follower was here.

-- name: MoveHead :execrows
UPDATE source
SET head_block = sqlc.arg(head_block), head_hash = sqlc.arg(head_hash), final_block = sqlc.arg(final_block),
    node_block = sqlc.arg(node_block), tail_block = sqlc.arg(tail_block), reorgs = sqlc.arg(reorgs), deepest = sqlc.arg(deepest)
WHERE id = 1 AND head_block = sqlc.arg(old_block) AND head_hash = sqlc.arg(old_hash);

-- name: InsertBlock :exec
INSERT INTO blocks (number, hash, parent, time, events)
VALUES (sqlc.arg(number), sqlc.arg(hash), sqlc.arg(parent), sqlc.arg(time), sqlc.arg(events));

-- name: Block :one
SELECT * FROM blocks WHERE number = sqlc.arg(number);

-- name: BlocksDown :many
SELECT b.number, b.hash, b.parent, b.events, (SELECT COUNT(*) FROM events e WHERE e.block_number = b.number AND e.block_hash = b.hash) AS held
FROM blocks b WHERE b.number <= sqlc.arg(top) AND b.number >= sqlc.arg(bottom)
ORDER BY b.number DESC LIMIT CAST(sqlc.arg(page) AS BIGINT);

-- name: DeleteBlocksAbove :exec
DELETE FROM blocks WHERE number > sqlc.arg(number);

-- name: PruneBlocks :exec
DELETE FROM blocks WHERE number < sqlc.arg(number) AND events = 0;

-- name: InsertEvent :exec
INSERT INTO events (serial, block_number, block_hash, block_time, tx, address, contract, name, request, attestation, fields, topics, data)
VALUES (sqlc.arg(serial), sqlc.arg(block_number), sqlc.arg(block_hash), sqlc.arg(block_time), sqlc.arg(tx), sqlc.arg(address), sqlc.arg(contract),
    sqlc.arg(name), sqlc.arg(request), sqlc.arg(attestation), sqlc.arg(fields), sqlc.arg(topics), sqlc.arg(data));

-- name: DeleteEventsAbove :exec
DELETE FROM events WHERE serial >= sqlc.arg(serial);

-- name: RequestsTouched :many
SELECT DISTINCT request FROM events WHERE serial >= sqlc.arg(serial);

-- name: AttestationsTouched :many
SELECT DISTINCT attestation FROM events WHERE serial >= sqlc.arg(serial);

-- name: EventsOfRequest :many
SELECT * FROM events WHERE request = sqlc.arg(request) ORDER BY serial;

-- name: EventsOfAttestation :many
SELECT * FROM events WHERE attestation = sqlc.arg(attestation) ORDER BY serial;

-- name: Events :many
SELECT * FROM events
WHERE serial > sqlc.arg(after)
    AND (CAST(sqlc.arg(any_contract) AS BIGINT) = 1 OR contract = sqlc.arg(contract))
    AND (CAST(sqlc.arg(any_name) AS BIGINT) = 1 OR name = sqlc.arg(name))
    AND (CAST(sqlc.arg(any_request) AS BIGINT) = 1 OR request = sqlc.arg(request))
ORDER BY serial LIMIT CAST(sqlc.arg(page) AS BIGINT);

-- name: DeleteRequest :exec
DELETE FROM requests WHERE request = sqlc.arg(request);

-- name: InsertRequest :exec
INSERT INTO requests (request, serial, last_serial, state, dispute, ended, requester, provider, model_owner, model, input, tier, privacy,
    value_at_risk, fee, bond, lock_by, answer_by, settle_by, deliver_by, output, data, item, attestation,
    posted_at, locked_at, answered_at, paid_at, ended_at)
VALUES (sqlc.arg(request), sqlc.arg(serial), sqlc.arg(last_serial), sqlc.arg(state), sqlc.arg(dispute), sqlc.arg(ended), sqlc.arg(requester),
    sqlc.arg(provider), sqlc.arg(model_owner), sqlc.arg(model), sqlc.arg(input), sqlc.arg(tier), sqlc.arg(privacy),
    sqlc.arg(value_at_risk), sqlc.arg(fee), sqlc.arg(bond), sqlc.arg(lock_by), sqlc.arg(answer_by), sqlc.arg(settle_by), sqlc.arg(deliver_by),
    sqlc.arg(output), sqlc.arg(data), sqlc.arg(item), sqlc.arg(attestation),
    sqlc.arg(posted_at), sqlc.arg(locked_at), sqlc.arg(answered_at), sqlc.arg(paid_at), sqlc.arg(ended_at));

-- name: RequestByID :one
SELECT * FROM requests WHERE request = sqlc.arg(request);

-- name: Requests :many
SELECT * FROM requests
WHERE serial < sqlc.arg(before)
    AND (CAST(sqlc.arg(any_state) AS BIGINT) = 1 OR state = sqlc.arg(state))
    AND (CAST(sqlc.arg(any_requester) AS BIGINT) = 1 OR requester = sqlc.arg(requester))
    AND (CAST(sqlc.arg(any_provider) AS BIGINT) = 1 OR provider = sqlc.arg(provider))
    AND (CAST(sqlc.arg(any_model) AS BIGINT) = 1 OR model = sqlc.arg(model))
    AND (CAST(sqlc.arg(any_attestation) AS BIGINT) = 1 OR attestation = sqlc.arg(attestation))
ORDER BY serial DESC LIMIT CAST(sqlc.arg(page) AS BIGINT);

-- name: RequestsOfItems :many
SELECT r.request FROM requests r JOIN attestation_items i ON i.item = r.item WHERE i.attestation = sqlc.arg(attestation) ORDER BY i.position;

-- name: AttestationOfItem :one
SELECT attestation FROM attestation_items WHERE item = sqlc.arg(item) ORDER BY attestation LIMIT 1;

-- name: DeleteAttestation :exec
DELETE FROM attestations WHERE attestation = sqlc.arg(attestation);

-- name: InsertAttestation :exec
INSERT INTO attestations (attestation, serial, provider, terms, opened_at, bond, value_at_risk, class, signers, finalized)
VALUES (sqlc.arg(attestation), sqlc.arg(serial), sqlc.arg(provider), sqlc.arg(terms), sqlc.arg(opened_at), sqlc.arg(bond),
    sqlc.arg(value_at_risk), sqlc.arg(class), sqlc.arg(signers), sqlc.arg(finalized));

-- name: AttestationByRoot :one
SELECT * FROM attestations WHERE attestation = sqlc.arg(attestation);

-- name: DeleteItems :exec
DELETE FROM attestation_items WHERE attestation = sqlc.arg(attestation);

-- name: InsertItem :exec
INSERT INTO attestation_items (attestation, position, item) VALUES (sqlc.arg(attestation), sqlc.arg(position), sqlc.arg(item));

-- name: Items :many
SELECT item FROM attestation_items WHERE attestation = sqlc.arg(attestation) ORDER BY position;

-- name: DeleteChallenges :exec
DELETE FROM challenges WHERE request = sqlc.arg(request);

-- name: InsertChallenge :exec
INSERT INTO challenges (serial, request, challenger, bond, respond_by, outcome, payee, ended_at)
VALUES (sqlc.arg(serial), sqlc.arg(request), sqlc.arg(challenger), sqlc.arg(bond), sqlc.arg(respond_by), sqlc.arg(outcome), sqlc.arg(payee), sqlc.arg(ended_at));

-- name: Challenges :many
SELECT * FROM challenges
WHERE serial < sqlc.arg(before)
    AND (CAST(sqlc.arg(any_request) AS BIGINT) = 1 OR request = sqlc.arg(request))
    AND (CAST(sqlc.arg(any_outcome) AS BIGINT) = 1 OR outcome = sqlc.arg(outcome))
ORDER BY serial DESC LIMIT CAST(sqlc.arg(page) AS BIGINT);

-- name: DeleteFaults :exec
DELETE FROM faults WHERE request = sqlc.arg(request);

-- name: InsertFault :exec
INSERT INTO faults (serial, request, provider, refund, compensation, reward, treasury)
VALUES (sqlc.arg(serial), sqlc.arg(request), sqlc.arg(provider), sqlc.arg(refund), sqlc.arg(compensation), sqlc.arg(reward), sqlc.arg(treasury));

-- name: Faults :many
SELECT * FROM faults
WHERE serial < sqlc.arg(before)
    AND (CAST(sqlc.arg(any_request) AS BIGINT) = 1 OR request = sqlc.arg(request))
    AND (CAST(sqlc.arg(any_provider) AS BIGINT) = 1 OR provider = sqlc.arg(provider))
ORDER BY serial DESC LIMIT CAST(sqlc.arg(page) AS BIGINT);

-- name: ForgetRequests :exec
DELETE FROM requests;

-- name: ForgetAttestations :exec
DELETE FROM attestations;

-- name: ForgetItems :exec
DELETE FROM attestation_items;

-- name: ForgetChallenges :exec
DELETE FROM challenges;

-- name: ForgetFaults :exec
DELETE FROM faults;
