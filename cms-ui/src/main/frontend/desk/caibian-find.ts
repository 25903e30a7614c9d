import type { Editor } from '@tiptap/core';
import { LitElement, html, nothing } from 'lit';
import { chosen, go, goNearest, isLooking, lookFor, matches, replaceAll, replaceChosen } from './body-search';
import './caibian-icon';
import type { Labels } from './labels';

/** Looks for words in the body and puts others in their place. */
export class CaibianFind extends LitElement {
  static override properties = {
    editor: { attribute: false },
    labels: { attribute: false },
    open: { type: Boolean, reflect: true },
    replacing: { state: true },
    said: { state: true },
  };

  declare editor?: Editor;
  declare labels: Labels;
  declare open: boolean;
  declare replacing: boolean;
  declare said: string;

  private words = '';
  private by = '';
  private exact = false;

  constructor() {
    super();
    this.labels = {};
    this.open = false;
    this.replacing = false;
    this.said = '';
  }

  protected override createRenderRoot() {
    return this;
  }

  /** Opens the bar with the words that are chosen in the text, and the caret in it. */
  async start(replacing: boolean) {
    const editor = this.editor;
    if (!editor) return;
    const { from, to } = editor.state.selection;
    const picked = editor.state.doc.textBetween(from, to, '\n');
    if (picked && !picked.includes('\n')) this.words = picked;
    this.open = true;
    this.replacing = replacing;
    this.said = '';
    this.look();
    this.requestUpdate();
    await this.updateComplete;
    const field = this.field('words');
    if (field) field.value = this.words;
    field?.select();
  }

  /** To the next place found or the one before; asks for words first where there are none. */
  async step(back: boolean) {
    if (!this.editor || !this.open || !isLooking(this.editor)) return this.start(this.replacing);
    this.said = '';
    go(this.editor, back);
    this.requestUpdate();
  }

  stop() {
    if (!this.open) return;
    this.open = false;
    if (this.editor) lookFor(this.editor, { words: '', exact: false });
    this.editor?.view.focus();
  }

  protected override render() {
    if (!this.open || !this.editor) return nothing;
    const count = matches(this.editor).length;
    return html`<form class="find" role="search" aria-label=${this.label('find')} @submit=${this.onSubmit} @keydown=${this.onKey}>
      <input name="words" type="text" autocomplete="off" aria-label=${this.label('findWords')} placeholder=${this.label('findWords')}
        aria-describedby="caibian-find-scope" @input=${this.onWords} @compositionend=${this.onWords} />
      <span class="find-count" role="status"><span aria-hidden="true">${this.shortly(count)}</span><span class="spoken">${this.spoken(count)}</span></span>
      ${this.button('findBack', 'Shift+Enter', 'up', () => this.step(true))}
      ${this.button('findNext', 'Enter', 'down', () => this.step(false))}
      <label class="find-exact"><input type="checkbox" .checked=${this.exact} @change=${this.onExact} />${this.label('findExact')}</label>
      ${this.replacing ? this.replaceTools() : nothing}
      <span id="caibian-find-scope" class="find-scope">${this.label('findScope')}</span>
      <span class="grow"></span>
      ${this.button('findClose', 'Esc', 'x', () => this.stop())}
    </form>`;
  }

  private replaceTools() {
    return html`<span class="find-by">
      <input name="by" type="text" autocomplete="off" aria-label=${this.label('replaceBy')} placeholder=${this.label('replaceBy')}
        .value=${this.by} @input=${this.onBy} />
      <button type="button" @click=${this.replaceOne}>${this.label('replaceOne')}</button>
      <button type="button" @click=${this.replaceAll}>${this.label('replaceAll')}</button>
    </span>`;
  }

  /** Never switched off: a button that is, while it has the focus, lets it fall. */
  private button(name: string, keys: string, icon: string, act: () => void) {
    const label = this.label(name);
    return html`<button type="button" class="tool-button" aria-label=${label} title=${`${label} ${keys}`} @click=${act}>
      <caibian-icon name=${icon}></caibian-icon>
    </button>`;
  }

  private shortly(count: number): string {
    if (this.said) return this.said;
    return this.words && this.editor ? `${chosen(this.editor)}/${count}` : '';
  }

  private spoken(count: number): string {
    if (this.said || !this.words || !this.editor) return this.said;
    return count === 0 ? this.label('findNone') : this.label('findAt', chosen(this.editor), count);
  }

  private label(name: string, ...details: number[]): string {
    return (this.labels[name] ?? name).replace(/\{(\d)\}/g, (_, at: string) => String(details[Number(at)] ?? ''));
  }

  private look() {
    if (this.editor) lookFor(this.editor, { words: this.words, exact: this.exact });
    this.requestUpdate();
  }

  /** What is still being composed is not looked for. */
  private readonly onWords = (event: Event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    this.words = (event.target as HTMLInputElement).value;
    this.said = '';
    this.look();
    if (this.editor) goNearest(this.editor);
  };

  private readonly onBy = (event: Event) => {
    this.by = (event.target as HTMLInputElement).value;
  };

  private readonly onExact = (event: Event) => {
    this.exact = (event.target as HTMLInputElement).checked;
    this.look();
  };

  private readonly replaceOne = () => {
    this.said = '';
    if (this.editor) replaceChosen(this.editor, this.by);
    this.requestUpdate();
  };

  private readonly replaceAll = () => {
    if (this.editor) this.said = this.label('replaced', replaceAll(this.editor, this.by));
  };

  private onSubmit(event: Event) {
    event.preventDefault();
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const { name, type } = event.target as HTMLInputElement;
    if (event.key === 'Escape') this.stop();
    else if (event.key === 'Enter' && name === 'words') void this.step(event.shiftKey);
    else if (event.key === 'Enter' && name === 'by') this.replaceOne();
    else if (event.key === 'Enter' && type === 'checkbox') return;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private field(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  }
}

customElements.define('caibian-find', CaibianFind);
