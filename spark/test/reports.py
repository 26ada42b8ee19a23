"""Reports to try: the project's examples under other names and with other figures, and inputs that are none."""

import base64
import json
import pathlib
import re

EXAMPLES = pathlib.Path(__file__).parents[2] / "examples"


#: Records at which ``poisoned.py`` ends or falls silent, with the status that they have then.
POISON = {"crash": "failed", "silence": "too-slow"}


def records(count: int) -> list:
    """So many records of a report each, and odd ones among them."""
    made = _reports(count)
    texts = _texts()
    odd = [
        {"id": "empty", "text": ""},
        {"id": "prose", "text": "今天天气晴好。"},
        {"id": "binary", "base64": "AAECAw=="},
        {"id": "gbk", "base64": base64.b64encode(texts[0].encode("gb18030")).decode()},
        {"id": "huge", "text": texts[0] + "长" * 2_000_001},
    ]
    odd += [{"id": kind, "text": f"POISON: {kind}"} for kind in POISON]
    middle = count // 2
    return made[:middle] + odd + made[middle:]


def write(count: int, path: str) -> None:
    _write(records(count), path)


def write_reports(count: int, path: str) -> None:
    _write(_reports(count), path)


def _write(those: list, path: str) -> None:
    with open(path, "w", encoding="utf-8") as file:
        for record in those:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def _reports(count: int) -> list:
    texts = _texts()
    return [{"id": f"r{i:05}", "text": _varied(texts[i % len(texts)], i)} for i in range(count)]


def _texts() -> list:
    return [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]


def _varied(text: str, i: int) -> str:
    """Another organ's report, with another figure somewhere."""
    figures = list(re.finditer(r"(?<=\| )\d+(?= \|)", text))
    if figures:
        at = figures[i % len(figures)]
        text = text[: at.start()] + str(i) + text[at.end() :]
    return re.sub(r"(青石|临溪|云岫|梧川|白品)", lambda found: f"{found[0]}{i % 7}", text)
