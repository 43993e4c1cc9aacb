#!/usr/bin/env bash
# The story of the market on a chain of one's own, with EigenLayer's real core: honest work is paid in seconds, a dead
# provider is defended by who kept its proof, a liar and a silent one lose their bonds and stake. It is a test, too: it
# fails when anything differs from what it tells. Files stay in bin/market-demo.
# Usage: scripts/market-demo.sh [release of the core: v1.8 unless given, or v1.9]
set -euo pipefail
cd "$(dirname "$0")/.."

core=${1:-v1.8}
zkvin=$PWD/bin/zkvin
model=testdata/models/lenet-digits
out=$PWD/bin/market-demo
bold='' plain=''
if [[ -t 1 ]]; then bold=$'\033[1m' plain=$'\033[0m'; fi
nodes=()
started=$SECONDS

act() { printf '\n%s\n' "$bold$1$plain"; }
tell() { printf '  %s\n' "$1"; }
fail() {
	printf 'market-demo: %s\n' "$1" >&2
	tail -n 5 "$out"/*.log >&2 || true
	exit 1
}

finish() {
	for pid in "${nodes[@]}"; do kill "$pid" 2>/dev/null || true; done
	if [[ -e $out/devnet.json ]]; then "$zkvin" devnet stop --network "$out/devnet.json" >/dev/null 2>&1 || true; fi
}
trap finish EXIT

# market COMMAND ARGS... runs a command of the market; its JSON is in $answer, its exit code in $code.
market() {
	code=0
	answer=$("$zkvin" "$@" --network "$out/devnet.json" --json 2>>"$out/commands.log") || code=$?
}

must() {
	market "$@"
	[[ $code == 0 ]] || fail "zkvin $* ended with exit code $code: $answer"
}

# first NAME prints the first field of that name in $answer.
first() { grep -o "\"$1\":\"\?[^\",}]*" <<<"$answer" | head -n 1 | sed 's/^"[^"]*":"\?//'; }

# of ACCOUNT FIELD prints what an account has.
of() {
	must status
	grep -o "{\"name\":\"$1\"[^}]*}" <<<"$answer" | grep -o "\"$2\":\"[0-9]*" | sed 's/.*"//'
}

# less A B compares amounts, which do not fit the shell's integers.
less() { [[ ${#1} -lt ${#2} || (${#1} -eq ${#2} && $1 < $2) ]]; }

amount() { # in tokens, for people
	local v
	v=$(printf '%019d' 0)$1
	v=${v:${#v}-37 > 0 ? ${#v}-37 : 0}
	printf '%s.%s' "$(sed 's/^0*\(.\)/\1/' <<<"${v:0:${#v}-18}")" "${v:${#v}-18:4}"
}

# start NAME COMMAND... runs a node and waits until it listens.
start() {
	local name=$1
	shift
	"$zkvin" "$@" --network "$out/devnet.json" >"$out/$name.out" 2>"$out/$name.log" &
	nodes+=($!)
	pids[$name]=$!
}

listening() {
	for _ in $(seq 300); do
		if [[ -s $out/$1.out ]]; then return; fi
		if ! kill -0 "${pids[$1]}" 2>/dev/null; then fail "$1 ended: $(tail -n 3 "$out/$1.log")"; fi
		sleep 0.2
	done
	fail "$1 does not listen"
}

declare -A pids
rm -rf "$out"
mkdir -p "$out"

act "A market: anvil, EigenLayer's core $core, the contracts, lenet-digits, accounts with stake"
"$zkvin" compile "$model.onnx" --calibrate "$model.npz" --settlement -o "$out/lenet.zkm" -q >/dev/null
"$zkvin" devnet --core "$core" --model "$out/lenet.zkm" --dir "$out" --detach -q >"$out/devnet.out" 2>"$out/devnet.log" || fail "no devnet: $(cat "$out/devnet.log")"
sed -n 's/^/  /; 1,3p' "$out/devnet.out"
for i in 1 2 3; do start "operator$i" verifier run --from "operator$i" --fresh --dir "$out/operator$i"; done
start provider1 provider run --from provider1
start provider2 provider run --from provider2 --fault lie
start provider3 provider run --from provider3 --fault silent
for name in operator1 operator2 operator3 provider1 provider2 provider3; do listening "$name"; done
tell "three operators attest; provider1 is honest, provider2 will lie, provider3 will be silent"

act "1. Five digits: the provider proves, three operators verify and sign, the chain pays"
times=() paid=()
for row in 0 1 2 3 4; do
	must request --input "$model.npz" --index "$row"
	[[ $(first verified) == true && $(first paid) == true ]] || fail "row $row: not verified and paid: $answer"
	[[ $(first attesters) == 3 || $(first attesters) == 2 ]] || fail "row $row: $(first attesters) attesters"
	request=$(first request)
	times+=("$(first seconds)") paid+=("$request")
	tell "row $row is a $(first largest): proven in $(first prove_ms) ms, $(first attesters) signed, paid and verified here after $(printf '%.2f' "$(first seconds)") s"
done
median=$(printf '%s\n' "${times[@]}" | sort -g | sed -n 3p)
tell "from order to verified answer: p50 $(printf '%.2f' "$median") s"
[[ ${median%.*} -lt 5 ]] || fail "the p50 is $median s, more than 5"
[[ $(of provider1 locked) != 0 ]] || fail "no bonds are locked for attested answers"

act "2. The provider is dead, its last answer is challenged: an operator answers with the proof that it kept"
kill "${pids[provider1]}"
wait "${pids[provider1]}" 2>/dev/null || true
rescuer=$(of operator1 balance)
must challenge open "$request" --from challenger
bond=$(first bond)
tell "challenged, bond $(amount "$bond")"
kept=$out/operator1/requests/$request.zkp
[[ -s $kept ]] || fail "operator1 keeps no proof at $kept"
must challenge answer "$request" --proof "$kept" --from operator1
[[ $(first status) == upheld ]] || fail "the challenge is $(first status), not upheld"
tell "the court verified the proof on chain in $(grep -o '"transaction":' <<<"$answer" | wc -l) transactions: the answer stands"
less "$rescuer" "$(of operator1 balance)" || fail "the rescuer did not get the bond"
tell "the challenger's bond is the rescuer's"

act "3. A second provider lies: a deferred answer, under bond, that no proof fits"
requester=$(of requester balance)
market request --input "$model.npz" --index 7 --tier deferred --provider provider2
[[ $code == 1 && $(first verified) == false ]] || fail "the lie was not found: exit code $code, $answer"
lie=$(first request)
tell "the requester verifies and finds it: $(first message)"
must challenge open "$lie" --from challenger
must devnet advance 11m
must challenge fail "$lie" --from challenger
[[ $(first status) == failed ]] || fail "the challenge of the lie is $(first status)"
must status "$lie"
[[ $(first state) == faulted ]] || fail "the lie is $(first state), not faulted"
tell "nobody can settle it: refund $(amount "$(first refund)"), compensation $(amount "$(first compensation)"), challenger $(amount "$(first reward)"), treasury $(amount "$(first treasury)")"
less "$requester" "$(of requester balance)" || fail "the requester was not compensated"
must market slash "$lie"
[[ $(first shares) != 0 ]] || fail "nothing was slashed on EigenLayer"
tell "and on EigenLayer it loses $(amount "$(first shares)") of its stake"

act "4. A third provider locks and is silent"
market request --input "$model.npz" --index 8 --tier deferred --provider provider3 --answer-in 5m --lock-in 4m --timeout 20s
[[ $code != 0 && $(first answered) == false ]] || fail "the silent provider answered: $answer"
silent=$(first request)
must status "$silent"
[[ $(first state) == locked ]] || fail "the silent provider's request is $(first state), not locked"
must devnet advance 6m
must market timeout "$silent"
must status "$silent"
[[ $(first state) == faulted ]] || fail "the silent provider's request is $(first state), not faulted"
must market slash "$silent" --from challenger
[[ $(first shares) != 0 ]] || fail "nothing was slashed on EigenLayer"
tell "timed out: refunded, compensated, and $(amount "$(first shares)") slashed on EigenLayer"

act "5. The windows are over: bonds are free"
for request in "${paid[@]}"; do must market finalize "$request"; done
for name in provider1 provider2 provider3; do [[ $(of "$name" locked) == 0 ]] || fail "$name still has $(of "$name" locked) locked"; done
less "$(of provider2 balance)" 100000000000000000000 || fail "the liar lost nothing"
less "$(of provider3 balance)" 100000000000000000000 || fail "the silent provider lost nothing"
"$zkvin" status --network "$out/devnet.json" | sed -n 's/^\([a-z]*[0-9]* *balance\)/  \1/p'
tell "all as it should be, in $((SECONDS - started)) s"
