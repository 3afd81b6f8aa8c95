#!/usr/bin/env python3
"""Time against size, number of files and threads: writes CSV, plots and a table into a folder.

  scaling.py [--program build/release/trendlsp] [--floor build/bench/tests/bench/trend_floor] [--out tests/bench/results]
             [--runs 5] [--only check,files,jobs,server] [--most-files 50000]
"""
import csv
import os
import tempfile

import articles
import measure
import plot

SIZES = [10**3, 10**4, 10**5, 10**6, 10**7, 10**8]
SERVER_SIZES = SIZES[:-1]  # larger articles are not analysed there
FILE_COUNTS = [1, 10, 100, 1_000, 10_000, 50_000]


def wall(samples):
    if not samples:
        raise SystemExit("scaling.py: a program failed at every run, see above")
    return measure.median([sample[0] for sample in samples])


def write_articles(scratch):
    paths = {}
    for size in SIZES:
        paths[size] = os.path.join(scratch, f"article-{size}.md")
        with open(paths[size], "w", encoding="utf-8") as file:
            file.write(articles.article(1, size))
    return paths


def against_size(args, scratch):
    """--check of one article, beside reading and parsing it with cmark."""
    series = {"trendlsp --check": [], "floor: read, cmark": []}
    for size, path in write_articles(scratch).items():
        folder = os.path.join(scratch, f"folder-{size}")
        os.makedirs(folder)
        os.link(path, os.path.join(folder, "2026-03-18.md"))
        commands = {"trendlsp --check": [args.program, "--check", "--no-cache", "--jobs=1", folder], "floor: read, cmark": [args.floor, "walk", folder, "1"]}
        for name, samples in measure.processes(args.floor, commands, args.runs if size < 10**8 else 2).items():
            series[name].append((os.path.getsize(path), wall(samples)))
    return series


def against_files(args, scratch):
    """--check of folders of articles of 2 KB."""
    series = {"trendlsp --check": [], "floor: walk, read, cmark": []}
    for count in [c for c in FILE_COUNTS if c <= args.most_files]:
        folder = os.path.join(scratch, f"files-{count}")
        articles.write_folder(folder, count, 2_000)
        commands = {"trendlsp --check": [args.program, "--check", "--no-cache", "--jobs=2", folder], "floor: walk, read, cmark": [args.floor, "walk", folder, "2"]}
        for name, samples in measure.processes(args.floor, commands, args.runs if count < 10**4 else 3).items():
            series[name].append((count, wall(samples)))
    return series


def against_jobs(args, scratch):
    """--check of 1,000 articles as long as real ones."""
    folder = os.path.join(scratch, "jobs")
    articles.write_folder(folder, 1000)
    commands = {jobs: [args.program, "--check", "--no-cache", f"--jobs={jobs}", folder] for jobs in (1, 2, 3, 4)}
    commands.update({-jobs: [args.floor, "walk", folder, str(jobs)] for jobs in (1, 2, 3, 4)})
    samples = measure.processes(args.floor, commands, args.runs)
    return {"trendlsp --check": [(jobs, wall(samples[jobs])) for jobs in (1, 2, 3, 4)],
            "floor: walk, read, cmark": [(jobs, wall(samples[-jobs])) for jobs in (1, 2, 3, 4)]}


def server_against_size(args, _):
    """Opening an article, and one typed character in its middle, to the diagnostics."""
    series = {"open": [], "keystroke": [], "floor: echo": []}
    for size in SERVER_SIZES:
        text = articles.article(1, size)
        results = measure.typing({"trendlsp": [args.program, "--stdio"], "echo": [args.floor, "echo"]}, text, 40)
        series["open"].append((len(text.encode()), results["trendlsp"]["open"]))
        series["keystroke"].append((len(text.encode()), measure.median(results["trendlsp"]["key"])))
        series["floor: echo"].append((len(text.encode()), measure.median(results["echo"]["key"])))
    return series


PARTS = {  # name: (title, unit across, ticks across, what to do)
    "check": ("Time of --check against the size of one article", "B", None, against_size),
    "files": ("Time of --check against the number of files, 2 threads", "", None, against_files),
    "jobs": ("Time of --check of 1,000 articles against threads", "", [1, 2, 3, 4], against_jobs),
    "server": ("The server: time against the size of the open article", "B", None, server_against_size),
}


def write_part(out, name, series):
    title, unit, ticks, _ = PARTS[name]
    with open(os.path.join(out, name + ".csv"), "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["x", *(f"{line}, ms" for line in series)])
        for row in zip(*series.values()):
            rows.writerow([row[0][0], *(f"{y:.3f}" for _, y in row)])
    with open(os.path.join(out, name + ".svg"), "w", encoding="utf-8") as file:
        file.write(plot.plot(title, unit, "ms", series, ticks))
    print(f"\n### {title}\n\n![{title}](results/{name}.svg)\n")
    xs = [x for x, _ in next(iter(series.values()))]
    print("| | " + " | ".join(plot.shown(x, "") for x in xs) + " | slope |\n| --- |" + " ---: |" * (len(xs) + 1))
    for line, points in series.items():
        print(f"| {line}, ms | " + " | ".join(f"{y:.3g}" if y < 100 else f"{y:,.0f}" for _, y in points) + f" | {plot.slope(points):.2f} |", flush=True)


def main():
    parser = measure.arguments(__doc__)
    parser.add_argument("--out", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "results"))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default=",".join(PARTS))
    parser.add_argument("--most-files", type=int, default=FILE_COUNTS[-1])
    args = parser.parse_args()
    args.program, args.floor = os.path.abspath(args.program), os.path.abspath(args.floor)
    os.makedirs(args.out, exist_ok=True)
    for name in args.only.split(","):
        with tempfile.TemporaryDirectory() as scratch:
            write_part(args.out, name, PARTS[name][3](args, scratch))


if __name__ == "__main__":
    main()
