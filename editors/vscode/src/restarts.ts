// How often a server that ends is started again. Pure; client.ts asks.

/** As many ends within so many milliseconds are an accident each; one more is a fault. */
const kEnds = 4;
const kWithin = 180_000;

export class Restarts {
  private ends: number[] = [];

  /**
   * Notes an end of the server.
   * @param now milliseconds of a clock that does not go back
   * @returns whether it should be started again
   */
  another(now: number): boolean {
    this.ends = [...this.ends.filter((end) => now - end < kWithin), now];
    return this.ends.length <= kEnds;
  }
}
