import type { EditorView } from '@tiptap/pm/view';

/** So long after a composition its last words are in the document. */
const COMPOSED_MS = 50;

/** Puts `again` off until what is being composed there was composed to its end; false where nothing is. */
export function putOff(view: EditorView, again: () => void): boolean {
  if (!view.composing) return false;
  view.dom.addEventListener('compositionend', () => window.setTimeout(again, COMPOSED_MS), { once: true });
  return true;
}
