import type { Editor } from '@tiptap/core';

/** How ProseMirror hears of the caret; not in its types. */
type Listening = { domObserver?: { flush(): void }; input?: { lastFocus: number } };

/**
 * Has whatever is shown next leave the caret where it is by now. ProseMirror hears of a moved caret a frame late, and
 * what it shows sooner would put it back to the place it came from.
 */
export function hearCaret(editor: Editor | undefined) {
  const view = editor?.view;
  if (view && !view.composing) (view as unknown as Listening).domObserver?.flush();
}

/**
 * Has a struck key, or a pressed tool, act where the caret is by now. For a fifth of a second after the focus came
 * ProseMirror takes a caret at the very beginning for the browser's doing and puts it back: not once a key was struck,
 * which may be the one that goes there.
 */
export function catchUp(editor: Editor | undefined) {
  hearCaret(editor);
  const view = editor?.view as unknown as Listening | undefined;
  if (view?.input) view.input.lastFocus = 0;
}
