import { Extension, type Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { SearchQuery, findNext, findPrev, getMatchHighlights, getSearchState, search, setSearchState } from 'prosemirror-search';

type Match = { from: number; to: number };

/** What is looked for, and whether large and small letters differ. */
export type Asked = { words: string; exact: boolean };

/** The body can be searched. */
export const Search = Extension.create({ name: 'search', addProseMirrorPlugins: () => [search()] });

/** Marks every place where the words stand; no words, no marks. */
export function lookFor(editor: Editor, { words, exact }: Asked) {
  const query = new SearchQuery({ search: words, caseSensitive: exact, literal: true });
  editor.view.dispatch(setSearchState(editor.state.tr, query));
}

/** All places found, in the order of the text. */
export function matches(editor: Editor): Match[] {
  return getMatchHighlights(editor.state).find();
}

/** Which of them is chosen, counted from one; 0 where none is. */
export function chosen(editor: Editor): number {
  const { from, to } = editor.state.selection;
  return matches(editor).findIndex((each) => each.from === from && each.to === to) + 1;
}

/** Chooses the nearest place from the caret on, or the one before it, round the end of the text. */
export function go(editor: Editor, back: boolean) {
  (back ? findPrev : findNext)(editor.state, editor.view.dispatch);
  show(editor);
}

/** Chooses the place the caret stands before or in, as one does while the words are still being typed. */
export function goNearest(editor: Editor) {
  const found = matches(editor);
  const near = found.find((each) => each.from >= editor.state.selection.from) ?? found[0];
  if (!near) return;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, near.from, near.to)));
  show(editor);
}

/** Puts other words in the chosen place and goes on to the next; where none is chosen, only goes there. */
export function replaceChosen(editor: Editor, by: string) {
  const match = matches(editor)[chosen(editor) - 1];
  if (match) {
    const tr = closeHistory(editor.state.tr);
    put(editor.state, tr, match, by);
    const after = tr.mapping.map(match.to);
    editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after)));
  }
  go(editor, false);
}

/** Puts other words in all places, to be taken back in one step; tells how many there were. */
export function replaceAll(editor: Editor, by: string): number {
  const found = matches(editor);
  if (found.length === 0) return 0;
  const tr = closeHistory(editor.state.tr);
  [...found].reverse().forEach((match) => put(editor.state, tr, match, by));
  editor.view.dispatch(tr);
  return found.length;
}

/** Whether anything is being looked for. */
export function isLooking(editor: Editor): boolean {
  return getSearchState(editor.state)?.query.valid ?? false;
}

/** The package's own replacing reads $1 and $& in the words; here a dollar is a dollar. */
function put(state: EditorState, tr: Transaction, { from, to }: Match, by: string) {
  if (by) tr.replaceWith(from, to, state.schema.text(by, state.doc.resolve(from).marksAcross(state.doc.resolve(to))));
  else tr.delete(from, to);
}

/** The paper scrolls by itself only while it has the focus. */
function show(editor: Editor) {
  const { node } = editor.view.domAtPos(editor.state.selection.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
