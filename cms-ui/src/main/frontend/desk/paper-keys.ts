import type { Editor } from '@tiptap/core';
import { catchUp } from './body-caret';
import type { PaperParts } from './paper-parts';

/** The paper, as far as keys lead anywhere from it. */
type Keyed = {
  readonly: boolean;
  readonly editor?: Editor;
  readonly parts: PaperParts;
  /** Something is to be said of the chosen words. */
  annotate(): void;
  flush(): void;
};

/** Does what a key means anywhere on the paper, before the part hears of it that has the focus. */
export function struck(event: KeyboardEvent, paper: Keyed) {
  if (event.isComposing) return;
  if (paper.parts.body.contains(event.target as Node)) catchUp(paper.editor);
  if (paper.readonly) return;
  // The page hears of that key, too, and saves.
  if (event.key.toLowerCase() === 's' && isChord(event)) paper.flush();
  if (isMeant(event, paper)) event.preventDefault();
}

function isMeant(event: KeyboardEvent, paper: Keyed): boolean {
  const { parts } = paper;
  const key = event.key.toLowerCase();
  const chord = isChord(event);
  if (key === 'f3') void parts.find?.step(event.shiftKey);
  else if (key === 'f10' && event.altKey) parts.tools?.enter();
  else if (chord && event.altKey && event.code === 'KeyO') void parts.outline?.turn();
  else if (chord && !event.altKey && (key === 'f' || key === 'h')) void parts.find?.start(key === 'h');
  else if (chord && event.altKey && event.code === 'KeyM') paper.annotate();
  else if (chord && key === 'l' && event.shiftKey) void parts.tools?.askForLink();
  else return false;
  return true;
}

function isChord(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey;
}
