.PHONY: test lint fmt

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
