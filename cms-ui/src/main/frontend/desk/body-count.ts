import type { Node } from '@tiptap/pm/model';

/** Words of non-fiction that a reader of English takes in each minute, 238 on average (Brysbaert 2019). */
const WORDS_A_MINUTE = 240;
/** Between the 300 and 500 that 义务教育语文课程标准 (2022) asks of readers at twelve and at fifteen. */
const CHARACTERS_A_MINUTE = 400;
const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{Nd}'’-]*/gu;

/** How long words are, as newsrooms count; the server counts by the same rules (`TextCount`). */
export type Count = {
  /** 字数: everything that is printed but white space, punctuation too. */
  characters: number;
  /** The same without punctuation. */
  bare: number;
  /** Runs of Latin letters, with the digits, hyphens and apostrophes inside them. */
  words: number;
  /** Whole minutes to read it, at least one where anything is written. */
  minutes: number;
};

/** Counts what stands between two places of a document, notes included. */
export function countOf(doc: Node, from = 0, to = doc.content.size): Count {
  const text = textOf(doc, from, to);
  const printed = text.replace(/\p{White_Space}/gu, '');
  const bare = lengthOf(printed.replace(/\p{P}/gu, ''));
  const words = text.match(WORD) ?? [];
  const inWords = words.reduce((sum, word) => sum + lengthOf(word.replace(/\p{P}/gu, '')), 0);
  const minutes = Math.ceil((bare - inWords) / CHARACTERS_A_MINUTE + words.length / WORDS_A_MINUTE);
  return { characters: lengthOf(printed), bare, words: words.length, minutes };
}

/** A line for each block; the words of its notes stand below it. */
function textOf(doc: Node, from: number, to: number): string {
  const lines: string[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return true;
    const start = Math.max(0, from - at - 1);
    const end = Math.min(node.content.size, to - at - 1);
    const notes: string[] = [];
    lines.push(
      node.textBetween(start, end, '', (leaf) => {
        notes.push(String(leaf.attrs['text'] ?? ''));
        return '';
      }),
      ...notes,
    );
    return false;
  });
  return lines.join('\n');
}

function lengthOf(text: string): number {
  return [...text].length;
}
