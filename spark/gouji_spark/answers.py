"""One long-lived ``gouji … --stream`` a task: a line a record in, a line a record out, in order.

The stream itself sees to records that are too large or too slow. What is handled here is a child that ends or falls
silent all the same: the first record without an answer is asked once more of a new child, alone; if that one does so
too, the record is answered as ``failed`` (``crashed``) or ``too-slow`` (``max-ms``), and the rest goes on.
"""

import collections
import json
import queue
import subprocess
import threading
from typing import Iterable, Iterator, NamedTuple, Optional, Sequence, Tuple


class Answer(NamedTuple):
    """The id of a record, and the line that answers it, without its end."""

    id: str
    line: str


class _Child:
    """A process with a thread that writes and one that reads, so that neither waits for the other."""

    def __init__(self, command: Sequence[str]) -> None:
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.questions: "queue.Queue[Optional[bytes]]" = queue.Queue()
        self.answers: "queue.Queue[Optional[bytes]]" = queue.Queue()
        self._threads = [
            threading.Thread(target=self._write, daemon=True),
            threading.Thread(target=self._read, daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def _write(self) -> None:
        try:
            while (line := self.questions.get()) is not None:
                self.process.stdin.write(line)
                self.process.stdin.flush()
        except (BrokenPipeError, ValueError, OSError):
            pass
        finally:
            try:
                self.process.stdin.close()
            except OSError:
                pass

    def _read(self) -> None:
        for line in self.process.stdout:
            # Of a child that was killed while it wrote, the last line is cut off.
            if line.endswith(b"\n"):
                self.answers.put(line)
        self.answers.put(None)

    def is_running(self) -> bool:
        # What has closed its output is about to end, if it has not ended yet.
        return self.process.poll() is None and self._threads[1].is_alive()

    def end(self) -> None:
        self.questions.put(None)
        self.process.kill()
        self.process.wait()
        self._threads[1].join()
        self.process.stdout.close()


def answers(
    records: Iterable[Tuple[str, bytes]],
    command: Sequence[str],
    window: int = 64,
    timeout: float = 600.0,
) -> Iterator[Answer]:
    """Answers each ``(id, line)`` once, in order. At most ``window`` are open; ``timeout`` is in seconds."""
    waiting: "collections.deque[Tuple[str, bytes]]" = collections.deque()
    source = iter(records)
    child: Optional[_Child] = None
    alone = False
    is_over = False
    try:
        while True:
            while not is_over and not alone and len(waiting) < window:
                record = next(source, None)
                if record is None:
                    is_over = True
                    break
                waiting.append(record)
                child = child or _Child(command)
                child.questions.put(record[1])
            if not waiting:
                return
            line = _next_line(child, timeout)
            identity, question = waiting[0]
            if line is not None:
                waiting.popleft()
                yield Answer(identity, line.decode("utf-8").rstrip("\n"))
                if not alone:
                    continue
                alone = False
                _ask(child, waiting)
                continue
            is_silent = child.is_running()
            child.end()
            child = _Child(command)
            if not alone:
                alone = True
                child.questions.put(question)
                continue
            waiting.popleft()
            yield Answer(identity, _lost(identity, is_silent))
            alone = False
            _ask(child, waiting)
    finally:
        if child is not None:
            child.end()


def _ask(child: _Child, waiting: Iterable[Tuple[str, bytes]]) -> None:
    for _, question in waiting:
        child.questions.put(question)


def _next_line(child: _Child, timeout: float) -> Optional[bytes]:
    try:
        return child.answers.get(timeout=timeout)
    except queue.Empty:
        return None


def _lost(identity: str, is_silent: bool) -> str:
    status, reason = ("too-slow", "max-ms") if is_silent else ("failed", "crashed")
    answer = {"schema": 1, "id": identity, "status": status, "reason": reason, "facts": [], "findings": []}
    return json.dumps(answer, ensure_ascii=False)
