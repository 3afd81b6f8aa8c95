// Text edits applied to a string, as VS Code applies them to a document.

export interface TextChange {
  /** Offsets in UTF-16 units; `end` is the first unit that stays. */
  readonly begin: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * `text` after all `changes`, whose offsets are those of `text` itself. They must not overlap;
 * insertions at one place keep the order of the list.
 */
export function applied(text: string, changes: readonly TextChange[]): string {
  const sorted = [...changes].sort((a, b) => a.begin - b.begin || a.end - b.end);
  let result = "";
  let done = 0;
  for (const { begin, end, newText } of sorted) {
    result += text.slice(done, begin) + newText;
    done = end;
  }
  return result + text.slice(done);
}
