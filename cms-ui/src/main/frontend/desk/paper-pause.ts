/** So long a writer does nothing who pauses. */
const QUIET_MS = 700;
/** Who writes on without a pause is saved on the way. */
const LONGEST_UNSENT_MS = 1_500;

/** When what was written is handed over: once the writer pauses, never in the middle of a composition and never on every key. */
export class Pause {
  private unsent = false;
  private since = 0;
  private timer = 0;

  constructor(private readonly handOver: () => void) {}

  /** Whether something was written that was not handed over. */
  isUnsent(): boolean {
    return this.unsent;
  }

  /** Something was written, or is being composed. */
  written(composing: boolean) {
    if (!this.unsent) this.since = Date.now();
    this.unsent = true;
    const left = this.since + LONGEST_UNSENT_MS - Date.now();
    this.wait(composing ? QUIET_MS : Math.max(0, Math.min(QUIET_MS, left)));
  }

  /** It was still being composed when it was to be handed over. */
  again() {
    this.wait(QUIET_MS);
  }

  /** All is handed over, or will not be. */
  end() {
    this.unsent = false;
    window.clearTimeout(this.timer);
  }

  private wait(long: number) {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(this.handOver, long);
  }
}
