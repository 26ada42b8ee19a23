"""Figures and findings of government disclosure reports on Spark, by the command line ``gouji``."""

from .answers import Answer, answers
from .job import FACTS_COLUMNS, read_records, with_answers, write_all

__all__ = ["Answer", "FACTS_COLUMNS", "answers", "read_records", "with_answers", "write_all"]
