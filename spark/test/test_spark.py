"""``npm run test:spark``: the job on a real cluster of processes against the command line."""

import json
import os
import pathlib
import shlex
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
#: Columns of a figure, in this order.
FIGURE = ["id", "state", "value", "deduced", "unit", "written", "range", "rules"]
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
        self.assertEqual(json.loads(found[1].line)["status"], "too-slow")


class OnACluster(unittest.TestCase):
    """A master and two workers, all of this machine."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="gouji-spark-")
        cls.records = os.path.join(cls.folder, "in.ndjson")
        reports.write(COUNT, cls.records)
        cls.package = shutil.make_archive(
            os.path.join(cls.folder, "package"), "zip", str(ROOT / "spark"), "gouji_spark"
        )
        cls.cluster = Cluster(2, cls.folder)
        cls.expected = {command: cls.stream(command) for command in ["facts", "check"]}

    @classmethod
    def tearDownClass(cls):
        cls.cluster.end()
        if sys.exc_info()[0] is None:
            shutil.rmtree(cls.folder, ignore_errors=True)

    @classmethod
    def stream(cls, command):
        """What the command line answers, by id."""
        with open(cls.records, "rb") as lines:
            words = [*GOUJI, command, "--stream"]
            printed = subprocess.run(words, stdin=lines, stdout=subprocess.PIPE, check=True).stdout
        return {one["id"]: one for one in map(json.loads, printed.decode().splitlines())}

    def run_job(self, out, *words, gouji=GOUJI):
        job = str(ROOT / "spark" / "gouji_job.py")
        common = ["--in", self.records, "--out", out, "--gouji", shlex.join(gouji), "--partitions", "8"]
        return self.cluster.submit(job, self.package, *common, *words)

    def test_the_tables_are_what_the_command_line_says_whatever_ends_in_the_middle(self):
        out = os.path.join(self.folder, "out")
        poisoned = [sys.executable, str(ROOT / "spark" / "test" / "poisoned.py"), *GOUJI]
        job = self.run_job(out, "--check", "--panel", "--timeout", "25", gouji=poisoned)
        children = self.kill_an_executor_at_work(job)
        self.assertEqual(job.wait(), 0)
        for pid in children:
            self.assertNotIn("--stream", command_of(pid), "a process was left behind")
        self.assert_said("facts", out, reports.POISON)
        self.assert_said("check", out, reports.POISON)
        self.assert_tables(out, reports.POISON)
        self.assert_panel(out)
        # A rerun, where nothing ends, puts its tables in the place of these.
        self.assertEqual(self.run_job(out).wait(), 0)
        self.assert_said("facts", out, {})
        self.assert_tables(out, {})

    def kill_an_executor_at_work(self, job):
        victim = None
        while victim is None:
            self.assertIsNone(job.poll(), "the job ended before an executor was at work")
            time.sleep(0.2)
            for executor in self.cluster.executors():
                children = [pid for pid in descendants(executor) if "--stream" in command_of(pid)]
                victim = executor if children else victim
        children = [pid for pid in descendants(victim) if "--stream" in command_of(pid)]
        os.kill(victim, signal.SIGKILL)
        return children

    def assert_said(self, command, out, poison):
        """Each record has one answer, and it is that of the command line, but for those that ended it."""
        answered = read(out, f"{command}-answers")
        self.assertEqual(sorted(one["id"] for one in answered), sorted(self.expected[command]))
        for identity, answer in [(one["id"], json.loads(one["answer"])) for one in answered]:
            if identity in poison:
                self.assertEqual(answer["status"], poison[identity])
            else:
                self.assertEqual(answer, self.expected[command][identity])

    def assert_tables(self, out, poison):
        expected = self.expected["facts"]
        statuses = {identity: one["status"] for identity, one in expected.items()}
        inputs = read(out, "inputs")
        self.assertEqual(len(inputs), len(expected))
        self.assertEqual({one["id"]: one["status"] for one in inputs}, {**statuses, **poison})
        facts = read(out, "facts")
        figures = [(one["file"], *(one[name] for name in FIGURE)) for one in read(out, "facts")]
        each = [(identity, fact) for identity, one in expected.items() for fact in one["facts"]]
        told = [(identity, *(fact.get(name) for name in FIGURE)) for identity, fact in each]
        self.assertEqual(sorted(figures, key=str), sorted(map(as_in_parquet, told), key=str))
        if os.path.exists(os.path.join(out, "findings")):
            found = [(one["file"], one["rule"], one["line"], one["message"]) for one in read(out, "findings")]
            each = [(identity, f) for identity, one in self.expected["check"].items() for f in one["findings"]]
            told = [(identity, f["rule"], f["start"]["line"], f["message"]) for identity, f in each]
            self.assertEqual(sorted(found), sorted(one for one in told if one[0] not in reports.POISON))

    def assert_panel(self, out):
        lines = os.path.join(self.folder, "facts.ndjson")
        with open(lines, "w", encoding="utf-8") as file:
            expected = self.expected["facts"].values()
            file.writelines(json.dumps({**one, "file": one["id"]}) + "\n" for one in expected)
        words = [*GOUJI, "panel", "--quiet", "--format", "json", lines]
        printed = subprocess.run(words, stdout=subprocess.PIPE, check=False).stdout
        expected = [one for one in json.loads(printed) if one["rule"] in WITHIN]
        panel = read(out, "panel")
        self.assertGreater(len(panel), 0)
        self.assertEqual(known_by(panel), known_by(expected))

    @unittest.skipUnless(os.environ.get("GOUJI_SPARK_SCALE"), "takes minutes: GOUJI_SPARK_SCALE=1 measures it")
    def test_two_workers_gain_what_two_processes_gain(self):
        """Held against what two plain processes gain in the same run: a machine of two cores may have one free."""
        many = os.path.join(self.folder, "many.ndjson")
        reports.write_reports(int(os.environ.get("GOUJI_SPARK_MANY", "1500")), many)
        rounds = [(self.plain(many, 1), self.plain(many, 2), self.spark(many, 1), self.spark(many, 2)) for _ in range(2)]
        one, two, worker, workers = (min(times) for times in zip(*rounds))
        print(f"\nprocesses {one:.1f} s and {two:.1f} s, workers {worker:.1f} s and {workers:.1f} s")
        self.assertGreaterEqual(worker / workers, 0.85 * one / two)

    def plain(self, records, count):
        """Seconds that so many processes take, each with its part of the records."""
        with open(records, "rb") as file:
            lines = file.readlines()
        parts = [os.path.join(self.folder, f"part{i}") for i in range(count)]
        for i, part in enumerate(parts):
            with open(part, "wb") as file:
                file.writelines(lines[i::count])
        start = time.monotonic()
        words = [*GOUJI, "facts", "--stream", "--jobs", "1"]
        processes = []
        for part in parts:
            with open(part, "rb") as file:
                null = subprocess.DEVNULL
                processes.append(subprocess.Popen(words, stdin=file, stdout=null, stderr=null))
        for process in processes:
            self.assertEqual(process.wait(), 0)
        return time.monotonic() - start

    def spark(self, records, cores):
        job = str(ROOT / "spark" / "test" / "measure.py")
        out = os.path.join(self.folder, "seconds")
        words = [records, out, *GOUJI, "facts", "--stream", "--jobs", "1"]
        self.assertEqual(self.cluster.submit(job, self.package, *words, cores=cores).wait(), 0)
        with open(out, encoding="utf-8") as file:
            return float(file.read())


def read(out, name):
    return ds.dataset(os.path.join(out, name), format="parquet", partitioning="hive").to_table().to_pylist()


def as_in_parquet(row):
    """A value is a floating-point number there."""
    file, identity, state, value, *rest = row
    return (file, identity, state, None if value is None else float(value), *rest)


def known_by(findings):
    return sorted((one["rule"], one["organ"], one["year"]) for one in findings)


if __name__ == "__main__":
    unittest.main(verbosity=2)
