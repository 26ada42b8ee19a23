"""The recipes of the documentation, run as they stand there."""

import functools
import importlib.util
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

import duckdb

sys.path.insert(0, os.path.dirname(__file__))
from pages import InFolder, ROOT, environment, run  # noqa: E402


@functools.cache
def recipes(page: str) -> list:
    """``(language, code)`` of each fenced block."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return re.findall(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def recipe(page: str, *words: str) -> str:
    """The one block that has all of the words."""
    found = [code for _, code in recipes(page) if all(word in code for word in words)]
    assert len(found) == 1, f"{len(found)} recipes of {page} have {words}"
    return found[0]


def has(*programs: str):
    """A recipe is skipped by name where its program is not installed."""
    missing = [program for program in programs if shutil.which(program) is None]
    return unittest.skipIf(missing, f"there is no {', no '.join(missing)}")


class Recipes(InFolder):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.shell(recipe("data.md", "--wide", "--package"))
        cls.shell("gouji facts --stream < records.ndjson > answers.ndjson")
        cls.expected = cls.lines("answers.ndjson")

    @classmethod
    def shell(cls, code, passing=(0, 1)):
        words = ["bash", "-euo", "pipefail", "-c", code]
        done = subprocess.run(words, cwd=cls.folder, env=environment(cls.folder), capture_output=True)
        assert done.returncode in passing, f"{code}\n{done.stderr.decode()}"
        return done.stdout.decode()

    @classmethod
    def lines(cls, name):
        return [json.loads(line) for line in cls.text(name).splitlines()]

    @classmethod
    def text(cls, name):
        return pathlib.Path(cls.folder, name).read_text(encoding="utf-8")

    def command(self, page, *words):
        """The command, a line, that has the words, of a block of several."""
        found = [line for line in recipe(page, *words).splitlines() if all(word in line for word in words)]
        self.assertEqual(len(found), 1)
        return found[0]

    def test_a_panel_comes_of_a_folder(self):
        for name in ["panel.parquet", "panel.csv", "panel/datapackage.json", "look.html"]:
            self.assertGreater(os.path.getsize(os.path.join(self.folder, name)), 1000, name)

    @has("jq")
    def test_jq(self):
        printed = self.shell(self.command("data.md", "jq"))
        reports = [one for one in self.expected if one["status"] == "report"]
        self.assertEqual(
            [json.loads(line) for line in printed.splitlines()],
            [{name: one[name] for name in ["id", "organ", "year"]} for one in reports],
        )

    @has("split")
    def test_split(self):
        self.assert_answers_the_same(self.command("data.md", "split"))

    @has("parallel")
    def test_parallel(self):
        self.assert_answers_the_same(self.command("data.md", "parallel"))
        self.assert_answers_the_same(recipe("scale.md", "parallel"))

    def assert_answers_the_same(self, command):
        self.shell(command.replace("answers.ndjson", "other.ndjson"))
        self.assertEqual(self.lines("other.ndjson"), self.expected)

    def test_duckdb(self):
        statement = recipe("data.md", "-- DuckDB").replace("'panel.parquet'", f"'{self.folder}/panel.parquet'")
        rows = duckdb.sql(statement).fetchall()
        self.assertGreater(len(rows), 2)
        statement = re.search(r'duckdb -c "(.*)"', recipe("scale.md", "duckdb -c"))[1]
        duckdb.sql(re.sub(r"'(\w+\.\w+)'", rf"'{self.folder}/\1'", statement))
        count = duckdb.sql(f"SELECT count(*) FROM '{self.folder}/facts.parquet'").fetchall()
        self.assertEqual(count[0][0], sum(len(one["facts"]) for one in self.expected))

    def test_pandas(self):
        self.assertIn("2021", self.python("data.md", "# pandas"))

    def test_polars(self):
        self.assertIn("report", self.python("data.md", "# Polars"))

    def test_dask(self):
        printed = self.python("scale.md", "# Dask", of="import json; print(json.dumps(answers.compute()))")
        self.assertEqual([json.loads(line) for line in json.loads(printed)], self.expected)

    @unittest.skipUnless(importlib.util.find_spec("ray"), "there is no ray, which is large")
    def test_ray(self):
        printed = self.python("scale.md", "# Ray", of="import json; print(json.dumps(answers.take_all()))")
        found = [json.loads(one["text"]) for one in json.loads(printed.splitlines()[-1])]
        self.assertEqual(sorted(found, key=lambda one: one["id"]), self.expected)

    def python(self, page, *words, of=""):
        code = f"{recipe(page, *words)}\n{of}"
        surroundings = {**environment(self.folder), "PYTHONIOENCODING": "utf-8"}
        words = [sys.executable, "-c", code]
        done = subprocess.run(words, cwd=self.folder, env=surroundings, capture_output=True)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stdout.decode()

    @has("Rscript")
    def test_r(self):
        code = next(code for language, code in recipes("data.md") if language == "r")
        words = ["Rscript", "-e", code]
        done = subprocess.run(words, cwd=self.folder, capture_output=True)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("2021", done.stdout.decode())

    def test_several_outputs_in_continuous_integration(self):
        os.symlink("pages", os.path.join(self.folder, "reports"))
        self.shell(recipe("data.md", "-o gouji.xml"), passing=(0, 1, 2))
        self.assertEqual(json.loads(self.text("gouji.sarif"))["version"], "2.1.0")
        self.assertIn("<testsuites", self.text("gouji.xml"))

    def test_gitlab(self):
        script = re.search(r"script: npx (.*)", recipe("data.md", ".gitlab-ci.yml"))[1]
        file = re.search(r"codequality: (.*)", recipe("data.md", ".gitlab-ci.yml"))[1]
        self.shell(script.replace("reports/", "pages/"), passing=(0, 1, 2))
        self.assertGreater(len(json.loads(self.text(file))), 0)

    def test_what_is_run_here_is_all_there_is(self):
        tried = {"data.md": {"sh": 4, "sql": 1, "python": 2, "r": 1, "yaml": 1}, "scale.md": {"sh": 3, "python": 2}}
        for page, counts in tried.items():
            languages = [language for language, _ in recipes(page)]
            self.assertEqual({language: languages.count(language) for language in languages}, counts, page)


if __name__ == "__main__":
    unittest.main(verbosity=2)
