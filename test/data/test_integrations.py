"""The hook, the action and the image, with the built command line for the published package."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

import yaml

sys.path.insert(0, os.path.dirname(__file__))
from pages import NODE, ROOT, environment, make_folder  # noqa: E402

VERSION = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["version"]


class Integrations(unittest.TestCase):
    def setUp(self):
        self.folder = make_folder()
        self.environment = environment(self.folder)
        for name in ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"]:
            self.environment.pop(name, None)
        npx = pathlib.Path(self.folder, "bin", "npx")
        npx.write_text('#!/bin/sh\n[ "$1" = --yes ] || exit 9\necho "$2" > "$ASKED"\nshift 2\nexec gouji "$@"\n')
        npx.chmod(0o755)
        self.environment["ASKED"] = os.path.join(self.folder, "asked")

    def tearDown(self):
        shutil.rmtree(self.folder)

    def run_in(self, folder, *words, passing=(0,), **more):
        done = subprocess.run(words, cwd=folder, env={**self.environment, **more}, capture_output=True)
        self.assertIn(done.returncode, passing, (done.stdout + done.stderr).decode()[-2000:])
        return done.stdout.decode()

    def asked(self):
        return pathlib.Path(self.environment["ASKED"]).read_text(encoding="utf-8").strip()

    def test_the_hook_finds_what_is_wrong_in_what_is_committed(self):
        pages = os.path.join(self.folder, "pages")
        # pre-commit asks git for the hooks, and takes what is not committed yet.
        hooks = os.path.join(self.folder, "hooks")
        os.mkdir(hooks)
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
        identity = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
        for folder in [pages, hooks]:
            self.run_in(folder, "git", "init", "-q")
            self.run_in(folder, "git", "add", ".")
            self.run_in(folder, "git", *identity, "commit", "-q", "-m", "Pages")
        words = ["-m", "pre_commit", "try-repo", hooks, "gouji", "--all-files"]
        home = os.path.join(self.folder, "home")
        printed = self.run_in(pages, sys.executable, *words, passing=(1,), PRE_COMMIT_HOME=home)
        self.assertRegex(printed, r"yunxiu-justice-2022\.txt:\d+:\d+: ")
        self.assertEqual(self.asked(), f"gouji@{VERSION}")

    def test_the_action_annotates(self):
        action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
        (step,) = action["runs"]["steps"]
        inputs = {name: one["default"] for name, one in action["inputs"].items()}
        inputs["paths"] = "pages/page.html pages/q*.txt"
        given = {name: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda m: inputs[m[1]], v) for name, v in step["env"].items()}
        words = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        printed = self.run_in(self.folder, *words, passing=(1,), **given)
        self.assertRegex(printed, r"(?m)^::error file=pages/qingshi-market-regulation-2022\.txt,line=\d+,")
        self.assertEqual(self.asked(), "gouji@latest")

    def test_the_image_has_the_command_line_as_its_entry_point(self):
        """Its instructions one after another, without a Docker, which needs more than a user may have."""
        lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
        instructions = dict(line.split(" ", 1) for line in lines if line and not line.startswith("#"))
        self.assertEqual(set(instructions), {"FROM", "ARG", "RUN", "USER", "WORKDIR", "ENTRYPOINT"})
        packed = self.run_in(ROOT, "npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", self.folder)
        package = "file:" + os.path.join(self.folder, packed.strip().splitlines()[-1])
        prefix = os.path.join(self.folder, "image")
        surroundings = {"VERSION": package, "npm_config_prefix": prefix, "npm_config_cache": f"{prefix}/cache"}
        self.run_in(self.folder, "sh", "-c", instructions["RUN"], **surroundings)
        (entry,) = json.loads(instructions["ENTRYPOINT"])
        path = os.pathsep.join([f"{prefix}/bin", os.path.dirname(NODE), os.environ["PATH"]])
        pages = os.path.join(self.folder, "pages")
        printed = self.run_in(pages, f"{prefix}/bin/{entry}", "check", "--format", "json", ".", passing=(1,), PATH=path)
        self.assertIn("qingshi-government-office-2021.txt", [one["file"] for one in json.loads(printed)])


if __name__ == "__main__":
    unittest.main(verbosity=2)
