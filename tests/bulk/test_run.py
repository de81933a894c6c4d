"""The pipeline in pieces makes what one process makes, from every kind of input and wherever it was ended."""

from __future__ import annotations

import gzip
import json
import lzma
from typing import TYPE_CHECKING, Any

import pytest
from tests.bulk.conftest import Here, added, made
from tests.bulk.corpus import records

from dipltime.bulk.articles import read_articles
from dipltime.bulk.cluster import ClusterError
from dipltime.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


pa: Any = pytest.importorskip("pyarrow", reason="the extra dipltime[cluster] is not installed")
parquet: Any = pytest.importorskip("pyarrow.parquet")
dataset: Any = pytest.importorskip("pyarrow.dataset")


@pytest.mark.parametrize("part_bytes", [1 << 20, 1500])
def test_it_makes_the_events_that_add_makes(
    corpus: Path, bulk: Callable[..., Path], tmp_path: Path, part_bytes: int
) -> None:
    events = made(bulk(corpus, part_bytes=part_bytes))
    assert events == added(tmp_path / "store.json", corpus)
    assert b'"counted_from"' in events
    assert b'"postponed"' in events
    assert events.count(b'"reports"') > 10


def test_the_order_of_reading_makes_no_difference(
    bulk: Callable[..., Path], tmp_path: Path, corpus: Path
) -> None:
    articles = [one for one in records() if one["text"].strip() and "published" in one]
    once = list({one["id"]: one for one in articles}.values())
    path = tmp_path / "turned.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in reversed(once)), encoding="utf-8")
    straight = tmp_path / "straight.jsonl"
    straight.write_text("".join(json.dumps(one) + "\n" for one in once), encoding="utf-8")
    assert made(bulk(path, part_bytes=2500)) == added(tmp_path / "store.json", straight)


@pytest.mark.parametrize("kind", ["gz", "xz", "parquet", "two files", "memory"])
def test_every_kind_of_input_says_the_same(
    corpus: Path, bulk: Callable[..., Path], tmp_path: Path, kind: str
) -> None:
    inputs = _inputs(corpus, tmp_path, kind)
    folder = bulk(*inputs, part_bytes=2500)
    assert made(folder) == made(bulk(corpus, out="plain"))
    assert len((folder / "rejects.jsonl").read_text().splitlines()) == 2


def _inputs(corpus: Path, folder: Path, kind: str) -> list[object]:
    data = corpus.read_bytes()
    if kind == "parquet":
        path = folder / "corpus.parquet"
        columns = pa.schema([(name, pa.string()) for name in ("id", "text", "title", "published")])
        table = pa.Table.from_pylist(records(), columns)
        parquet.write_table(table, path, row_group_size=5)
        return [path]
    if kind == "two files":
        lines = data.splitlines(keepends=True)
        (folder / "1.jsonl").write_bytes(b"".join(lines[:20]))
        (folder / "2.jsonl").write_bytes(b"".join(lines[20:]))
        return [folder / "[12].jsonl"]
    if kind == "memory":
        import fsspec

        fsspec.filesystem("memory").pipe("/corpus/all.jsonl", data)
        return ["memory://corpus/*.jsonl"]
    path = folder / f"corpus.jsonl.{kind}"
    path.write_bytes(gzip.compress(data) if kind == "gz" else lzma.compress(data))
    return [path]


def test_what_cannot_be_read_is_told_with_its_place_and_reason(
    corpus: Path, bulk: Callable[..., Path]
) -> None:
    with corpus.open("a") as file:
        file.write('{"no JSON\n{"text": "They met.", "published": "the day of the cat"}\n')
    rejects = [json.loads(line) for line in (bulk(corpus) / "rejects.jsonl").read_text().splitlines()]
    assert [one["where"].partition(", byte ")[0] for one in rejects] == [str(corpus)] * 4
    assert [one["reason"].partition(":")[0].partition(" (")[0] for one in rejects] == [
        "no publication date is given or to be worked out from the text",
        'there is no "text" in the record',
        "no JSON",
        "its own date cannot be used",
    ]
    at = int(rejects[2]["where"].rpartition(" ")[2])
    assert corpus.read_bytes()[at:].startswith(b'{"no JSON')


def test_a_damaged_archive_is_told_once(corpus: Path, bulk: Callable[..., Path], tmp_path: Path) -> None:
    path = tmp_path / "cut.jsonl.gz"
    path.write_bytes(gzip.compress(corpus.read_bytes())[:-400])
    folder = bulk(path, corpus, part_bytes=2500)
    told = [one for one in (folder / "rejects.jsonl").read_text().splitlines() if "cut short" in one]
    assert len(told) == 1


@pytest.mark.parametrize("most", [0, 1, 5, 17, 30, 36])
def test_a_run_that_was_ended_goes_on_and_does_nothing_twice(
    corpus: Path, bulk: Callable[..., Path], most: int
) -> None:
    first, second = Here(most), Here()
    with pytest.raises(ClusterError):
        bulk(corpus, here=first)
    folder = bulk(corpus, here=second)
    assert set(first.done).isdisjoint(second.done)
    assert len(first.done) == most
    assert made(folder) == made(bulk(corpus, out="other"))
    assert sorted(one.name for one in folder.iterdir()) == [
        ".lock", "articles", "events", "manifest.json", "rejects.jsonl",
    ]  # fmt: skip


def test_a_journal_that_was_cut_short_costs_one_piece(
    corpus: Path, bulk: Callable[..., Path], tmp_path: Path
) -> None:
    with pytest.raises(ClusterError):
        bulk(corpus, here=Here(2), part_bytes=4000)
    journal = tmp_path / "out" / ".work" / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-9])
    again = Here()
    assert made(bulk(corpus, here=again, part_bytes=4000)) == made(bulk(corpus, out="other"))
    assert [stage for stage, _ in again.done].count("read") == json.loads(
        (tmp_path / "out" / "manifest.json").read_text()
    )["job"]["parts"] - 1


def test_a_finished_run_is_not_done_again(corpus: Path, bulk: Callable[..., Path]) -> None:
    bulk(corpus)
    again = Here()
    bulk(corpus, here=again)
    assert again.done == []


def test_another_input_is_refused(corpus: Path, bulk: Callable[..., Path], tmp_path: Path) -> None:
    bulk(corpus)
    with pytest.raises(InputError, match="parts of another size"):
        bulk(corpus, part_bytes=300)
    corpus.write_bytes(corpus.read_bytes() + b"\n")
    with pytest.raises(InputError, match=r"other inputs \(.*corpus.jsonl\)"):
        bulk(corpus)
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "letter.txt").write_text("Dear all")
    with pytest.raises(InputError, match=r"holds something else \(letter.txt\)"):
        bulk(corpus, out="kept")
    assert [one.name for one in (tmp_path / "kept").iterdir()] == ["letter.txt"]


def test_the_data_set_is_read_by_any_program(corpus: Path, bulk: Callable[..., Path]) -> None:
    folder = bulk(corpus)
    table = dataset.dataset(folder / "events", partitioning="hive").to_table()
    assert set(table.column("year").to_pylist()) == {2021}
    assert table.num_rows == len(made(folder).splitlines())
    first = table.slice(0, 1).to_pylist()[0]
    record = json.loads(first["record"])
    assert (record["id"], record["title"], record["when"]["edtf"]) == (
        first["id"],
        first["title"],
        first["edtf"],
    )
    articles = list(read_articles(folder))
    assert (
        len({one.article.id for one in articles})
        == len(articles)
        == len({one.get("id") for one in records()} - {None})
    )


def test_a_full_disk_is_told_by_the_name_of_the_file(
    corpus: Path, bulk: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dipltime.bulk.files.fsync", full)
    with pytest.raises(OSError, match="No space left on device") as told:
        bulk(corpus)
    assert str(told.value.filename).endswith(".parquet")
