// The words of the status item. Pure functions; status.ts shows them.

/** An open article in the answer to `trendlsp/status`. */
export interface ArticleStatus {
  readonly uri: string;
  readonly parseMicroseconds: number;
  /** Missing while the check is under way. */
  readonly ruleMicroseconds?: number;
  readonly findings?: number;
}

/** The answer to `trendlsp/status`. */
export interface ServerStatus {
  readonly version: string;
  readonly documents: readonly ArticleStatus[];
  readonly residentBytes: number;
}

/** `0.82 ms`, `12 ms`: two digits that matter, from microseconds. */
export function duration(microseconds: number): string {
  const milliseconds = microseconds / 1000;
  const digits = milliseconds < 1 ? 2 : milliseconds < 10 ? 1 : 0;
  return `${milliseconds.toFixed(digits)} ms`;
}

/** What stands in the status bar for an article: findings and parse time. */
export function barText(findings: number, article: ArticleStatus | undefined): string {
  const icon = findings === 0 ? "$(check)" : "$(warning)";
  const time = article === undefined ? "" : ` · ${duration(article.parseMicroseconds)}`;
  return `${icon} trendlsp: ${findings}${time}`;
}
