import { rename, textsIn } from './body-markup';

const LIST_LEVEL = /mso-list:[^;]*level(\d+)/i;
const NUMBER = /^[（(]?[\da-z一二三四五六七八九十]+[.)）、．]/i;
/** A cell has paragraphs, and nothing else. */
const IN_CELL = 'h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, table, thead, tbody, tfoot, tr, td, th, hr';

/** Word and WPS write list items as paragraphs, each with its level and a mark of its own. */
export function listsOfOffice(page: Document) {
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

/** A list stands in the item before it, wherever it was written; an item begins with its words. */
export function nestLists(page: Document) {
  page.querySelectorAll('li :is(h1, h2, h3, h4, h5, h6)').forEach((each) => rename(each, 'p'));
  page.querySelectorAll('li').forEach((item) => {
    const first = [...item.childNodes].find((each) => (each.textContent ?? '').trim() !== '');
    if (first instanceof Element && first.matches('ul, ol')) item.replaceWith(...item.childNodes);
  });
  page.querySelectorAll(':is(ul, ol) > :is(ul, ol)').forEach((list) => {
    const item = list.previousElementSibling;
    if (item?.matches('li')) item.append(list);
    else list.replaceWith(...list.childNodes);
  });
}

/** What stands in a cell becomes its paragraphs; numbers stay as words. */
export function plainCells(page: Document) {
  page.querySelectorAll<HTMLOListElement>(':is(td, th) ol').forEach((list) => {
    [...list.children].forEach((item, i) => {
      const words = textsIn(item).find((text) => text.data.trim() !== '');
      if (words) words.data = `${list.start + i}. ${words.data.trimStart()}`;
    });
  });
  page.querySelectorAll(`:is(td, th) :is(${IN_CELL})`).forEach((each) => rename(each, 'div'));
}
