import { Editor, type JSONContent } from '@tiptap/core';
import { LitElement, html, nothing } from 'lit';
import { BODY_EXTENSIONS } from './body-schema';
import { Journal } from './body-journal';
import { cleaned } from './body-paste';
import type { CaibianTools } from './caibian-tools';
import './caibian-tools';

const QUIET_MS = 700;
/** Who writes on without a pause is saved on the way. */
const LONGEST_UNSENT_MS = 1_500;
/** So far behind what is typed the browser's own journal is at most. */
const NOTE_MS = 800;
const SIGN_OF_LIFE_MS = 60_000;
const EMPTY: JSONContent = { type: 'doc', content: [{ type: 'paragraph' }] };

type Labels = Record<string, string>;
/** Whose journal the words are noted in, for which draft, and on which saved version they are written. */
type Keeping = { person: string; key: string; draft: string; version: number };

/**
 * The paper: a story's body written with Tiptap. Its value is the document as JSON text, handed to the server
 * when the writer pauses, never in the middle of a composition and never on every key.
 */
class CaibianEditor extends LitElement {
  static override properties = {
    value: { type: String },
    readonly: { type: Boolean, reflect: true },
    labels: { type: Object },
    keeping: { type: Object },
  };

  declare value: string;
  declare readonly: boolean;
  declare labels: Labels;
  declare keeping: Keeping | null;

  characters = 0;
  /** Counts what was handed over, so that the answer says how much of it is kept. */
  sequence = 0;

  private editor?: Editor;
  private timer = 0;
  private pulse = 0;
  private unsent = false;
  private unsentSince = 0;
  private shown = '';
  private noting = 0;
  private journal?: Promise<Journal>;

  constructor() {
    super();
    this.value = '';
    this.readonly = false;
    this.labels = {};
    this.keeping = null;
  }

  /** Drawn in the page itself: selections inside shadow roots are unreliable in two of three browsers. */
  protected override createRenderRoot() {
    return this;
  }

  override disconnectedCallback() {
    this.flush();
    window.removeEventListener('popstate', this.leaving, true);
    document.removeEventListener('visibilitychange', this.leaving);
    window.clearInterval(this.pulse);
    this.closeJournal();
    this.editor?.destroy();
    this.editor = undefined;
    super.disconnectedCallback();
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.start();
    window.addEventListener('popstate', this.leaving, true);
    document.addEventListener('visibilitychange', this.leaving);
    this.pulse = window.setInterval(() => {
      if (!this.readonly) this.dispatchEvent(new CustomEvent('still-here'));
    }, SIGN_OF_LIFE_MS);
  }

  protected override firstUpdated() {
    const top = this.querySelector(':scope > .sheet-top');
    if (top) this.insertBefore(top, this.querySelector(':scope > .paper-body'));
    this.start();
  }

  protected override updated(changed: Map<string, unknown>) {
    if (!this.editor) return;
    if (changed.has('readonly')) this.editor.setEditable(!this.readonly, false);
    if (changed.has('labels')) this.describe();
    if (changed.has('value') && this.value !== this.shown) {
      this.shown = this.value;
      this.editor.commands.setContent(parse(this.value), { emitUpdate: false });
      this.count();
    }
    if (changed.has('keeping')) void this.openJournal();
  }

  /** Called by the server once the words of a hand-over are in its database. */
  kept(sequence: number, version: number) {
    if (!this.keeping) return;
    const { draft } = this.keeping;
    this.keeping.version = version;
    if (this.unsent || sequence !== this.sequence) {
      this.note();
    } else {
      window.clearTimeout(this.noting);
      this.noting = 0;
      void this.inJournal((journal) => journal.drop(draft));
    }
  }

  /** Hands over what has been written so far. */
  flush() {
    window.clearTimeout(this.timer);
    if (!this.unsent || !this.editor) return;
    if (this.editor.view.composing) {
      this.later();
      return;
    }
    this.unsent = false;
    this.sequence++;
    this.shown = JSON.stringify(this.editor.getJSON());
    this.value = this.shown;
    this.count();
    this.dispatchEvent(new CustomEvent('value-changed', { detail: { value: this.value } }));
  }

  /** Before the page is left or hidden, while the server can still hear it. */
  private readonly leaving = () => this.flush();

  override focus() {
    this.editor?.commands.focus();
  }

  private start() {
    if (this.editor) return;
    this.shown = this.value;
    this.editor = new Editor({
      element: this.querySelector('.paper-body') as HTMLElement,
      extensions: BODY_EXTENSIONS,
      content: parse(this.value),
      editable: !this.readonly,
      injectCSS: false,
      editorProps: { transformPastedHTML: (html) => (html.includes('data-pm-slice') ? html : cleaned(html)) },
      onUpdate: () => this.written(),
      onTransaction: () => this.tools()?.requestUpdate(),
      onBlur: () => this.flush(),
    });
    this.describe();
    this.count();
    this.requestUpdate();
  }

  private written() {
    this.noting ||= window.setTimeout(() => this.note(), NOTE_MS);
    if (!this.unsent) {
      this.unsent = true;
      this.unsentSince = Date.now();
      this.dispatchEvent(new CustomEvent('writing-began'));
    }
    this.later();
  }

  private note() {
    window.clearTimeout(this.noting);
    this.noting = 0;
    if (!this.keeping || !this.editor) return;
    const { draft, version } = this.keeping;
    const unsent = { body: JSON.stringify(this.editor.getJSON()), version, at: Date.now() };
    void this.inJournal((journal) => journal.keep(draft, unsent));
  }

  /** Words that were noted before and never reached the server are told of at once. */
  private async openJournal() {
    this.closeJournal();
    const keeping = this.keeping;
    if (!keeping) return;
    this.journal = Journal.of(keeping.person, keeping.key);
    await this.inJournal(async (journal) => {
      const unsent = await journal.find(keeping.draft);
      if (unsent) {
        if (!this.isShown(unsent.body)) await journal.keep(aside(keeping.draft), unsent);
        await journal.drop(keeping.draft);
      }
      const left = await journal.find(aside(keeping.draft));
      if (left) this.dispatchEvent(new CustomEvent('recovered', { detail: left }));
    });
  }

  /** Called by the server once somebody has decided about words that were found. */
  settled() {
    if (!this.keeping) return;
    const { draft } = this.keeping;
    void this.inJournal((journal) => journal.drop(aside(draft)));
  }

  private isShown(body: string): boolean {
    try {
      return !!this.editor?.schema.nodeFromJSON(parse(body)).eq(this.editor.state.doc);
    } catch {
      return false;
    }
  }

  private async inJournal(act: (journal: Journal) => Promise<void>) {
    try {
      if (this.journal) await act(await this.journal);
    } catch (failure) {
      const full = failure instanceof DOMException && failure.name === 'QuotaExceededError';
      this.dispatchEvent(new CustomEvent('journal-failed', { detail: { full } }));
    }
  }

  private closeJournal() {
    window.clearTimeout(this.noting);
    this.noting = 0;
    void this.journal?.then((journal) => journal.close()).catch(() => undefined);
    this.journal = undefined;
  }

  private later() {
    const left = this.unsentSince + LONGEST_UNSENT_MS - Date.now();
    const composing = this.editor?.view.composing;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(), composing ? QUIET_MS : Math.max(0, Math.min(QUIET_MS, left)));
  }

  private count() {
    const text = this.editor?.state.doc.textContent ?? '';
    this.characters = [...text.replace(/\s/gu, '')].length;
  }

  private describe() {
    const dom = this.editor?.view.dom;
    if (!dom) return;
    dom.setAttribute('role', 'textbox');
    dom.setAttribute('aria-multiline', 'true');
    dom.setAttribute('aria-label', this.labels['body'] ?? '');
    dom.setAttribute('spellcheck', 'false');
    dom.style.setProperty('--box-title', JSON.stringify(this.labels['boxTitle'] ?? ''));
  }

  protected override render() {
    return html`${this.readonly
        ? nothing
        : html`<caibian-tools .editor=${this.editor} .labels=${this.labels}></caibian-tools>`}
      <div class="paper-body" @keydown=${{ handleEvent: (event: KeyboardEvent) => this.onKey(event), capture: true }}></div>`;
  }

  private tools(): CaibianTools | null {
    return this.querySelector<CaibianTools>(':scope > caibian-tools');
  }

  private onKey(event: KeyboardEvent) {
    if (!event.isComposing) this.catchUp();
    if (!(event.ctrlKey || event.metaKey) || this.readonly) return;
    const key = event.key.toLowerCase();
    if (key === 's') this.flush();
    if (key === 'l' && event.shiftKey) {
      event.preventDefault();
      void this.tools()?.askForLink();
    }
  }

  /**
   * ProseMirror hears of a moved caret a frame late; a key struck sooner than that would act on the place it came from.
   */
  private catchUp() {
    (this.editor?.view as unknown as { domObserver?: { flush(): void } } | undefined)?.domObserver?.flush();
  }
}

/** Where found words wait until somebody has decided about them, whatever is typed meanwhile. */
function aside(draft: string): string {
  return `${draft}/aside`;
}

function parse(value: string): JSONContent {
  if (!value) return EMPTY;
  try {
    return JSON.parse(value) as JSONContent;
  } catch {
    return EMPTY;
  }
}

customElements.define('caibian-editor', CaibianEditor);
