import { Extension, getSchema, type Editor, type Extensions, type JSONContent } from '@tiptap/core';
import Document from '@tiptap/extension-document';
import HorizontalRule from '@tiptap/extension-horizontal-rule';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { DOMParser, DOMSerializer, Fragment, type Node, type Schema } from '@tiptap/pm/model';
import StarterKit from '@tiptap/starter-kit';
import { isAllowedAddress } from './body-address';
import { Copying } from './body-copying';
import { BoxTitle, FactBox, Footnote, PullQuote, Subscript, Superscript } from './body-nodes';
import { Picture } from './body-picture';

const EMPTY: JSONContent = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The document in that JSON text; an empty sheet where there is none, or nothing is written in it yet. */
export function documentOf(json: string): JSONContent {
  if (!json) return EMPTY;
  try {
    const written = JSON.parse(json) as JSONContent;
    return written.content?.length ? written : EMPTY;
  } catch {
    return EMPTY;
  }
}

/** The same as the schema has it: what was kept when more was allowed is put right as what is pasted, with its words. */
export function soundDocument(schema: Schema, json: string): Node {
  const doc = schema.nodeFromJSON(documentOf(json));
  if (isSound(doc)) return doc;
  // A table without rows has no words, and cannot be drawn.
  const drawable = Fragment.from(doc.children.filter(({ type, childCount }) => type.name !== 'table' || childCount));
  const drawn = DOMSerializer.fromSchema(schema).serializeFragment(drawable);
  return DOMParser.fromSchema(schema).parse(drawn, { preserveWhitespace: 'full' });
}

function isSound(doc: Node): boolean {
  let sound = true;
  doc.descendants(({ marks }) => {
    sound &&= marks.every(({ type, attrs }) => type.name !== 'link' || isAllowedAddress(attrs['href'] as string));
  });
  try {
    doc.check();
    return sound;
  } catch {
    return false;
  }
}

/** What a paper with these extensions opens with. */
export function openedWith(extensions: Extensions, json: string): JSONContent {
  try {
    return soundDocument(getSchema(extensions), json).toJSON() as JSONContent;
  } catch {
    return documentOf(json);
  }
}

/** Whether the document in that JSON text is what stands on the paper. */
export function isOn(editor: Editor, json: string): boolean {
  try {
    return soundDocument(editor.schema, json).eq(editor.state.doc);
  } catch {
    return false;
  }
}

/** There is one kind of new line: whoever is used to chats, where Enter sends, gets it by Shift and Enter, too. */
const NewLine = Extension.create({
  name: 'newLine',
  addKeyboardShortcuts: () => ({
    'Shift-Enter': ({ editor: { view } }) => {
      const enter = new KeyboardEvent('keydown', { key: 'Enter' });
      return view.someProp('handleKeyDown', (does) => does(view, enter)) ?? false;
    },
  }),
});

/** What a body may consist of; the server checks the same list again. */
export const BODY_EXTENSIONS: Extensions = [
  StarterKit.configure({
    document: false,
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: false,
      protocols: ['http', 'https', 'mailto'],
      defaultProtocol: 'https',
      isAllowedUri: (uri) => isAllowedAddress(uri ?? ''),
      HTMLAttributes: { target: null, rel: null, class: null },
    },
    code: false,
    codeBlock: false,
    hardBreak: false,
    horizontalRule: false,
    trailingNode: false,
  }),
  // What stands by itself is never inside a list, a quote or a box.
  Document.extend({ content: '(block | standing)+' }),
  Table.extend({ group: 'standing' }).configure({ resizable: false }),
  HorizontalRule.extend({ group: 'standing' }),
  TableRow,
  TableHeader.extend({ content: 'paragraph+' }),
  TableCell.extend({ content: 'paragraph+' }),
  PullQuote,
  FactBox,
  BoxTitle,
  Picture,
  Footnote,
  Superscript,
  Subscript,
  NewLine,
  Copying,
];

/** Puts the document in that JSON text in the place of another, and touches only what differs: the caret stays. */
export function putInstead(editor: Editor, json: string) {
  const { doc, tr } = editor.state;
  try {
    const next = soundDocument(editor.schema, json);
    const from = doc.content.findDiffStart(next.content);
    const ends = doc.content.findDiffEnd(next.content);
    if (from === null || !ends) return;
    const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
    const slice = next.slice(from, ends.b + overlap);
    // What somebody decided is not taken back by a key: it is told of elsewhere, too.
    editor.view.dispatch(
      tr.replace(from, ends.a + overlap, slice).setMeta('preventUpdate', true).setMeta('addToHistory', false),
    );
  } catch {
    editor.commands.setContent(documentOf(json), { emitUpdate: false });
  }
}
