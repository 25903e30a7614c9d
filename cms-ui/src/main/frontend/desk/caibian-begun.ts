import { UnsentWords, type Keeping } from './unsent-words';

/** The one field that is noted of the place. */
const WORDS = 'words';

/**
 * Stands in a text area beside the paper: what is begun there is in the browser's journal until it is given or emptied,
 * and comes back where the area is empty. It shows nothing.
 */
class CaibianBegun extends HTMLElement {
  private place: Keeping | null = null;
  private area?: HTMLTextAreaElement;
  private readonly journal = new UnsentWords({
    words: () => (this.area?.value ? { body: '', fields: { [WORDS]: this.area.value } } : undefined),
    found: (unsent) => this.found(unsent.fields[WORDS] ?? ''),
    // Whoever writes is told on the paper, where more is at stake.
    failed: () => undefined,
    noted: () => undefined,
  });

  /** Called by the server once what was begun at a place is given, or is not wanted any more. */
  static given(place: Keeping) {
    document.querySelectorAll<CaibianBegun>('caibian-begun').forEach((each) => each.ended(place));
    UnsentWords.forget(place);
  }

  get keeping(): Keeping | null {
    return this.place;
  }

  set keeping(place: Keeping | null) {
    this.place = place;
    if (this.isConnected) this.journal.open(place);
  }

  connectedCallback() {
    this.area = this.parentElement as HTMLTextAreaElement;
    this.area.addEventListener('input', this.onInput);
    this.area.addEventListener('compositionend', this.onInput);
    this.journal.open(this.place);
  }

  disconnectedCallback() {
    this.area?.removeEventListener('input', this.onInput);
    this.area?.removeEventListener('compositionend', this.onInput);
    this.journal.close();
    this.area = undefined;
  }

  private readonly onInput = (event: Event) => {
    if ((event as InputEvent).isComposing || !this.place) return;
    if (this.area?.value) this.journal.changed();
    else CaibianBegun.given(this.place);
  };

  private ended(place: Keeping) {
    if (this.place?.draft === place.draft) this.journal.pause();
  }

  /** Other words than those that stand here already wait until it is empty. */
  private found(words: string) {
    const { area } = this;
    if (!area || (area.value && area.value !== words)) return;
    if (!area.value) {
      area.value = words;
      ['input', 'change'].forEach((type) => area.dispatchEvent(new Event(type, { bubbles: true })));
    }
    this.journal.note();
    this.journal.settled();
  }
}

customElements.define('caibian-begun', CaibianBegun);
