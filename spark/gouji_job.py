"""spark-submit gouji_job.py --in FOLDER|X.parquet|X.ndjson --out FOLDER [--check] [--panel]

``--gouji`` says how the command line is started, by default ``gouji``. ``--py-files`` has to bring the package.
"""

import argparse
import os
import shlex

from pyspark.sql import SparkSession

from gouji_spark import read_records, with_answers, write_all
from gouji_spark.panel import panel_findings


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--in", dest="source", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--gouji", default="gouji", help="how the command line is started")
    parser.add_argument("--partitions", type=int, help="how many tasks; the records are moved to make them")
    parser.add_argument("--timeout", type=float, default=600, help="seconds after which a silent child is given up")
    parser.add_argument("--check", action="store_true", help="write what is found as well")
    parser.add_argument("--panel", action="store_true", help="compare the reports of each organ")
    options = parser.parse_args()
    gouji = shlex.split(options.gouji)
    spark = SparkSession.builder.appName("gouji").getOrCreate()
    records = read_records(spark, options.source)
    if options.partitions:
        records = records.repartition(options.partitions)
    for command in ["facts", *(["check"] if options.check else [])]:
        # One thread a task: Spark has as many tasks as it has cores.
        answered = with_answers(records, [*gouji, command, "--stream", "--jobs", "1"], timeout=options.timeout)
        write_all(answered, options.out, command)
    if options.panel:
        facts = spark.read.parquet(os.path.join(options.out, "facts"))
        panel_findings(facts, gouji).write.mode("overwrite").parquet(os.path.join(options.out, "panel"))
    spark.stop()


if __name__ == "__main__":
    main()
