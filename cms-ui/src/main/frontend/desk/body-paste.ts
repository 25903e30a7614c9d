import { SLICE } from './body-copying';
import { nestLists, plainCells, listsOfOffice } from './body-lists';
import { rename, textsIn } from './body-markup';
import { notesOfOffice } from './body-notes';
import { takeOut, type LeftOut } from './body-left-out';

/** Text under these says nothing to a reader. */
const UNREAD = 'style, script, meta, link, title, xml, template, noscript, svg, iframe, mp-style-type';
const BLOCKS =
  'p, div, section, article, header, footer, main, nav, aside, address, details, summary, form, figure, figcaption, center, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, pre, table, thead, tbody, tfoot, tr, td, th, hr';
/** Where the lines of the source are those one sees. */
const KEEPS_LINES = /white-space(-collapse)?:\s*(pre|break-spaces|preserve)/i;
/** Seen by nobody; some editors leave them everywhere. */
const NO_WIDTH = /[\u200b\u2060\ufeff]/g;
/** Writers indent by two wide spaces; the style sheet does it here. */
const INDENT = /^[\u3000\u00a0\s]+/u;

/**
 * What was copied elsewhere (Word, WPS, WeChat articles, web pages and the editors in them), as the plain HTML the schema reads: one paragraph
 * a line, real lists, house headings, and nothing that only served the look there; and how much of it is left out.
 */
export function cleaned(html: string): { html: string; left: LeftOut } {
  const page = new DOMParser().parseFromString(html, 'text/html');
  removeComments(page);
  removeHidden(page);
  const left = takeOut(page, html);
  notesOfOffice(page);
  page.querySelectorAll(UNREAD).forEach((each) => each.remove());
  textsIn(page.body).forEach((text) => (text.data = text.data.replace(NO_WIDTH, '')));
  breakLines(page);
  listsOfOffice(page);
  renameHeadings(page);
  unwrapOfficeNames(page);
  nestLists(page);
  plainCells(page);
  makeParagraphs(page.body);
  page.querySelectorAll('p').forEach(trim);
  removeEmpty(page);
  // What another editor says of its own nodes means nothing here.
  page.querySelectorAll(`[${SLICE}]`).forEach((each) => each.removeAttribute(SLICE));
  const plain = page.body.innerHTML;
  return { html: plain, left };
}

/** Bare lines without their indents, and without the empty ones around and between them. */
export function cleanedLines(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  // A blank may stand between it and the words it is put behind, a wide one only before a paragraph.
  if (lines.length === 1) return text.replace(/^\u3000+/u, '');
  return lines.map((line) => line.replace(INDENT, '')).filter((line) => line !== '').join('\n');
}

function removeComments(page: Document) {
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const all: Node[] = [];
  while (walker.nextNode()) all.push(walker.currentNode);
  all.forEach((each) => (each as Comment).remove());
}

function removeHidden(page: Document) {
  page.querySelectorAll<HTMLElement>('[style], [hidden]').forEach((each) => {
    const style = each.getAttribute('style') ?? '';
    if (each.hidden || /display:\s*none|mso-hide:\s*all/i.test(style)) each.remove();
  });
}

/** Lines that are only seen as such become breaks; WeChat has one element for each line of code. */
function breakLines(page: Document) {
  page.querySelectorAll('pre > code + code').forEach((each) => each.before(page.createElement('br')));
  page.querySelectorAll('pre, [style*="white-space"]').forEach((each) => {
    if (each.tagName !== 'PRE' && !KEEPS_LINES.test(each.getAttribute('style') ?? '')) return;
    textsIn(each).forEach((text) => {
      const [first = '', ...others] = text.data.split(/\r?\n/);
      if (others.length > 0) text.replaceWith(first, ...others.flatMap((line) => [page.createElement('br'), line]));
    });
  });
}

/** The headline is a field of its own; below it there are two levels. */
function renameHeadings(page: Document) {
  for (const [from, to] of [['h1', 'h2'], ['h4', 'h3'], ['h5', 'h3'], ['h6', 'h3']] as const) {
    page.querySelectorAll(from).forEach((each) => rename(each, to));
  }
}

/** `o:p`, `w:sdt` and their like. */
function unwrapOfficeNames(page: Document) {
  page.querySelectorAll('*').forEach((each) => {
    if (each.tagName.includes(':')) each.replaceWith(...each.childNodes);
  });
}

/** Runs of words become paragraphs of their own, at every line break too. */
function makeParagraphs(parent: Element) {
  let run: Node[] = [];
  const close = (before: Node | null) => {
    if (run.some((each) => (each.textContent ?? '').trim() !== '')) {
      const p = parent.ownerDocument.createElement('p');
      p.append(...run);
      parent.insertBefore(p, before);
    } else {
      run.forEach((each) => each.parentNode?.removeChild(each));
    }
    run = [];
  };
  for (const node of [...parent.childNodes]) {
    if (node instanceof Element && node.matches(BLOCKS)) {
      close(node);
      makeBlock(node);
    } else if (node instanceof Element && node.tagName === 'BR') {
      close(node);
      node.remove();
    } else if (node instanceof Element && node.querySelector(`br, ${BLOCKS}`)) {
      splitInline(node).forEach((part) => {
        if (part instanceof Element && part.matches(BLOCKS)) {
          close(node);
          parent.insertBefore(part, node);
          makeBlock(part);
        } else if (part instanceof Element && part.tagName === 'BR') {
          close(node);
        } else {
          parent.insertBefore(part, node);
          run.push(part);
        }
      });
      node.remove();
    } else {
      run.push(node);
    }
  }
  close(null);
}

function makeBlock(block: Element) {
  if (block.matches('ul, ol, table, thead, tbody, tfoot, tr')) {
    [...block.children].forEach(makeBlock);
  } else if (block.matches('li, td, th, blockquote')) {
    makeParagraphs(block);
  } else if (block.matches('h2, h3')) {
    block.querySelectorAll('br').forEach((each) => each.replaceWith(' '));
  } else if (!block.matches('hr')) {
    makeParagraphs(block);
    block.replaceWith(...block.childNodes);
  }
}

/** An inline element around breaks or blocks, as its parts: each run of words in a copy of it, the rest bare. */
function splitInline(node: Element): Node[] {
  const parts: Node[] = [];
  let shell: Element | undefined;
  const add = (part: Node) => {
    const bare = part instanceof Element && (part.matches(BLOCKS) || part.tagName === 'BR');
    if (bare) {
      shell = undefined;
      parts.push(part);
      return;
    }
    if (!shell) {
      shell = node.cloneNode(false) as Element;
      parts.push(shell);
    }
    shell.append(part);
  };
  for (const child of [...node.childNodes]) {
    if (child instanceof Element && !child.matches(BLOCKS) && child.querySelector(`br, ${BLOCKS}`)) {
      splitInline(child).forEach(add);
    } else {
      add(child);
    }
  }
  return parts;
}

function trim(p: Element) {
  const first = textsIn(p)[0];
  if (first) first.data = first.data.replace(INDENT, '');
}

/** What held only a picture, or nothing; the innermost first. */
function removeEmpty(page: Document) {
  [...page.querySelectorAll('p, h2, h3, li, ul, ol, blockquote, table')].reverse().forEach((each) => {
    if ((each.textContent ?? '').trim() === '') each.remove();
  });
}
