"""What holds for every test."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator

import pytest
from hypothesis import settings
from tests.store.cluster import Cluster, binaries

# Hypothesis looks at the same examples everywhere, without a deadline: neither chance nor a slow machine is a
# failure. `make torture` looks for others.
TORTURE = "TORTURE" in os.environ
settings.register_profile(
    "dipltime", deadline=None, database=None, max_examples=1000 if TORTURE else 100, derandomize=not TORTURE
)
settings.load_profile("dipltime")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where CI is set everything that a test needs must be there: a skip is a failure."""
    report = yield
    if report.skipped and os.environ.get("CI") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
    return report


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the user's reaches a test."""
    for name in (
        "DIPLTIME_DB", "DIPLTIME_PAGER", "PAGER", "LESS", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES",
    ):  # fmt: skip
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def server() -> Iterator[Cluster]:
    """A PostgreSQL that runs as long as the tests do."""
    found = binaries()
    if found is None:
        pytest.skip("no PostgreSQL is installed: apt-get install postgresql")
    with Cluster(found) as cluster:
        yield cluster


@pytest.fixture
def cluster(server: Cluster) -> Cluster:
    """A PostgreSQL whose database is empty."""
    server.clear()
    return server
