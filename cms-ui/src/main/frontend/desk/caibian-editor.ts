import { Editor } from '@tiptap/core';
import { LitElement, html, nothing } from 'lit';
import { catchUp } from './body-caret';
import { putOff } from './body-composing';
import type { Words } from './body-journal';
import type { Remark } from './body-passages';
import { pasting } from './body-pasting';
import { Remarks, chosenPassage, drawRemarks } from './body-remarks';
import { BODY_EXTENSIONS, openedWith, putInstead, soundDocument } from './body-schema';
import { Search } from './body-search';
import { Uploads } from './body-uploads';
import { Counting } from './caibian-count';
import './caibian-find';
import type { CaibianFind } from './caibian-find';
import './caibian-outline';
import type { CaibianOutline } from './caibian-outline';
import './caibian-pasted';
import type { CaibianPasted } from './caibian-pasted';
import { QuietLine } from './caibian-quiet';
import './caibian-tools';
import type { CaibianTools } from './caibian-tools';
import { Tracking, typeAgain } from './body-tracking';
import type { Labels } from './labels';
import { PageMarks } from './page-marks';
import { changeOf } from './text-change';
import { TypedFields } from './typed-fields';
import { UnsentWords, type Keeping } from './unsent-words';

const QUIET_MS = 700;
/** Who writes on without a pause is saved on the way. */
const LONGEST_UNSENT_MS = 1_500;
const SIGN_OF_LIFE_MS = 60_000;

/** What the page around the paper hears, too. */
const BUBBLING = new Set(['body-counted', 'set-aside', 'passage-chosen']);

/** Words of the server, under a number of their own, and the last hand-over that is among them. */
type Given = { number: number; sequence: number; text: string };

/**
 * The paper: a story's body written with Tiptap. Its value is the document as JSON text, as the server has it; what it
 * became is handed over when the writer pauses, never in the middle of a composition and never on every key.
 */
class CaibianEditor extends LitElement {
  static override properties = {
    value: { type: String },
    given: { attribute: false, noAccessor: true },
    base: { type: String },
    readonly: { type: Boolean, reflect: true },
    labels: { type: Object },
    keeping: { type: Object },
    remarks: { attribute: false },
    tracking: { type: Boolean },
  };

  declare value: string;
  /** What the value was typed from, where that is tracked and was begun before. */
  declare base: string;
  declare readonly: boolean;
  declare labels: Labels;
  declare keeping: Keeping | null;
  declare remarks: Remark[];
  /** What is typed is shown as changes, and proposed instead of saved. */
  declare tracking: boolean;

  /** The last hand-over that stands here, so that the answer says whether it is kept. */
  sequence = 0;
  private handOvers = 0;

  /** The whole of what was handed over last, until it is kept. */
  private handed?: { sequence: number; whole: string };
  private taken: Given = { number: 0, sequence: 0, text: '' };

  private editor?: Editor;
  private timer = 0;
  private pulse = 0;
  private unsent = false;
  private unsentSince = 0;
  private keptSequence = 0;
  private shown = '';

  private readonly journal = new UnsentWords({
    words: () => this.words(),
    found: (unsent) => this.tell('recovered', unsent),
    failed: (full) => this.notNoted(full),
    noted: () => this.marks.unnoted(false),
  });
  private readonly marks = new PageMarks();
  private readonly fields = new TypedFields(
    () => this.journal.changed(),
    () => this.journal.note(),
  );

  constructor() {
    super();
    this.value = '';
    this.base = '';
    this.readonly = false;
    this.labels = {};
    this.keeping = null;
    this.remarks = [];
    this.tracking = false;
  }

  get given(): Given {
    return this.taken;
  }

  /** What the server puts here, also where it is what it put here before. */
  set given(given: Given) {
    if (given.number <= this.taken.number) return;
    this.taken = given;
    this.handOvers = Math.max(this.handOvers, given.sequence);
    this.sequence = Math.max(this.sequence, given.sequence);
    this.value = given.text;
  }

  /** Drawn in the page itself: selections inside shadow roots are unreliable in two of three browsers. */
  protected override createRenderRoot() {
    return this;
  }

  override disconnectedCallback() {
    if (this.unsent) this.journal.note();
    this.flush();
    this.journal.close();
    this.fields.leave();
    this.showWriting(false);
    window.removeEventListener('popstate', this.leaving, true);
    window.removeEventListener('beforeunload', this.leaving);
    document.removeEventListener('visibilitychange', this.leaving);
    window.clearInterval(this.pulse);
    this.editor?.destroy();
    this.editor = undefined;
    super.disconnectedCallback();
  }

  override connectedCallback() {
    super.connectedCallback();
    this.marks.on(this);
    if (this.hasUpdated) {
      this.start();
      this.note();
    }
    this.fields.listen(this.closest<HTMLElement>('.suggesting, .ws') ?? this);
    window.addEventListener('popstate', this.leaving, true);
    window.addEventListener('beforeunload', this.leaving);
    document.addEventListener('visibilitychange', this.leaving);
    this.pulse = window.setInterval(() => {
      if (!this.readonly) this.tell('still-here');
    }, SIGN_OF_LIFE_MS);
  }

  protected override firstUpdated() {
    const top = this.querySelector(':scope > .sheet-top');
    const body = this.body();
    if (top) body.before(top);
    this.start();
  }

  protected override updated(changed: Map<string, unknown>) {
    if (!this.editor) return;
    if (changed.has('readonly')) this.editor.setEditable(!this.readonly, false);
    if (changed.has('labels')) this.describe();
    if (changed.has('value')) this.takeOver();
    if (changed.has('keeping')) this.note();
    if (changed.has('remarks')) this.mark();
  }

  /** On a copy that was gone on with, what was typed before is noted as what is typed now. */
  private note() {
    if (!this.tracking) this.journal.open(this.keeping);
    else this.journal.hold(this.keeping);
    if (this.tracking && (this.unsent || this.base)) this.journal.note();
  }

  /** Called by the server once the words of a hand-over, and its fields, are in its database. */
  kept(draft: string, sequence: number, version: number, fields: Words['fields']) {
    this.keptSequence = Math.max(this.keptSequence, sequence);
    if (this.handed && this.handed.sequence <= sequence) this.handed = undefined;
    const all = this.fields.areIn(fields) && !this.unsent && sequence === this.sequence;
    if (!this.unsent && sequence === this.sequence) this.showWriting(false);
    this.journal.kept(draft, version, all);
  }

  /** Called by the server where a hand-over does not fit what it has; a later one says itself that it does not. */
  whole(sequence: number) {
    if (this.handed?.sequence === sequence) this.tell('handed-over', this.handed);
  }

  /** Called by the server once somebody has decided about words that were found. */
  settled() {
    this.journal.settled();
  }

  /** Called by the server once it has put words of its own into the page, whose fields `had` others before. */
  put(had: Words['fields']) {
    this.takeOver(had);
  }

  /** Called by the server when the paper may no longer be written on: what it did not get stays here, and is told of. */
  putDown() {
    if (this.tracking) return;
    // The letters are words from now on: what is only read would compose for ever.
    if (this.editor?.view.composing) this.editor.view.dom.blur();
    this.fields.compose();
    window.clearTimeout(this.timer);
    this.tell('body-counted', null);
    const words = this.words();
    const lost = this.unsent || this.keptSequence < this.sequence || !this.fields.areIn({});
    this.unsent = false;
    this.handed = undefined;
    this.showWriting(false);
    this.keptSequence = this.sequence;
    this.fields.forget();
    this.journal.pause();
    if (lost && words) this.tell('set-aside', this.journal.setAside(words));
  }

  /** Called by the server once it has heard what was set aside of a paper that was put down: this is what it has. */
  putBack(value: string, fields: Words['fields']) {
    this.shown = value;
    this.value = value;
    if (this.editor) putInstead(this.editor, value);
    this.fields.show(fields);
  }

  /** Hands over what has been written so far. */
  flush() {
    window.clearTimeout(this.timer);
    if (!this.unsent || !this.editor) return;
    if (this.editor.view.composing) {
      this.later();
      return;
    }
    if (this.value !== this.shown) {
      this.takeOver();
      return;
    }
    const body = JSON.stringify(this.editor.getJSON());
    this.unsent = false;
    if (body === this.value && this.isKept()) {
      this.takenBack();
      return;
    }
    const change = changeOf(this.value, body);
    this.sequence = ++this.handOvers;
    this.handed = { sequence: this.sequence, whole: body };
    this.shown = body;
    this.value = body;
    this.tell('handed-over', { sequence: this.sequence, ...change });
  }

  /** Whether the server has said of all that was handed over that it is in its database. */
  private isKept(): boolean {
    return !this.tracking && this.keptSequence === this.sequence;
  }

  /** Whether the server has put words here before it had what was handed over last. */
  private isOnItsWay(): boolean {
    return !!this.handed && this.handed.sequence > this.taken.sequence;
  }

  /** What was typed was taken back before it was handed over: the server has what stands here. */
  private takenBack() {
    this.showWriting(false);
    if (this.keeping) this.journal.kept(this.keeping.draft, this.keeping.version, this.fields.areIn({}));
  }

  private showWriting(on: boolean) {
    if (!this.tracking) this.marks.writing(on);
  }

  /** Said once; the line below says it as long as it lasts. */
  private notNoted(full: boolean) {
    if (!this.marks.isUnnoted()) this.tell('journal-failed', { full });
    this.marks.unnoted(true);
  }

  /**
   * Before the page is left or hidden, while the server can still hear it, and the journal lock what it is to keep:
   * once the page goes, nothing is waited for any more.
   */
  private readonly leaving = () => {
    this.flush();
    this.journal.hurry();
  };

  override focus() {
    this.editor?.view.focus();
  }

  private start() {
    if (this.editor) return;
    this.shown = this.value;
    const extensions = [...BODY_EXTENSIONS, Search, ...(this.tracking ? [Tracking] : [Remarks, Counting, QuietLine, Uploads])];
    this.editor = new Editor({
      element: this.body(),
      extensions,
      content: openedWith(extensions, this.base || this.value),
      editable: !this.readonly,
      injectCSS: false,
      editorProps: pasting((left) => this.querySelector<CaibianPasted>('caibian-pasted')?.tell(left)),
      onUpdate: () => this.written(),
      onTransaction: () => [this.tools(), this.find(), this.outline()].forEach((each) => each?.requestUpdate()),
      onBlur: () => this.flush(),
    });
    if (this.base) typeAgain(this.editor, this.value);
    this.describe();
    this.mark();
    this.requestUpdate();
  }

  /**
   * Shows what the server has put here instead. Words that were typed and not yet handed over are kept aside and told
   * of, and what is being composed is composed to its end first.
   */
  private takeOver(had?: Words['fields']) {
    const editor = this.editor;
    if (!editor || putOff(editor.view, () => this.takeOver(had))) return;
    const words = this.words();
    let lost = had !== undefined && this.fields.areOver(had);
    if (this.value !== this.shown) {
      this.shown = this.value;
      if (!this.isShown(this.value)) {
        lost ||= this.unsent || this.isOnItsWay();
        if (this.isOnItsWay()) this.sequence = this.taken.sequence;
        this.handed = undefined;
        putInstead(editor, this.value);
        this.mark();
      }
      this.unsent = false;
      this.showWriting(false);
      window.clearTimeout(this.timer);
    }
    if (had && lost) this.fields.forget();
    // What is not among it and stands there still is on its way, or goes with the paper that is put down.
    else if (had) this.fields.arrived(had);
    if (lost && words) this.tell('set-aside', this.journal.setAside(words));
  }

  /** Draws what was said of the words, not in the middle of a composition. */
  private mark() {
    const editor = this.editor;
    if (!editor || this.tracking || putOff(editor.view, () => this.mark())) return;
    drawRemarks(editor, this.remarks, this.labels);
  }

  private isShown(body: string): boolean {
    try {
      return !!this.editor && soundDocument(this.editor.schema, body).eq(this.editor.state.doc);
    } catch {
      return false;
    }
  }

  private words(): Words | undefined {
    return this.editor && { body: JSON.stringify(this.editor.getJSON()), fields: this.fields.words() };
  }

  private written() {
    this.journal.changed();
    if (!this.unsent) {
      this.unsent = true;
      this.unsentSince = Date.now();
      this.showWriting(true);
    }
    this.later();
  }

  private later() {
    const left = this.unsentSince + LONGEST_UNSENT_MS - Date.now();
    const composing = this.editor?.view.composing;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(), composing ? QUIET_MS : Math.max(0, Math.min(QUIET_MS, left)));
  }

  private describe() {
    const dom = this.editor?.view.dom;
    if (!dom) return;
    dom.setAttribute('role', 'textbox');
    dom.setAttribute('aria-multiline', 'true');
    dom.setAttribute('aria-label', this.labels['body'] ?? '');
    dom.setAttribute('spellcheck', 'false');
    dom.setAttribute('aria-placeholder', this.labels['bodyHint'] ?? '');
    dom.style.setProperty('--body-hint', JSON.stringify(this.labels['bodyHint'] ?? ''));
    dom.style.setProperty('--box-title', JSON.stringify(this.labels['boxTitle'] ?? ''));
  }

  protected override render() {
    const { editor, labels } = this;
    return html`<caibian-outline .editor=${editor} .labels=${labels}></caibian-outline>
      <div class="paper-column" @keydown=${{ handleEvent: (event: KeyboardEvent) => this.onKey(event), capture: true }}>
        ${this.readonly || this.tracking ? nothing : html`<caibian-tools .editor=${editor} .labels=${labels} @find=${() => this.find()?.start(true)} @annotate=${() => this.annotate()}></caibian-tools>`}
        <caibian-find .editor=${editor} .labels=${labels}></caibian-find>
        <caibian-pasted .labels=${labels} @read=${() => this.focus()}></caibian-pasted>
        <div class="paper-body"></div>
      </div>`;
  }

  private body(): HTMLElement {
    return this.querySelector('.paper-body') as HTMLElement;
  }

  private tools(): CaibianTools | null {
    return this.querySelector<CaibianTools>('caibian-tools');
  }

  private find(): CaibianFind | null {
    return this.querySelector<CaibianFind>('caibian-find');
  }

  private outline(): CaibianOutline | null {
    return this.querySelector<CaibianOutline>('caibian-outline');
  }

  private onKey(event: KeyboardEvent) {
    if (!event.isComposing && this.body().contains(event.target as Node)) catchUp(this.editor);
    if (this.readonly || event.isComposing) return;
    if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) this.flush();
    if (this.act(event)) event.preventDefault();
  }

  private act(event: KeyboardEvent): boolean {
    const key = event.key.toLowerCase();
    const chord = event.ctrlKey || event.metaKey;
    if (key === 'f3') void this.find()?.step(event.shiftKey);
    else if (key === 'f10' && event.altKey) this.tools()?.enter();
    else if (chord && event.altKey && event.code === 'KeyO') void this.outline()?.turn();
    else if (chord && !event.altKey && (key === 'f' || key === 'h')) void this.find()?.start(key === 'h');
    else if (chord && event.altKey && event.code === 'KeyM') this.annotate();
    else if (chord && key === 'l' && event.shiftKey) void this.tools()?.askForLink();
    else return false;
    return true;
  }

  /** Something is to be said of the chosen words; the server has them before it hears so. */
  private annotate() {
    const passage = this.editor && chosenPassage(this.editor.state);
    this.flush();
    this.tell('passage-chosen', passage ?? { line: 0, at: 0, quote: '', before: '', after: '' });
  }

  private tell(what: string, detail?: unknown) {
    this.dispatchEvent(new CustomEvent(what, { detail, bubbles: BUBBLING.has(what) }));
  }
}

customElements.define('caibian-editor', CaibianEditor);
