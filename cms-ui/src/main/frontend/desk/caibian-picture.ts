import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { LitElement, html, type PropertyValues } from 'lit';
import { LONGEST_CAPTION, LONGEST_LINE, movePicture, paperOf } from './body-picture';
import type { Labels } from './labels';
import { typedDay } from './typed-day';

type Line = 'caption' | 'credit' | 'alt';

/** So long a word may stand here before it is on the paper, and on its way to be kept. */
const A_MOMENT = 600;

/** What is said of the picture that is chosen on the paper, until when it may be printed, and where it goes. */
export class CaibianPicture extends LitElement {
  static override properties = {
    editor: { attribute: false },
    labels: { attribute: false },
    node: { attribute: false },
    at: { attribute: false },
    until: { state: true },
  };

  declare editor: Editor;
  declare labels: Labels;
  declare node: Node;
  declare at: number;
  declare until: string;

  private timer = 0;
  private composing = false;
  private paper?: HTMLElement;

  constructor() {
    super();
    this.until = '';
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.paper = paperOf(this.editor);
    this.paper.addEventListener('rights-told', this.onRights);
  }

  override disconnectedCallback() {
    window.clearTimeout(this.timer);
    this.paper?.removeEventListener('rights-told', this.onRights);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('node');
    if (!changed.has('node') || before?.attrs['sha256'] === this.sha256()) return;
    this.until = '';
    // What was typed there for the other, and was no day.
    this.querySelectorAll<HTMLInputElement>('[inputmode]').forEach((day) => {
      day.value = '';
      day.setCustomValidity('');
    });
    this.paper?.dispatchEvent(new CustomEvent('rights-asked', { detail: { sha256: this.sha256() } }));
  }

  protected override render() {
    return html`<form class="tool-picture" aria-label=${this.label('picture')} @submit=${this.onDone} @keydown=${this.onKey}>
      ${this.line('caption', LONGEST_CAPTION)} ${this.line('credit', LONGEST_LINE)} ${this.line('alt', LONGEST_LINE)}
      <label>${this.label('pictureRights')}<input inputmode="numeric" maxlength="11" autocomplete="off" .value=${this.until}
        placeholder=${this.label('day')} title=${this.label('pictureRightsHint')} @input=${this.onDay} @change=${this.onUntil} /></label>
      <span class="tool-acts">
        ${this.act('pictureUp', 'Alt+↑', () => movePicture(this.editor, -1))}
        ${this.act('pictureDown', 'Alt+↓', () => movePicture(this.editor, 1))}
        ${this.act('pictureOut', 'Delete', () => this.takeOut())}
        <button type="submit">${this.label('pictureDone')}</button>
      </span>
    </form>`;
  }

  private line(name: Line, longest: number) {
    return html`<label>${this.label(`picture_${name}`)}<input name=${name} .value=${this.node.attrs[name] as string}
      maxlength=${longest} autocomplete="off" @input=${this.onInput} @compositionstart=${this.onComposes} @compositionend=${this.onComposed} @change=${this.keep} /></label>`;
  }

  private act(name: string, keys: string, act: () => void) {
    return html`<button type="button" title=${`${this.label(name)} ${keys}`} @click=${act}>${this.label(name)}</button>`;
  }

  private label(name: string): string {
    return this.labels[name] ?? name;
  }

  private sha256(): string {
    return this.node.attrs['sha256'] as string;
  }

  private readonly onInput = (event: InputEvent) => {
    if (!event.isComposing) this.later();
  };

  /** What was typed before goes to the paper first: a composition may take its time. */
  private readonly onComposes = () => {
    this.keep();
    this.composing = true;
  };

  private readonly onComposed = () => {
    this.composing = false;
    this.later();
  };

  private readonly later = () => {
    if (!this.timer) this.timer = window.setTimeout(this.keep, A_MOMENT);
  };

  /** Puts what was typed on the paper, each line that changed; what is still being composed goes nowhere. */
  private readonly keep = () => {
    window.clearTimeout(this.timer);
    this.timer = 0;
    if (this.composing) return;
    const { state, view } = this.editor;
    const there = state.doc.nodeAt(this.at);
    if (there?.attrs['sha256'] !== this.sha256()) return;
    const change = state.tr;
    this.querySelectorAll<HTMLInputElement>('input[name]').forEach(({ name, value }) => {
      if (value !== there.attrs[name]) change.setNodeAttribute(this.at, name, value);
    });
    if (change.docChanged) view.dispatch(change);
  };

  private onDone(event: Event) {
    event.preventDefault();
    this.keep();
    const { state, view } = this.editor;
    view.focus();
    const behind = state.doc.resolve(this.at + this.node.nodeSize);
    view.dispatch(this.editor.state.tr.setSelection(Selection.near(behind)).scrollIntoView());
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = event.altKey && event.key === 'ArrowUp' ? -1 : event.altKey && event.key === 'ArrowDown' ? 1 : undefined;
    if (step) movePicture(this.editor, step);
    else if (event.key === 'Escape') {
      this.keep();
      this.editor.view.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private takeOut() {
    this.editor.view.focus();
    this.editor.commands.deleteSelection();
  }

  private onDay(event: Event) {
    (event.target as HTMLInputElement).setCustomValidity('');
  }

  /** Typed, since a browser has its own language for the days it offers. */
  private onUntil(event: Event) {
    const field = event.target as HTMLInputElement;
    const words = field.value.trim();
    const day = words && typedDay(words);
    if (day === undefined) {
      field.setCustomValidity(this.label('dayBad'));
      field.reportValidity();
      return;
    }
    this.until = day;
    this.paper?.dispatchEvent(new CustomEvent('rights-set', { detail: { sha256: this.sha256(), until: this.until } }));
  }

  private readonly onRights = (event: Event) => {
    const told = (event as CustomEvent<{ sha256: string; until: string }>).detail;
    if (told.sha256 === this.sha256()) this.until = told.until;
  };
}

customElements.define('caibian-picture', CaibianPicture);
