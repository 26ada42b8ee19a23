"""Reports in, figures, findings and the status of every input out.

Lines pass through Python as they are: Spark takes them apart, which is several times as fast. There is no shuffle.
"""

import base64
import json
import os
from typing import Iterator, Sequence

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

from .answers import answers

ANSWER = "id string, answer string"

FACTS_COLUMNS = (
    "status string, reason string, sha256 string, encoding string, damaged boolean, form string, year int, "
    "organ string, facts array<struct<id:string,state:string,value:double,deduced:long,unit:string,written:string,"
    "range:array<int>,rules:array<string>>>"
)
FINDINGS_COLUMNS = (
    "status string, form string, year int, organ string, "
    "findings array<struct<rule:string,severity:string,message:string,range:array<int>,"
    "start:struct<line:int,character:int>,facts:array<string>>>"
)

#: Rows of a batch that goes back to Spark. A guess.
BATCH = 256


def read_records(spark: SparkSession, source: str) -> DataFrame:
    """``(id, text)`` or ``(id, bytes)`` of Parquet, of NDJSON with ``id`` and ``text`` or ``base64``, or of a folder."""
    if source.endswith(".parquet"):
        return spark.read.parquet(source)
    if source.endswith((".ndjson", ".jsonl")):
        records = spark.read.schema("id string, text string, base64 string").json(source)
        return records.select("id", "text", f.unbase64("base64").alias("bytes"))
    files = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(source)
    return files.select(f.col("path").alias("id"), f.col("content").alias("bytes"))


def with_answers(records: DataFrame, command: Sequence[str], window: int = 64, timeout: float = 600.0) -> DataFrame:
    """``(id, answer)``: for each record the line that ``command`` answers it with; see ``answers`` for the rest."""
    started = list(command)

    def work(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        ids, lines = [], []
        for identity, line in answers(_questions(batches), started, window, timeout):
            ids.append(identity)
            lines.append(line)
            if len(ids) == BATCH:
                yield pa.RecordBatch.from_arrays([pa.array(ids), pa.array(lines)], names=["id", "answer"])
                ids, lines = [], []
        if ids:
            yield pa.RecordBatch.from_arrays([pa.array(ids), pa.array(lines)], names=["id", "answer"])

    return records.mapInArrow(work, ANSWER)


def _questions(batches: Iterator[pa.RecordBatch]):
    for batch in batches:
        columns = {name: batch.column(name) for name in batch.schema.names}
        for i in range(batch.num_rows):
            identity = columns["id"][i].as_py()
            text = columns["text"][i].as_py() if "text" in columns else None
            content = {"text": text} if text is not None else _base64(columns, i)
            line = json.dumps({"id": identity, **content}, ensure_ascii=False)
            # A lone half of a character is no UTF-8; in JSON it can be spelled.
            try:
                yield identity, (line + "\n").encode()
            except UnicodeEncodeError:
                yield identity, (json.dumps({"id": identity, **content}) + "\n").encode()


def _base64(columns, i: int) -> dict:
    content = columns["bytes"][i].as_py() if "bytes" in columns else None
    return {"base64": base64.b64encode(content or b"").decode("ascii")}


def write_all(answered: DataFrame, out: str, command: str = "facts") -> None:
    """Writes ``inputs``, and ``facts`` or ``findings`` by form and year, below ``out``; what is there is replaced.

    The lines are kept in ``answers`` first, so that nothing is read twice and a rerun never doubles.
    """
    spark = answered.sparkSession
    lines = os.path.join(out, f"{command}-answers")
    answered.write.mode("overwrite").parquet(lines)
    columns = FACTS_COLUMNS if command == "facts" else FINDINGS_COLUMNS
    parsed = spark.read.parquet(lines).select("id", f.from_json("answer", columns).alias("a")).select("id", "a.*")
    many = "facts" if command == "facts" else "findings"
    if command == "facts":
        parsed.drop(many).write.mode("overwrite").parquet(os.path.join(out, "inputs"))
    keys = ["id", "form", "year", "organ"]
    each = parsed.select(f.col("id").alias("file"), *keys[1:], f.explode(many).alias("one"))
    flat = each.select("file", *keys[1:], *_flat(command))
    flat.write.mode("overwrite").partitionBy("form", "year").parquet(os.path.join(out, many))


def _flat(command: str):
    one = f.col("one")
    if command == "facts":
        names = ["id", "state", "value", "deduced", "unit", "written", "range", "rules"]
        return [one[name].alias(name) for name in names]
    names = ["rule", "severity", "message", "range", "facts"]
    return [one[name].alias(name) for name in names] + [one["start"]["line"].alias("line")]
