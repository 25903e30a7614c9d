import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { cardOf, changeOf, passageOf, placeOf, seen, type Passage, type Remark } from './body-passages';
import type { Labels } from './labels';

/** A line of the body: its bare characters, and where in the document each of them begins. */
type Line = { text: string; at: number[]; end: number };

const KEY = new PluginKey<DecorationSet>('remarks');

/**
 * What was said of words in the body is drawn at them, and moves with them; all of it by classes on the words themselves,
 * so that nothing stands in the way of an input method.
 */
export const Remarks = Extension.create({
  name: 'remarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: KEY,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, drawn) => (tr.getMeta(KEY) as DecorationSet | undefined) ?? drawn.map(tr.mapping, tr.doc),
      },
      props: {
        decorations: (state) => KEY.getState(state),
        handleClick: (view, _at, event) => {
          const remark = (event.target as Element).closest<HTMLElement>('[data-remark]')?.dataset['remark'];
          if (remark) {
            const detail = { id: Number(remark) };
            view.dom.dispatchEvent(new CustomEvent('remark-chosen', { detail, bubbles: true }));
          }
          return false;
        },
      },
    }),
  ],
});

/** Draws these remarks and no others, each where its words stand now. */
export function drawRemarks(editor: Editor, remarks: Remark[], labels: Labels) {
  const { doc } = editor.state;
  const lines = linesOf(doc);
  const texts = lines.map((line) => line.text);
  const drawn = inward(remarks).flatMap((remark) => {
    const place = placeOf(remark, texts);
    const line = place && lines[place.line];
    if (!place || !line) return [];
    return remark.words === null
      ? noted(remark, line, place.from, place.to)
      : [...suggested(remark, line, changeOf(remark, place)), ...card(remark, line, labels)];
  });
  editor.view.dispatch(editor.state.tr.setMeta(KEY, DecorationSet.create(doc, drawn)).setMeta('addToHistory', false));
}

/** The chosen words, as far as they stand in one line. */
export function chosenPassage(state: EditorState): Passage | undefined {
  const { from, to, $from } = state.selection;
  if (from === to || !$from.parent.isTextblock) return undefined;
  const lines = linesOf(state.doc);
  const line = lines.findIndex((each) => from <= each.end);
  const chosen = lines[line];
  if (!chosen) return undefined;
  return passageOf(line, chosen.text, indexOf(chosen, from), indexOf(chosen, to));
}

/** Who is drawn first stands nearest to the words: new paragraphs before a line stand before its new beginning. */
function inward(remarks: Remark[]): Remark[] {
  const ahead = ({ quote, words }: Remark) => Number(words?.endsWith(`\n${quote}`) ?? false);
  return [...remarks].sort((one, other) => ahead(one) - ahead(other));
}

function noted(remark: Remark, line: Line, from: number, to: number): Decoration[] {
  const kind = `remark note${remark.on ? ' on' : ''}`;
  return [
    over(line, from, to, { class: kind, 'data-remark': `${remark.id}` }),
    over(line, to - 1, to, { class: 'remark-end', 'data-number': `${remark.number}` }),
  ];
}

/**
 * What is to go is struck; what is to come stands before what follows, which nothing strikes, or at the end of the line,
 * and below that where paragraphs are among it.
 */
function suggested(remark: Remark, line: Line, { from, to, words }: ReturnType<typeof changeOf>): Decoration[] {
  const id = `${remark.id}`;
  const gone = { class: `remark gone${remark.on ? ' on' : ''}`, 'data-remark': id };
  const struck = from < to ? [over(line, from, to, gone)] : [];
  if (!words) return struck;
  const ends = to >= line.text.length;
  const kind = ends ? `remark-come last${words.includes('\n') ? ' lines' : ''}` : 'remark-come';
  // An element of its own: another may come at the same character.
  const come = {
    nodeName: 'span',
    class: kind,
    'data-words': seen(ends ? words.replace(/^\n/, '') : words),
    'data-remark': id,
  };
  return [...struck, over(line, ends ? to - 1 : to, ends ? to : to + 1, come)];
}

function card(remark: Remark, line: Line, labels: Labels): Decoration[] {
  if (!remark.on || !remark.settle) return [];
  const place = { side: -1, key: `card-${remark.id}`, stopEvent: () => true, ignoreSelection: true };
  return [Decoration.widget(line.end + 1, () => cardOf(remark, labels), place)];
}

function over(line: Line, from: number, to: number, attributes: Record<string, string>): Decoration {
  return Decoration.inline(line.at[from] ?? line.end, (line.at[to - 1] ?? line.end - 1) + 1, attributes);
}

function indexOf(line: Line, position: number): number {
  const index = line.at.findIndex((each) => each >= position);
  return index < 0 ? line.text.length : index;
}

/** As core counts them: every block of characters, wherever it stands; a note is none. */
function linesOf(doc: Node): Line[] {
  const lines: Line[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const at: number[] = [];
    let text = '';
    node.forEach((child, offset) => {
      const start = position + 1 + offset;
      [...Array(child.text?.length ?? 0).keys()].forEach((i) => at.push(start + i));
      text += child.text ?? '';
    });
    lines.push({ text, at, end: position + node.nodeSize - 1 });
    return false;
  });
  return lines;
}
