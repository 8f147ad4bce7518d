# make run    the dashboard at http://127.0.0.1:8050, everything it needs included
# make test   lint, types and all tests, a headless Chromium included
# make setup  only what `make run` needs;  make lint, make bench  as they say;  make clean  takes .venv away
#
# PYTHON=/path/to/python chooses the Python (3.11 or newer), CHROMIUM=/path/to/chromium the browser of the tests.

VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
RUN := $(BIN)/python
WORKERS ?= 2
PIP := $(RUN) -m pip --disable-pip-version-check -qq

.PHONY: run test setup lint bench clean
.DEFAULT_GOAL := run

run: setup
	@$(RUN) -m dashboard

setup: $(VENV)/runtime.stamp

lint: $(VENV)/tests.stamp
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .
	@$(RUN) -m mypy

test: lint
	@CHROMIUM="$$($(RUN) -m tests.find_chromium)" || exit 2; export CHROMIUM; $(RUN) -m pytest -n $(WORKERS) tests

bench: $(VENV)/tests.stamp
	@$(RUN) -m bench

clean:
	rm -rf $(VENV)

# An environment that is there already and new enough is kept; else the first Python from 3.11 on that can make one.
$(VENV)/made.stamp:
	@if [ -z "$(PYTHON)" ] && $(RUN) -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
		touch $@; exit 0; \
	fi; \
	python=""; \
	for name in "$(PYTHON)" python3.13 python3.12 python3.11 python3 python; do \
		[ -n "$$name" ] || continue; \
		"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || { [ "$$name" = "$(PYTHON)" ] && break || continue; }; \
		python="$$name"; \
		"$$name" -c 'import venv, ensurepip' >/dev/null 2>&1 && break; \
		[ "$$name" = "$(PYTHON)" ] && break; \
	done; \
	if [ -z "$$python" ]; then \
		echo "Python 3.11 or newer is needed and was not found$(if $(PYTHON), at $(PYTHON)): install it from https://www.python.org/downloads/, or run make PYTHON=/path/to/python3" >&2; exit 2; \
	fi; \
	"$$python" -c 'import venv, ensurepip' >/dev/null 2>&1 || { \
		echo "$$python cannot make environments: install its venv package (Debian, Ubuntu: apt install python3-venv), then try again" >&2; exit 2; }; \
	echo "Making $(VENV) with $$("$$python" --version) ..."; \
	"$$python" -m venv --clear $(VENV) && touch $@

$(VENV)/runtime.stamp: $(VENV)/made.stamp requirements.txt
	@echo "Installing what the dashboard needs ..."
	@$(PIP) install -r requirements.txt
	@touch $@

$(VENV)/tests.stamp: $(VENV)/runtime.stamp requirements-dev.txt
	@echo "Installing what the tests need ..."
	@$(PIP) install -r requirements-dev.txt
	@touch $@
