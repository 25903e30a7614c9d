import type { Editor, JSONContent } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';

const ROWS = 3;
const COLUMNS = 3;

/** What stands by itself among the paragraphs, and how far inside it one writes on. */
type Standing = { node: JSONContent; inside: number };

export const RULE: Standing = { node: { type: 'horizontalRule' }, inside: 1 };

export const FACT_BOX: Standing = {
  node: { type: 'factBox', content: [{ type: 'boxTitle' }, { type: 'paragraph' }] },
  inside: 2,
};

export const TABLE: Standing = {
  node: {
    type: 'table',
    content: [row('tableHeader'), ...Array.from({ length: ROWS - 1 }, () => row('tableCell'))],
  },
  inside: 4,
};

function row(cell: string): JSONContent {
  const cells = Array.from({ length: COLUMNS }, () => ({ type: cell, content: [{ type: 'paragraph' }] }));
  return { type: 'tableRow', content: cells };
}

/** Puts it behind the block that is written in, or in its place where that is empty. */
export function insertStanding(editor: Editor, { node, inside }: Standing) {
  const { $from } = editor.state.selection;
  const from = $from.depth > 0 ? $from.before(1) : $from.pos;
  const to = $from.depth > 0 ? $from.after(1) : $from.pos;
  const here = $from.depth > 0 ? $from.node(1) : undefined;
  const at = here?.type.name === 'paragraph' && here.content.size === 0 ? from : to;
  const last = to === editor.state.doc.content.size;
  const content = last ? [node, { type: 'paragraph' }] : [node];
  editor
    .chain()
    .insertContentAt({ from: at, to }, content)
    .command(({ tr }) => {
      const $inside = tr.doc.resolve(at + inside);
      // Behind a rule there is no line yet: it is the next one.
      tr.setSelection(Selection.findFrom($inside, 1, true) ?? Selection.near($inside));
      return true;
    })
    .scrollIntoView()
    .run();
  editor.view.focus();
}
