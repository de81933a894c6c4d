"""The pipeline over a corpus that is larger than one machine's memory, on a Dask cluster or any engine of batches.

    input ──> read ──> settle ──> link ──> join ──> gather ──> group ──> name ──> offer ──> answer ──> compose

Each stage is a function of one numbered piece that writes one file, whole or not at all (`stages`); what is done
stands in a journal, so that a run goes on where it ended (`journal`). Reports of one event meet by keys that any two
of them share (`tracking.blocks`), what hangs together is found over all pieces, and is grouped by the very functions
that group the reports of a store.

`extract_batches` is the unit of the first stage, and runs as it is in Spark's `mapInArrow`.
"""

from dipltime.bulk.schemas import articles_schema, events_schema, extractions_schema
from dipltime.bulk.units import extract_batches

__all__ = ["articles_schema", "events_schema", "extract_batches", "extractions_schema"]
