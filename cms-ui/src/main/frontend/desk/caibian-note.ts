import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, type EditorState } from '@tiptap/pm/state';
import { LitElement, html, nothing } from 'lit';
import { LONGEST_NOTE } from './body-notes';
import type { Labels } from './labels';

/** The footnote that is chosen on the paper. */
export function chosenNote({ selection }: EditorState): Node | undefined {
  return selection instanceof NodeSelection && selection.node.type.name === 'footnote' ? selection.node : undefined;
}

/** What a footnote says: of the one that is chosen, or of one that is begun here. */
export class CaibianNote extends LitElement {
  static override properties = {
    editor: { attribute: false },
    labels: { attribute: false },
    node: { attribute: false },
    asked: { type: Boolean },
  };

  declare editor: Editor;
  declare labels: Labels;
  /** Drawn anew when it is another. */
  declare node: Node | undefined;
  /** Whether the note is to be written now, and not only shown. */
  declare asked: boolean;

  protected override createRenderRoot() {
    return this;
  }

  protected override updated(changed: Map<string, unknown>) {
    if (!changed.has('asked') || !this.asked) return;
    const field = this.querySelector('input');
    field?.focus();
    field?.select();
  }

  protected override render() {
    return html`<form class="tool-link" @submit=${this.onSubmit} @focusout=${this.onLeft}>
      <label for="caibian-note">${this.label('noteWords')}</label>
      <input id="caibian-note" name="note" .value=${(this.node?.attrs['text'] as string) ?? ''} maxlength=${LONGEST_NOTE} required
        autocomplete="off" @input=${this.onTyped} @compositionend=${this.onTyped} @keydown=${this.onKey} />
      <button type="submit">${this.label('noteDone')}</button>
      ${this.node ? html`<button type="button" @click=${this.takeOut}>${this.label('noteOut')}</button>` : nothing}
    </form>`;
  }

  private label(name: string): string {
    return this.labels[name] ?? name;
  }

  /** What is typed stands on the paper at once, as the lines of a picture do: it is kept with the rest. */
  private onTyped(event: Event) {
    const text = (event.target as HTMLInputElement).value.trim();
    if ((event as InputEvent).isComposing || !text) return;
    const { state, view } = this.editor;
    const { from, to } = state.selection;
    const chosen = chosenNote(state);
    if (chosen?.attrs['text'] === text) return;
    const note = state.schema.nodes['footnote']?.create({ text });
    if (!note) return;
    const at = chosen ? from : to;
    const { tr } = state;
    tr.replaceWith(at, to, note.mark(chosen?.marks ?? []));
    view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)));
  }

  private onKey(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.done();
  }

  private onSubmit(event: Event) {
    event.preventDefault();
    this.done();
  }

  /** Who writes on does not write over it. */
  private done() {
    if (chosenNote(this.editor.state)) this.editor.commands.setTextSelection(this.editor.state.selection.to);
    this.editor.view.focus();
    this.stop();
  }

  private onLeft(event: FocusEvent) {
    if (!(event.currentTarget as HTMLElement).contains(event.relatedTarget as globalThis.Node)) this.stop();
  }

  private takeOut() {
    this.editor.view.focus();
    this.editor.chain().deleteSelection().run();
    this.stop();
  }

  private stop() {
    this.dispatchEvent(new CustomEvent('stop'));
  }
}

customElements.define('caibian-note', CaibianNote);
