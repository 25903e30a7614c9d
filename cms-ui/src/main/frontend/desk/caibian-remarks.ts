import { LitElement, html, nothing } from 'lit';
import { cardOf, changeOf, passageOf, placeOf, seen, type Passage, type Remark } from './body-passages';
import type { Labels } from './labels';

/** What may be done with chosen words. */
type Offers = { comment: boolean; suggest: boolean };
type Piece = { node: Text; start: number };

const CALM_MS = 150;
const LINES = 'p, h2, h3';
const NO_LINE = 'figure, .footnotes';
/** What stands in a line and is none of its characters. */
const NO_WORDS = '.dateline, .call, .remark-mark';

/**
 * Draws what was said of words where the story is only read, and offers to say something of words that are chosen there.
 * It stands beside the story.
 */
class CaibianRemarks extends LitElement {
  static override properties = {
    remarks: { attribute: false },
    offers: { attribute: false },
    labels: { attribute: false },
    passage: { state: true },
    top: { state: true },
    start: { state: true },
  };

  declare remarks: Remark[];
  declare offers: Offers;
  declare labels: Labels;
  declare passage: Passage | undefined;
  declare top: number;
  declare start: number;

  private calm = 0;

  constructor() {
    super();
    this.remarks = [];
    this.offers = { comment: false, suggest: false };
    this.labels = {};
    this.top = 0;
    this.start = 0;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.later);
    // The words stand elsewhere then.
    window.addEventListener('resize', this.later);
    document.addEventListener('keydown', this.onKey);
    this.parentElement?.addEventListener('click', this.onClick);
    this.requestUpdate('remarks');
  }

  override disconnectedCallback() {
    window.clearTimeout(this.calm);
    document.removeEventListener('selectionchange', this.later);
    window.removeEventListener('resize', this.later);
    document.removeEventListener('keydown', this.onKey);
    this.parentElement?.removeEventListener('click', this.onClick);
    super.disconnectedCallback();
  }

  protected override updated(changed: Map<string, unknown>) {
    if (changed.has('remarks')) this.draw();
  }

  protected override render() {
    if (!this.passage) return nothing;
    const act = (name: keyof Offers, keys: string) =>
      this.offers[name]
        ? html`<button type="button" aria-keyshortcuts=${keys} title=${`${this.labels[name]} ${keys.replace('Control', 'Ctrl')}`}
            @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.choose(name)}>${this.labels[name]}</button>`
        : nothing;
    return html`<div class="remark-bar" role="toolbar" aria-label=${this.labels['bar'] ?? ''}
      style="inset-block-start:${this.top}px;inset-inline-start:${this.start}px">
      ${act('comment', 'Control+Alt+M')} ${act('suggest', 'Control+Alt+E')}
    </div>`;
  }

  private body(): HTMLElement | null {
    return this.parentElement?.querySelector<HTMLElement>('.story-body') ?? null;
  }

  private lines(): HTMLElement[] {
    const all = [...(this.body()?.querySelectorAll<HTMLElement>(LINES) ?? [])];
    return all.filter((each) => !each.closest(NO_LINE));
  }

  private draw() {
    this.body()?.querySelectorAll('.remark-mark').forEach((each) => each.remove());
    this.body()
      ?.querySelectorAll('mark.remark')
      .forEach((each) => {
        const line = each.parentElement;
        each.replaceWith(...each.childNodes);
        line?.normalize();
      });
    const lines = this.lines();
    const texts = lines.map(textOf);
    this.remarks.forEach((remark) => {
      const place = placeOf(remark, texts);
      const line = place && lines[place.line];
      if (!place || !line) return;
      if (remark.words === null) mark(line, place.from, place.to, remark, 'note');
      else {
        const { from, to, words } = changeOf(remark, place);
        mark(line, from, to, remark, 'gone');
        if (words) behind(line, to, come(words, to >= (texts[place.line]?.length ?? 0)));
        place.to = to;
      }
      behind(line, place.to, this.number(remark));
      if (remark.words !== null && remark.on && remark.settle) line.after(cardOf(remark, this.labels));
    });
  }

  private number(remark: Remark): HTMLElement {
    const sup = document.createElement('sup');
    sup.className = 'remark-mark';
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['remark'] = `${remark.id}`;
    button.textContent = `${remark.number}`;
    button.setAttribute('aria-label', `${remark.suggests ?? this.labels['comment']} ${remark.number}`);
    sup.append(button);
    return sup;
  }

  private readonly onClick = (event: Event) => {
    const remark = (event.target as Element).closest<HTMLElement>('[data-remark]')?.dataset['remark'];
    if (remark) this.tell('remark-chosen', { id: Number(remark) });
  };

  /** Not while the selection is still being drawn. */
  private readonly later = () => {
    window.clearTimeout(this.calm);
    this.calm = window.setTimeout(() => this.look(), CALM_MS);
  };

  private look() {
    this.passage = this.offers.comment || this.offers.suggest ? this.chosen() : undefined;
    const selection = document.getSelection();
    if (!this.passage || !selection?.rangeCount) return;
    const around = this.parentElement?.getBoundingClientRect();
    const there = selection.getRangeAt(0).getBoundingClientRect();
    this.top = there.bottom - (around?.top ?? 0) + (this.parentElement?.scrollTop ?? 0) + 6;
    this.start = Math.max(8, Math.min(there.left - (around?.left ?? 0), (around?.width ?? 0) - 200));
  }

  /** The chosen words, as far as they stand in the line they begin in. */
  private chosen(): Passage | undefined {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    const lines = this.lines();
    const line = lines.findIndex((each) => range.intersectsNode(each));
    const element = lines[line];
    if (!element) return undefined;
    const text = textOf(element);
    const begins = element.contains(range.startContainer);
    const ends = element.contains(range.endContainer);
    const from = begins ? offsetIn(element, range.startContainer, range.startOffset) : 0;
    const to = ends ? offsetIn(element, range.endContainer, range.endOffset) : text.length;
    return passageOf(line, text, from, to);
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || !event.altKey) return;
    const act = { KeyM: 'comment', KeyE: 'suggest' }[event.code] as keyof Offers | undefined;
    if (!act || !this.offers[act] || !this.chosen()) return;
    event.preventDefault();
    this.choose(act);
  };

  private choose(act: keyof Offers) {
    const passage = this.chosen();
    if (!passage) return;
    this.passage = undefined;
    document.getSelection()?.removeAllRanges();
    this.tell('passage-chosen', { ...passage, suggest: act === 'suggest' });
  }

  private tell(what: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(what, { detail, bubbles: true }));
  }
}

/** The pieces of text a line consists of, and how many of its characters come before each. */
function piecesOf(line: Element): Piece[] {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest(NO_WORDS)) continue;
    pieces.push({ node, start });
    start += node.length;
  }
  return pieces;
}

function textOf(line: Element): string {
  return piecesOf(line)
    .map(({ node }) => node.data)
    .join('');
}

function offsetIn(line: Element, container: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(container, offset);
  return piecesOf(line).reduce((sum, { node }) => {
    if (node === container) return sum + offset;
    return before.comparePoint(node, node.length) <= 0 && before.intersectsNode(node) ? sum + node.length : sum;
  }, 0);
}

function mark(line: Element, from: number, to: number, remark: Remark, kind: string) {
  piecesOf(line).forEach(({ node, start }) => {
    const begin = Math.max(0, from - start);
    const end = Math.min(node.length, to - start);
    if (begin >= end) return;
    const middle = begin > 0 ? node.splitText(begin) : node;
    if (end - begin < middle.length) middle.splitText(end - begin);
    const element = document.createElement('mark');
    element.className = `remark ${kind}${remark.on ? ' on' : ''}`;
    element.dataset['remark'] = `${remark.id}`;
    middle.replaceWith(element);
    element.append(middle);
  });
}

/** Paragraphs that are to come at the end of a line stand below it. */
function come(words: string, ends: boolean): HTMLElement {
  const ins = document.createElement('ins');
  const lines = ends && words.includes('\n');
  ins.className = `remark-mark come${lines ? ' lines' : ''}`;
  ins.textContent = seen(lines ? words.replace(/^\n/, '') : words);
  return ins;
}

/** Puts something behind that many characters of a line, and behind what was put there before. */
function behind(line: Element, at: number, what: HTMLElement) {
  const piece = piecesOf(line).find(({ node, start }) => start + node.length >= at);
  if (!piece) {
    line.append(what);
    return;
  }
  const { node, start } = piece;
  if (at - start < node.length) node.splitText(at - start);
  let last: ChildNode = node.parentElement?.matches('mark.remark') ? node.parentElement : node;
  while (last.nextSibling instanceof Element && last.nextSibling.matches('.remark-mark')) last = last.nextSibling;
  last.after(what);
}

customElements.define('caibian-remarks', CaibianRemarks);
