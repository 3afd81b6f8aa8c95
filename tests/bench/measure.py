"""Timing of whole processes and servers, interleaved, so that a busy machine is busy for all of them alike."""
import argparse
import os
import statistics
import subprocess
import sys

import lsp_client


def arguments(description):
    """The parser of a script here, with the programs that all of them measure."""
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.path.join(root, "build/release/trendlsp"))
    parser.add_argument("--floor", default=os.path.join(root, "build/bench/tests/bench/trend_floor"))
    return parser


def run_once(floor, command, directory=None):
    """(wall ms, cpu ms, peak MiB) of one process; its output goes nowhere."""
    told = subprocess.run([floor, "run"] + command, cwd=directory, stdout=subprocess.PIPE, check=True).stdout
    wall, cpu, memory, status = (float(word) for word in told.split())
    if status not in (0, 1):
        raise RuntimeError(f"{command} ended with {status}")
    return wall / 1000, cpu / 1000, memory / 1024


def interleaved(samplers, runs, warm_up=1):
    """{name: samples}: sample k of each before sample k + 1, in rotating order. One that fails three times drops out."""
    samples = {name: [] for name in samplers}
    failures = dict.fromkeys(samplers, 0)
    names = list(samplers)
    for round_number in range(-warm_up, runs):
        turn = round_number % len(names)
        for name in names[turn:] + names[:turn]:
            if failures[name] > 2:
                continue
            try:
                value = samplers[name]()
            except (TimeoutError, EOFError, OSError, RuntimeError) as error:
                failures[name] += 1
                print(f"{name} failed: {error!r}", file=sys.stderr)
                continue
            if round_number >= 0:
                samples[name].append(value)
    return samples


def processes(floor, commands, runs, directory=None):
    """{name: [(wall, cpu, rss)]}"""
    return interleaved({name: (lambda c=command: run_once(floor, c, directory)) for name, command in commands.items()}, runs)


def median(values):
    return statistics.median(values) if values else None


def quantile(values, q):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(q * (len(ordered) - 1)))] if ordered else None


class Typing:
    """A server with a document open, in which one character is typed and taken back in turn."""

    def __init__(self, command, text, patience):
        self.server = lsp_client.Server(command, patience)
        self.server.initialize()
        self.open_ms = self.server.open(text)
        self.place = lsp_client.middle_line(text)
        self.typed = False

    def frame(self):
        line, column = self.place
        self.typed = not self.typed
        return self.server.change(line, column, 0 if self.typed else 1, "x" if self.typed else "")

    def key(self):
        return self.server.timed([self.frame()])

    def burst(self, count=100):
        """Milliseconds from the last of `count` changes to its diagnostics, all written at once."""
        return self.server.timed([self.frame() for _ in range(count)])

    def stop(self):
        self.server.stop()


def typing(commands, text, keys, patience=20):
    """{name: {"open", "key", "rss", "peak"}} with a list of milliseconds per key."""
    sessions, result = {}, {}
    for name, command in commands.items():
        try:
            sessions[name] = Typing(command, text, patience)
        except (TimeoutError, EOFError, OSError):
            continue
    samples = interleaved({name: session.key for name, session in sessions.items()}, keys, warm_up=3)
    for name, session in sessions.items():
        if samples[name]:
            rss, peak = session.server.memory()
            result[name] = {"open": session.open_ms, "key": samples[name], "rss": rss, "peak": peak}
        session.stop()
    return result


def bursts(commands, text, runs, patience=20):
    sessions = {name: Typing(command, text, patience) for name, command in commands.items()}
    samples = interleaved({name: session.burst for name, session in sessions.items()}, runs)
    for session in sessions.values():
        session.stop()
    return samples


def starts(commands, runs):
    """Milliseconds from before the process to its answer to initialize; and MiB resident after that."""
    memory = {}

    def start(name, command):
        server = lsp_client.Server(command)
        took = server.initialize()
        memory[name] = server.memory()[0]
        server.stop()
        return took

    return interleaved({n: (lambda n=n, c=c: start(n, c)) for n, c in commands.items()}, runs), memory
