import type { ChainedCommands, Editor } from '@tiptap/core';
import { LitElement, html } from 'lit';
import type { Labels } from './labels';
import { stopOnce, walk } from './tool-stop';

type Act = (chain: ChainedCommands) => ChainedCommands;

/** What is done to the table that is written in: its rows, columns and headings. */
export class CaibianTable extends LitElement {
  static override properties = {
    editor: { attribute: false },
    labels: { attribute: false },
  };

  declare editor: Editor;
  declare labels: Labels;

  protected override createRenderRoot() {
    return this;
  }

  protected override updated() {
    const bar = this.firstElementChild;
    if (bar) stopOnce(bar);
  }

  protected override render() {
    return html`<div class="tool-more" role="toolbar" aria-label=${this.label('tableTools')} aria-keyshortcuts="Alt+F10"
      @keydown=${this.onKey} @focusin=${this.onFocus}>
      ${this.tool('rowBefore', (chain) => chain.addRowBefore())} ${this.tool('rowAfter', (chain) => chain.addRowAfter())}
      ${this.tool('columnBefore', (chain) => chain.addColumnBefore())} ${this.tool('columnAfter', (chain) => chain.addColumnAfter())}
      ${this.tool('headings', (chain) => chain.toggleHeaderRow())} ${this.tool('rowOut', (chain) => chain.deleteRow())}
      ${this.tool('columnOut', (chain) => chain.deleteColumn())} ${this.tool('tableOut', (chain) => chain.deleteTable())}
    </div>`;
  }

  private tool(name: string, act: Act) {
    return html`<button type="button" @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.act(act)}>
      ${this.label(name)}
    </button>`;
  }

  private act(act: Act) {
    this.editor.view.focus();
    act(this.editor.chain()).run();
  }

  private label(name: string): string {
    return this.labels[name] ?? name;
  }

  private onFocus(event: FocusEvent) {
    stopOnce(event.currentTarget as Element, event.target as HTMLElement);
  }

  private onKey(event: KeyboardEvent) {
    if (event.key === 'Escape') this.editor.view.focus();
    else if (!walk(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }
}

customElements.define('caibian-table', CaibianTable);
