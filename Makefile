# Everything a person types. `make help` tells it in short.
# Needs Python 3.11 to 3.14, git and make; all else goes into .venv. Written for make 3.81 and newer.

SHELL := /bin/sh
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

# `make PYTHON=/path/to/python3.12 …` chooses one; else it is the first of these that will do.
PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11 python
BIN := .venv/bin
ONRECORD := $(BIN)/onrecord
say = @printf '\n\033[1m%s\033[0m\n'

# Nothing is installed that the locks do not hold, and nothing is built: wheels only. Onrecord itself is
# one line in .venv that names generator/, so that an edit counts at once.
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --no-input
locked = @{ $(INSTALL) --require-hashes --only-binary :all: --requirement $(1) || echo failed; } | \
	while read -r word name rest; do case $$word in \
		Collecting) echo "  $$name";; Installing) echo '  … all here; putting them in place';; failed) exit 1;; \
	esac; done
SELF := $(INSTALL) --quiet --no-deps --no-build-isolation --editable .

.PHONY: help site serve test lint format lock clean

help:
	@echo 'make site     from the articles in seeds/ to a site in site/'
	@echo 'make serve    the site in your browser, made anew at every edit'
	@echo 'make test     every check and every test, the browser ones too'
	@echo 'make lint     only ruff and mypy'
	@echo 'make format   lay the code out as ruff wants it'
	@echo 'make lock     choose versions anew where pyproject.toml asks for it; UPGRADE=--upgrade takes the newest'
	@echo 'make clean    remove what was made: .venv, build, site, caches'

site: .venv/.site
	$(say) '1/4  Adding the articles of seeds/ that are not yet sources'
	@set -- seeds/*.txt; if [ -e "$$1" ]; then $(ONRECORD) add "$$@"; else echo 'There are none.'; fi
	$(say) '2/4  Drafting a fact sheet for every source that has none'
	@$(ONRECORD) draft --new
	$(say) '3/4  Checking everything in content/'
	@$(ONRECORD) check
	$(say) '4/4  Building the site'
	@$(ONRECORD) build
	$(say) 'The site is in site/; its first page is site/index.html.'
	@echo 'To read it, run `make serve` and open the address that it prints.'

serve: .venv/.site
	@$(ONRECORD) serve

test: lint
	$(say) 'Looking for a browser'
	@$(BIN)/python tests/chromium.py
	$(say) 'Running the tests'
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

lint: .venv/.test
	$(say) 'Checking the code'
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: .venv/.test
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

# The locks hold the hashes of the packages' files and no address, so that any index may serve them.
COMPILE = $(BIN)/uv pip compile pyproject.toml --quiet --no-config --universal --python-version 3.11 \
	--only-binary :all: --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' $(UPGRADE)

lock: .venv/bin/python
	@$(INSTALL) --quiet 'uv>=0.7,<1'
	$(COMPILE) --extra cards --extra draft --extra llm --group test --output-file requirements-test.lock
	$(COMPILE) --extra cards --extra draft --group build --constraint requirements-test.lock --no-annotate --output-file requirements.lock

clean:
	rm -rf .venv .cache .hypothesis build site

# ---- What is installed. A stamp tells what was, so that the second time takes no time.

# One that came along when this folder was copied or moved still points to the old place: it is made anew.
ifneq ($(shell cat .venv/place 2>/dev/null),$(CURDIR))
.PHONY: .venv/bin/python .venv/.site .venv/.test
endif

.venv/.site: requirements.lock pyproject.toml | .venv/bin/python
	$(say) 'Installing what On Record needs into .venv (once; some minutes on a slow line)'
	$(call locked,requirements.lock)
	@$(SELF)
	@touch $@

# The second lock is the first with more in it. One after the other, so that `make -j site test` is safe.
.venv/.test: requirements-test.lock .venv/.site
	$(say) 'Installing what the tests need into .venv'
	$(call locked,requirements-test.lock)
	@touch $@

.venv/bin/python:
	@for python in $(PYTHON); do \
		if "$$python" -c 'import sys, ensurepip, venv; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; then \
			echo "Making .venv with $$("$$python" --version)"; \
			"$$python" -m venv --clear .venv && printf %s '$(CURDIR)' > .venv/place; \
			exit; \
		fi; \
	done; \
	echo 'On Record needs Python 3.11, 3.12, 3.13 or 3.14, and found none that can make a virtual environment.'; \
	echo 'Install one from python.org or with your system (on Debian and Ubuntu: apt install python3 python3-venv),'; \
	echo 'or name one: make PYTHON=/path/to/python3.12 site'; \
	exit 1
