import { Editor, type JSONContent } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { LitElement, html, nothing } from 'lit';
import { BODY_EXTENSIONS, isAllowedAddress } from './body-schema';
import './caibian-icon';

const QUIET_MS = 700;
/** Who writes on without a pause is saved on the way. */
const LONGEST_UNSENT_MS = 1_500;
const SIGN_OF_LIFE_MS = 60_000;
const EMPTY: JSONContent = { type: 'doc', content: [{ type: 'paragraph' }] };

type Labels = Record<string, string>;

/**
 * The paper: a story's body written with Tiptap. Its value is the document as JSON text, handed to the server
 * when the writer pauses, never in the middle of a composition and never on every key.
 */
class CaibianEditor extends LitElement {
  static override properties = {
    value: { type: String },
    readonly: { type: Boolean, reflect: true },
    labels: { type: Object },
    asking: { state: true },
  };

  declare value: string;
  declare readonly: boolean;
  declare labels: Labels;
  declare asking: boolean;

  characters = 0;

  private editor?: Editor;
  private timer = 0;
  private pulse = 0;
  private unsent = false;
  private unsentSince = 0;
  private shown = '';

  constructor() {
    super();
    this.value = '';
    this.readonly = false;
    this.labels = {};
    this.asking = false;
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
      extensions: [StarterKit.configure(BODY_EXTENSIONS)],
      content: parse(this.value),
      editable: !this.readonly,
      injectCSS: false,
      onUpdate: () => this.written(),
      onTransaction: () => this.requestUpdate(),
      onBlur: () => this.flush(),
    });
    this.describe();
    this.count();
    this.requestUpdate();
  }

  private written() {
    if (!this.unsent) {
      this.unsent = true;
      this.unsentSince = Date.now();
      this.dispatchEvent(new CustomEvent('writing-began'));
    }
    this.later();
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
  }

  protected override render() {
    return html`${this.readonly ? nothing : this.toolbar()}
      <div class="paper-body" @keydown=${{ handleEvent: (event: KeyboardEvent) => this.onKey(event), capture: true }}></div>`;
  }

  private toolbar() {
    const e = this.editor;
    return html`<div class="tool" role="toolbar" aria-label=${this.label('toolbar')} @keydown=${this.onArrow}>
        <select class="tool-style" aria-label=${this.label('style')} .value=${this.style_()} @change=${this.onStyle}>
          <option value="p">${this.label('paragraph')}</option>
          <option value="h2">${this.label('heading2')}</option>
          <option value="h3">${this.label('heading3')}</option>
        </select>
        <span class="vr"></span>
        ${this.tool('bold', 'Ctrl+B', !!e?.isActive('bold'), () => e?.chain().focus().toggleBold().run())}
        ${this.tool('italic', 'Ctrl+I', !!e?.isActive('italic'), () => e?.chain().focus().toggleItalic().run())}
        <span class="vr"></span>
        ${this.tool('bullets', 'Ctrl+Shift+8', !!e?.isActive('bulletList'), () => e?.chain().focus().toggleBulletList().run())}
        ${this.tool('numbers', 'Ctrl+Shift+7', !!e?.isActive('orderedList'), () => e?.chain().focus().toggleOrderedList().run())}
        ${this.tool('quote', 'Ctrl+Shift+B', !!e?.isActive('blockquote'), () => e?.chain().focus().toggleBlockquote().run())}
        ${this.tool('link', 'Ctrl+Shift+L', !!e?.isActive('link'), () => this.ask())}
        <span class="vr"></span>
        ${this.tool('undo', 'Ctrl+Z', false, () => e?.chain().focus().undo().run(), !e?.can().undo())}
        ${this.tool('redo', 'Ctrl+Y', false, () => e?.chain().focus().redo().run(), !e?.can().redo())}
      </div>
      ${this.asking ? this.linkField() : nothing}`;
  }

  private tool(name: string, keys: string, on: boolean, act: () => void, off = false) {
    const label = this.label(name);
    return html`<button
      type="button"
      class="tool-button"
      aria-label=${label}
      aria-pressed=${name === 'undo' || name === 'redo' ? nothing : String(on)}
      aria-keyshortcuts=${keys.replace('Ctrl', 'Control')}
      title=${`${label} ${keys}`}
      ?disabled=${off}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${act}
    >
      <caibian-icon name=${name}></caibian-icon>
    </button>`;
  }

  private linkField() {
    const href = (this.editor?.getAttributes('link')['href'] as string) ?? '';
    return html`<form class="tool-link" @submit=${this.onLink}>
      <label for="caibian-link">${this.label('address')}</label>
      <input id="caibian-link" name="href" .value=${href} placeholder="https://" autocomplete="off"
        @input=${(event: Event) => (event.target as HTMLInputElement).setCustomValidity('')}
        @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.stopAsking()} />
      <button type="submit">${this.label('apply')}</button>
      <button type="button" @click=${this.unlink}>${this.label('unlink')}</button>
    </form>`;
  }

  private label(name: string): string {
    return this.labels[name] ?? name;
  }

  private style_(): string {
    if (this.editor?.isActive('heading', { level: 2 })) return 'h2';
    return this.editor?.isActive('heading', { level: 3 }) ? 'h3' : 'p';
  }

  private onStyle(event: Event) {
    const chain = this.editor?.chain().focus();
    const style = (event.target as HTMLSelectElement).value;
    if (style === 'p') chain?.setParagraph().run();
    else chain?.setHeading({ level: style === 'h2' ? 2 : 3 }).run();
  }

  private async ask() {
    this.asking = !this.asking;
    await this.updateComplete;
    (this.querySelector('#caibian-link') as HTMLInputElement | null)?.select();
  }

  private stopAsking() {
    this.asking = false;
    this.editor?.commands.focus();
  }

  private onLink(event: Event) {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).elements.namedItem('href') as HTMLInputElement;
    const href = input.value.trim();
    if (!isAllowedAddress(href)) {
      input.setCustomValidity(this.label('addressWrong'));
      input.reportValidity();
      return;
    }
    const chain = this.editor?.chain().focus();
    if (this.editor?.state.selection.empty && !this.editor.isActive('link')) {
      chain?.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    } else {
      chain?.extendMarkRange('link').setLink({ href }).run();
    }
    this.asking = false;
  }

  private unlink() {
    this.editor?.chain().focus().extendMarkRange('link').unsetLink().run();
    this.asking = false;
  }

  private onKey(event: KeyboardEvent) {
    if (!event.isComposing) this.catchUp();
    if (!(event.ctrlKey || event.metaKey) || this.readonly) return;
    const key = event.key.toLowerCase();
    if (key === 's') this.flush();
    if (key === 'l' && event.shiftKey) {
      event.preventDefault();
      void this.ask();
    }
  }

  /**
   * ProseMirror hears of a moved caret a frame late; a key struck sooner than that would act on the place it came from.
   */
  private catchUp() {
    (this.editor?.view as unknown as { domObserver?: { flush(): void } } | undefined)?.domObserver?.flush();
  }

  /** Left and right walk the tools, as a toolbar promises. */
  private onArrow(event: KeyboardEvent) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const tools = [...this.querySelectorAll<HTMLElement>('.tool-style, .tool-button:not([disabled])')];
    const at = tools.indexOf(document.activeElement as HTMLElement);
    if (at < 0 || tools[at]?.tagName === 'SELECT') return;
    const next = tools[(at + (event.key === 'ArrowRight' ? 1 : tools.length - 1)) % tools.length];
    next?.focus();
    event.preventDefault();
  }
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
