import { LitElement, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { NOTHING, SORTS, type LeftOut } from './body-left-out';
import type { Labels } from './labels';

/** Says what of something that was pasted is not on the paper, and what to do about it, until that was read. */
export class CaibianPasted extends LitElement {
  static override properties = {
    labels: { attribute: false },
    left: { state: true },
  };

  declare labels: Labels;
  declare left: LeftOut;

  constructor() {
    super();
    this.labels = {};
    this.left = NOTHING;
  }

  protected override createRenderRoot() {
    return this;
  }

  /** Says that so much was left out, or nothing any more. */
  tell(left: LeftOut) {
    this.left = left;
  }

  protected override render() {
    const sorts = SORTS.filter((sort) => this.left[sort] > 0);
    const said = sorts.map((sort) => html`<p>${this.label(`pasted${sort}`).replace('{0}', String(this.left[sort]))}</p>`);
    return html`<div class=${said.length ? 'pasted' : nothing}>
      <div role="status">${keyed(this.left, said)}</div>
      ${said.length ? html`<button type="button" @click=${this.read}>${this.label('pictureNoted')}</button>` : nothing}
    </div>`;
  }

  private label(name: string): string {
    return this.labels[name] ?? name;
  }

  private readonly read = () => {
    this.left = NOTHING;
    this.dispatchEvent(new CustomEvent('read'));
  };
}

customElements.define('caibian-pasted', CaibianPasted);
