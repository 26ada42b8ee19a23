"""``npm run test:spark``: the job on a real cluster of processes against the command line."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import pyarrow.dataset as ds

ROOT = pathlib.Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "spark"), str(ROOT / "spark" / "test")]

from cluster import Cluster, command_of, descendants  # noqa: E402
from gouji_spark.answers import answers  # noqa: E402
from gouji_spark.panel import WITHIN  # noqa: E402
import reports  # noqa: E402

GOUJI = [shutil.which("node"), str(ROOT / "dist" / "cli.js")]
COUNT = int(os.environ.get("GOUJI_SPARK_RECORDS", "200"))


class Answers(unittest.TestCase):
    """One child, without Spark."""

    CHILD = """
import sys
for line in sys.stdin:
    if "POISON" in line: raise SystemExit(134)
    print(line.strip().replace("ask", "answer"), flush=True)
"""

    def test_a_record_that_ends_the_child_costs_itself_alone(self):
        poison = {3, 4, 17, 29}
        questions = [(str(i), (f"ask {'POISON' if i in poison else i}\n").encode()) for i in range(30)]
        found = list(answers(questions, [sys.executable, "-c", self.CHILD], window=8))
        self.assertEqual([one.id for one in found], [str(i) for i in range(30)])
        for i, one in enumerate(found):
            if i in poison:
                self.assertEqual(json.loads(one.line)["reason"], "crashed")
            else:
                self.assertEqual(one.line, f"answer {i}")

    def test_a_child_that_never_answers_is_given_up(self):
        child = "import sys, time\nfor line in sys.stdin:\n  if 'hang' in line: time.sleep(60)\n  print('yes', flush=True)"
        questions = [("a", b"fine\n"), ("b", b"hang\n"), ("c", b"fine\n")]
        found = list(answers(questions, [sys.executable, "-c", child], timeout=3))
        self.assertEqual([one.line == "yes" for one in found], [True, False, True])


class OnACluster(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="gouji-spark-")
        cls.records = os.path.join(cls.folder, "in.ndjson")
        reports.write(COUNT, cls.records)
        cls.package = shutil.make_archive(
            os.path.join(cls.folder, "package"), "zip", str(ROOT / "spark"), "gouji_spark"
        )
        cls.cluster = Cluster(2, cls.folder)
        with open(cls.records, "rb") as lines:
            words = [*GOUJI, "facts", "--stream"]
            printed = subprocess.run(words, stdin=lines, stdout=subprocess.PIPE, check=True).stdout
        cls.expected = [json.loads(line) for line in printed.decode().splitlines()]

    @classmethod
    def tearDownClass(cls):
        cls.cluster.end()
        if sys.exc_info()[0] is None:
            shutil.rmtree(cls.folder, ignore_errors=True)

    def run_job(self, out, *words):
        job = str(ROOT / "spark" / "gouji_job.py")
        common = ["--in", self.records, "--out", out, "--gouji", " ".join(GOUJI), "--partitions", "8"]
        return self.cluster.submit(job, self.package, *common, *words)

    def assert_equal_to_command_line(self, out):
        answered = ds.dataset(os.path.join(out, "facts-answers"), format="parquet").to_table().to_pylist()
        self.assertEqual(len(answered), len(self.expected))
        by_id = {one["id"]: json.loads(one["answer"]) for one in answered}
        for one in self.expected:
            self.assertEqual(by_id[one["id"]], one)
        inputs = ds.dataset(os.path.join(out, "inputs"), format="parquet").to_table().to_pylist()
        self.assertEqual(
            {one["id"]: one["status"] for one in inputs}, {one["id"]: one["status"] for one in self.expected}
        )
        facts = ds.dataset(os.path.join(out, "facts"), format="parquet", partitioning="hive").to_table().to_pylist()
        self.assertEqual(
            sorted((one["file"], one["id"], one["state"], one["value"]) for one in facts if one["value"] is not None),
            sorted(
                (one["id"], fact["id"], fact["state"], float(fact["value"]))
                for one in self.expected
                for fact in one["facts"]
                if "value" in fact
            ),
        )
        self.assertEqual(len(facts), sum(len(one["facts"]) for one in self.expected))

    def test_answers_are_those_of_the_command_line_and_a_rerun_doubles_nothing(self):
        out = os.path.join(self.folder, "out")
        for words in [[], ["--panel"]]:
            self.assertEqual(self.run_job(out, *words).wait(), 0)
        self.assert_equal_to_command_line(out)
        panel = ds.dataset(os.path.join(out, "panel"), format="parquet").to_table().to_pylist()
        lines = os.path.join(self.folder, "facts.ndjson")
        with open(lines, "w", encoding="utf-8") as file:
            file.writelines(json.dumps({**one, "file": one["id"]}) + "\n" for one in self.expected)
        words = [*GOUJI, "panel", "--quiet", "--format", "json", lines]
        printed = subprocess.run(words, stdout=subprocess.PIPE, check=False).stdout
        expected = [one for one in json.loads(printed) if one["rule"] in WITHIN]
        self.assertEqual(_known_by(panel), _known_by(expected))
        self.assertGreater(len(panel), 0)

    def test_an_executor_that_is_killed_costs_nothing(self):
        out = os.path.join(self.folder, "killed")
        job = self.run_job(out)
        victim = None
        while victim is None and job.poll() is None:
            time.sleep(0.2)
            for executor in self.cluster.executors():
                if any("--stream" in command_of(pid) for pid in descendants(executor)):
                    victim = executor
        self.assertIsNotNone(victim, "the job ended before an executor was at work")
        children = [pid for pid in descendants(victim) if "--stream" in command_of(pid)]
        os.kill(victim, signal.SIGKILL)
        self.assertEqual(job.wait(), 0)
        self.assert_equal_to_command_line(out)
        for pid in children:
            self.assertNotIn("--stream", command_of(pid), "a process was left behind")


def _known_by(findings):
    return sorted((one["rule"], one["organ"], one["year"]) for one in findings)


if __name__ == "__main__":
    unittest.main(verbosity=2)
