import type { Editor } from '@tiptap/core';
import { putOff } from './body-composing';
import type { Words } from './body-journal';
import { isOn, putInstead } from './body-schema';
import type { Paper } from './paper';
import { HandOvers, type Given } from './paper-hand-overs';
import { Noting } from './paper-noting';
import { Pause } from './paper-pause';
import { PaperWatch } from './paper-watch';

/**
 * The words of a paper between the writer and the server: what is typed is noted, and handed over when the writer pauses;
 * what the server puts there is shown; and words that only one of them has are kept until somebody decides.
 */
export class Exchange {
  /** The value as it was shown or handed over last. */
  private shown = '';
  private readonly handOvers = new HandOvers();
  private readonly pause = new Pause(() => this.flush());
  private readonly noting: Noting;
  private readonly watch = new PaperWatch(() => this.hurry(), () => this.stillHere());

  constructor(private readonly paper: Paper) {
    this.noting = new Noting(paper);
  }

  /** What the server gave last. */
  get given(): Given {
    return this.handOvers.given;
  }

  take(given: Given) {
    if (this.handOvers.take(given)) this.paper.value = given.text;
  }

  /** The paper stands in the page now. */
  begin() {
    this.noting.begin();
    this.watch.begin();
  }

  /** The value stands on the paper as it is. */
  opened() {
    this.shown = this.paper.value;
  }

  /** The paper leaves the page. */
  end() {
    if (this.pause.isUnsent()) this.noting.journal.note();
    this.flush();
    this.noting.end();
    this.watch.end();
  }

  /** The paper has another place in the journal; `begun` says that it came with something typed on it. */
  note(begun: boolean) {
    this.noting.at(begun || this.pause.isUnsent());
  }

  /** Something was written on the paper. */
  written() {
    this.noting.journal.changed();
    if (!this.pause.isUnsent()) this.noting.showWriting(true);
    this.pause.written(this.paper.editor?.view.composing ?? false);
  }

  /** Hands over what has been written so far. */
  flush() {
    const { editor, value } = this.paper;
    if (!this.pause.isUnsent() || !editor) return;
    if (editor.view.composing) this.pause.again();
    else if (value !== this.shown) this.takeOver();
    else this.handOver(value, JSON.stringify(editor.getJSON()));
  }

  private handOver(before: string, body: string) {
    const { paper } = this;
    this.pause.end();
    if (body === before && paper.use.saves && this.handOvers.areKept()) {
      this.takenBack();
      return;
    }
    const handed = this.handOvers.next(before, body);
    this.shown = body;
    paper.value = body;
    paper.tell('handed-over', handed);
  }

  /** What was typed was taken back before it was handed over: the server has what stands here. */
  private takenBack() {
    const { journal, fields } = this.noting;
    const { keeping } = this.paper;
    this.noting.showWriting(false);
    if (keeping) journal.kept(keeping.draft, keeping.version, fields.areIn({}));
  }

  /**
   * Before the page is left or hidden, while the server can still hear it, and the journal lock what it is to keep: once
   * the page goes, nothing is waited for any more.
   */
  private hurry() {
    this.flush();
    this.noting.journal.hurry();
  }

  private stillHere() {
    if (!this.paper.readonly) this.paper.tell('still-here');
  }

  /** The words of a hand-over, and its fields, are in the database. */
  kept(draft: string, sequence: number, version: number, fields: Words['fields']) {
    this.handOvers.arrived(sequence);
    const areIn = this.noting.fields.areIn(fields);
    const isIn = !this.pause.isUnsent() && this.handOvers.isLast(sequence);
    if (isIn) this.noting.showWriting(false);
    this.noting.journal.kept(draft, version, areIn && isIn);
  }

  /** That hand-over does not fit what the server has; a later one says itself that it does not. */
  whole(sequence: number) {
    const handed = this.handOvers.whole(sequence);
    if (handed) this.paper.tell('handed-over', handed);
  }

  /** Somebody has decided about words that were found. */
  settled() {
    this.noting.journal.settled();
  }

  /**
   * Shows what the server has put here instead, in a page whose fields `had` others before. Words that were typed and not
   * yet handed over are kept aside and told of, and what is being composed is composed to its end first.
   */
  takeOver(had?: Words['fields']) {
    const { editor } = this.paper;
    if (!editor || putOff(editor.view, () => this.takeOver(had))) return;
    const { noting } = this;
    const words = noting.words();
    const overFields = had !== undefined && noting.fields.areOver(had);
    const overBody = this.showValue(editor);
    const lost = overFields || overBody;
    if (had && lost) noting.fields.forget();
    // What is not among it and stands there still is on its way, or goes with the paper that is put down.
    else if (had) noting.fields.arrived(had);
    if (lost && words) noting.setAside(words);
  }

  /** Tells whether it stands now where words were that the server did not have. */
  private showValue(editor: Editor): boolean {
    const { value } = this.paper;
    if (value === this.shown) return false;
    this.shown = value;
    let over = false;
    if (!isOn(editor, value)) {
      over = this.pause.isUnsent() || this.handOvers.isOnItsWay();
      this.handOvers.giveWay();
      putInstead(editor, value);
      this.paper.mark();
    }
    this.pause.end();
    this.noting.showWriting(false);
    return over;
  }

  /** The paper may no longer be written on: what the server did not get stays here, and is told of. */
  putDown() {
    const { editor, use } = this.paper;
    if (!use.saves) return;
    const { journal, fields } = this.noting;
    // The letters are words from now on: what is only read would compose for ever.
    if (editor?.view.composing) editor.view.dom.blur();
    fields.compose();
    this.paper.tell('body-counted', null);
    const words = this.noting.words();
    const lost = this.pause.isUnsent() || !this.handOvers.areKept() || !fields.areIn({});
    this.pause.end();
    this.handOvers.end();
    this.noting.showWriting(false);
    fields.forget();
    journal.pause();
    if (lost && words) this.noting.setAside(words);
  }

  /** The server has heard what was set aside of a paper that was put down: this is what it has. */
  putBack(value: string, fields: Words['fields']) {
    const { editor } = this.paper;
    this.shown = value;
    this.paper.value = value;
    if (editor) putInstead(editor, value);
    this.noting.fields.show(fields);
  }
}
