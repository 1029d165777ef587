# What a person who has just cloned this types. Each target sets up what it needs, below .venv alone.

VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2
MINUTES ?= 10
TURNS ?= 50000
EXAMPLES ?= 10000
ARGS ?=

# A stamp holds what was installed: it is done again when a lock or the distribution's own file changes.
RUN := $(VENV)/.installed-run
DEV := $(VENV)/.installed-dev
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench fuzz soak pictures lock

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

demo: $(RUN) ## Start everything with a sample clinic, and print the address of its page
	@$(BIN)/antesala up --demo $(ARGS)

test: $(DEV) ## Run the tests; ARGS="-k race" picks some, WORKERS=4 uses more processors
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

lint: $(DEV) ## Check form, rules, types and which part imports which
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: $(DEV) ## Measure how long people wait, on this machine
	@$(BIN)/python -m pytest tests/bench -o python_files='bench_*.py' --no-header --quiet $(ARGS)

fuzz: $(DEV) ## Read texts that nobody would write, for MINUTES=10; ARGS="--seed 2" makes others
	@$(PIP) install --only-binary :all: --require-hashes -r requirements-fuzz.lock 2>/dev/null || true
	@$(BIN)/python -m tests.fuzz --minutes $(MINUTES) $(ARGS)

soak: $(DEV) ## Say TURNS=50000 random words to every dialog, live EXAMPLES=10000 random days; 0 leaves one out
	@$(BIN)/python -m tests.soak --turns $(TURNS) --examples $(EXAMPLES) --workers $(WORKERS) $(ARGS)

pictures: $(DEV) ## Take the pictures in docs/ anew, with a Chromium
	@PYTHONPATH=. $(BIN)/python docs/pictures/take.py

lock: ## Pin every dependency anew, with hashes
	@PYTHON="$$(sh .ci/python)" && "$$PYTHON" -m venv .lock-venv
	@.lock-venv/bin/python -m pip --quiet install pip-tools
	@.lock-venv/bin/python .ci/lock
	@rm -rf .lock-venv

$(BIN)/python:
	@PYTHON="$$(sh .ci/python)" && "$$PYTHON" -m venv --clear $(VENV)

$(RUN): requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing antesala into $(VENV) …"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements-dev.lock $(RUN)
	@echo "Installing what tests and lint need …"
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@
