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
	$(VENV)/bin/python tests/benchmarks/dates.py $(CORPUS)

# Ten minutes for each reader, the extraction and the store, with inputs that are made up to break them.
torture:
	$(VENV)/bin/python tests/fuzz/run.py --seconds $(or $(SECONDS_EACH),600)
