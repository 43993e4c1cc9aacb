# make demo and make test need Go and make alone; make test-all adds what needs other tools (.ci/run installs them).

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
export CGO_ENABLED := 0

GO ?= go
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
SQLC := github.com/sqlc-dev/sqlc/cmd/sqlc@v1.31.1
BENCHSTAT := golang.org/x/perf/cmd/benchstat@v0.0.0-20260908200009-22c9c6c9d4da

# Packages with golden vectors: their results must be the same bits on every CPU.
ARM64_PACKAGES ?= ./graph/... ./internal/ff/... ./iop/... ./onnx/... ./ops/... ./pcs/... ./quant/... ./witness/...
# What stands on gnark's and go-ethereum's arithmetic, not on kernels of this module.
SETTLEMENT_PACKAGES := -e zkvin/settle -e zkvin/court -e zkvin/chain -e zkvin/policy -e zkvin/contracts -e zkvin/network -e zkvin/e2e

QEMU_ARM64 ?= qemu-aarch64

FUZZTIME ?= 30s
FUZZ_PACKAGES ?= ./...
MINUTES ?= 30

# Release of EigenLayer's core for market-demo.
CORE ?= v1.8

# Folder of exports that bench-large measures besides its stand-ins: tests/fixtures/large_models.py makes it (needs PyTorch).
LARGE_MODELS ?=

BENCH ?= .
# benchstat gives a median from any count and its confidence interval from six.
BENCH_COUNT ?= 6
BENCH_PACKAGES ?= ./...

.PHONY: help build contracts demo market-demo test test-all test-chain test-contracts test-eigenlayer test-postgres test-purego test-arm64 test-readme test-reference gas layout bindings lint modules generate fuzz soundness parity deep coverage bench bench-hiding bench-large clean

help: ## Show the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "%-14s %s\n", $$1, $$2 }' Makefile

build: ## Build bin/zkvin
	$(GO) build -trimpath -o bin/zkvin ./cmd/zkvin

demo: build ## Compile, prove and verify LeNet on a handwritten digit
	scripts/demo.sh

market-demo: build ## The market's story on a chain of your own, with EigenLayer's core (needs npm)
	if [[ ! -e contracts/node_modules ]]; then cd contracts && npm ci --ignore-scripts --no-audit --no-fund; fi
	cd e2e/$(CORE) && $(GO) build -o /dev/null ./deploycore
	scripts/market-demo.sh $(CORE)

test: ## Run the tests (Go alone)
	$(GO) vet ./...
	$(GO) test ./...

test-all: lint test-contracts test-chain market-demo test-eigenlayer test-postgres test-purego test-arm64 test-readme test-reference ## What make test leaves out: lint, contracts, test chain, EigenLayer's core, Postgres, portable kernels, arm64, the README, the second verifier

test-purego: ## Run the tests without assembly kernels, but for those of settlement, which has none of its own
	$(GO) vet -tags purego ./...
	$(GO) test -tags purego $$($(GO) list ./... | grep -v $(SETTLEMENT_PACKAGES))

test-arm64: ## Run the golden vectors as arm64 under qemu-user
	GOARCH=arm64 $(GO) vet $(ARM64_PACKAGES)
	GOARCH=arm64 $(GO) test -short -timeout 20m -exec $(QEMU_ARM64) $(ARM64_PACKAGES)

test-readme: build ## Run the commands of README.md
	scripts/readme.sh

test-reference: build ## Verify proofs with the second verifier, in Python
	tests/reference/run.sh bin/zkvin

contracts: ## Build the contracts (needs npm)
	scripts/contracts.sh build

test-contracts: ## Test the contracts, their gas and their Go bindings (needs npm)
	scripts/contracts.sh test
	scripts/contracts.sh check-bindings
	scripts/contracts.sh check-layout
	scripts/slither.sh

test-chain: ## Test chain client and commands on a test chain, anvil (needs npm)
	if [[ ! -e contracts/node_modules ]]; then cd contracts && npm ci --ignore-scripts --no-audit --no-fund; fi
	ZKVIN_REQUIRE_ANVIL=1 $(GO) test ./e2e/anvil
	ZKVIN_REQUIRE_ANVIL=1 $(GO) test ./network/index -run MarketIsIndexed
	ZKVIN_REQUIRE_ANVIL=1 $(GO) test ./cmd/zkvin -run 'SettlementReachesItsContract|CourtDecides'

test-eigenlayer: ## Run the AVS on two releases of EigenLayer's real core, in modules of their own (needs npm)
	if [[ ! -e contracts/node_modules ]]; then cd contracts && npm ci --ignore-scripts --no-audit --no-fund; fi
	cd e2e/v1.8 && $(GO) vet ./... && ZKVIN_REQUIRE_ANVIL=1 $(GO) test ./...
	cd e2e/v1.9 && $(GO) vet ./... && ZKVIN_REQUIRE_ANVIL=1 $(GO) test ./...

modules: ## Bring go.mod of the modules in e2e up to this module's
	cd e2e/v1.8 && $(GO) vet -mod=mod ./...
	cd e2e/v1.9 && $(GO) vet -mod=mod ./...

layout: ## Write sizes and storage of the contracts again: contracts/layout.txt (needs npm)
	scripts/contracts.sh layout

test-postgres: ## Test the index on Postgres, and its generated queries (needs postgresql)
	cd network/index && $(GO) run $(SQLC) diff
	ZKVIN_REQUIRE_POSTGRES=1 $(GO) test ./internal/pgtest ./network/index

gas: ## Measure the contracts' gas again: contracts/gas (needs npm)
	scripts/contracts.sh gas

bindings: ## Write the Go bindings of the contracts again (needs npm)
	scripts/contracts.sh bindings

lint: ## gofmt, vet, staticcheck, generated files
	@files=$$(gofmt -l .); if [[ -n "$$files" ]]; then echo "run gofmt -w on:"; echo "$$files"; exit 1; fi
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) -tests ./...
	$(GO) run ./internal/onnxpb/gen -check

generate: ## Write the generated files again
	$(GO) generate ./...

fuzz: ## Slow suite: every fuzz target for FUZZTIME
	FUZZTIME=$(FUZZTIME) scripts/fuzz.sh $(FUZZ_PACKAGES)

soundness: ## Slow suite: tampering, malicious provers, replays and all fuzz targets for MINUTES
	MINUTES=$(MINUTES) scripts/soundness.sh

parity: ## Slow suite (an hour): verifier, court and contracts on every change of the golden proofs; make test takes a sample (ZKVIN_SEED)
	ZKVIN_PARITY=all $(GO) test ./court ./settle -run Agrees -count 1 -timeout 4h -v

deep: ## Slow suite: the contracts' fuzz and invariant tests with many more runs (needs npm)
	scripts/contracts.sh deep

coverage: ## Slow suite (ten minutes): lines of market, AVS and verifier router that the contracts' tests run, 95 % at least (needs npm)
	scripts/coverage.sh

bench: build ## Kernels and end to end, medians over BENCH_COUNT runs
	mkdir -p bin
	$(GO) test -run '^$$' -bench '$(BENCH)' -benchmem -count $(BENCH_COUNT) -timeout 60m $(BENCH_PACKAGES) | tee bin/bench.txt
	$(GO) run $(BENCHSTAT) bin/bench.txt

bench-settlement: ## Slow suite: settlement proofs of the bundled models: gates, seconds, gas of the contract
	$(GO) run ./bench/settlement -batch 64

bench-large: ## Slow suite: models of the sizes that people use and those of LARGE_MODELS: time, memory, proof size
	mkdir -p bin
	$(GO) build -o bin/large ./bench/large
	bin/large $(if $(LARGE_MODELS),-models '$(LARGE_MODELS)')

bench-hiding: ## What hiding costs: proofs against a build without it, interleaved
	BENCH_COUNT=$(BENCH_COUNT) scripts/bench-hiding.sh

clean: ## Remove what make built
	rm -rf bin
