import type { ChainedCommands, Editor, JSONContent } from '@tiptap/core';
import type { Mark } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import { LitElement, html, nothing } from 'lit';
import { LONGEST_NOTE } from './body-notes';
import { chosenPicture } from './body-picture';
import './caibian-icon';
import './caibian-link';
import './caibian-picture';
import './caibian-pictures';

type Labels = Record<string, string>;
type Asked = 'nothing' | 'link' | 'note' | 'picture';
type Act = (chain: ChainedCommands) => ChainedCommands;

const ROWS = 3;
const COLUMNS = 3;

/** The tools above the paper: each a button with its name, its keys, and whether it is on. */
export class CaibianTools extends LitElement {
  static override properties = {
    editor: { attribute: false },
    labels: { attribute: false },
    asked: { state: true },
  };

  declare editor?: Editor;
  declare labels: Labels;
  declare asked: Asked;

  constructor() {
    super();
    this.labels = {};
    this.asked = 'nothing';
  }

  protected override createRenderRoot() {
    return this;
  }

  /** Goes to the tools from the paper, as Alt F10 does in most editors. */
  enter() {
    this.querySelector<HTMLElement>('.tool button:not([disabled])')?.focus();
  }

  /** Asks for the address the chosen words lead to. */
  async askForLink() {
    await this.ask(this.asked === 'link' ? 'nothing' : 'link');
  }

  protected override render() {
    const e = this.editor;
    return html`<div class="tool" role="toolbar" aria-label=${this.label('toolbar')} @keydown=${this.onKey}>
        <select class="tool-style" aria-label=${this.label('style')} .value=${this.styleNow()} @change=${this.onStyle}>
          <option value="p">${this.label('paragraph')}</option>
          <option value="h2">${this.label('heading2')}</option>
          <option value="h3">${this.label('heading3')}</option>
        </select>
        <span class="vr"></span>
        ${this.mark('bold', 'Ctrl+B')} ${this.mark('italic', 'Ctrl+I')} ${this.mark('underline', 'Ctrl+U')}
        ${this.mark('strike', 'Ctrl+Shift+S')} ${this.mark('superscript', 'Ctrl+.')} ${this.mark('subscript', 'Ctrl+,')}
        <span class="vr"></span>
        ${this.toggle('bullets', 'Ctrl+Shift+8', 'bulletList', (chain) => chain.toggleBulletList())}
        ${this.toggle('numbers', 'Ctrl+Shift+7', 'orderedList', (chain) => chain.toggleOrderedList())}
        ${this.toggle('quote', 'Ctrl+Shift+B', 'blockquote', (chain) => chain.toggleBlockquote())}
        ${this.toggle('pullQuote', '', 'pullQuote', (chain) => chain.toggleNode('pullQuote', 'paragraph'))}
        ${this.tool('link', 'Ctrl+Shift+L', !!e?.isActive('link'), () => this.askForLink())}
        ${this.tool('note', '', e?.isActive('footnote') ?? false, () => this.ask('note'))}
        <span class="vr"></span>
        ${this.tool('picture', '', this.asked === 'picture', () => this.ask(this.asked === 'picture' ? 'nothing' : 'picture'))}
        ${this.tool('factBox', '', undefined, () => this.insert(factBox(), 2))}
        ${this.tool('table', '', undefined, () => this.insert(table(), 4))}
        ${this.tool('rule', '', undefined, () => this.insert({ type: 'horizontalRule' }, 1))}
        <span class="vr"></span>
        ${this.tool('undo', 'Ctrl+Z', undefined, () => this.act((chain) => chain.undo()), !e?.can().undo())}
        ${this.tool('redo', 'Ctrl+Y', undefined, () => this.act((chain) => chain.redo()), !e?.can().redo())}
        <span class="vr"></span>
        ${this.tool('find', 'Ctrl+F', undefined, () => this.dispatchEvent(new CustomEvent('find')))}
        ${this.tool('annotate', 'Ctrl+Alt+M', undefined, () => this.dispatchEvent(new CustomEvent('annotate')))}
      </div>
      ${e?.isActive('table') ? this.tableTools() : nothing}
      ${this.linkField()}
      ${this.pictureTools()}
      ${this.asked === 'note' || e?.isActive('footnote') ? this.noteField() : nothing}`;
  }

  private mark(name: string, keys: string) {
    return this.tool(name, keys, !!this.editor?.isActive(name), () => this.act((chain) => chain.toggleMark(name)));
  }

  private toggle(name: string, keys: string, node: string, act: Act) {
    return this.tool(name, keys, !!this.editor?.isActive(node), () => this.act(act));
  }

  private act(act: Act) {
    const chain = this.onPaper();
    if (chain) act(chain).run();
  }

  /** With the focus there at once: Tiptap's own `focus()` comes a frame late, and keys struck before are lost. */
  private onPaper(): ChainedCommands | undefined {
    this.editor?.view.focus();
    return this.editor?.chain();
  }

  private tool(name: string, keys: string, on: boolean | undefined, act: () => void, off = false) {
    const label = this.label(name);
    return html`<button
      type="button"
      class="tool-button"
      aria-label=${label}
      aria-pressed=${on === undefined ? nothing : String(on)}
      aria-keyshortcuts=${keys ? keys.replace('Ctrl', 'Control') : nothing}
      title=${keys ? `${label} ${keys}` : label}
      ?disabled=${off}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${act}
    >
      <caibian-icon name=${name}></caibian-icon>
    </button>`;
  }

  private tableTools() {
    const act = (name: string, run: Act) => html`<button
      type="button"
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => this.act(run)}
    >
      ${this.label(name)}
    </button>`;
    return html`<div class="tool-more" role="toolbar" aria-label=${this.label('tableTools')} @keydown=${this.onKey}>
      ${act('rowBefore', (chain) => chain.addRowBefore())} ${act('rowAfter', (chain) => chain.addRowAfter())}
      ${act('columnBefore', (chain) => chain.addColumnBefore())} ${act('columnAfter', (chain) => chain.addColumnAfter())}
      ${act('headings', (chain) => chain.toggleHeaderRow())} ${act('rowOut', (chain) => chain.deleteRow())}
      ${act('columnOut', (chain) => chain.deleteColumn())} ${act('tableOut', (chain) => chain.deleteTable())}
    </div>`;
  }

  private linkField() {
    const { editor, labels } = this;
    return editor && this.asked === 'link'
      ? html`<caibian-link .editor=${editor} .labels=${labels} @stop=${() => (this.asked = 'nothing')}></caibian-link>`
      : nothing;
  }

  private pictureTools() {
    const { editor, labels } = this;
    const chosen = editor && chosenPicture(editor.state);
    if (!editor || (!chosen && this.asked !== 'picture')) return nothing;
    return this.asked === 'picture'
      ? html`<caibian-pictures .editor=${editor} .labels=${labels} @stop=${() => (this.asked = 'nothing')}></caibian-pictures>`
      : html`<caibian-picture .editor=${editor} .labels=${labels} .node=${chosen?.node} .at=${chosen?.at}></caibian-picture>`;
  }

  private noteField() {
    const chosen = this.noteChosen();
    return html`<form class="tool-link" @submit=${this.onNote} @focusout=${this.onNoteLeft}>
      <label for="caibian-note">${this.label('noteWords')}</label>
      <input id="caibian-note" name="note" .value=${chosen?.text ?? ''} maxlength=${LONGEST_NOTE} required autocomplete="off"
        @input=${this.onNoteTyped} @compositionend=${this.onNoteTyped} @keydown=${this.onNoteKey} />
      <button type="submit">${this.label('noteDone')}</button>
      ${chosen ? html`<button type="button" @click=${this.withoutNote}>${this.label('noteOut')}</button>` : nothing}
    </form>`;
  }

  private label(name: string): string {
    return this.labels[name] ?? name;
  }

  private styleNow(): string {
    if (this.editor?.isActive('heading', { level: 2 })) return 'h2';
    return this.editor?.isActive('heading', { level: 3 }) ? 'h3' : 'p';
  }

  private onStyle(event: Event) {
    const chain = this.onPaper();
    const style = (event.target as HTMLSelectElement).value;
    if (style === 'p') chain?.setParagraph().run();
    else chain?.setHeading({ level: style === 'h2' ? 2 : 3 }).run();
  }

  /** Puts what stands by itself behind the block that is written in, or in its place where that is empty. */
  private insert(node: JSONContent, inside: number) {
    const editor = this.editor;
    if (!editor) return;
    const { $from } = editor.state.selection;
    const from = $from.depth > 0 ? $from.before(1) : $from.pos;
    const to = $from.depth > 0 ? $from.after(1) : $from.pos;
    const here = $from.depth > 0 ? $from.node(1) : undefined;
    const at = here?.type.name === 'paragraph' && here.content.size === 0 ? from : to;
    const last = to === editor.state.doc.content.size;
    const content = last ? [node, { type: 'paragraph' }] : [node];
    editor
      .chain()
      .insertContentAt({ from: at, to }, content)
      .setTextSelection(at + inside)
      .scrollIntoView()
      .run();
    editor.view.focus();
  }

  private async ask(what: Asked) {
    this.asked = what;
    await this.updateComplete;
    this.querySelector<HTMLInputElement>('.tool-link input')?.select();
  }

  private stopAsking() {
    this.onPaper();
    this.asked = 'nothing';
  }

  private readonly onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.stopAsking();
  };

  private noteChosen(): { text: string; marks: readonly Mark[] } | undefined {
    const selection = this.editor?.state.selection;
    return selection instanceof NodeSelection && selection.node.type.name === 'footnote'
      ? { text: selection.node.attrs['text'] as string, marks: selection.node.marks }
      : undefined;
  }

  /** What is typed stands on the paper at once, as the lines of a picture do: it is kept with the rest. */
  private onNoteTyped(event: Event) {
    const text = (event.target as HTMLInputElement).value.trim();
    if ((event as InputEvent).isComposing || !text || !this.editor) return;
    const { state, view } = this.editor;
    const { from, to } = state.selection;
    const chosen = this.noteChosen();
    if (chosen?.text === text) return;
    const note = state.schema.nodes['footnote']?.create({ text });
    if (!note) return;
    const at = chosen ? from : to;
    const { tr } = state;
    tr.replaceWith(at, to, note.mark(chosen?.marks ?? []));
    view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)));
  }

  private readonly onNoteKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.behindNote();
    this.onEscape(event);
  };

  private onNote(event: Event) {
    event.preventDefault();
    this.behindNote();
    this.stopAsking();
  }

  private onNoteLeft(event: FocusEvent) {
    if (!(event.currentTarget as HTMLElement).contains(event.relatedTarget as Node)) this.asked = 'nothing';
  }

  /** Who writes on does not write over it. */
  private behindNote() {
    if (this.noteChosen()) this.editor?.commands.setTextSelection(this.editor.state.selection.to);
  }

  private withoutNote() {
    this.onPaper()?.deleteSelection().run();
    this.asked = 'nothing';
  }

  /** Left and right walk the tools, as a toolbar promises; Escape leads back to the paper. */
  private onKey(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      this.editor?.view.focus();
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const bar = event.currentTarget as HTMLElement;
    const tools = [...bar.querySelectorAll<HTMLElement>('select, button:not([disabled])')];
    const at = tools.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const next = tools[(at + (event.key === 'ArrowRight' ? 1 : tools.length - 1)) % tools.length];
    next?.focus();
    event.preventDefault();
  }
}

function factBox(): JSONContent {
  return { type: 'factBox', content: [{ type: 'boxTitle' }, { type: 'paragraph' }] };
}

function table(): JSONContent {
  const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] });
  const row = (type: string) => ({ type: 'tableRow', content: Array.from({ length: COLUMNS }, () => cell(type)) });
  return {
    type: 'table',
    content: [row('tableHeader'), ...Array.from({ length: ROWS - 1 }, () => row('tableCell'))],
  };
}

customElements.define('caibian-tools', CaibianTools);
