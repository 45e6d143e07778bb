# Each target prepares what it needs by itself: an environment in .venv, from pyproject.toml and
# constraints.txt, renewed only when one of them, this folder's place or the Python beneath
# changes. Written for GNU make 3.81 (macOS) and for folders with spaces in their names.
#
#   make run [FILE=net.netloom]     open the window
#   make test                       every check, and every test that is not slow
#   make demo                       the main job without a screen
#   make thorough                   make test, then the slow tests
#   make explore                    the tests with generated examples, drawn anew in every run
#   make bench                      every benchmark, one after another
#   make reference                  docs/blocks.md and docs/templates.md anew
#   make translations               the catalogues of the window's texts anew
#   make pictures                   the pictures in docs/images anew (needs xvfb-run)
#   make install                    the preparation alone
#
# Another Python: make install PYTHON=/path/to/python3.12

PYTHON =
FILE =

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip install --disable-pip-version-check -c constraints.txt
DECLARED := pyproject.toml constraints.txt

.PHONY: install run demo test thorough explore bench reference translations pictures
.NOTPARALLEL:
.DELETE_ON_ERROR:

run: $(VENV)/.ready
	@$(PY) main.py $(if $(FILE),"$(FILE)")

demo: $(VENV)/.ready
	@$(PY) main.py demo

install: $(VENV)/.ready-to-test
	@$(PY) -m designer.startup || true

# One failure hides no other: all of them run, and the tests' count is the last line.
test: $(VENV)/.ready-to-test
	@$(PY) -m designer.startup --headless
	@status=0; run() { echo "$$*"; "$$@" || status=1; }; \
	run $(PY) -m ruff check .; \
	run $(PY) -m ruff format --check .; \
	run $(PY) -c "from importlinter.cli import lint_imports_command as check; check()" --no-logo; \
	run $(PY) -m mypy; \
	run $(PY) -m pytest -m "not slow"; \
	exit $$status

# pytest answers 5 where no test is marked slow.
thorough: $(VENV)/.ready-to-test
	@status=0; $(MAKE) test || status=1; \
	echo "$(PY) -m pytest -m slow"; $(PY) -m pytest -m slow || [ $$? = 5 ] || status=1; \
	exit $$status

explore: $(VENV)/.ready-to-test
	@HYPOTHESIS_PROFILE=explore $(PY) -m pytest -m "not slow" \
	  $$(grep -rlE "hypothesis" --include="test_*.py" tests | sort)

bench: $(VENV)/.ready-to-bench
	@status=0; for file in tests/benchmarks/bench_*.py; do \
	  echo "== $$file"; $(PY) "$$file" || status=1; \
	done; exit $$status

reference: $(VENV)/.ready
	@PYTHONUTF8=1 $(PY) main.py blocks --markdown >docs/blocks.md
	@PYTHONUTF8=1 $(PY) main.py templates --markdown >docs/templates.md

pictures: $(VENV)/.ready
	@$(PY) tests/pictures/draw.py

translations: $(VENV)/.ready
	@$(PY) -m designer.translating

# A stamp is the last thing a recipe writes, so an interrupted installation leaves none.
$(VENV)/.ready: $(VENV)/.place $(DECLARED)
	@rm -f $@
	@echo "Installing Netloom into $(VENV); the first time this takes some minutes."
	@$(PIP) -e .
	@touch $@

$(VENV)/.ready-to-test: $(VENV)/.place $(DECLARED)
	@rm -f $@
	@echo "Installing Netloom and its tests into $(VENV); the first time this takes some minutes."
	@$(PIP) -e ".[dev]"
	@touch $(VENV)/.ready $@

# Without its peers a benchmark measures Netloom alone, and says so.
$(VENV)/.ready-to-bench: $(VENV)/.ready-to-test
	@$(PIP) -e ".[dev,bench]" || echo "The peers of the benchmarks could not be installed."
	@touch $(VENV)/.ready $(VENV)/.ready-to-test $@

# An environment knows its own folder by its full name and its Python by a link: where either
# has moved, it is made anew.
ifneq ($(shell test -x $(PY) && cat $(VENV)/.place 2>/dev/null),$(CURDIR))
$(VENV)/.place: always
endif

.PHONY: always
always:

$(VENV)/.place:
	@found=; for name in $(if $(PYTHON),"$(PYTHON)",python3.13 python3.12 python3.11 python3 python); do \
	  "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue; \
	  found=$$name; \
	  "$$name" -c 'import ensurepip, venv' >/dev/null 2>&1 && break; \
	  found="$$name without venv"; \
	done; \
	case "$$found" in \
	"") echo "Netloom needs Python 3.11 or newer, and $(if $(PYTHON),$(PYTHON) is not one,none was found): install it, or name yours with make PYTHON=/path/to/python3." >&2; exit 2;; \
	*" without venv") found=$${found% without venv}; \
	  package=$$("$$found" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
	  echo "$$found cannot make a virtual environment: on Debian or Ubuntu install its venv module with sudo apt-get install $$package." >&2; exit 2;; \
	esac; \
	rm -rf $(VENV) && "$$found" -m venv $(VENV) && pwd -P > $@
