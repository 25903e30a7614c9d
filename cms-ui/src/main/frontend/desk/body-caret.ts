import type { Editor } from '@tiptap/core';

/** How ProseMirror hears of the caret; not in its types. */
type Listening = { domObserver?: { flush(): void }; input?: { lastFocus: number } };

/**
 * Has a struck key, or a pressed tool, act where the caret is. ProseMirror hears of a moved caret a frame late, and
 * what is done sooner would be done at the place it came from. And for a fifth of a second after the focus came it takes
 * a caret at the very beginning for the browser's doing and puts it back: not once a key was struck, which may be the one
 * that goes there.
 */
export function catchUp(editor: Editor | undefined) {
  const view = editor?.view as unknown as Listening | undefined;
  view?.domObserver?.flush();
  if (view?.input) view.input.lastFocus = 0;
}
