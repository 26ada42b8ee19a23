"""Findings in the formats of services, held to their schemas and read by readers that know nothing of gouji."""

import json
import os
import pathlib
import sys
import unittest
from urllib.parse import unquote

import junitparser
from jsonschema import Draft4Validator, Draft202012Validator
from lxml import etree
from sarif import loader

sys.path.insert(0, os.path.dirname(__file__))
from pages import InFolder, ROOT, run  # noqa: E402

SARIF_SCHEMA = ROOT / "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
SCHEMAS = pathlib.Path(__file__).parent / "schemas"


class Findings(InFolder):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        outputs = {"sarif": "out.sarif", "junit": "junit.xml", "checkstyle": "checkstyle.xml", "gitlab": "gitlab.json"}
        words = [word for name, file in outputs.items() for word in ("--format", name, "-o", file)]
        run(cls.folder, "check", "--format", "json", "-o", "out.json", *words, "pages", passing=(1, 2))
        with open(cls.path("out.json"), encoding="utf-8") as file:
            cls.files = json.load(file)
        cls.found = [(one["file"], each) for one in cls.files for each in one.get("findings", [])]
        cls.places = sorted((file, each["start"]["line"] + 1, each["rule"]) for file, each in cls.found)

    def test_there_is_something_to_tell_of(self):
        self.assertGreater(len({rule for _, _, rule in self.places}), 5)
        self.assertLessEqual({"error", "warning", "info"}, {each["severity"] for _, each in self.found})

    def test_sarif(self):
        with open(self.path("out.sarif"), encoding="utf-8") as file:
            log = json.load(file)
        # The schema of the corrected version has another address.
        Draft4Validator(json.loads(SARIF_SCHEMA.read_text())).validate({k: v for k, v in log.items() if k != "$schema"})
        read = loader.load_sarif_file(self.path("out.sarif"))
        records = [(unquote(one["Location"]), one["Line"], one["Code"]) for one in read.get_records()]
        self.assertEqual(sorted(records), self.places)
        counts = read.get_report().get_issue_type_histogram_for_severity("error")
        self.assertEqual(sum(counts.values()), sum(each["severity"] == "error" for _, each in self.found))

    def test_junit(self):
        etree.XMLSchema(file=str(SCHEMAS / "junit.xsd")).assertValid(etree.parse(self.path("junit.xml")))
        suites = junitparser.JUnitXml.fromfile(self.path("junit.xml"))
        failed = [
            (case.classname, case.result[0].type)
            for suite in suites
            for case in suite
            if isinstance(next(iter(case.result), None), junitparser.Failure)
        ]
        grave = [(file, each["rule"]) for file, each in self.found if each["severity"] in ("error", "warning")]
        self.assertEqual(sorted(failed), sorted(grave))
        before = [(suite.tests, suite.failures, suite.errors) for suite in suites]
        for suite in suites:
            suite.update_statistics()
        self.assertEqual([(suite.tests, suite.failures, suite.errors) for suite in suites], before)

    def test_checkstyle(self):
        tree = etree.parse(self.path("checkstyle.xml"))
        etree.XMLSchema(file=str(SCHEMAS / "checkstyle.xsd")).assertValid(tree)
        told = [
            (file.get("name"), int(error.get("line")), error.get("source").removeprefix("gouji."))
            for file in tree.iter("file")
            for error in file
        ]
        self.assertEqual(sorted(told), self.places)

    def test_code_quality(self):
        with open(self.path("gitlab.json"), encoding="utf-8") as file:
            issues = json.load(file)
        schema = json.loads((SCHEMAS / "code-quality.json").read_text(encoding="utf-8"))
        Draft202012Validator(schema).validate(issues)
        told = [(one["location"]["path"], one["location"]["lines"]["begin"], one["check_name"]) for one in issues]
        self.assertEqual(sorted(told), self.places)
        self.assertEqual(len({one["fingerprint"] for one in issues}), len(issues))


if __name__ == "__main__":
    unittest.main(verbosity=2)
