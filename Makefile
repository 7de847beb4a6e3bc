# What people do with a checkout. `make help` tells what there is.
#
# Everything that is installed goes into .venv: Python's own venv makes it, its pip installs uv, and uv installs exactly
# what a requirements file names, by hash. .venv/installed.txt is a copy of the file that was installed last, so that a
# second start installs nothing.

SHELL := /bin/sh
VENV := .venv
PY := $(VENV)/bin/python
UV := $(VENV)/bin/uv
DATABASE := db/planner.db
PLAN_SCHEMA := planner/exports/plan-1.json
ARGS ?=
# A file stays with one worker, so that its browser and its server are started once.
WORKERS ?= -n auto --maxprocesses 4 --dist loadfile

.DEFAULT_GOAL := help
.PHONY: help run test check bench requirements schema ready-to-run ready-to-test browser postgres office

help:
	@echo "make run            zet alles klaar en start de planner op http://127.0.0.1:8050"
	@echo "make test           zet klaar wat de tests nodig hebben en doet alle tests (ARGS=\"-k naam\" kiest)"
	@echo "make check          stijl, types en de muren tussen de kamers, in korte tijd"
	@echo "make bench          meet tijd en bytes, en vergelijkt"
	@echo "make requirements   legt de versies van alle pakketten opnieuw vast"
	@echo "make schema         schrijft db/schema.sql en het schema van JSON opnieuw"

run: ready-to-run $(VENV)/bin/planner
	@if [ -z "$$PLANNER_DATABASE_URL" ] && [ ! -e $(DATABASE) ]; then $(PY) -m planner init --example; fi
	@exec $(PY) -m planner serve

test: ready-to-test browser postgres office
	@$(PY) -m pytest $(WORKERS) $(ARGS)

check: ready-to-test
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@$(VENV)/bin/lint-imports

bench: ready-to-test
	@$(PY) -m bench $(ARGS)

schema: ready-to-run
	@$(PY) -m planner check --schema > db/schema.sql.new && mv db/schema.sql.new db/schema.sql
	@$(PY) -m planner export --schema > $(PLAN_SCHEMA).new && mv $(PLAN_SCHEMA).new $(PLAN_SCHEMA)

# ARGS=--upgrade takes newer versions. Both files come together: what is tested is what runs. They name no index.
requirements: $(VENV)/uv.txt
	@$(call compile,pyproject.toml -o requirements.txt)
	@$(call compile,pyproject.toml --group dev -o requirements-dev.txt)

compile = $(UV) pip compile --quiet --universal --generate-hashes --no-header --extra postgres $(ARGS) $(1)

# The tests' set holds everything that a run needs.
ready-to-run: $(VENV)/uv.txt
	@cmp -s requirements-dev.txt $(VENV)/installed.txt || $(call install,requirements.txt)

ready-to-test: $(VENV)/uv.txt
	@$(call install,requirements-dev.txt)

install = cmp -s $(1) $(VENV)/installed.txt || { \
	echo "De pakketten worden geïnstalleerd. Dat duurt een minuut." && \
	rm -f $(VENV)/installed.txt && \
	VIRTUAL_ENV=$(VENV) $(UV) pip sync --quiet --require-hashes $(1) && \
	cp $(1) $(VENV)/installed.txt || { \
	echo "Het installeren is niet gelukt. Kijk of er internet is en ruimte op de schijf, en probeer het opnieuw." >&2; exit 1; }; }

# The command, for who has no wheel: .venv/bin/planner runs what is in this checkout.
$(VENV)/bin/planner: $(VENV)/uv.txt Makefile
	@printf '%s\n' '#!/bin/sh' 'here=$$(cd "$$(dirname "$$0")/../.." && pwd)' \
	    'PYTHONPATH="$$here" exec "$$here/$(PY)" -m planner "$$@"' > $@ && chmod +x $@

# The first Python that is new enough.
$(VENV)/uv.txt: requirements-uv.txt
	@python=$$(for one in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
	    "$$one" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && command -v "$$one" && break; done); \
	if [ -z "$$python" ]; then \
	    echo "De planner heeft Python 3.11 of hoger nodig; hier is $$(python3 -V 2>/dev/null || echo 'geen Python')." \
	        "Installeer die, of wijs hem aan met: make run PYTHON=/pad/naar/python3." >&2; exit 1; fi; \
	if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
	    echo "Python mist de module venv. Installeer die met: sudo apt-get install python3-venv" >&2; exit 1; fi; \
	if [ ! -w . ]; then \
	    echo "In de map $(CURDIR) mag niet worden geschreven. Geef schrijfrecht, of zet de planner ergens anders." >&2; \
	    exit 1; fi; \
	"$$python" -m venv $(VENV) && \
	$(PY) -m pip install --quiet --disable-pip-version-check --no-input --require-hashes -r requirements-uv.txt && \
	cp requirements-uv.txt $(VENV)/uv.txt || { \
	    echo "Het klaarzetten van $(VENV) is niet gelukt. Kijk of er internet is en ruimte op de schijf." >&2; exit 1; }

# Without these the tests go on, and say at their end what was left out.
browser:
	@command -v chromedriver >/dev/null && { command -v chromium || command -v google-chrome; } >/dev/null || \
	    { $(call apt,chromium chromium-driver); }

postgres:
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || { $(call apt,postgresql); }

office:
	@{ command -v soffice && command -v loimpress; } >/dev/null || \
	    { $(call apt,libreoffice-writer libreoffice-calc libreoffice-impress); }

apt = if [ "$$(id -u)" = 0 ]; then as=env; elif sudo -n true 2>/dev/null; then as="sudo -n env"; else as=; fi; \
	if [ -z "$$as" ] || ! command -v apt-get >/dev/null; then \
	    echo "LET OP: installeer zelf: $(1) (sudo apt-get install $(1)). De tests daarvan worden overgeslagen." >&2; \
	else echo "Installeren met apt-get: $(1)."; \
	    { $$as DEBIAN_FRONTEND=noninteractive apt-get update -qq && \
	    $$as DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1); } </dev/null >/dev/null || \
	    echo "LET OP: apt-get kon $(1) niet installeren. De tests daarvan worden overgeslagen." >&2; fi
