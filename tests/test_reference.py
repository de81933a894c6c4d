"""The reference of the commands and the manual page say what `--help` says."""

from __future__ import annotations

import re
import tomllib

import pytest
from tests import reference

AGAIN = "`python tests/reference.py` writes it anew"


def test_the_page_is_true() -> None:
    assert reference.PAGE.read_text(encoding="utf-8") == reference.page(), AGAIN


def test_the_manual_page_is_true() -> None:
    assert reference.MANUAL.read_text(encoding="utf-8") == reference.manual(), AGAIN


def test_a_block_of_the_readme_is_true() -> None:
    found = reference.blocks(reference.README)
    assert found in ([], [reference.block()]), AGAIN
    assert len(found) == reference.README.read_text(encoding="utf-8").count(reference.BEGIN.strip())


@pytest.mark.parametrize("name", ["add", "extract", "show", "digest", "explain", "export", "import", "undo"])
def test_every_option_is_in_the_manual_page(name: str) -> None:
    options = re.findall(r"(?<![\w-])--[a-z][a-z-]+", reference.help_of(name))
    section = (
        reference.manual().partition(f".SS dipltime {name} ")[2].partition("\n.SS ")[0].replace("\\-", "-")
    )
    assert len(options) >= 3
    assert all(option in section for option in set(options) - {"--help"})


def test_the_manual_page_is_plain_roff() -> None:
    text = reference.manual()
    assert text.isascii()
    assert all(re.match(r"\.(TH|SH|SS|TP|PP|B|nf|fi)\b|[^.']", line) for line in text.splitlines())


def test_the_manual_page_is_where_packages_put_it() -> None:
    project = tomllib.loads((reference.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert shared == {"src/dipltime/manual/dipltime.1": "share/man/man1/dipltime.1"}
    assert (reference.ROOT / "src/dipltime/manual/dipltime.1").is_file()
