import type { Labels } from './labels';

/**
 * What somebody said of words in the body, as the server tells of it: `words` are to stand there instead, which somebody
 * `suggests`; `on` says that it is looked at, and `settle` that whoever looks may accept or refuse it.
 */
export type Remark = {
  id: number;
  number: number;
  line: number;
  at: number;
  quote: string;
  before: string;
  after: string;
  words: string | null;
  suggests: string | null;
  on: boolean;
  settle: boolean;
};

/** Some characters of one line of a body. */
export type Place = { line: number; from: number; to: number };

/** Words that were chosen to speak about, and what stands around them. */
export type Passage = { line: number; at: number; quote: string; before: string; after: string };

const CONTEXT = 32;
const LONGEST = 500;

/** The chosen characters of a line, without the spaces around them; none where nothing is left, or too much. */
export function passageOf(line: number, text: string, from: number, to: number): Passage | undefined {
  const chosen = text.slice(from, to);
  const at = from + chosen.length - chosen.trimStart().length;
  const quote = chosen.trim();
  if (!quote || quote.length > LONGEST) return undefined;
  const end = at + quote.length;
  return { line, at, quote, before: text.slice(Math.max(0, at - CONTEXT), at), after: text.slice(end, end + CONTEXT) };
}

/** Where the words of a remark stand: of several places the one most alike around, then the nearest; as core has it. */
export function placeOf(remark: Remark, lines: string[]): Place | undefined {
  let best: Place | undefined;
  let rank = [-1, 0, 0];
  lines.forEach((text, line) => {
    for (let from = text.indexOf(remark.quote); from >= 0; from = text.indexOf(remark.quote, from + 1)) {
      const to = from + remark.quote.length;
      const alike = last(remark.before, text.slice(0, from)) + first(remark.after, text.slice(to));
      const here = [alike, -Math.abs(line - remark.line), -Math.abs(from - remark.at)];
      if (isAbove(here, rank)) {
        best = { line, from, to };
        rank = here;
      }
    }
  });
  return best;
}

/** What of a suggestion differs from the words that stand there: what both begin and end with stays. */
export function changeOf(remark: Remark, place: Place): { from: number; to: number; words: string } {
  const words = remark.words ?? '';
  const head = first(remark.quote, words);
  const tail = last(remark.quote.slice(head), words.slice(head));
  return { from: place.from + head, to: place.to - tail, words: words.slice(head, words.length - tail) };
}

/** Words that are to come, where one sees that paragraphs begin. */
export function seen(words: string): string {
  return words.replaceAll('\n', '↵\n');
}

/** The suggestion that is looked at, with what can be done about it, to stand right below its line. */
export function cardOf(remark: Remark, labels: Labels): HTMLElement {
  const card = document.createElement('div');
  card.className = 'remark-mark remark-card';
  card.contentEditable = 'false';
  const who = document.createElement('span');
  who.textContent = remark.suggests;
  card.append(who, act(card, remark, true, labels['accept'] ?? ''), act(card, remark, false, labels['refuse'] ?? ''));
  return card;
}

function act(card: HTMLElement, remark: Remark, accept: boolean, label: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = accept ? 'primary' : '';
  button.textContent = label;
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const detail = { id: remark.id, accept };
    card.dispatchEvent(new CustomEvent('suggestion-settled', { detail, bubbles: true }));
  });
  return button;
}

function isAbove(one: number[], other: number[]): boolean {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

function first(one: string, other: string): number {
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) same++;
  return same;
}

function last(one: string, other: string): number {
  let same = 0;
  while (same < one.length && same < other.length && one.at(-1 - same) === other.at(-1 - same)) same++;
  return same;
}
