#!/bin/sh
# All checks: ruff, mypy --strict, the tests. Arguments go to pytest; VENV names the virtual environment to use or make.
set -eu
cd "$(dirname "$0")/.."
venv=${VENV:-.venv}
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check -e '.[dev]'
"$venv/bin/ruff" check .
"$venv/bin/ruff" format --check .
"$venv/bin/mypy"
"$venv/bin/pytest" -n auto "$@"
