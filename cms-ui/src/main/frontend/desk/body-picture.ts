import { Node, type Editor } from '@tiptap/core';
import { Fragment, type Node as Inner } from '@tiptap/pm/model';
import { NodeSelection, type EditorState } from '@tiptap/pm/state';

/** The same bounds as on the server, in characters. */
export const LONGEST_CAPTION = 300;
export const LONGEST_LINE = 120;
const MOST_PICTURES = 200;
const SHA256 = /^[0-9a-f]{64}$/;

/** A picture of the library, and what is said of it. */
export type Shown = { sha256: string; width: number; height: number; alt: string; caption: string; credit: string };

/** The element that is written on: it says where pictures are, and the server listens to it. */
export function paperOf(editor: Editor): HTMLElement {
  return editor.view.dom.closest<HTMLElement>('caibian-editor') ?? editor.view.dom;
}

/** Where this page gets a picture of the library from. */
export function addressOf(paper: Element, sha256: string): string {
  return `${paper.getAttribute('pictures') ?? ''}?sha256=${sha256}`;
}

/** The picture that is chosen on the paper, and its place. */
export function chosenPicture(state: EditorState): { node: Inner; at: number } | undefined {
  const { selection } = state;
  return selection instanceof NodeSelection && selection.node.type.name === 'picture'
    ? { node: selection.node, at: selection.from }
    : undefined;
}

export function isFull(doc: Inner): boolean {
  return doc.children.filter((each) => each.type.name === 'picture').length >= MOST_PICTURES;
}

/** Between which blocks of the story something comes that is put at `pos`: behind the one there, before an empty one. */
export function placeAt(doc: Inner, pos: number): number {
  const $pos = doc.resolve(pos);
  if ($pos.depth === 0) return pos;
  const here = $pos.node(1);
  return here.isTextblock && here.content.size === 0 ? $pos.before(1) : $pos.after(1);
}

/** A picture to put at a place, with a line behind it to write on where it would be the last. */
export function pictureFor(state: EditorState, at: number, shown: Shown): Fragment {
  const { picture, paragraph } = state.schema.nodes;
  const node = picture!.create({ ...shown });
  return at === state.doc.content.size ? Fragment.from([node, paragraph!.create()]) : Fragment.from(node);
}

/** Puts a picture where the caret is, and chooses it. */
export function insertPicture(editor: Editor, shown: Shown) {
  const { state, view } = editor;
  const at = placeAt(state.doc, state.selection.to);
  const change = state.tr.insert(at, pictureFor(state, at, shown));
  view.dispatch(change.setSelection(NodeSelection.create(change.doc, at)).scrollIntoView());
}

/** Goes to what is said of the chosen picture. */
export function goToCaption(editor: Editor) {
  paperOf(editor).querySelector<HTMLElement>('caibian-picture input')?.focus();
}

/** Moves the chosen picture over its neighbour; false where none is chosen. */
export function movePicture(editor: Editor, step: 1 | -1): boolean {
  const { state, view } = editor;
  const chosen = chosenPicture(state);
  if (!chosen) return false;
  const { node, at } = chosen;
  const index = state.doc.resolve(at).index(0);
  const other = state.doc.maybeChild(index + step);
  if (!other) return true;
  const to = step < 0 ? at - other.nodeSize : at + other.nodeSize;
  const change = state.tr.delete(at, at + node.nodeSize).insert(to, node);
  view.dispatch(change.setSelection(NodeSelection.create(change.doc, to)).scrollIntoView());
  return true;
}

const said = (name: keyof Shown, otherwise: string | number) => ({
  default: otherwise,
  parseHTML: (element: HTMLElement) => {
    const written = element.getAttribute(`data-${name}`) ?? '';
    return typeof otherwise === 'number' ? Number.parseInt(written, 10) || 0 : written;
  },
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
});

/** A single picture between the paragraphs, named by the hash of its bytes; its words are asked for above the paper. */
export const Picture = Node.create({
  name: 'picture',
  group: 'standing',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    sha256: said('sha256', ''),
    width: said('width', 0),
    height: said('height', 0),
    alt: said('alt', ''),
    caption: said('caption', ''),
    credit: said('credit', ''),
  }),
  parseHTML: () => [
    { tag: 'figure[data-sha256]', getAttrs: (each) => SHA256.test(each.getAttribute('data-sha256') ?? '') && null },
  ],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
  addNodeView: () => ({ node, editor }) => {
    const figure = document.createElement('figure');
    const image = figure.appendChild(document.createElement('img'));
    const below = figure.appendChild(document.createElement('figcaption'));
    const caption = below.appendChild(document.createElement('span'));
    const credit = below.appendChild(document.createElement('span'));
    credit.className = 'credit';
    image.draggable = false;
    image.loading = 'lazy';
    let drawn = '';
    const draw = ({ attrs }: Inner) => {
      if (drawn !== attrs['sha256']) {
        drawn = attrs['sha256'] as string;
        image.width = attrs['width'] as number;
        image.height = attrs['height'] as number;
        image.src = addressOf((editor.options.element as HTMLElement).closest('caibian-editor')!, drawn);
      }
      image.alt = attrs['alt'] as string;
      caption.textContent = attrs['caption'] as string;
      credit.textContent = attrs['credit'] as string;
      below.hidden = !attrs['caption'] && !attrs['credit'];
    };
    draw(node);
    return {
      dom: figure,
      update: (next) => {
        if (next.type !== node.type) return false;
        draw(next);
        return true;
      },
      ignoreMutation: () => true,
    };
  },
  addKeyboardShortcuts() {
    return {
      'Alt-ArrowUp': () => movePicture(this.editor, -1),
      'Alt-ArrowDown': () => movePicture(this.editor, 1),
      // To what is said of it.
      Enter: () => {
        if (!chosenPicture(this.editor.state)) return false;
        goToCaption(this.editor);
        return true;
      },
    };
  },
});
