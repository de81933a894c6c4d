"""`extract_batches`: a row out for each row in, whatever is in it; and the page that documents it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.articles.readers.test_page import JSON_LD, page
from tests.articles.readers.test_warc import archive
from tests.bulk.conftest import made

import dipltime
from dipltime.bulk import articles_schema, events_schema, extract_batches, extractions_schema
from dipltime.bulk.cluster import Cluster, ClusterError
from dipltime.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

pa: Any = pytest.importorskip("pyarrow", reason="the extra dipltime[cluster] is not installed")

_PAGE = Path(dipltime.__file__).parent / "manual" / "bulk.md"
_TEXT = "The foreign ministers of Norway and Sweden met in Oslo on Wednesday."


def _said(*rows: dict[str, Any], schema: Any = None) -> list[dict[str, Any]]:
    batch = pa.RecordBatch.from_pylist(list(rows), schema or articles_schema())
    found = list(extract_batches(iter([batch])))
    assert all(one.schema == extractions_schema() for one in found)
    return [row for one in found for row in one.to_pylist()]


def test_a_row_says_what_extract_says() -> None:
    (row,) = _said({"text": _TEXT, "published": "19 May 2021", "url": "https://example.org/1"})
    told = dipltime.extract(_TEXT, published="2021-05-19", source="https://example.org/1")
    assert [json.loads(event) for event in row["events"]] == [event.to_dict() for event in told.events]
    assert (row["id"], row["source"], row["published"], row["published_from"], row["error"]) == (
        told.article.id, "https://example.org/1", "2021-05-19", "record", None,
    )  # fmt: skip


def test_what_cannot_be_read_says_why_in_its_row() -> None:
    rows = _said(
        {"text": None, "id": "empty"},
        {"text": _TEXT, "published": "yesterday's cat", "place": "a.jsonl, line 2"},
        {"text": _TEXT, "published": "2021-05-19"},
        {"text": "They met."},
        {"error": "a line that is no JSON"},
        {"text": "word " * 300_000, "published": "2021-05-19"},
    )
    assert [row["error"] and row["error"].partition(": ")[2][:20] for row in rows] == [
        "there is no text", "its own date cannot ", None, "no publication date ", "", "the text is longer t",
    ]  # fmt: skip
    assert [row["events"] is None for row in rows] == [True, True, False, True, True, True]


def test_what_breaks_over_an_article_breaks_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(article: Any) -> Any:
        if article.id == "b":
            raise RecursionError("too deep")
        return dipltime.extract(article)

    monkeypatch.setattr("dipltime.bulk.units.extract", broken)
    rows = _said(*({"text": _TEXT, "published": "2021-05-19", "id": name} for name in "abc"))
    assert [row["error"] for row in rows] == [None, "b: the article cannot be read: too deep", None]


def test_other_columns_are_passed_over_and_text_must_be_there() -> None:
    schema = pa.schema([("text", pa.large_string()), ("published", pa.string()), ("views", pa.int64())])
    (row,) = _said({"text": _TEXT, "published": "2021-05-19", "views": 7}, schema=schema)
    assert len(row["events"]) == 1
    with pytest.raises(InputError, match='no column "text"'):
        _said({"views": 7}, schema=pa.schema([("views", pa.int64())]))


def test_much_that_is_said_goes_out_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dipltime.bulk.units._MOST_BYTES", 500)
    rows = [{"text": _TEXT, "published": "2021-05-19", "id": str(number)} for number in range(5)]
    batch = pa.RecordBatch.from_pylist(rows, articles_schema())
    found = list(extract_batches(iter([batch, batch])))
    assert [one.num_rows for one in found] == [1] * 10
    assert [one.column("id")[0].as_py() for one in found] == list("0123401234")


def test_pages_of_archives_are_read_in_stripes(
    bulk: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dipltime.bulk.parts.STRIPE", 1)
    monkeypatch.setattr("dipltime.bulk.reading.STRIPE", 1)
    pages = [page(JSON_LD).replace(b"Oslo", f"Oslo{number}".encode()) for number in range(5)]
    answers = [
        (f"https://example.org/{number}", "200 OK", "text/html", body) for number, body in enumerate(pages)
    ]
    (tmp_path / "crawl.warc.gz").write_bytes(archive(*answers))
    small = bulk(tmp_path / "crawl.warc.gz", part_bytes=300)
    manifest = json.loads((small / "manifest.json").read_text())
    assert manifest["job"]["parts"] > 2
    assert manifest["stages"]["read"]["articles"] == 5
    assert made(small) == made(bulk(tmp_path / "crawl.warc.gz", out="whole", part_bytes=1 << 20))


def test_the_page_tells_the_columns_and_a_script_that_can_be_read() -> None:
    text = _PAGE.read_text(encoding="utf-8")
    for schema in (articles_schema(), extractions_schema(), events_schema()):
        assert [name for name in schema.names if f"`{name}`" not in text] == []
    for script in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
        compile(script, str(_PAGE), "exec")


def test_the_libraries_of_the_extra_are_imported_by_bulk_alone() -> None:
    code = (
        "import sys; from dipltime.cli.run import run; "
        "import dipltime.timeline, dipltime.cli.app_scaling, dipltime.bulk;"
        "run(['extract', '--help']); run(['bulk', '--help']);"
        "print(sorted({'dask', 'distributed', 'pyarrow', 'fsspec'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_each_module_can_be_imported_first() -> None:
    script = (
        "import importlib, pkgutil, sys, dipltime.bulk\n"
        "names = [one.name for one in pkgutil.walk_packages(dipltime.bulk.__path__, 'dipltime.bulk.')]\n"
        "for name in names:\n"
        "    for known in [one for one in sys.modules if one.startswith('dipltime.bulk')]:\n"
        "        del sys.modules[known]\n"
        "    importlib.import_module(name)\n"
        "print(len(names))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 10


JOB: Any = None


class _Gone:
    """A client whose scheduler answers no more."""

    status = "connecting"

    def ncores(self) -> dict[str, int]:
        raise OSError("Timed out trying to connect to tcp://127.0.0.1:1 after 30 s")

    def cancel(self, futures: list[Any]) -> None:
        pass


class _Failed:
    """A task that found no room on its disk."""

    def done(self) -> bool:
        return True

    def result(self) -> None:
        raise OSError(28, "No space left on device")


def test_a_scheduler_that_answers_no_more_is_one_line() -> None:
    with pytest.raises(ClusterError, match="has gone: what was done is kept"):
        list(Cluster(_Gone(), "tcp://127.0.0.1:1").do(JOB, [("read", 0, None)]))


@pytest.mark.parametrize(("status", "raised"), [("running", OSError), ("connecting", ClusterError)])
def test_what_a_task_raises_is_not_taken_for_a_lost_scheduler(status: str, raised: type[Exception]) -> None:
    client = _Gone()
    client.status = status
    with pytest.raises(raised):
        Cluster(client, "tcp://127.0.0.1:1")._result(_Failed())
