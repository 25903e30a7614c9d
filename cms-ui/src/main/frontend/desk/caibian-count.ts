import { Extension, type Editor } from '@tiptap/core';
import { LitElement, html, nothing } from 'lit';
import { countOf, type Count } from './body-count';
import type { Labels } from './labels';

const COUNT_MS = 200;

/** How long the body is that is written on, and what is chosen in it. */
type Counted = { whole: Count; chosen: Count | null };

/** Tells the page how long the body is, and what is chosen in it, shortly after either changed. */
export const Counting = Extension.create<object, { due: number }>({
  name: 'counting',
  addStorage: () => ({ due: 0 }),
  onCreate() {
    tell(this.editor);
  },
  onTransaction() {
    this.storage.due ||= window.setTimeout(() => {
      this.storage.due = 0;
      if (!this.editor.isDestroyed) tell(this.editor);
    }, COUNT_MS);
  },
});

/** A paper that is not shown has nothing to tell. */
function tell(editor: Editor) {
  if (editor.view.dom.getClientRects().length === 0) return;
  const { doc, selection } = editor.state;
  const { from, to, empty } = selection;
  const detail: Counted = { whole: countOf(doc), chosen: empty ? null : countOf(doc, from, to) };
  editor.view.dom.dispatchEvent(new CustomEvent('body-counted', { detail, bubbles: true }));
}

/** How long the body is: as the server counted what is only read, and live while it is written on. */
class CaibianCount extends LitElement {
  static override properties = {
    whole: { attribute: false },
    labels: { attribute: false },
    live: { state: true },
  };

  declare whole: Count | null;
  declare labels: Labels;
  declare live: Counted | null;

  constructor() {
    super();
    this.whole = null;
    this.labels = {};
    this.live = null;
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('body-counted', this.onCounted);
  }

  override disconnectedCallback() {
    document.removeEventListener('body-counted', this.onCounted);
    super.disconnectedCallback();
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const chosen = this.live?.chosen;
    const count = chosen ?? this.live?.whole ?? this.whole;
    if (!count) return nothing;
    const part = (name: string, more: string, number: number) =>
      html`<span class=${more}>${this.label(name, number)}</span>`;
    return html`${part(chosen ? 'chosen' : 'whole', 'characters', count.characters)}
    ${part('bare', 'more', count.bare)}
    ${count.words > 0 ? part('words', 'more', count.words) : nothing}
    ${part('minutes', 'more', count.minutes)}`;
  }

  private label(name: string, number: number): string {
    return (this.labels[name] ?? '').replace('{0}', number.toLocaleString('en'));
  }

  private readonly onCounted = (event: Event) => {
    this.live = (event as CustomEvent<Counted | null>).detail;
  };
}

customElements.define('caibian-count', CaibianCount);
