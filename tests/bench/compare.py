#!/usr/bin/env python3
"""trendlsp beside its floors and, where they are installed, other tools, in one interleaved run; prints Markdown tables.

  compare.py [--program build/release/trendlsp] [--floor build/bench/tests/bench/trend_floor] [--folder ARTICLES] [--document ARTICLE]
             [--runs 9] [--keys 200] [--jobs 2] [--only folder,file,start,keys,burst]

rumdl and markdownlint-cli2 are taken from PATH or from node_modules of the folders in $PEERS (colon-separated); one that is missing is
named and left out. Without --folder 2,000 articles are made up, without --document articles of 7 KB, 700 KB, 1 MB and 10 MB.
"""
import glob
import os
import shutil
import sys
import tempfile

import articles
import measure


def find_peer(name, inside):
    """A tool on PATH or below $PEERS, or None."""
    for folder in filter(None, os.environ.get("PEERS", "").split(":")):
        found = glob.glob(os.path.join(folder, inside))
        if found:
            return found[0]
    return shutil.which(name)


def table(title, reference, rows, head):
    """Rows of (name, cells); the first number of each is held against that of `reference`."""
    print(f"\n## {title}\n\n| | {' | '.join(head)} | ratio |")
    print("| --- |" + " ---: |" * (len(head) + 1))
    base = next((cells[0] for name, cells in rows if name == reference and cells[0]), None)
    for name, cells in rows:
        shown = ["–" if c is None else f"{c:.2f}" if c < 10 else f"{c:.1f}" if c < 100 else f"{c:,.0f}" for c in cells]
        ratio = f"{cells[0] / base:.2f}" if base and cells[0] else "–"
        print(f"| {name} | {' | '.join(shown)} | {ratio} |", flush=True)


def folder_part(args, peers):
    files = sum(len([f for f in names if f.endswith(".md")]) for _, _, names in os.walk(args.folder))
    size = sum(os.path.getsize(os.path.join(d, f)) for d, _, names in os.walk(args.folder) for f in names if f.endswith(".md"))
    check = [args.program, "--check", f"--jobs={args.jobs}", args.folder]
    commands = {"trendlsp": [*check, "--no-cache"],
                "floor: walk, read, cmark": [args.floor, "walk", args.folder, str(args.jobs)]}
    if peers["rumdl"]:
        commands["rumdl"] = [peers["rumdl"], "check", "--no-cache", args.folder]
    with tempfile.TemporaryDirectory() as results:
        commands["trendlsp, nothing changed"] = [*check, f"--cache-dir={results}"]  # after the first run
        samples = measure.processes(args.floor, commands, args.runs)
    if peers["markdownlint-cli2"]:
        # A minute each: two runs are enough, right behind the others.
        command = [peers["markdownlint-cli2"], "**/*.md"]
        samples["markdownlint-cli2"] = measure.processes(args.floor, {"m": command}, 2, args.folder)["m"]
    rows = [(name, [measure.median([s[0] for s in runs]), measure.median([s[1] for s in runs]), measure.median([s[2] for s in runs]),
                    files / measure.median([s[0] for s in runs]) * 1000]) for name, runs in samples.items() if runs]
    table(f"A folder: {files:,} articles, {size / 1e6:.1f} MB, {args.jobs} threads", "trendlsp", rows,
          ["wall ms", "cpu ms", "peak MiB", "files/s"])


def file_part(args, peers, document):
    commands = {"trendlsp --check ARTICLE": [args.program, "--check", document], "trendlsp --version": [args.program, "--version"],
                "/bin/true": ["/bin/true"], "floor: read it": [args.floor, "read", document]}
    if peers["rumdl"]:
        commands["rumdl check ARTICLE"] = [peers["rumdl"], "check", "--no-cache", document]
    samples = measure.processes(args.floor, commands, 10 * args.runs)
    table(f"One article of {os.path.getsize(document) / 1000:.0f} KB, process and all", "trendlsp --check ARTICLE",
          [(name, [measure.median([s[0] for s in runs]), measure.quantile([s[0] for s in runs], 0.99),
                   measure.median([s[2] for s in runs])]) for name, runs in samples.items() if runs],
          ["wall ms, median", "p99", "peak MiB"])


def servers(args, peers):
    commands = {"trendlsp": [args.program, "--stdio"], "floor: echo": [args.floor, "echo"]}
    if peers["rumdl"]:
        commands["rumdl"] = [peers["rumdl"], "server"]
    return commands


def start_part(args, peers):
    samples, memory = measure.starts(servers(args, peers), 3 * args.runs)
    table("Server: process to the answer to initialize", "trendlsp",
          [(name, [measure.median(times), measure.quantile(times, 0.99), memory[name]]) for name, times in samples.items() if times],
          ["ms, median", "p99", "MiB"])


def keys_part(args, peers, texts):
    for name, text in texts.items():
        size = len(text.encode())
        commands = servers(args, peers)
        if size > 800_000:
            commands.pop("rumdl", None)  # seconds a key
        keys = args.keys if size < 100_000 else max(20, args.keys // 4)
        results = measure.typing(commands, text, keys)
        table(f"Typed character to diagnostics, {name}", "trendlsp",
              [(server, [measure.median(r["key"]), measure.quantile(r["key"], 0.99), r["open"], r["rss"], r["peak"]])
               for server, r in results.items()], ["ms, median", "p99", "opened in", "MiB", "peak MiB"])


def burst_part(args, peers, text):
    commands = servers(args, peers)
    commands.pop("rumdl", None)  # seconds a burst
    samples = measure.bursts(commands, text, args.runs)
    table("100 changes written at once to 1 MB, to the diagnostics of the last", "trendlsp",
          [(name, [measure.median(times), measure.quantile(times, 0.99)]) for name, times in samples.items()], ["ms, median", "p99"])


def main():
    parser = measure.arguments(__doc__)
    parser.add_argument("--folder")
    parser.add_argument("--document", action="append", default=[])
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--keys", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="folder,file,start,keys,burst")
    args = parser.parse_args()
    args.program, args.floor = os.path.abspath(args.program), os.path.abspath(args.floor)
    if not os.path.exists(args.floor):
        sys.exit("trend_floor is not built: cmake --preset bench && cmake --build --preset bench --target trend_floor")
    peers = {"rumdl": find_peer("rumdl", "@rumdl/cli-*/rumdl"), "markdownlint-cli2": find_peer("markdownlint-cli2", ".bin/markdownlint-cli2")}
    for name, path in peers.items():
        if not path:
            print(f"{name} is not installed: left out")
    parts = args.only.split(",")
    with tempfile.TemporaryDirectory() as scratch:
        if "folder" in parts and not args.folder:
            args.folder = os.path.join(scratch, "articles")
            articles.write_folder(args.folder, 2000)
        texts = {}
        for path in args.document:
            with open(path, encoding="utf-8") as file:
                texts[os.path.basename(path)] = file.read()
        texts = texts or {name: articles.article(1, size) for name, size in (("7 KB", 7_000), ("700 KB", 7 * 10**5), ("1 MB", 10**6), ("10 MB", 10**7))}
        small = os.path.join(scratch, "2026-03-18.md")
        with open(small, "w", encoding="utf-8") as file:
            file.write(min(texts.values(), key=len))
        if "folder" in parts:
            folder_part(args, peers)
        if "file" in parts:
            file_part(args, peers, small)
        if "start" in parts:
            start_part(args, peers)
        if "keys" in parts:
            keys_part(args, peers, texts)
        if "burst" in parts:
            burst_part(args, peers, sorted(texts.values(), key=len)[len(texts) // 2])


if __name__ == "__main__":
    main()
