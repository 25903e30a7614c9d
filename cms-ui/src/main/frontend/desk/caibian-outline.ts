import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { LitElement, html, nothing } from 'lit';
import './caibian-icon';
import type { Labels } from './labels';

/** One line of the outline: what stands there, where, and how deep under the others. */
type Entry = { text: string; at: number; kind: string };

/** The headings of the body, and the boxes and tables between them, to go to: a margin on wide screens, else a menu. */
export class CaibianOutline extends LitElement {
  static override properties = {
    editor: { attribute: false },
    labels: { attribute: false },
    open: { type: Boolean, reflect: true },
  };

  declare editor?: Editor;
  declare labels: Labels;
  declare open: boolean;

  private doc?: Node;
  private entries: Entry[] = [];

  constructor() {
    super();
    this.labels = {};
    this.open = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  /** Opens it and goes to the line of what is written on, or closes it. */
  async turn() {
    if (this.hidden) return;
    this.open = !this.open;
    await this.updateComplete;
    if (this.open) this.querySelector<HTMLElement>('[aria-current], li button')?.focus();
    else this.editor?.view.focus();
  }

  protected override willUpdate() {
    const doc = this.editor?.state.doc;
    if (doc === this.doc) return;
    this.doc = doc;
    this.entries = doc ? entriesOf(doc, (kind) => this.label(kind)) : [];
    this.hidden = !this.entries.some((each) => each.kind.startsWith('h'));
  }

  protected override render() {
    if (this.hidden) return nothing;
    const here = this.here();
    return html`<button type="button" class="tool-button" aria-expanded=${this.open} aria-controls="outline-list"
        aria-label=${this.label('outline')} title=${`${this.label('outline')} Ctrl+Alt+O`} @click=${() => this.turn()}>
        <caibian-icon name="outline"></caibian-icon>
      </button>
      ${this.open
        ? html`<nav id="outline-list" aria-label=${this.label('outline')} @keydown=${this.onKey} @focusout=${this.onLeft}>
            <ol>${this.entries.map((each) => this.line(each, each === here))}</ol>
          </nav>`
        : html`<ol id="outline-list" class="bars" aria-hidden="true">
            ${this.entries.map((each) => html`<li class=${each === here ? `${each.kind} here` : each.kind}></li>`)}
          </ol>`}`;
  }

  private line(entry: Entry, here: boolean) {
    return html`<li class=${entry.kind}>
      <button type="button" aria-current=${here ? 'location' : nothing} @click=${() => this.go(entry)}>${entry.text}</button>
    </li>`;
  }

  /** The last of them that begins before the caret. */
  private here(): Entry | undefined {
    const caret = this.editor?.state.selection.from ?? 0;
    return this.entries.filter((each) => each.at <= caret).at(-1);
  }

  private go(entry: Entry) {
    const editor = this.editor;
    if (!editor) return;
    if (this.isMenu()) this.open = false;
    const { state, view } = editor;
    // A box begins with its title, a table with its first cell: words right at the edge of one would part it.
    view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(entry.at + 1))));
    view.focus();
    const there = view.nodeDOM(entry.at);
    if (there instanceof HTMLElement) there.scrollIntoView({ block: 'center' });
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') void this.turn();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.walk(event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** A menu does not stay in the way. */
  private readonly onLeft = (event: FocusEvent) => {
    if (this.isMenu() && !this.contains(event.relatedTarget as globalThis.Node | null)) this.open = false;
  };

  private isMenu(): boolean {
    return getComputedStyle(this).getPropertyValue('--outline-menu') !== '';
  }

  private walk(by: number) {
    const lines = [...this.querySelectorAll<HTMLElement>('li button')];
    const at = lines.indexOf(document.activeElement as HTMLElement);
    lines[Math.min(lines.length - 1, Math.max(0, at + by))]?.focus();
  }

  private label(name: string): string {
    return this.labels[name] ?? name;
  }
}

function entriesOf(doc: Node, label: (kind: string) => string): Entry[] {
  const entries: Entry[] = [];
  doc.forEach((node, at) => {
    const kind = node.type.name === 'heading' ? `h${node.attrs['level']}` : node.type.name;
    if (kind.startsWith('h') && kind.length === 2) entries.push({ text: node.textContent || '…', at, kind });
    if (kind === 'factBox') entries.push({ text: node.firstChild?.textContent || label('factBox'), at, kind: 'box' });
    if (kind === 'table') entries.push({ text: label('table'), at, kind: 'box' });
  });
  return entries;
}

customElements.define('caibian-outline', CaibianOutline);
