"""``poisoned.py COMMAND…`` runs the command, and ends or falls silent at a line that says so."""

import subprocess
import sys
import time

child = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE)
for line in sys.stdin.buffer:
    if b"POISON: crash" in line:
        child.kill()
        sys.exit(134)
    if b"POISON: silence" in line:
        time.sleep(3600)
    child.stdin.write(line)
    child.stdin.flush()
child.stdin.close()
sys.exit(child.wait())
