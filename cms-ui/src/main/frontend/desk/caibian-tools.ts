import type { ChainedCommands, Editor } from '@tiptap/core';
import { LitElement, html, nothing } from 'lit';
import { catchUp } from './body-caret';
import { FACT_BOX, RULE, TABLE, insertStanding } from './body-insert';
import { chosenPicture } from './body-picture';
import './caibian-icon';
import './caibian-link';
import { chosenNote } from './caibian-note';
import './caibian-picture';
import './caibian-pictures';
import './caibian-table';
import type { Labels } from './labels';
import { stopOf, stopOnce, walk } from './tool-stop';

type Asked = 'nothing' | 'link' | 'note' | 'picture';
type Act = (chain: ChainedCommands) => ChainedCommands;

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

  /** Goes to the tools from the paper, as Alt F10 does in most editors, and from there to those of the table. */
  enter() {
    const bars = [...this.querySelectorAll('[role="toolbar"]')];
    const next = bars[(bars.findIndex((each) => each.contains(document.activeElement)) + 1) % bars.length];
    if (next) stopOf(next)?.focus();
  }

  /** Asks for the address the chosen words lead to. */
  async askForLink() {
    this.asked = this.asked === 'link' ? 'nothing' : 'link';
    await this.updateComplete;
  }

  protected override updated() {
    const bar = this.querySelector('.tool');
    if (bar) stopOnce(bar);
  }

  protected override render() {
    const e = this.editor;
    return html`<div class="tool" role="toolbar" aria-label=${this.label('toolbar')} aria-keyshortcuts="Alt+F10"
        @keydown=${this.onKey} @focusin=${this.onFocus}>
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
        ${this.tool('note', '', e?.isActive('footnote') ?? false, () => (this.asked = 'note'))}
        <span class="vr"></span>
        ${this.tool('picture', '', this.asked === 'picture', () => (this.asked = this.asked === 'picture' ? 'nothing' : 'picture'))}
        ${this.tool('factBox', '', undefined, () => e && insertStanding(e, FACT_BOX))}
        ${this.tool('table', '', undefined, () => e && insertStanding(e, TABLE))}
        ${this.tool('rule', '', undefined, () => e && insertStanding(e, RULE))}
        <span class="vr"></span>
        ${this.tool('undo', 'Ctrl+Z', undefined, () => this.act((chain) => chain.undo()), !e?.can().undo())}
        ${this.tool('redo', 'Ctrl+Y', undefined, () => this.act((chain) => chain.redo()), !e?.can().redo())}
        <span class="vr"></span>
        ${this.tool('find', 'Ctrl+F', undefined, () => this.dispatchEvent(new CustomEvent('find')))}
        ${this.tool('annotate', 'Ctrl+Alt+M', undefined, () => this.dispatchEvent(new CustomEvent('annotate')))}
      </div>
      ${this.tableTools()} ${this.linkField()} ${this.pictureTools()} ${this.noteField()}`;
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
      @click=${() => this.at(act)}
    >
      <caibian-icon name=${name}></caibian-icon>
    </button>`;
  }

  /** Where the caret is by now. */
  private at(act: () => void) {
    catchUp(this.editor);
    act();
  }

  private tableTools() {
    const { editor, labels } = this;
    return editor?.isActive('table') ? html`<caibian-table .editor=${editor} .labels=${labels}></caibian-table>` : nothing;
  }

  private linkField() {
    const { editor, labels } = this;
    return editor && this.asked === 'link'
      ? html`<caibian-link .editor=${editor} .labels=${labels} @stop=${this.stopAsking}></caibian-link>`
      : nothing;
  }

  private pictureTools() {
    const { editor, labels } = this;
    const chosen = editor && chosenPicture(editor.state);
    if (!editor || (!chosen && this.asked !== 'picture')) return nothing;
    return this.asked === 'picture'
      ? html`<caibian-pictures .editor=${editor} .labels=${labels} @stop=${this.stopAsking}></caibian-pictures>`
      : html`<caibian-picture .editor=${editor} .labels=${labels} .node=${chosen?.node} .at=${chosen?.at}></caibian-picture>`;
  }

  private noteField() {
    const { editor, labels } = this;
    const asked = this.asked === 'note';
    if (!editor || (!asked && !editor.isActive('footnote'))) return nothing;
    return html`<caibian-note .editor=${editor} .labels=${labels} .node=${chosenNote(editor.state)} .asked=${asked}
      @stop=${this.stopAsking}></caibian-note>`;
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

  private stopAsking() {
    this.asked = 'nothing';
  }

  private onFocus(event: FocusEvent) {
    stopOnce(event.currentTarget as Element, event.target as HTMLElement);
  }

  /** Escape leads back to the paper. */
  private onKey(event: KeyboardEvent) {
    if (event.key === 'Escape') this.editor?.view.focus();
    else if (!walk(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }
}

customElements.define('caibian-tools', CaibianTools);
