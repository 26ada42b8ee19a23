"""``spark-submit measure.py RECORDS OUT COMMAND…`` writes how many seconds the answers of all records take."""

import sys
import time

from pyspark.sql import SparkSession

from gouji_spark import read_records, with_answers

source, out, *command = sys.argv[1:]
spark = SparkSession.builder.appName("measure").getOrCreate()
records = read_records(spark, source).repartition(8).cache()
# Java, Python and the cache are warm before the clock runs.
for each in [records.limit(64).repartition(2), records]:
    start = time.monotonic()
    with_answers(each, command).write.format("noop").mode("overwrite").save()
    seconds = time.monotonic() - start
    records.count()
with open(out, "w", encoding="utf-8") as file:
    file.write(str(seconds))
spark.stop()
