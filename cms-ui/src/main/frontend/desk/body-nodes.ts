import { Mark, Node, mergeAttributes } from '@tiptap/core';

/** A line of the story set large between its paragraphs. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'standing',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'aside.pullquote' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes, { class: 'pullquote', role: 'note' }), 0],
});

/** What one should know besides, in a frame: a title, and whatever a story may hold. */
export const FactBox = Node.create({
  name: 'factBox',
  group: 'standing',
  content: 'boxTitle block+',
  defining: true,
  parseHTML: () => [{ tag: 'aside.factbox' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes, { class: 'factbox', role: 'note' }), 0],
});

/** The bare words over a fact box. */
export const BoxTitle = Node.create({
  name: 'boxTitle',
  content: 'text*',
  marks: '',
  defining: true,
  parseHTML: () => [{ tag: 'h3.boxtitle', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['h3', mergeAttributes(HTMLAttributes, { class: 'boxtitle' }), 0],
  addKeyboardShortcuts() {
    return {
      // One line: what comes behind it stands there already.
      Enter: () => {
        const { $from } = this.editor.state.selection;
        return $from.parent.type.name === this.name && this.editor.commands.setTextSelection($from.after() + 1);
      },
    };
  },
});

/** A note: a number in the line, which the style sheet counts; its words are set below the story. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    text: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-text') ?? '',
      renderHTML: (attributes: Record<string, unknown>) => ({
        'data-text': attributes['text'],
        title: attributes['text'],
      }),
    },
  }),
  parseHTML: () => [{ tag: 'sup.footnote', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['sup', mergeAttributes(HTMLAttributes, { class: 'footnote' })],
});

/** Raised, as in m²; never lowered too. */
export const Superscript = Mark.create({
  name: 'superscript',
  excludes: 'superscript subscript',
  parseHTML: () => [{ tag: 'sup' }, { style: 'vertical-align=super' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { 'Mod-.': () => this.editor.commands.toggleMark(this.name) };
  },
});

/** Lowered, as in CO₂. */
export const Subscript = Mark.create({
  name: 'subscript',
  excludes: 'subscript superscript',
  parseHTML: () => [{ tag: 'sub' }, { style: 'vertical-align=sub' }],
  renderHTML: ({ HTMLAttributes }) => ['sub', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { 'Mod-,': () => this.editor.commands.toggleMark(this.name) };
  },
});
