import { Extension } from '@tiptap/core';
import { ChangeSet, simplifyChanges } from '@tiptap/pm/changeset';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

type Tracked = { changes: ChangeSet; drawn: DecorationSet };

const KEY = new PluginKey<Tracked>('tracking');

/**
 * What is typed on a copy of a body is shown as changes of it: what is new underlined, what is gone struck. Lines are
 * neither added nor taken out there, and nothing is set otherwise: a suggestion is other words for some.
 */
export const Tracking = Extension.create({
  name: 'tracking',
  addProseMirrorPlugins: () => [
    new Plugin<Tracked>({
      key: KEY,
      filterTransaction: (tr, state) => !tr.docChanged || tr.getMeta('preventUpdate') || shapeOf(tr.doc) === shapeOf(state.doc),
      state: {
        init: (_config, state) => ({ changes: ChangeSet.create(state.doc), drawn: DecorationSet.empty }),
        apply: (tr, was) => {
          if (!tr.docChanged) return was;
          if (tr.getMeta('preventUpdate')) return { changes: ChangeSet.create(tr.doc), drawn: DecorationSet.empty };
          const changes = was.changes.addSteps(tr.doc, tr.mapping.maps, null);
          return { changes, drawn: draw(changes, tr.doc) };
        },
      },
      props: { decorations: (state) => KEY.getState(state)?.drawn },
    }),
  ],
});

function draw(changes: ChangeSet, doc: Node): DecorationSet {
  const drawn = simplifyChanges(changes.changes, doc).flatMap(({ fromA, toA, fromB, toB }) => {
    const gone = changes.startDoc.textBetween(fromA, toA, ' ');
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

/** How its lines stand, whatever they say. */
function shapeOf(doc: Node): string {
  const shape: string[] = [];
  doc.descendants((node) => {
    if (node.isText) return false;
    shape.push(`${node.type.name}${node.isTextblock ? '' : node.childCount}`);
    return true;
  });
  return shape.join();
}
