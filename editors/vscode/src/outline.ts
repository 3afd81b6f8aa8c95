// The policy behind `trendlsp.outline`: whether our outline is shown beside the one of VS Code's
// own Markdown extension, which cannot be switched off. Pure functions; client.ts asks them.

export type OutlinePolicy = "auto" | "on" | "off";

/** The part of a document symbol the policy reads; vscode.DocumentSymbol fits. */
export interface OutlineEntry {
  readonly name: string;
  readonly kind: number;
  readonly children: readonly OutlineEntry[];
}

/** vscode.SymbolKind.String, which VS Code's own outline and ours both use for headings. */
const kHeadingKind = 14;

const kHan = "一二三四五六七八九十百零〇两";

/** 1.2 走势 · 3. 走势 · 三、走势 · （三）走势 · 第三章 走势 · ③走势. A leading year is no number. */
const kNumbered = new RegExp(
  `^(?:\\d+(?:\\.\\d+)+(?!\\d)|\\d{1,2}[.、．)）]|[${kHan}]+[、．.]|[(（][${kHan}\\d]+[)）]` +
    `|第[${kHan}\\d]+[章节篇部讲]|[①-⑳])`,
  "u",
);

/** Reads the setting; anything unknown counts as the default. */
export function outlinePolicy(setting: unknown): OutlinePolicy {
  return setting === "on" || setting === "off" ? setting : "auto";
}

/** True when the entries show what the built-in outline does not: a table or list, or numbered sections. */
export function showsMore(entries: readonly OutlineEntry[]): boolean {
  return entries.some(
    (entry) =>
      entry.kind !== kHeadingKind || kNumbered.test(entry.name) || showsMore(entry.children),
  );
}

/**
 * True when a finding says that the front matter or a fence is broken, where the built-in outline
 * loses headings.
 * @param codes rule ids of the findings in the document, such as `FM001`.
 */
export function isDamaged(codes: Iterable<string>): boolean {
  for (const code of codes) {
    if (/^(?:FM|CB)\d/.test(code)) {
      return true;
    }
  }
  return false;
}
