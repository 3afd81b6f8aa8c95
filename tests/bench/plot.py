"""Small log-log plots as SVG, light and dark: time against size, with one series a line."""
import math

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 360, 64, 150, 36, 44
COLOURS = ["#2a6fdb", "#d9661f", "#2f9e58", "#9a4fc4", "#8a8f98"]
STYLE = """<style>
text { font: 12px system-ui, sans-serif; fill: #333 } .t { font-weight: 600; font-size: 14px }
.g { stroke: #8886; stroke-width: .5 } .a { stroke: #888 } .n { text-anchor: middle } .e { text-anchor: end }
@media (prefers-color-scheme: dark) { text { fill: #ddd } }
</style>"""


def shown(value, unit):
    """A tick: 1 KB, 10 ms, 1,000 files."""
    for limit, big in UNITS.get(unit, []):
        if value >= limit:
            return f"{value / limit:g} {big}"
    return f"{value:,.10g} {unit}".strip()


UNITS = {"B": [(1e6, "MB"), (1e3, "KB")], "ms": [(1e3, "s"), (1, "ms"), (1e-3, "µs")]}


def ticks(low, high):
    return [10.0 ** e for e in range(math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9) + 1)]


def bounds(values, whole):
    """The range to draw: whole decades on a logarithmic axis with several, else as it is."""
    low, high = min(values), max(values)
    if whole:
        return 10.0 ** math.floor(math.log10(low) + 1e-9), 10.0 ** math.ceil(math.log10(high) - 1e-9)
    return low, high


def plot(title, x_unit, y_unit, series, x_ticks=None):
    """The SVG text for {name: [(x, y)]}; both axes logarithmic."""
    points = [p for line in series.values() for p in line]
    x_low, x_high = bounds([x for x, _ in points], x_ticks is None)
    y_low, y_high = bounds([y for _, y in points], True)

    def at(x, y):
        across = math.log(x / x_low) / math.log(x_high / x_low)
        up = math.log(y / y_low) / math.log(y_high / y_low)
        return LEFT + across * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" role="img">', f"<title>{title}</title>",
           STYLE, f'<text class="t" x="{LEFT}" y="20">{title}</text>']
    for x in x_ticks or ticks(x_low, x_high):
        px, bottom = at(x, y_low)
        out.append(f'<path class="g" d="M{px:.1f} {bottom:.1f}V{TOP}"/><text class="n" x="{px:.1f}" y="{bottom + 18:.1f}">{shown(x, x_unit)}</text>')
    for y in ticks(y_low, y_high):
        left, py = at(x_low, y)
        out.append(f'<path class="g" d="M{left:.1f} {py:.1f}H{WIDTH - RIGHT}"/><text class="e" x="{left - 6:.1f}" y="{py + 4:.1f}">{shown(y, y_unit)}</text>')
    used = []
    for (name, line), colour in zip(series.items(), COLOURS):
        places = [at(x, y) for x, y in line]
        path = "L".join(f"{px:.1f} {py:.1f}" for px, py in places)
        out.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{px:.1f}" cy="{py:.1f}" r="2.5" fill="{colour}"/>' for px, py in places]
        # Names that would cover each other move down.
        label = places[-1][1] + 4
        while any(abs(label - other) < 14 for other in used):
            label += 3
        used.append(label)
        out.append(f'<text x="{places[-1][0] + 8:.1f}" y="{label:.1f}" style="fill:{colour}">{name}</text>')
    return "\n".join(out) + "\n</svg>\n"


def slope(line):
    """How the time grows: 1 is a straight line (twice the size, twice the time), over the upper half of the points."""
    upper = line[len(line) // 2:] if len(line) > 3 else line
    (x0, y0), (x1, y1) = upper[0], upper[-1]
    return math.log(y1 / y0) / math.log(x1 / x0)
