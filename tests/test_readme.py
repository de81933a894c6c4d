"""The README shows what the program prints."""

from __future__ import annotations

import doctest

import pytest
from tests import readme

EXAMPLES = [example for block in readme.blocks() for example in readme.examples(block)]


@pytest.mark.parametrize(("command", "output"), EXAMPLES, ids=[command for command, _ in EXAMPLES])
def test_example_prints_what_the_readme_shows(command: str, output: str) -> None:
    assert readme.printed(command) == output


def test_python_examples_answer_what_the_readme_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(readme.ROOT)
    done = doctest.testfile(str(readme.README), module_relative=False, verbose=False)
    assert done.attempted >= 4
    assert done.failed == 0


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 4
