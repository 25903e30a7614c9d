import type { EditorProps } from '@tiptap/pm/view';
import { isOurs } from './body-copying';
import { NOTHING, type LeftOut } from './body-left-out';
import { cleaned, cleanedLines } from './body-paste';
import { hasWords } from './body-uploads';

/** How the paper takes what was copied, here or elsewhere; each time it `tells` what of it is left out. */
export function pasting(tell: (left: LeftOut) => void): EditorProps {
  let left = NOTHING;
  const told = (data: DataTransfer | null, hasSomeWords: boolean) => {
    // A picture that comes as a file is not left out.
    const isFile = !hasSomeWords && !!data?.files.length;
    tell(isFile ? { ...left, Pictures: 0 } : left);
    left = NOTHING;
    return false;
  };
  return {
    transformPastedHTML: (html) => {
      if (isOurs(html)) return html;
      const clean = cleaned(html);
      left = clean.left;
      return clean.html;
    },
    transformPastedText: cleanedLines,
    handlePaste: (_, event, slice) => told(event.clipboardData, hasWords(slice)),
    handleDrop: (_, event, slice) => told(event.dataTransfer, hasWords(slice)),
  };
}
