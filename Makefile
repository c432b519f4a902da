# `make` alone lists what there is. Set-up is done again when the lock or pyproject changes.
.DEFAULT_GOAL := help
# The distribution's Python first, where it can make an environment: it is built with profiles, and
# searches take it a fifth less than one that pyenv or a tarball built without.
SYSTEM_PYTHON := $(shell /usr/bin/python3.11 -c 'import ensurepip' 2> /dev/null && echo /usr/bin/)
PYTHON ?= $(SYSTEM_PYTHON)python3.11
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.pinwheel-set-up
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
# Compiled modules are kept, whatever the shell says: a command starts in a third of the time.
unexport PYTHONDONTWRITEBYTECODE
# The machine's own certificates where it has them: a company's proxy signs with one of its own.
export UV_SYSTEM_CERTS ?= $(if $(wildcard /etc/ssl/certs/ca-certificates.crt),true,false)

.PHONY: help
help: ## list these
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

.PHONY: demo
demo: $(STAMP) ## set everything up, start it, index the sample catalogue, search it
	@$(BIN)/pinwheel demo

.PHONY: test
test: lint ## lint, types, room borders, and every test on a real engine and a real Redis
	@$(BIN)/pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder

.PHONY: lint
lint: $(STAMP) ## style, types and room borders only
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --quiet --check . && \
	$(BIN)/mypy --no-error-summary && $(BIN)/lint-imports --no-logo > $(VENV)/lint-imports.log || \
	{ cat $(VENV)/lint-imports.log 2>/dev/null; echo "lint failed: see above"; exit 1; }
	@echo "lint: style, types and borders hold"

.PHONY: bench
bench: $(STAMP) ## what we promise about speed, measured side by side
	@$(BIN)/pinwheel bench

.PHONY: faults
faults: $(STAMP) ## kill nodes and workers for many rounds, and see that nothing is lost
	@PINWHEEL_FAULT_ROUNDS=$${PINWHEEL_FAULT_ROUNDS:-50} $(BIN)/pytest -m faults

.PHONY: stop
stop: ## stop all that `make demo` started
	@if [ -x $(BIN)/pinwheel ]; then $(BIN)/pinwheel down; else echo "nothing was set up"; fi

.PHONY: setup
setup: $(STAMP) ## the Python environment alone

$(STAMP): requirements.lock pyproject.toml
	@command -v $(PYTHON) > /dev/null || { echo "$(PYTHON) is not here: install Python 3.11, \
	or name another with 'make PYTHON=python3.12 …'"; exit 1; }
	@echo "setting up Python in $(VENV) (once; about two minutes where all is downloaded)"
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv $(VENV)
	@[ -x $(BIN)/uv ] || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip sync --python $(BIN)/python --require-hashes requirements.lock 2>&1 | \
	grep --line-buffered -vE '^ [-+~] |^ *Downloaded |^Downloading .*\([0-9.]{3,4}MiB\)'
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --editable .
	@touch $@
