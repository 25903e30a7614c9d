import { UnsentWords, type Keeping } from './unsent-words';

/** The field that is noted of the place, and the one that stands beside it. */
const WORDS = 'words';
const BESIDE = 'replacement';

type Fields = Record<string, string>;

/** What is kept along with the words of a place, and what stands in the field beside them while nobody types there. */
type Along = { draft: string; stands: string; chosen: Fields };

/**
 * Stands in a text area beside the paper: what is begun there is in the browser's journal until it is given or emptied,
 * and comes back where the area is empty. It shows nothing.
 */
class CaibianBegun extends HTMLElement {
  private place: Keeping | null = null;
  private more: Along | null = null;
  private area?: HTMLTextAreaElement;
  private form?: HTMLElement | null;
  /** As it was typed at this place: the fields themselves may say by now what belongs to the next one. */
  private begun?: Fields;
  private waiting?: Fields;
  private readonly journal = new UnsentWords({
    words: () => (this.begun ? { body: '', fields: this.begun } : undefined),
    found: (unsent) => this.found(unsent.fields),
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
    if (this.isConnected) this.open();
  }

  get along(): Along | null {
    return this.more;
  }

  /** Other words that were typed for what stood there before are gone with it. */
  set along(along: Along | null) {
    const before = this.more;
    this.more = along;
    if (!this.begun || along?.draft !== this.place?.draft) return;
    this.keep(this.begun[WORDS] ?? '', along?.stands === before?.stands ? this.begun[BESIDE] : undefined);
  }

  /** Called by the server once all is chosen as it was when the words were noted that were found. */
  take() {
    const fields = this.waiting;
    this.waiting = undefined;
    if (!fields || !this.area || !this.fits(fields)) return;
    const words = fields[WORDS] ?? '';
    const other = fields[BESIDE];
    put(this.area, words);
    if (other !== undefined) put(this.beside(), other);
    this.keep(words, other);
    this.journal.note();
    this.journal.settled();
  }

  connectedCallback() {
    this.area = this.parentElement as HTMLTextAreaElement;
    this.form = this.area.parentElement;
    this.form?.addEventListener('input', this.onInput);
    this.form?.addEventListener('compositionend', this.onInput);
    this.open();
  }

  disconnectedCallback() {
    this.form?.removeEventListener('input', this.onInput);
    this.form?.removeEventListener('compositionend', this.onInput);
    this.journal.close();
    this.area = undefined;
    this.form = undefined;
  }

  /** What was typed at the place before is noted there first. */
  private open() {
    this.journal.open(this.place);
    this.begun = undefined;
    this.waiting = undefined;
  }

  private beside(): HTMLTextAreaElement | undefined {
    return this.form?.querySelector<HTMLTextAreaElement>(':scope > .begun-beside') ?? undefined;
  }

  private readonly onInput = (event: Event) => {
    const { area, place } = this;
    if (!area || !place || (event as InputEvent).isComposing) return;
    const typed = event.target as Node;
    const beside = this.beside();
    if (beside?.contains(typed)) {
      this.keep(area.value, beside.value === this.more?.stands ? undefined : beside.value);
    } else if (area.contains(typed)) {
      this.keep(area.value, this.begun?.[BESIDE]);
    }
  };

  private keep(words: string, other: string | undefined) {
    const { place } = this;
    if (words || other !== undefined) {
      this.begun = { ...this.more?.chosen, [WORDS]: words, ...(other === undefined ? {} : { [BESIDE]: other }) };
      this.journal.changed();
    } else if (place) {
      CaibianBegun.given(place);
    }
  }

  private ended(place: Keeping) {
    if (this.place?.draft !== place.draft) return;
    this.begun = undefined;
    this.journal.kept(place.draft, 0, true);
  }

  /** Whoever is to choose something before the words can stand here is asked to. */
  private found(fields: Fields) {
    if (!this.fits(fields)) return;
    this.waiting = fields;
    if (this.more) this.dispatchEvent(new CustomEvent('begun-found', { detail: fields }));
    else this.take();
  }

  /** Other words than those that stand here already wait until it is empty, or untouched. */
  private fits(fields: Fields): boolean {
    const words = this.area?.value ?? '';
    const other = this.begun?.[BESIDE];
    return (!words || words === (fields[WORDS] ?? '')) && (other === undefined || other === fields[BESIDE]);
  }
}

function put(area: HTMLTextAreaElement | undefined, words: string) {
  if (!area || area.value === words) return;
  area.value = words;
  ['input', 'change'].forEach((type) => area.dispatchEvent(new Event(type, { bubbles: true })));
}

customElements.define('caibian-begun', CaibianBegun);
