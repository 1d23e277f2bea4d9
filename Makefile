# The one door to the project; `make` alone says what there is.
# Needs python3 (3.11 or newer, with venv) and nothing else: tools/setup.py does the rest, once.

PYTHON := python3
AREA ?= VN-01
PERIOD ?= 2015-2020
LANGUAGES ?= vi en
KILLS ?= 200

BIN := .venv/bin
RUN := $(BIN)/python -m

# Another environment's settings must not reach this one.
unexport PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONWARNINGS PYTHONDONTWRITEBYTECODE VIRTUAL_ENV CONDA_PREFIX MAKEFLAGS MFLAGS
# Files, folders and messages are UTF-8, whatever the shell's locale is.
export PYTHONUTF8 := 1

# A slip in a name would build the default report in silence.  Only the command line is looked at: LANGUAGE and
# others are the shell's own.
TAKEN := AREA PERIOD LANGUAGES TEXT FILE ARGS KILLS VERSION PYTHON
SLIPS := LANGUAGE:LANGUAGES LANG:LANGUAGES LANGS:LANGUAGES AREAS:AREA PROVINCE:AREA PLACE:AREA PERIODS:PERIOD \
  YEAR:PERIOD YEARS:PERIOD MONTH:PERIOD MONTHS:PERIOD QUARTER:PERIOD TEXTS:TEXT FILES:FILE ARG:ARGS
upper = $(shell printf %s '$1' | tr a-z A-Z)
given_here := $(foreach name,$(.VARIABLES),$(if $(filter command,$(firstword $(origin $(name)))),$(name)))
unknown := $(firstword $(filter-out $(TAKEN) SHELL MAKE% LC_%,$(given_here)))
ifneq ($(unknown),)
  meant := $(firstword $(filter $(call upper,$(unknown)),$(TAKEN)) \
    $(patsubst $(call upper,$(unknown)):%,%,$(filter $(call upper,$(unknown)):%,$(SLIPS))))
  $(error $(unknown) is nothing that make takes here$(if $(meant),: did you mean $(meant)?,; it takes $(TAKEN)))
endif

.DEFAULT_GOAL := help
.PHONY: help report audit test coverage faults verify accept lab check audit-score bench docs fonts changelog schemas lock clean setup

help: ## print this list
	@echo "make TARGET, where TARGET is one of"
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r name words; do \
	  printf '  %-11s %s\n' "$$name" "$$words"; done
	@echo "A Python other than python3: make PYTHON=python3.12 TARGET"

report: setup ## build reports/<area>/<period>/<language>/ where stale (AREA="Lai Châu" PERIOD=2015-2020 LANGUAGES="vi en")
	@$(RUN) lc_indicators.cli report $(if $(strip $(AREA)),--area '$(AREA)') \
	  $(foreach period,$(PERIOD),--period '$(period)') $(foreach language,$(LANGUAGES),--language '$(language)')

# A place or period that nobody named is no hint; AREA and PERIOD above are the report's.
given = $(if $(filter command environment,$(firstword $(origin $1))),--$2 '$($1)')

audit: setup ## recompute what a text claims (TEXT=file; AREA=, PERIOD=, ARGS="--format html")
	@test -n '$(TEXT)' || { echo "Name a text: make audit TEXT=file (plain text, HTML or .docx)" >&2; exit 2; }
	@$(RUN) lc_indicators.cli audit '$(TEXT)' $(call given,AREA,area) $(call given,PERIOD,period) $(ARGS)

test: setup ## run every test (ARGS="tests/metrics -k growth" for some)
	@$(RUN) pytest $(if $(ARGS),$(ARGS),--numprocesses=auto --dist=worksteal)

coverage: setup ## run every test and measure what of src they run; fails under 95 % of lines or branches
	@rm -rf .coverage
	@$(RUN) coverage run -m pytest --numprocesses=auto --dist=worksteal
	@$(RUN) coverage combine --quiet
	@$(RUN) coverage report
	@$(BIN)/python tools/measured.py

faults: setup ## kill a report 200 times, fill its disk, end its kernel (KILLS=200; LC_KILLS_SEED=number for other moments)
	@LC_KILLS='$(KILLS)' $(RUN) pytest tests/faults $(ARGS)

verify: setup ## build the editions in reports/ again in other surroundings and compare (ARGS="FOLDER …" for some)
	@$(RUN) lc_indicators.cli verify $(ARGS)

accept: setup ## take what reports say now as the reference editions in tests/editions/ (needs an entry in changelog.d)
	@$(BIN)/python tools/accept.py

lab: setup ## open the notebooks in JupyterLab
	@JUPYTER_CONFIG_PATH="$(CURDIR)/tools$${JUPYTER_CONFIG_PATH:+:$$JUPYTER_CONFIG_PATH}" $(RUN) jupyterlab --notebook-dir=. notebooks/period_report.ipynb

check: setup ## look at style, types, declared packages and data
	@$(RUN) ruff check
	@$(RUN) ruff format --check
	@$(RUN) mypy
	@$(RUN) deptry src
	@$(RUN) lc_indicators.cli check

audit-score: setup ## measure the audit on labelled passages (FILE=passages.jsonl; ARGS=--quiet)
	@test -n '$(FILE)' || { echo "Name labelled passages: make audit-score FILE=passages.jsonl" >&2; exit 2; }
	@$(RUN) benchmarks.audit_score '$(FILE)' $(ARGS)

bench: setup ## time reports beside the plain tools (writes benchmarks/results.md; ARGS="--areas 5 --output FILE")
	@$(RUN) benchmarks.bench $(ARGS)

docs: setup ## build the documentation site in docs/_build/html, its generated parts first
	@$(RUN) tools.schemas
	@$(RUN) tools.docs
	@$(RUN) sphinx --quiet --fail-on-warning --keep-going docs docs/_build/html
	@echo docs/_build/html/index.html

fonts: setup ## make the typeface in src/lc_indicators/fonts/files/ anew (after a newer version of its source)
	@$(BIN)/python tools/fonts.py

# A VERSION of the shell's own releases nothing.
changelog: setup ## print what changelog.d adds to CHANGELOG.md; VERSION=0.2.0 moves it there
	@$(RUN) towncrier build $(if $(filter command,$(firstword $(origin VERSION))),--yes --version '$(VERSION)',--draft --version Next) $(ARGS)

schemas: setup ## write the JSON Schemas of what is published into docs/schemas
	@$(RUN) tools.schemas

lock: setup ## write requirements.lock anew (ARGS=--upgrade for newer versions)
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --no-annotate --no-header --all-extras $(ARGS) --output-file requirements.lock \
	  pyproject.toml requirements-build.in

clean: ## remove .venv and what tools left; reports/ stays
	@rm -rf .venv .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache dist docs/_build
	@find src tests tools benchmarks notebooks -name __pycache__ -type d -prune -exec rm -rf {} +

setup:
	@command -v $(PYTHON) >/dev/null || { echo "No $(PYTHON) here: install Python 3.11 or newer," \
	  "or name one: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -I -X utf8 tools/setup.py $(if $(filter command,$(firstword $(origin PYTHON))),--this-python)
