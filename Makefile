.PHONY: install test lint fmt

install:
	python3 -m venv .venv
	.venv/bin/pip install --quiet -e '.[dev]'

lint:
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

test: lint
	.venv/bin/pytest -n auto

fmt:
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .
