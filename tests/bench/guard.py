#!/usr/bin/env python3
"""Counts the instructions of fixed work and holds them against instructions.json: a guard that a busy machine cannot move.

  guard.py [PROGRAM]            exit status 1 when something costs over a tenth more than it did
  guard.py --update [PROGRAM]   writes what it costs now

Needs valgrind. The articles are made up (articles.py), the program is the release one: static, so that the libraries are in the count.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

import articles
import lsp_client
import measure

HERE = os.path.dirname(os.path.abspath(__file__))
EXPECTED = os.path.join(HERE, "instructions.json")
TOLERANCE = 1.10
# Growth, whatever the machine: one may cost at most so many times the other.
RATIOS = [("check, an article of 2 MB", "check, an article of 1 MB", 2.1),
          ("keystroke, 1 MB", "keystroke, 7 KB", 30)]


class Counter:
    """Runs one program under valgrind, which writes its counts to a file."""

    def __init__(self, program, scratch):
        self.program = program
        self.scratch = scratch
        self.log = os.path.join(scratch, "valgrind.log")

    def command(self, *arguments):
        return ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", f"--log-file={self.log}",
                self.program, *arguments]

    def counted(self):
        with open(self.log, encoding="utf-8") as log:
            text = log.read()
        found = re.search(r"I\s+refs:\s+([0-9,]+)", text)
        if not found:
            sys.exit("guard.py: valgrind did not count:\n" + text)
        return int(found.group(1).replace(",", ""))

    def run(self, *arguments):
        status = subprocess.run(self.command(*arguments), stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, check=False).returncode
        if status not in (0, 1):
            sys.exit(f"guard.py: {self.program} {' '.join(arguments)} ended with {status}")
        return self.counted()

    def check(self, name, text):
        path = os.path.join(self.scratch, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return self.run("--check", "--jobs=1", path)

    def folder(self, count):
        """A folder of `count` articles as long as real ones; also its size."""
        folder = os.path.join(self.scratch, f"folder-{count}")
        articles.write_folder(folder, count)
        size = sum(os.path.getsize(os.path.join(d, f)) for d, _, names in os.walk(folder) for f in names)
        return self.run("--check", "--no-cache", "--jobs=1", folder), size

    def typed(self, text, keys):
        session = measure.Typing(self.command("--stdio"), text, patience=300)
        for _ in range(keys):
            session.key()
        session.server.stop(patience=60)
        return self.counted()

    def keystroke(self, size):
        """Of one key, and of starting, opening and stopping."""
        text = articles.article(1, size)
        few, many = self.typed(text, 4), self.typed(text, 24)
        return (many - few) // 20, few


def count_all(program):
    with tempfile.TemporaryDirectory() as scratch:
        counter = Counter(os.path.abspath(program), scratch)
        counts = {"start, --version": counter.run("--version"),
                  "check, one article of 7 KB": counter.check("2026-03-18.md", articles.article(1, 7_000))}
        (many, large), (few, small) = counter.folder(60), counter.folder(20)
        counts["check, a KB of a folder"] = (many - few) * 1000 // (large - small)
        counts["check, an article of 1 MB"] = counter.check("2026-03-19.md", articles.article(2, 1_000_000))
        counts["check, an article of 2 MB"] = counter.check("2026-03-20.md", articles.article(2, 2_000_000))
        counts["keystroke, 7 KB"], _ = counter.keystroke(7_000)
        counts["keystroke, 1 MB"], counts["open, 1 MB and four keys"] = counter.keystroke(1_000_000)
        return counts


def complaints(counts, expected):
    found = [f"{name}: {counts[name]:,} instructions, {counts[name] / expected[name] - 1:+.0%} on {expected[name]:,}"
             for name in expected if counts[name] > expected[name] * TOLERANCE]
    for dear, cheap, most in RATIOS:
        if counts[dear] > most * counts[cheap]:
            found.append(f"{dear} costs {counts[dear] / counts[cheap]:.1f} times {cheap}, more than {most}")
    return found


def main():
    update = "--update" in sys.argv
    programs = [word for word in sys.argv[1:] if not word.startswith("--")]
    counts = count_all(programs[0] if programs else os.path.join(HERE, "../../build/release/trendlsp"))
    if update:
        with open(EXPECTED, "w", encoding="utf-8") as file:
            json.dump(counts, file, indent=2)
            file.write("\n")
    with open(EXPECTED, encoding="utf-8") as file:
        expected = json.load(file)
    # A guard that cannot fail guards nothing.
    for name in expected:
        if not complaints({**counts, name: counts[name] * 1000}, expected):
            sys.exit(f"guard.py: would not notice what happens to {name}")
    for name, count in counts.items():
        print(f"{count:>15,}  {count / expected[name] - 1:+6.1%}  {name}")
    found = complaints(counts, expected)
    for line in found:
        print("dearer:", line, file=sys.stderr)
    if found:
        print("When it is worth it: tests/bench/guard.py --update, and say why in the commit.", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
