"""A folder of pages as somebody scraped them, and the built command line to read it with."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
NODE = shutil.which("node") or "node"


def make_folder() -> str:
    """A folder with ``pages/``, ``records.ndjson``, and ``bin/gouji``, which is the built command line."""
    folder = tempfile.mkdtemp(prefix="gouji-data-")
    pages = pathlib.Path(folder, "pages")
    pages.mkdir()
    texts = [path.read_text(encoding="utf-8") for path in EXAMPLES]
    for path, text in zip(EXAMPLES, texts):
        (pages / path.name).write_text(text, encoding="utf-8")
    (pages / "gbk.txt").write_bytes(_renamed(texts[0]).encode("gb18030"))
    (pages / "page.html").write_text(_page(_renamed(texts[1])), encoding="utf-8")
    (pages / "=1+1.txt").write_text(_renamed(texts[2]), encoding="utf-8")
    (pages / "empty.txt").write_bytes(b"")
    (pages / "big5.txt").write_bytes("政府資訊公開年度報告，本機關依法公開行政資訊。".encode("big5") * 20)
    (pages / "prose.txt").write_text("今天天气晴好。", encoding="utf-8")
    with open(os.path.join(folder, "records.ndjson"), "w", encoding="utf-8") as file:
        for i, text in enumerate([*texts, "", "今天天气晴好。"] * 3):
            file.write(json.dumps({"id": f"r{i:03}", "text": text}, ensure_ascii=False) + "\n")
    _make_command(pathlib.Path(folder, "bin"))
    return folder


class InFolder(unittest.TestCase):
    """Tests in one such folder, which goes away after them."""

    @classmethod
    def setUpClass(cls):
        cls.folder = make_folder()

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    @classmethod
    def path(cls, name):
        return os.path.join(cls.folder, name)


def run(folder: str, *words: str, passing=(0,), **options) -> str:
    """``gouji`` with these words in the folder; what it prints."""
    command = [NODE, str(ROOT / "dist" / "cli.js"), *words]
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    assert done.returncode in passing, done.stderr.decode()[-2000:]
    return done.stdout.decode()


def environment(folder: str) -> dict:
    """In which ``gouji`` is the built command line."""
    return {**os.environ, "PATH": os.path.join(folder, "bin") + os.pathsep + os.environ["PATH"]}


def _make_command(folder: pathlib.Path) -> None:
    folder.mkdir()
    command = folder / "gouji"
    command.write_text(f'#!/bin/sh\nexec "{NODE}" "{ROOT / "dist" / "cli.js"}" "$@"\n')
    command.chmod(0o755)


def _renamed(text: str) -> str:
    """Of another organ, so that no two files are one organ's on one year."""
    return re.sub("(青石|临溪|云岫|梧川|白品)", "丹枫", text)


def _page(text: str) -> str:
    rows = [line for line in text.splitlines() if not re.fullmatch(r"\|[\s:|-]+\|", line)]
    body = "\n".join(_row(line) if line.startswith("|") else f"</table><p>{line}</p><table>" for line in rows)
    return f"<html><head><style>p {{ margin: 0 }}</style></head><body><table>{body}</table></body></html>"


def _row(line: str) -> str:
    return "<tr>" + "".join(f"<td>{cell.strip()}</td>" for cell in line.strip("|").split("|")) + "</tr>"
