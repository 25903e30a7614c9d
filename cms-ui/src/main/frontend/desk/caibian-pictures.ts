import type { Editor } from '@tiptap/core';
import { LitElement, html, nothing } from 'lit';
import { addressOf, insertPicture, isFull, paperOf, type Shown } from './body-picture';
import { bring } from './body-uploads';
import type { Labels } from './labels';

/** Some of what the house has: what was asked for, and where it goes on, empty at the end. */
type Page = { words: string; from: string; next: string; pictures: Shown[] };

const CALM_MS = 250;

/** Where a picture for the story comes from: a file, or what the house has. */
export class CaibianPictures extends LitElement {
  static override properties = {
    editor: { attribute: false },
    labels: { attribute: false },
    offered: { state: true },
    next: { state: true },
  };

  declare editor: Editor;
  declare labels: Labels;
  declare offered: Shown[] | undefined;
  declare next: string;

  private paper?: HTMLElement;
  private words = '';
  private calm = 0;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.paper = paperOf(this.editor);
    this.paper.addEventListener('pictures-offered', this.onOffered);
    this.ask('');
  }

  override disconnectedCallback() {
    window.clearTimeout(this.calm);
    this.paper?.removeEventListener('pictures-offered', this.onOffered);
    super.disconnectedCallback();
  }

  protected override firstUpdated() {
    this.querySelector('button')?.focus();
  }

  protected override render() {
    const full = isFull(this.editor.state.doc);
    return html`<section class="tool-pictures" aria-label=${this.label('pictures')} @keydown=${this.onKey}>
      <div class="tool-bring">
        <button type="button" ?disabled=${full} @click=${() => this.querySelector('input')?.click()}>${this.label('pictureBring')}</button>
        <input type="file" accept="image/jpeg,image/png" multiple hidden @change=${this.onFiles} />
        <span>${this.label(full ? 'pictureMost' : 'pictureHint')}</span>
      </div>
      ${full ? nothing : this.shelf()}
    </section>`;
  }

  private shelf() {
    const hint = this.label('picturesFind');
    return html`<input type="search" class="tool-find-pictures" aria-label=${hint} placeholder=${hint} @input=${this.onWords}
        @compositionend=${this.onWords} />
      <div role="status">${this.offered?.length === 0 ? html`<p>${this.label(this.words ? 'picturesNotFound' : 'picturesNone')}</p>` : nothing}</div>
      ${this.offered?.length ? this.pictures(this.offered) : nothing}`;
  }

  private pictures(offered: Shown[]) {
    return html`<ul aria-label=${this.label(this.words ? 'picturesFound' : 'picturesHouse')}>
      ${offered.map((each) => html`<li><button type="button" title=${each.caption || each.alt} @click=${() => this.choose(each)}>
        <img src=${addressOf(this.paper!, each.sha256)} width=${each.width} height=${each.height} alt=${each.alt || each.caption} loading="lazy" />
      </button></li>`)}
      ${this.next ? html`<li class="more"><button type="button" @click=${() => this.ask(this.next)}>${this.label('picturesMore')}</button></li>` : nothing}
    </ul>`;
  }

  /** Asks for those that are sought, behind `from`. */
  private ask(from: string) {
    this.paper?.dispatchEvent(new CustomEvent('pictures-asked', { detail: { words: this.words, from } }));
  }

  /** Not while somebody still types, and never what is only being composed. */
  private readonly onWords = (event: Event) => {
    if ((event as InputEvent).isComposing) return;
    const words = (event.target as HTMLInputElement).value.trim();
    window.clearTimeout(this.calm);
    this.calm = window.setTimeout(() => {
      if (words === this.words) return;
      this.words = words;
      this.ask('');
    }, CALM_MS);
  };

  private label(name: string): string {
    return this.labels[name] ?? name;
  }

  private choose(picture: Shown) {
    this.editor.view.focus();
    insertPicture(this.editor, picture);
    this.stop();
  }

  private onFiles(event: Event) {
    const files = [...((event.target as HTMLInputElement).files ?? [])];
    this.editor.view.focus();
    bring(this.editor, files, this.editor.state.selection.to);
    this.stop();
  }

  private stop() {
    this.dispatchEvent(new CustomEvent('stop'));
  }

  /** The arrows walk along the shelf, Escape leaves it. */
  private readonly onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === 'Escape') {
      this.editor.view.focus();
      this.stop();
    } else if (event.target instanceof HTMLInputElement) {
      if (event.key !== 'ArrowDown') return;
      this.querySelector<HTMLElement>('li button')?.focus();
    } else if (step) {
      const all = [...this.querySelectorAll<HTMLElement>('button:not([disabled])')];
      const at = all.indexOf(document.activeElement as HTMLElement);
      all[(at + step + all.length) % all.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private readonly onOffered = (event: Event) => {
    const page = (event as CustomEvent<Page>).detail;
    if (page.words !== this.words) return;
    const before = page.from ? (this.offered ?? []) : [];
    this.offered = [...before, ...page.pictures.filter((each) => !before.some((one) => one.sha256 === each.sha256))];
    this.next = page.next;
  };
}

customElements.define('caibian-pictures', CaibianPictures);
