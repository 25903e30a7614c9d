import { UnsentWords, type Keeping } from './unsent-words';

/**
 * Looks in the browser's journal for what was typed here on a draft and never came to the newsroom, where its page has
 * no paper; or on copies of it, and was not proposed. It shows nothing.
 */
class CaibianUnsent extends HTMLElement {
  private place: Keeping | null = null;
  private readonly journal = new UnsentWords({
    words: () => undefined,
    found: (unsent, name) => this.dispatchEvent(new CustomEvent('recovered', { detail: { ...unsent, name } })),
    // Here nothing is typed that could be lost; who can do something about it, whoever writes, is told on the paper.
    failed: () => undefined,
    noted: () => undefined,
  });

  /** Called by the server once nothing is missing of what stands at a place. */
  static forget(place: Keeping) {
    UnsentWords.forget(place);
  }

  /** Asked by the server before the page goes: whether the journal has done all it was to. */
  static quiet(): Promise<boolean> {
    return UnsentWords.quiet();
  }

  get keeping(): Keeping | null {
    return this.place;
  }

  set keeping(place: Keeping | null) {
    this.place = place;
    if (this.isConnected) this.journal.open(place);
  }

  connectedCallback() {
    this.journal.open(this.place);
  }

  disconnectedCallback() {
    this.journal.close();
  }

  /** Called by the server once it has the words that were found. */
  settled() {
    this.journal.settled();
  }
}

customElements.define('caibian-unsent', CaibianUnsent);
