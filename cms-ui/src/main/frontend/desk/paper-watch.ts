const SIGN_OF_LIFE_MS = 60_000;

/** Watches the page as long as a paper stands in it. */
export class PaperWatch {
  private pulse = 0;

  /** Does `leave` before the page is left or hidden, and `beat` about once a minute while it is open. */
  constructor(
    private readonly leave: () => void,
    private readonly beat: () => void,
  ) {}

  begin() {
    window.addEventListener('popstate', this.leave, true);
    window.addEventListener('beforeunload', this.leave);
    document.addEventListener('visibilitychange', this.leave);
    this.pulse = window.setInterval(this.beat, SIGN_OF_LIFE_MS);
  }

  end() {
    window.removeEventListener('popstate', this.leave, true);
    window.removeEventListener('beforeunload', this.leave);
    document.removeEventListener('visibilitychange', this.leave);
    window.clearInterval(this.pulse);
  }
}
