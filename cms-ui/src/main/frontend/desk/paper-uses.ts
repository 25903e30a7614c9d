import type { Editor, Extensions } from '@tiptap/core';
import type { Remark } from './body-passages';
import { Remarks, drawRemarks } from './body-remarks';
import { Tracking } from './body-tracking';
import { Uploads } from './body-uploads';
import { Counting } from './caibian-count';
import { QuietLine } from './caibian-quiet';
import type { Labels } from './labels';
import type { Keeping, UnsentWords } from './unsent-words';

/** What a paper is there for. */
export type PaperUse = {
  /** What it can do beside holding a body. */
  readonly extensions: Extensions;
  /** Whether what is handed over is saved, and said to be; else it is only looked at, until it is proposed. */
  readonly saves: boolean;
  /** Whether its lines may be set otherwise: then there are tools above it. */
  readonly hasTools: boolean;
  /** Has the journal note at that place from now on; `begun` says that something is typed there already. */
  note(journal: UnsentWords, place: Keeping | null, begun: boolean): void;
  /** Draws what was said of the words. */
  draw(editor: Editor, remarks: Remark[], labels: Labels): void;
};

/** The draft is written on it. */
export const WRITING: PaperUse = {
  extensions: [Remarks, Counting, QuietLine, Uploads],
  saves: true,
  hasTools: true,
  note: (journal, place) => journal.open(place),
  draw: drawRemarks,
};

/** What is typed on a copy is shown as changes of it, to be suggested. */
export const SUGGESTING: PaperUse = {
  extensions: [Tracking],
  saves: false,
  hasTools: false,
  /** What was typed before, on a copy that is gone on with, is noted as what is typed now. */
  note: (journal, place, begun) => {
    journal.hold(place);
    if (begun) journal.note();
  },
  draw: () => undefined,
};
