import { Extension } from '@tiptap/core';
import { DOMSerializer, type Fragment, type Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

/** Stands on what was copied from a paper of ours. */
const OURS = 'data-caibian-paper';
/** Stands on what was copied from any editor of ProseMirror's, of which many web pages have one. */
export const SLICE = 'data-pm-slice';

/**
 * Whether that was copied from a paper of ours, and so is as it should be. Whoever forges it gains nothing: the schema
 * takes no more for it, and the server checks again.
 */
export function isOurs(html: string): boolean {
  if (!html.includes(OURS)) return false;
  const page = new DOMParser().parseFromString(html, 'text/html');
  return page.querySelector(`[${OURS}]`) !== null && page.querySelector(`[${SLICE}]`) !== null;
}

class OurCopies extends DOMSerializer {
  constructor(schema: Schema) {
    super(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema));
  }

  /** Also called for what is inside: that has a `target`. */
  override serializeFragment(fragment: Fragment, options?: { document?: Document }, target?: HTMLElement | DocumentFragment) {
    const copied = super.serializeFragment(fragment, options, target);
    if (!target) copied.firstElementChild?.setAttribute(OURS, '');
    return copied;
  }
}

/** Has what is copied from the paper say so, wherever it is pasted. */
export const Copying = Extension.create({
  name: 'copying',
  addProseMirrorPlugins() {
    return [new Plugin({ props: { clipboardSerializer: new OurCopies(this.editor.schema) } })];
  },
});
