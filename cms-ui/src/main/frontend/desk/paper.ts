import type { Editor } from '@tiptap/core';
import type { PaperUse } from './paper-uses';
import type { Keeping } from './unsent-words';

/** The paper, as far as its words are concerned. */
export type Paper = HTMLElement & {
  /** The body as the server has it, or will have it once it hears of the last hand-over. */
  value: string;
  readonly: boolean;
  readonly use: PaperUse;
  /** Where its words are noted. */
  readonly keeping: Keeping | null;
  /** What is written on, while it stands in the page. */
  readonly editor?: Editor;
  /** Draws again what was said of its words. */
  mark(): void;
  /** Has the server hear of something, and who listens in the page. */
  tell(what: string, detail?: unknown): void;
};
