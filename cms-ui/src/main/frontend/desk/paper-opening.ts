import { Editor } from '@tiptap/core';
import type { LeftOut } from './body-left-out';
import { pasting } from './body-pasting';
import { BODY_EXTENSIONS, openedWith } from './body-schema';
import { Search } from './body-search';
import type { Labels } from './labels';
import type { PaperUse } from './paper-uses';

/** What is told of what happens to a body. */
type Hears = {
  /** Something was written. */
  written(): void;
  /** Anything happened, be it that the caret moved. */
  moved(): void;
  /** The writer went elsewhere. */
  left(): void;
  /** So much of something that was pasted was left out. */
  leftOut(left: LeftOut): void;
};

/** Puts the document in that JSON text on a paper that is there for that, to be written on or read. */
export function openOn(body: HTMLElement, use: PaperUse, json: string, editable: boolean, hears: Hears): Editor {
  const extensions = [...BODY_EXTENSIONS, Search, ...use.extensions];
  return new Editor({
    element: body,
    extensions,
    content: openedWith(extensions, json),
    editable,
    injectCSS: false,
    editorProps: pasting((left) => hears.leftOut(left)),
    onUpdate: () => hears.written(),
    onTransaction: () => hears.moved(),
    onBlur: () => hears.left(),
  });
}

/** Says what it is to whoever does not see it, and what stands in it where nothing is written. */
export function describe(editor: Editor, labels: Labels, invalid: boolean) {
  const { dom } = editor.view;
  dom.setAttribute('role', 'textbox');
  dom.setAttribute('aria-multiline', 'true');
  dom.setAttribute('aria-label', labels['body'] ?? '');
  dom.setAttribute('aria-invalid', String(invalid));
  dom.setAttribute('spellcheck', 'false');
  dom.setAttribute('aria-placeholder', labels['bodyHint'] ?? '');
  dom.style.setProperty('--body-hint', JSON.stringify(labels['bodyHint'] ?? ''));
  dom.style.setProperty('--box-title', JSON.stringify(labels['boxTitle'] ?? ''));
}
