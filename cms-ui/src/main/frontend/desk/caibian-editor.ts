import type { Editor } from '@tiptap/core';
import { LitElement, html, nothing } from 'lit';
import { hearCaret } from './body-caret';
import { putOff } from './body-composing';
import type { Words } from './body-journal';
import type { Remark } from './body-passages';
import { chosenPassage } from './body-remarks';
import { typeAgain } from './body-tracking';
import type { Labels } from './labels';
import type { Paper } from './paper';
import { Exchange } from './paper-exchange';
import type { Given } from './paper-hand-overs';
import { struck } from './paper-keys';
import { describe, openOn } from './paper-opening';
import { PaperParts } from './paper-parts';
import { SUGGESTING, WRITING, type PaperUse } from './paper-uses';
import type { Keeping } from './unsent-words';

/** What the page around the paper hears, too. */
const BUBBLING = new Set(['body-counted', 'set-aside', 'passage-chosen']);

/**
 * The paper: a story's body written with Tiptap, or a copy of one that changes are suggested on. Its value is the document
 * as JSON text, as the server has it.
 */
class CaibianEditor extends LitElement implements Paper {
  static override properties = {
    value: { type: String },
    given: { attribute: false, noAccessor: true },
    base: { type: String },
    readonly: { type: Boolean, reflect: true },
    invalid: { type: Boolean },
    labels: { type: Object },
    keeping: { type: Object },
    remarks: { attribute: false },
    tracking: { type: Boolean },
  };

  declare value: string;
  /** What the value was typed from, where that is tracked and was begun before. */
  declare base: string;
  declare readonly: boolean;
  /** Something is to be mended here. */
  declare invalid: boolean;
  declare labels: Labels;
  declare keeping: Keeping | null;
  declare remarks: Remark[];
  /** What is typed is shown as changes, and proposed instead of saved. */
  declare tracking: boolean;

  editor?: Editor;
  readonly parts = new PaperParts(this);
  private readonly exchange = new Exchange(this);

  constructor() {
    super();
    this.value = '';
    this.base = '';
    this.readonly = false;
    this.invalid = false;
    this.labels = {};
    this.keeping = null;
    this.remarks = [];
    this.tracking = false;
  }

  get use(): PaperUse {
    return this.tracking ? SUGGESTING : WRITING;
  }

  get given(): Given {
    return this.exchange.given;
  }

  /** What the server puts here, also where it is what it put here before. */
  set given(given: Given) {
    this.exchange.take(given);
  }

  /** Drawn in the page itself: selections inside shadow roots are unreliable in two of three browsers. */
  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) {
      this.start();
      this.exchange.note(!!this.base);
    }
    this.exchange.begin();
  }

  override disconnectedCallback() {
    this.exchange.end();
    this.editor?.destroy();
    this.editor = undefined;
    super.disconnectedCallback();
  }

  protected override firstUpdated() {
    const { top, body } = this.parts;
    if (top) body.before(top);
    this.start();
  }

  private start() {
    if (this.editor) return;
    this.exchange.opened();
    this.editor = openOn(this.parts.body, this.use, this.base || this.value, !this.readonly, {
      written: () => this.exchange.written(),
      moved: () => this.parts.show(),
      left: () => this.flush(),
      leftOut: (left) => this.parts.pasted?.tell(left),
    });
    if (this.base) typeAgain(this.editor, this.value);
    describe(this.editor, this.labels, this.invalid);
    this.mark();
    this.requestUpdate();
  }

  protected override updated(changed: Map<string, unknown>) {
    if (!this.editor) return;
    hearCaret(this.editor);
    if (changed.has('readonly')) this.editor.setEditable(!this.readonly, false);
    if (changed.has('labels') || changed.has('invalid')) describe(this.editor, this.labels, this.invalid);
    if (changed.has('value')) this.exchange.takeOver();
    if (changed.has('keeping')) this.exchange.note(!!this.base);
    if (changed.has('remarks')) this.mark();
  }

  protected override render() {
    const { editor, labels } = this;
    return html`<caibian-outline .editor=${editor} .labels=${labels}></caibian-outline>
      <div class="paper-column" @keydown=${{ handleEvent: (event: KeyboardEvent) => struck(event, this), capture: true }}>
        ${this.readonly || !this.use.hasTools ? nothing : html`<caibian-tools .editor=${editor} .labels=${labels} @find=${() => this.parts.find?.start(true)} @annotate=${() => this.annotate()}></caibian-tools>`}
        <caibian-find .editor=${editor} .labels=${labels}></caibian-find>
        <caibian-pasted .labels=${labels} @read=${() => this.focus()}></caibian-pasted>
        <div class="paper-body"></div>
      </div>`;
  }

  override focus() {
    hearCaret(this.editor);
    this.editor?.view.focus();
  }

  /** Something is to be said of the chosen words; the server has them before it hears so. */
  annotate() {
    const passage = this.editor && chosenPassage(this.editor.state);
    this.flush();
    this.tell('passage-chosen', passage ?? { line: 0, at: 0, quote: '', before: '', after: '' });
  }

  /** Draws what was said of the words, not in the middle of a composition. */
  mark() {
    const { editor } = this;
    if (!editor || putOff(editor.view, () => this.mark())) return;
    this.use.draw(editor, this.remarks, this.labels);
  }

  tell(what: string, detail?: unknown) {
    this.dispatchEvent(new CustomEvent(what, { detail, bubbles: BUBBLING.has(what) }));
  }

  /** Called by the server, too: hands over what has been written so far. */
  flush() {
    this.exchange.flush();
  }

  /** Called by the server once the words of a hand-over, and its fields, are in its database. */
  kept(draft: string, sequence: number, version: number, fields: Words['fields']) {
    this.exchange.kept(draft, sequence, version, fields);
  }

  /** Called by the server where a hand-over does not fit what it has; a later one says itself that it does not. */
  whole(sequence: number) {
    this.exchange.whole(sequence);
  }

  /** Called by the server once somebody has decided about words that were found. */
  settled() {
    this.exchange.settled();
  }

  /** Called by the server once it has put words of its own into the page, whose fields `had` others before. */
  put(had: Words['fields']) {
    hearCaret(this.editor);
    this.exchange.takeOver(had);
  }

  /** Called by the server when the paper may no longer be written on: what it did not get stays here, and is told of. */
  putDown() {
    this.exchange.putDown();
  }

  /** Called by the server once it has heard what was set aside of a paper that was put down: this is what it has. */
  putBack(value: string, fields: Words['fields']) {
    this.exchange.putBack(value, fields);
  }
}

customElements.define('caibian-editor', CaibianEditor);
