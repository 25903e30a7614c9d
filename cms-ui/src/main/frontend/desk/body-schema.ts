import type { StarterKitOptions } from '@tiptap/starter-kit';

const ADDRESS = /^(https?:\/\/[^\s/]+|mailto:[^\s@]+@[^\s@]+)/i;

/** Readers are only ever sent to the web or to a mailbox. */
export function isAllowedAddress(href: string): boolean {
  return ADDRESS.test(href);
}

/** What a body may consist of; the server checks the same list again. */
export const BODY_EXTENSIONS: Partial<StarterKitOptions> = {
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
  strike: false,
  underline: false,
  trailingNode: false,
};
