// A rule's page as `trendlsp --explain` prints it for a terminal, made Markdown again; and the list
// that `--rules --output-format json` prints. Pure functions; rules.ts runs the program.

export interface RuleSummary {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

/** In the order of the list; anything that is no such list gives none. */
export function readRules(json: string): RuleSummary[] {
  let list: unknown;
  try {
    list = (JSON.parse(json) as { rules?: unknown } | null)?.rules;
  } catch {
    return [];
  }
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown) => {
    const { rule, name, summary } = (entry ?? {}) as Record<string, unknown>;
    return typeof rule === "string"
      ? [{ id: rule, name: String(name ?? ""), summary: String(summary ?? "") }]
      : [];
  });
}

/** Before each line of an example. */
const kExample = /^ {4}│ ?/;

/**
 * The page as Markdown: first line the title, second the severity, short lines that stand alone the headings (Accepted,
 * 修复, …), indented lines with a bar the examples, which become fenced blocks.
 */
export function pageMarkdown(text: string): string {
  const [title = "", facts = "", ...lines] = text.trimEnd().split(/\r?\n/);
  const out = [`# ${title}`, "", facts === "" ? "" : `*${facts}*`];
  for (let i = 0; i < lines.length; ) {
    if (kExample.test(lines[i] ?? "")) {
      const example = takeWhile(lines.slice(i), (line) => kExample.test(line));
      i += example.length;
      out.push(...fenced(example.map((line) => line.replace(kExample, ""))));
    } else {
      out.push(isHeading(lines, i) ? `## ${lines[i]}` : (lines[i] ?? "").replace(/^ {2}(?=\S)/, "- "));
      i += 1;
    }
  }
  return out.join("\n") + "\n";
}

/** A line without punctuation or markup at its end, between blank lines, of a few words. */
function isHeading(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  const alone = at > 0 && lines[at - 1] === "" && lines[at + 1] === "";
  return alone && /^\p{L}[\p{L} -]{0,29}$/u.test(line);
}

/** The fence is longer than any in the example. */
function fenced(lines: readonly string[]): string[] {
  const longest = Math.max(2, ...lines.map((line) => /`{3,}/.exec(line)?.[0].length ?? 0));
  const fence = "`".repeat(longest + 1);
  return [`${fence}markdown`, ...lines, fence];
}

function takeWhile(lines: readonly string[], test: (line: string) => boolean): string[] {
  const end = lines.findIndex((line) => !test(line));
  return lines.slice(0, end === -1 ? lines.length : end);
}
