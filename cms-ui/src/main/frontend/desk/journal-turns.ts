/** So long whoever leaves is held up by the journal at most. */
const QUIET_MS = 3_000;

/** One thing is done to the journal after the other, in the order they were asked for, whichever part of the page asked. */
export class JournalTurns {
  private last: Promise<void> = Promise.resolve();

  /** Does that once all is done that was asked for before; `failed` hears what went wrong with it. It is over then. */
  take(act: () => Promise<void>, failed: (why: unknown) => void = () => undefined): Promise<void> {
    return (this.last = this.last.then(act).catch(failed));
  }

  /** Whether all is done that was asked for until now; the answer comes soon, whatever that does. */
  areOver(): Promise<boolean> {
    const late = new Promise<boolean>((resolve) => window.setTimeout(() => resolve(false), QUIET_MS));
    return Promise.race([this.last.then(() => true), late]);
  }
}
