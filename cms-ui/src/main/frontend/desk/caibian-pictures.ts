import type { Editor } from '@tiptap/core';
import { LitElement, html, nothing } from 'lit';
import { addressOf, insertPicture, isFull, paperOf, type Shown } from './body-picture';
import { bring } from './body-uploads';

type Labels = Record<string, string>;

/** Where a picture for the story comes from: a file, or what the house has. */
export class CaibianPictures extends LitElement {
  static override properties = {
    editor: { attribute: false },
    labels: { attribute: false },
    offered: { state: true },
  };

  declare editor: Editor;
  declare labels: Labels;
  declare offered: Shown[] | undefined;

  private paper?: HTMLElement;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.paper = paperOf(this.editor);
    this.paper.addEventListener('pictures-offered', this.onOffered);
    this.paper.dispatchEvent(new CustomEvent('pictures-asked'));
  }

  override disconnectedCallback() {
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
    if (!this.offered) return nothing;
    if (this.offered.length === 0) return html`<p>${this.label('picturesNone')}</p>`;
    return html`<ul aria-label=${this.label('picturesHouse')}>
      ${this.offered.map((each) => html`<li><button type="button" title=${each.caption || each.alt} @click=${() => this.choose(each)}>
        <img src=${addressOf(this.paper!, each.sha256)} width=${each.width} height=${each.height} alt=${each.alt || each.caption} loading="lazy" />
      </button></li>`)}
    </ul>`;
  }

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
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === 'Escape') {
      this.editor.view.focus();
      this.stop();
    } else if (step) {
      const all = [...this.querySelectorAll<HTMLElement>('button:not([disabled])')];
      const at = all.indexOf(document.activeElement as HTMLElement);
      all[(at + step + all.length) % all.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private readonly onOffered = (event: Event) => {
    this.offered = (event as CustomEvent<Shown[]>).detail;
  };
}

customElements.define('caibian-pictures', CaibianPictures);
