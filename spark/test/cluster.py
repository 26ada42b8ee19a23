"""A standalone cluster of processes on this machine: a master, and workers of one core each."""

import atexit
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pyspark

HOME = pathlib.Path(pyspark.__file__).parent
LOOPBACK = "127.0.0.1"


class Cluster:
    """Started at once, ended by ``end`` or with this process: each process by its own id."""

    def __init__(self, workers: int, folder: str) -> None:
        self.environment = {
            **os.environ,
            "SPARK_HOME": str(HOME),
            "SPARK_LOCAL_IP": LOOPBACK,
            "SPARK_WORKER_DIR": folder,
            "SPARK_LOCAL_DIRS": folder,
            "PYSPARK_PYTHON": sys.executable,
        }
        self.log = open(os.path.join(folder, "cluster.log"), "ab")
        port, page = _free_port(), _free_port()
        self.processes, self.jobs = [], []
        atexit.register(self.end)
        self.url = f"spark://{LOOPBACK}:{port}"
        words = ["--host", LOOPBACK, "--port", str(port), "--webui-port", str(page)]
        self.processes.append(self._start("deploy.master.Master", *words))
        _wait_for(lambda: _answers(page), self.processes[0])
        for _ in range(workers):
            words = ["--host", LOOPBACK, "--cores", "1", "--memory", "1500m", "--webui-port", str(_free_port())]
            self.processes.append(self._start("deploy.worker.Worker", *words, self.url))

    def _start(self, name: str, *words: str) -> subprocess.Popen:
        command = [str(HOME / "bin" / "spark-class"), f"org.apache.spark.{name}", *words]
        return subprocess.Popen(command, env=self.environment, stdout=self.log, stderr=self.log)

    def submit(self, job: str, package: str, *words: str, cores: int = 2) -> subprocess.Popen:
        command = [str(HOME / "bin" / "spark-submit"), "--master", self.url, "--py-files", package]
        settings = {"spark.driver.host": LOOPBACK, "spark.executor.memory": "700m", "spark.ui.enabled": "false"}
        settings |= {"spark.sql.shuffle.partitions": "2", "spark.cores.max": str(cores)}
        for name, value in settings.items():
            command += ["--conf", f"{name}={value}"]
        self.jobs.append(
            subprocess.Popen([*command, job, *words], env=self.environment, stdout=self.log, stderr=self.log)
        )
        return self.jobs[-1]

    def executors(self) -> list:
        """The ids of the executors: children of the workers."""
        workers = {process.pid for process in self.processes[1:]}
        return [pid for pid in _all_pids() if _parent_of(pid) in workers]

    def end(self) -> None:
        started = [*self.processes, *self.jobs]
        for process in reversed(started):
            process.send_signal(signal.SIGTERM)
        for process in started:
            process.wait()
        self.processes, self.jobs = [], []
        self.log.close()


def descendants(pid: int) -> list:
    children = [other for other in _all_pids() if _parent_of(other) == pid]
    return children + [one for child in children for one in descendants(child)]


def command_of(pid: int) -> str:
    try:
        return pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""


def _all_pids() -> list:
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]


def _parent_of(pid: int) -> int:
    try:
        # The name of the program stands in brackets and may hold anything.
        return int(pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, IndexError, ValueError):
        return 0


def _free_port() -> int:
    with socket.socket() as one:
        one.bind((LOOPBACK, 0))
        return one.getsockname()[1]


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://{LOOPBACK}:{port}/", timeout=2):
            return True
    except OSError:
        return False


def _wait_for(condition, process: subprocess.Popen) -> None:
    while not condition():
        if process.poll() is not None:
            raise RuntimeError("the master ended")
        time.sleep(0.3)
