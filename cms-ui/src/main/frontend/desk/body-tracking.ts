import { Extension, type Editor } from '@tiptap/core';
import { ChangeSet, simplifyChanges } from '@tiptap/pm/changeset';
import { Fragment, Slice, type Node, type NodeType } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { documentOf } from './body-schema';

type Tracked = { changes: ChangeSet; drawn: DecorationSet };

const KEY = new PluginKey<Tracked>('tracking');

/** What a suggestion cannot bring, move or take out: it stays as it stands, one after the other. */
const FIXED = new Set(['picture', 'horizontalRule', 'table', 'tableRow', 'tableCell', 'tableHeader', 'factBox', 'boxTitle', 'footnote']);

/** What it can take out, and not bring. */
const DWINDLING = ['heading', 'pullQuote', 'blockquote', 'bulletList', 'orderedList'];

/** Between the lines that are gone. */
const LINE_END = '↵';

/**
 * What is typed on a copy of a body is shown as changes of it: what is new underlined, what is gone struck. Words,
 * paragraphs and items of lists come and go there, whole lines of other kinds only go, and nothing is set otherwise.
 */
export const Tracking = Extension.create({
  name: 'tracking',
  addProseMirrorPlugins: () => [
    new Plugin<Tracked>({
      key: KEY,
      filterTransaction: (tr, state) =>
        tr.getMeta('preventUpdate') ||
        (!setsForms(tr) && (!tr.docChanged || mayBecome(KEY.getState(state)?.changes.startDoc ?? state.doc, tr.doc))),
      state: {
        init: (_config, state) => ({ changes: ChangeSet.create(state.doc), drawn: DecorationSet.empty }),
        apply: (tr, was) => {
          if (!tr.docChanged) return was;
          if (tr.getMeta('preventUpdate')) return { changes: ChangeSet.create(tr.doc), drawn: DecorationSet.empty };
          const changes = was.changes.addSteps(tr.doc, tr.mapping.maps, null);
          return { changes, drawn: draw(changes, tr.doc) };
        },
      },
      props: {
        decorations: (state) => KEY.getState(state)?.drawn,
        transformPasted: (pasted, { state }) => paragraphsOf(pasted, state.schema.nodes['paragraph'] as NodeType),
      },
    }),
  ],
});

/** Makes what stands on the paper into the document in that JSON text as if it were typed, block by block. */
export function typeAgain(editor: Editor, json: string) {
  const { doc, schema, tr } = editor.state;
  const next = schema.nodeFromJSON(documentOf(json));
  const least = Math.min(doc.childCount, next.childCount);
  let head = 0;
  while (head < least && doc.child(head).eq(next.child(head))) head++;
  let tail = 0;
  while (tail < least - head && doc.child(doc.childCount - 1 - tail).eq(next.child(next.childCount - 1 - tail))) tail++;
  const was = doc.childCount - head - tail;
  const is = next.childCount - head - tail;
  // From the last to the first: where those before begin stays the same.
  for (let i = Math.max(was, is) - 1; i >= 0; i--) {
    const at = startOf(doc, head + Math.min(i, was));
    if (i >= was) tr.insert(at, next.child(head + i));
    else if (i >= is) tr.delete(at, at + doc.child(head + i).nodeSize);
    else typeOver(tr, at, doc.child(head + i), next.child(head + i));
  }
  editor.view.dispatch(tr);
}

function startOf(doc: Node, block: number): number {
  let at = 0;
  for (let i = 0; i < block; i++) at += doc.child(i).nodeSize;
  return at;
}

function typeOver(tr: Transaction, at: number, was: Node, is: Node) {
  if (!was.sameMarkup(is)) {
    tr.replaceWith(at, at + was.nodeSize, is);
    return;
  }
  const from = was.content.findDiffStart(is.content);
  const ends = was.content.findDiffEnd(is.content);
  if (from === null || !ends) return;
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  tr.replace(at + 1 + from, at + 1 + ends.a + overlap, is.slice(from, ends.b + overlap));
}

function draw(changes: ChangeSet, doc: Node): DecorationSet {
  const drawn = simplifyChanges(changes.changes, doc).flatMap(({ fromA, toA, fromB, toB }) => {
    const gone = changes.startDoc.textBetween(fromA, toA, LINE_END);
    return [
      ...(gone ? [Decoration.widget(fromB, () => struck(gone), { side: -1, ignoreSelection: true })] : []),
      ...(fromB < toB ? [Decoration.inline(fromB, toB, { class: 'tracked-come' })] : []),
    ];
  });
  return DecorationSet.create(doc, drawn);
}

function struck(text: string): HTMLElement {
  const del = document.createElement('del');
  del.className = 'remark gone';
  del.textContent = text;
  return del;
}

/** Bold and its like are not proposed, so that they are not shown either: they are asked for in a comment. */
function setsForms(tr: Transaction): boolean {
  const marked = tr.steps.some((each) => each instanceof AddMarkStep || each instanceof RemoveMarkStep);
  return marked || (tr.storedMarksSet && !tr.docChanged);
}

function mayBecome(was: Node, is: Node): boolean {
  return fixedIn(was) === fixedIn(is) && DWINDLING.every((type) => count(is, type) <= count(was, type));
}

/** The cells of a table hold as many lines as they did. */
function fixedIn(doc: Node): string {
  const fixed: string[] = [];
  doc.descendants((node) => {
    const { name } = node.type;
    if (FIXED.has(name)) fixed.push(name + (name.startsWith('table') ? node.childCount : ''));
    return !node.isText;
  });
  return fixed.join();
}

function count(doc: Node, type: string): number {
  let found = 0;
  doc.descendants((node) => {
    if (node.type.name === type) found++;
    return !node.isTextblock;
  });
  return found;
}

/** What is pasted is bare words, a paragraph a line. */
function paragraphsOf(pasted: Slice, paragraph: NodeType): Slice {
  const lines: string[] = [];
  pasted.content.descendants((node) => {
    if (node.isTextblock) lines.push(node.textContent);
    return !node.isTextblock;
  });
  if (lines.length === 0) lines.push(pasted.content.textBetween(0, pasted.content.size));
  const words = lines.filter((line) => line.trim());
  return words.length === 0
    ? Slice.empty
    : new Slice(Fragment.from(words.map((line) => paragraph.create(null, paragraph.schema.text(line)))), 1, 1);
}
