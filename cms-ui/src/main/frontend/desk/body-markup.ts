/** The pieces of text in an element, in their order. */
export function textsIn(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const all: Text[] = [];
  while (walker.nextNode()) all.push(walker.currentNode as Text);
  return all;
}

/** Puts an element of another name around what is in one. */
export function rename(from: Element, name: string) {
  const to = from.ownerDocument.createElement(name);
  to.append(...from.childNodes);
  from.replaceWith(to);
}
