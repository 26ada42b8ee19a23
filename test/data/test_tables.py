"""Tables of figures, read back by readers that know nothing of gouji."""

import json
import os
import sys
import unittest

import duckdb
import frictionless
import openpyxl
import pandas
import pyarrow
import pyarrow.parquet

sys.path.insert(0, os.path.dirname(__file__))
from pages import InFolder, run  # noqa: E402

INTEGERS = ["year", "line", "character"]


class Tables(InFolder):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        one_run = ["-o", "long.csv", "-o", "long.parquet", "-o", "long.xlsx", "-o", "facts.ndjson"]
        run(cls.folder, "facts", *one_run, "pages")
        run(cls.folder, "facts", "--wide", "-o", "wide.csv", "-o", "wide.parquet", "-o", "wide.xlsx", "pages")
        cls.long = pandas.read_csv(cls.path("long.csv"), dtype=str, keep_default_na=False)

    def test_parquet_has_the_types_and_the_values_of_csv(self):
        table = pyarrow.parquet.read_table(self.path("long.parquet"))
        self.assertEqual(table.column_names, list(self.long.columns))
        for name in INTEGERS:
            self.assertTrue(pyarrow.types.is_integer(table.schema.field(name).type), name)
        self.assertTrue(pyarrow.types.is_floating(table.schema.field("value").type))
        rows = table.to_pylist()
        self.assertEqual(len(rows), len(self.long))
        for row, expected in zip(rows, self.long.to_dict("records")):
            for name in ["id", "organ", "state", "written", "status", *INTEGERS]:
                self.assertEqual(_shown(row[name]), _unquoted(expected[name]), name)
            self.assertEqual(row["value"], float(expected["value"]) if expected["value"] else None)

    def test_a_blank_is_null_and_not_0(self):
        rows = pyarrow.parquet.read_table(self.path("long.parquet")).to_pylist()
        self.assertGreater(sum(row["state"] == "derived" for row in rows), 0)
        for row in rows:
            self.assertEqual(row["value"] is not None, row["state"] == "read", row)

    def test_a_workbook_has_rows_a_codebook_a_frozen_header_and_filters(self):
        for name in ["long", "wide"]:
            book = openpyxl.load_workbook(self.path(f"{name}.xlsx"))
            sheet, codebook = book.worksheets
            expected = pandas.read_csv(self.path(f"{name}.csv"), dtype=str, keep_default_na=False)
            rows = list(sheet.iter_rows(values_only=True))
            self.assertEqual(list(rows[0]), list(expected.columns))
            self.assertEqual(len(rows) - 1, len(expected))
            self.assertEqual(sheet.freeze_panes, "A2")
            self.assertTrue(sheet.auto_filter.ref)
            self.assertIn("id", [cell.value for cell in codebook[1]])
            self.assertEqual([_shown(row[0]) for row in rows[1:]], [_unquoted(file) for file in expected["file"]])
            self.assertFalse([cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"])

    def test_a_report_a_row_says_what_a_figure_a_row_says(self):
        wide = {row["file"]: row for row in pyarrow.parquet.read_table(self.path("wide.parquet")).to_pylist()}
        for row in pyarrow.parquet.read_table(self.path("long.parquet")).to_pylist():
            if row["id"]:
                value = row["value"] if row["value"] is not None else row["deduced"]
                self.assertEqual(wide[row["file"]][row["id"].replace(".", "_")], value)
        self.assertEqual(
            {file: row["status"] for file, row in wide.items() if row["status"] != "report"},
            {"pages/big5.txt": "unsupported-encoding", "pages/empty.txt": "empty", "pages/prose.txt": "not-report"},
        )

    def test_duckdb_reads_lines_and_parquet(self):
        counted = duckdb.sql(
            f"SELECT count(*) FROM (SELECT unnest(facts) FROM '{self.path('facts.ndjson')}')"
        ).fetchall()
        self.assertEqual(counted[0][0], sum(self.long["id"] != ""))
        total = f"SELECT sum(value) FROM '{self.path('long.parquet')}' WHERE id LIKE '%newlyReceived.total'"
        self.assertEqual(
            duckdb.sql(total).fetchall()[0][0],
            sum(float(row.value or 0) for row in self.long.itertuples() if row.id.endswith("newlyReceived.total")),
        )

    def test_a_data_package_is_valid_and_a_damaged_one_is_not(self):
        run(self.folder, "facts", "--package", "package", "pages")
        description = self.path("package/datapackage.json")
        with open(description, encoding="utf-8") as file:
            self.assertEqual(len(json.load(file)["resources"]), 4)
        report = frictionless.validate(description)
        self.assertTrue(report.valid, report.flatten(["name", "rowNumber", "fieldName", "note"])[:5])
        inputs = self.path("package/inputs.csv")
        with open(inputs, encoding="utf-8") as file:
            text = file.read()
        with open(inputs, "w", encoding="utf-8") as file:
            file.write(text.replace(",report,", ",reprot,", 1))
        self.assertFalse(frictionless.validate(description).valid)

    def test_the_codebook_describes_the_columns_in_their_order(self):
        tables = json.loads(run(self.folder, "codebook", "--format", "table-schema"))
        for table, name in [("facts", "long.csv"), ("reports", "wide.csv")]:
            described = [field["name"] for field in tables[table]["fields"]]
            self.assertEqual(list(pandas.read_csv(self.path(name), nrows=0).columns), described)


def _shown(value):
    return "" if value is None else str(value)


def _unquoted(cell):
    """A text that a spreadsheet would run has an apostrophe before it."""
    return cell[1:] if cell.startswith("'") else cell


if __name__ == "__main__":
    unittest.main(verbosity=2)
