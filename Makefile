.PHONY: test lint fmt bench torture

VENV ?= .venv

test:
	VENV=$(VENV) sh tests/all.sh

lint:
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

fmt:
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

# CORPUS is a file of articles, one JSON object a line with "text" and "published"; without one the samples are read.
bench:
	$(VENV)/bin/python tests/benchmarks/startup.py
	$(VENV)/bin/python -m tests.benchmarks.dates $(CORPUS)
	$(VENV)/bin/python -m tests.benchmarks.growth
	$(VENV)/bin/python tests/benchmarks/bulk.py $(CORPUS)
	$(VENV)/bin/python tests/benchmarks/stores.py

# The store under 200 kills and eight writers at once, ten times the usual examples, others each time, of what must hold of
# any input and store, and ten minutes of made-up inputs for each reader, the extraction and the store.
torture:
	$(VENV)/bin/python tests/torture/run.py
	TORTURE=1 $(VENV)/bin/pytest tests/store tests/articles
	$(VENV)/bin/python tests/fuzz/run.py --seconds $(or $(SECONDS_EACH),600)
