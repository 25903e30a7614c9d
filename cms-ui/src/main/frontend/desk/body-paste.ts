/** Text under these says nothing to a reader. */
const UNREAD = 'style, script, meta, link, title, xml, template, noscript, svg, iframe, mp-style-type';
const BLOCKS =
  'p, div, section, article, header, footer, main, aside, figure, figcaption, center, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, pre, table, thead, tbody, tfoot, tr, td, th, hr';
const LIST_LEVEL = /mso-list:[^;]*level(\d+)/i;
const NUMBER = /^[（(]?[\da-z一二三四五六七八九十]+[.)）、．]/i;
/** Writers indent by two wide spaces; the style sheet does it here. */
const INDENT = /^[\u3000\u00a0\s]+/u;

/**
 * What was copied elsewhere (Word, WPS, WeChat articles, web pages), as the plain HTML the schema reads: one paragraph
 * a line, real lists, house headings, and nothing that only served the look there.
 */
export function cleaned(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelectorAll(UNREAD).forEach((each) => each.remove());
  removeComments(page);
  removeHidden(page);
  makeLists(page);
  renameHeadings(page);
  unwrapOfficeNames(page);
  makeParagraphs(page.body);
  page.querySelectorAll('p').forEach(trim);
  return page.body.innerHTML;
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

/** Word and WPS write list items as paragraphs, each with its level and a mark of its own. */
function makeLists(page: Document) {
  const open: { list: HTMLElement; level: number }[] = [];
  let before: Element | null = null;
  page.querySelectorAll<HTMLElement>('p[style*="mso-list"], p[class*="MsoListParagraph"]').forEach((p) => {
    const found = LIST_LEVEL.exec(p.getAttribute('style') ?? '');
    if (!found) return;
    const level = Number(found[1]);
    const mark = p.querySelector<HTMLElement>('[style*="mso-list"]');
    const name = NUMBER.test((mark?.textContent ?? '').trim()) ? 'ol' : 'ul';
    mark?.remove();
    if (!before || p.previousElementSibling !== before) open.length = 0;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let top = open.at(-1);
    if (!top || top.level < level) {
      const list = page.createElement(name);
      const into = top?.list.lastElementChild;
      if (into) into.append(list);
      else p.before(list);
      top = { list, level };
      open.push(top);
    }
    const item = page.createElement('li');
    top.list.append(item);
    before = open[0]?.list ?? null;
    item.append(p);
  });
}

/** The headline is a field of its own; below it there are two levels. */
function renameHeadings(page: Document) {
  for (const [from, to] of [['h1', 'h2'], ['h4', 'h3'], ['h5', 'h3'], ['h6', 'h3']] as const) {
    page.querySelectorAll(from).forEach((each) => rename(each, to));
  }
}

function rename(from: Element, name: string) {
  const to = from.ownerDocument.createElement(name);
  to.append(...from.childNodes);
  from.replaceWith(to);
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
  const first = p.ownerDocument.createTreeWalker(p, NodeFilter.SHOW_TEXT).nextNode();
  if (first) first.textContent = (first.textContent ?? '').replace(INDENT, '');
  if ((p.textContent ?? '').trim() === '') p.remove();
}
