import { Extension, type Editor } from '@tiptap/core';
import type { Node, Slice } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { putOff } from './body-composing';
import { goToCaption, isFull, paperOf, pictureFor, placeAt, type Shown } from './body-picture';
import type { Labels } from './labels';

type Change = { add?: { at: number; token: string; row: HTMLElement }; drop?: string };
/** What the server says of a file: the picture it is now, or why it is none. */
type Answer = { token: string; picture?: Shown; refused?: string };

const TAKEN = ['image/jpeg', 'image/png'];
const MOST_BYTES = 20 * 1024 * 1024;
const key = new PluginKey<DecorationSet>('uploads');
let count = 0;

/** Sends files to the library, and shows where the picture will stand how far each is, or why it is refused. */
export function bring(editor: Editor, files: File[], pos: number) {
  const at = placeAt(editor.state.doc, pos);
  const { doc, selection } = editor.state;
  const isAwaited = () => editor.view.hasFocus() && editor.state.doc.eq(doc) && editor.state.selection.eq(selection);
  files.forEach((file) => send(editor, file, at, isAwaited));
}

function send(editor: Editor, file: File, at: number, isAwaited: () => boolean) {
  const token = `upload-${++count}`;
  const labels = (paperOf(editor) as HTMLElement & { labels?: Labels }).labels ?? {};
  const row = document.createElement('div');
  row.className = 'upload';
  row.contentEditable = 'false';
  editor.view.dispatch(editor.state.tr.setMeta(key, { add: { at, token, row } } satisfies Change));
  const refuse = (why: string) => refused(editor, token, row, `${file.name} ${why}`, labels);
  if (!TAKEN.includes(file.type)) refuse(labels['pictureNone'] ?? '');
  else if (file.size > MOST_BYTES) refuse(labels['pictureTooLarge'] ?? '');
  else if (isFull(editor.state.doc)) refuse(labels['pictureMost'] ?? '');
  else transfer(editor, file, token, row, labels, (picture) => arrive(editor, token, picture, isAwaited), refuse);
}

function transfer(
  editor: Editor, file: File, token: string, row: HTMLElement, labels: Labels,
  arrives: (picture: Shown) => void, refuse: (why: string) => void,
) {
  const paper = paperOf(editor);
  const bar = document.createElement('progress');
  const name = document.createElement('span');
  name.textContent = `${labels['pictureComes'] ?? ''} ${file.name}`;
  bar.setAttribute('aria-label', name.textContent);
  row.setAttribute('role', 'status');
  row.append(name, bar);
  const onAnswer = (event: Event) => {
    const answer = (event as CustomEvent<Answer>).detail;
    if (answer.token !== token) return;
    stop();
    if (answer.picture) arrives(answer.picture);
    else refuse(answer.refused ?? '');
  };
  const stop = () => paper.removeEventListener('picture-brought', onAnswer);
  paper.addEventListener('picture-brought', onAnswer);
  const request = new XMLHttpRequest();
  request.open('POST', paper.getAttribute('bring') ?? '');
  request.setRequestHeader('Content-Type', file.type);
  request.setRequestHeader('X-Filename', encodeURIComponent(`${token}/${file.name}`));
  request.upload.onprogress = (sent) => {
    bar.max = sent.total;
    bar.value = sent.loaded;
  };
  const fail = () => {
    stop();
    refuse(labels['pictureFailed'] ?? '');
  };
  request.onerror = fail;
  request.onload = () => request.status >= 400 && fail();
  request.send(file);
}

/**
 * The picture takes its place, after what is being composed was composed to its end. Whoever did nothing on the paper
 * but wait for it tells of it next: with it chosen and the keys still on the paper, what is typed would take its place.
 */
function arrive(editor: Editor, token: string, picture: Shown, isAwaited: () => boolean) {
  const { view } = editor;
  if (editor.isDestroyed) return;
  if (putOff(view, () => arrive(editor, token, picture, isAwaited))) return;
  const { state } = view;
  const kept = key.getState(state)?.find(undefined, undefined, (spec) => spec['token'] === token)[0];
  const at = kept ? placeAt(state.doc, kept.from) : placeAt(state.doc, state.selection.to);
  const chosen = isAwaited();
  const change = state.tr.insert(at, pictureFor(state, at, picture)).setMeta(key, { drop: token } satisfies Change);
  view.dispatch(chosen ? change.setSelection(NodeSelection.create(change.doc, at)).scrollIntoView() : change);
  // Once the tools have drawn what is asked of it.
  if (chosen) window.setTimeout(() => goToCaption(editor));
}

function refused(editor: Editor, token: string, row: HTMLElement, why: string, labels: Labels) {
  const words = document.createElement('span');
  const done = document.createElement('button');
  words.textContent = why;
  done.type = 'button';
  done.textContent = labels['pictureNoted'] ?? '';
  done.onclick = () => {
    editor.view.focus();
    editor.view.dispatch(editor.state.tr.setMeta(key, { drop: token } satisfies Change));
  };
  row.setAttribute('role', 'alert');
  row.classList.add('refused');
  row.replaceChildren(words, done);
}

function changed(shown: DecorationSet, doc: Node, change: Change | undefined): DecorationSet {
  if (change?.add) {
    const { at, token, row } = change.add;
    return shown.add(doc, [Decoration.widget(at, row, { token, key: token, side: -1, stopEvent: () => true })]);
  }
  return change?.drop
    ? shown.remove(shown.find(undefined, undefined, (spec) => spec['token'] === change.drop))
    : shown;
}

/** What comes with words of its own is pasted as words: Word adds a picture of what was copied. */
export function hasWords(slice: Slice): boolean {
  return slice.content.textBetween(0, slice.content.size, ' ').trim() !== '';
}

/** Picture files that are pasted or dropped on the paper come into the library, and into the story. */
export const Uploads = Extension.create({
  name: 'uploads',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (change, shown) =>
            changed(shown.map(change.mapping, change.doc), change.doc, change.getMeta(key) as Change | undefined),
        },
        props: {
          decorations: (state) => key.getState(state),
          handlePaste: (view: EditorView, event: ClipboardEvent, slice: Slice) => {
            const files = [...(event.clipboardData?.files ?? [])].filter((each) => each.type.startsWith('image/'));
            if (files.length === 0 || hasWords(slice)) return false;
            bring(editor, files, view.state.selection.to);
            return true;
          },
          // Any file: the browser would leave the page for what is not taken here.
          handleDrop: (view: EditorView, event: DragEvent, _: Slice, moved: boolean) => {
            const files = [...(event.dataTransfer?.files ?? [])];
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (moved || files.length === 0 || !place) return false;
            bring(editor, files, place.pos);
            return true;
          },
        },
      }),
    ];
  },
});
