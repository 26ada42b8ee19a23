"""The series rules: ``gouji panel`` over the figures of some organs at a time, all of each together.

This is the one stage that moves figures between machines.
"""

import json
import subprocess
import tempfile
from typing import Iterator, Sequence

import pandas as pd
from pyspark.sql import DataFrame

FINDING = "organ string, year int, rule string, message string, files array<string>, facts array<string>"
COLUMNS = ["organ", "year", "rule", "message", "files", "facts"]
NAMES = ["file", "form", "year", "organ", "id", "state", "value", "deduced"]

#: What is seen of one organ's reports alone; the other rules compare organs, and a task has only some of them.
WITHIN = {"duplicate-report", "missing-year", "carry-over-differs", "in-force-differs"}


def panel_findings(facts: DataFrame, command: Sequence[str]) -> DataFrame:
    """``facts`` as ``write_all`` writes them. ``command``: what starts ``gouji``, once a task."""
    started = list(command)

    def work(frames: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        with tempfile.NamedTemporaryFile("w", suffix=".ndjson", encoding="utf-8") as rows:
            for frame in frames:
                for row in frame.to_dict("records"):
                    known = {name: value for name, value in row.items() if _is_known(value)}
                    rows.write(json.dumps({**known, "status": "report"}, ensure_ascii=False, default=str) + "\n")
            rows.flush()
            words = [*started, "panel", "--quiet", "--format", "json", rows.name]
            printed = subprocess.run(words, stdout=subprocess.PIPE, check=False).stdout
        found = [one for one in json.loads(printed or b"[]") if one["rule"] in WITHIN]
        yield pd.DataFrame([{name: one.get(name) for name in COLUMNS} for one in found], columns=COLUMNS)

    together = facts.select(*NAMES).where("organ is not null").repartition("organ")
    return together.sortWithinPartitions("organ", "file").mapInPandas(work, FINDING)


def _is_known(value) -> bool:
    return value is not None and value == value
