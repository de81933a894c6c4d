"""gzip and xz files, whole, in several members, damaged, and made to burst."""

from __future__ import annotations

import gzip
import lzma
import tracemalloc
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dipltime.articles import read_path, read_stdin
from dipltime.errors import DipltimeError, InputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

STORY = b"Talks in Reykjavik\n\nThe ministers met for three hours.\n" * 5000
PACKERS = [gzip.compress, lzma.compress]


@pytest.mark.parametrize("pack", PACKERS)
def test_packed_file(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    for name in ("a.txt.gz", "a.txt", "a.xz"):
        (tmp_path / name).write_bytes(pack(STORY))
        (article,) = read_path(tmp_path / name)
        assert article.text == STORY.decode()


@pytest.mark.parametrize("pack", PACKERS)
def test_members_one_after_another(pack: Callable[[bytes], bytes]) -> None:
    (article,) = read_stdin(pack(STORY) + pack(b"The end.\n") + b"\0" * 512)
    assert article.text == STORY.decode() + "The end.\n"


@pytest.mark.parametrize("pack", PACKERS)
def test_records_are_told_by_the_inner_ending(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(pack(b'{"id": "1", "text": "One."}\n{"text": "Two."}\n'))
    assert [article.text for article in read_path(path)] == ["One.", "Two."]


@pytest.mark.parametrize("pack", PACKERS)
def test_damage_is_told_in_one_line(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    packed = pack(STORY)
    for raw in (packed[: len(packed) // 2], packed[:20] + b"\xff" * 20 + packed[40:], packed + b"tail"):
        (tmp_path / "a.gz").write_bytes(raw)
        with pytest.raises(InputError, match=r"a\.gz is damaged or cut short") as caught:
            list(read_path(tmp_path / "a.gz"))
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize("pack", PACKERS)
def test_bombs_do_not_fill_the_memory(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    (tmp_path / "bomb").write_bytes(pack(bytes(300_000_000)))
    tracemalloc.start()
    with pytest.raises(InputError, match="larger than 4 MB"):
        list(read_path(tmp_path / "bomb"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 50_000_000


@given(st.sampled_from([b"\x1f\x8b\x08\x00", b"\xfd7zXZ\x00"]), st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(magic: bytes, rest: bytes) -> None:
    errors: list[DipltimeError] = []
    try:
        list(read_stdin(magic + rest))
    except DipltimeError as error:
        errors.append(error)
    assert all("\n" not in str(error) for error in errors)
