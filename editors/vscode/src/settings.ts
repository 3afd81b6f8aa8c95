// Which settings reach the server: the keys it shares with `.trendlsp.yaml`, and only those that
// are set, so that a default of VS Code never overrides the file.

/** The keys of `.trendlsp.yaml` that the extension offers as settings. */
export const kSharedKeys = ["profile", "select", "ignore", "lang"] as const;

/**
 * The answer to `workspace/configuration` for the section `trendlsp`.
 * @param section the section as VS Code holds it; null and missing keys count as not set.
 */
export function serverSettings(section: unknown): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  if (typeof section !== "object" || section === null) {
    return values;
  }
  for (const key of kSharedKeys) {
    const value = (section as Record<string, unknown>)[key];
    if (value !== undefined && value !== null) {
      values[key] = value;
    }
  }
  return values;
}
