import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { LitElement, html } from 'lit';
import './caibian-icon';

const PAGE = document.documentElement;

/**
 * Writing with nothing around it (专注): while it is on, the page bears the mark `quiet`, by which the style sheet hides
 * what is not paper. Each person's choice is remembered by their browser.
 */
class CaibianQuiet extends LitElement {
  static override properties = {
    person: { type: String },
    label: { type: String },
    on: { state: true },
  };

  declare person: string;
  declare label: string;
  declare on: boolean;

  constructor() {
    super();
    this.person = '';
    this.label = '';
    this.on = false;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback() {
    window.removeEventListener('keydown', this.onKey);
    PAGE.removeAttribute('quiet');
    super.disconnectedCallback();
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('person')) this.on = localStorage.getItem(this.place()) === 'on';
    PAGE.toggleAttribute('quiet', this.on);
  }

  protected override render() {
    return html`<button type="button" class="quietbutton" aria-pressed=${this.on} aria-keyshortcuts="F11" @click=${() => this.turn()}>
      <caibian-icon name="full"></caibian-icon><span>${this.label}</span><kbd>F11</kbd>
    </button>`;
  }

  private turn() {
    this.on = !this.on;
    if (this.on) localStorage.setItem(this.place(), 'on');
    else localStorage.removeItem(this.place());
    PAGE.toggleAttribute('quiet', this.on);
    if (this.on) document.querySelector<HTMLElement>('caibian-editor')?.focus();
  }

  private place(): string {
    return `caibian-quiet/${this.person}`;
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    // What Escape closes before that lets it come no further; the paper itself claims every Escape and does nothing.
    const leaves = this.on && event.key === 'Escape' && !isDialogOpen();
    if (!leaves && (event.key !== 'F11' || event.defaultPrevented)) return;
    event.preventDefault();
    this.turn();
  };
}

/** While it is quiet, the line that is written on stays in the middle; it does not move under a pointer held down. */
export const QuietLine = Extension.create({
  name: 'quietLine',
  addProseMirrorPlugins() {
    let held = false;
    return [
      new Plugin({
        props: {
          handleScrollToSelection: (view) => {
            if (isQuiet()) centre(view);
            return isQuiet();
          },
          handleDOMEvents: {
            pointerdown: () => void (held = true),
            pointerup: () => void (held = false),
            pointercancel: () => void (held = false),
          },
        },
        view: () => ({
          update: (view, before) => {
            if (isQuiet() && !held && view.hasFocus() && !before.selection.eq(view.state.selection)) centre(view);
          },
        }),
      }),
    ];
  },
});

function isQuiet(): boolean {
  return PAGE.hasAttribute('quiet');
}

/** Scrolls the line of the caret to the middle of what scrolls the paper. */
function centre(view: EditorView) {
  const scroller = scrollerOf(view.dom);
  if (!scroller) return;
  const line = view.coordsAtPos(view.state.selection.head);
  const { top, height } = scroller.getBoundingClientRect();
  scroller.scrollTop += (line.top + line.bottom) / 2 - (top + height / 2);
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  const parent = element.parentElement;
  return !parent || /auto|scroll/.test(getComputedStyle(parent).overflowY) ? parent : scrollerOf(parent);
}

function isDialogOpen(): boolean {
  return document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]') !== null;
}

customElements.define('caibian-quiet', CaibianQuiet);
