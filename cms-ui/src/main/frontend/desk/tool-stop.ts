const TOOLS = 'select, button';

/** Where Tab stops in a bar of tools: where one was last, if that can be used, else at the first. */
export function stopOf(bar: Element): HTMLElement | undefined {
  const tools = usable(bar);
  return tools.find((each) => each.tabIndex === 0) ?? tools[0];
}

/** Has Tab stop once at a bar of tools, and not at each of them. */
export function stopOnce(bar: Element, stop = stopOf(bar)) {
  bar.querySelectorAll<HTMLElement>(TOOLS).forEach((each) => {
    const index = each === stop ? '0' : '-1';
    if (each.getAttribute('tabindex') !== index) each.setAttribute('tabindex', index);
  });
}

/** The arrows, Home and End walk the tools of a bar; also past a list, which would go to another entry by them. */
export function walk(event: KeyboardEvent): boolean {
  const tools = usable(event.currentTarget as Element);
  const at = tools.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (at < 0 || next === undefined) return false;
  tools.at(next % tools.length)?.focus();
  return true;
}

function usable(bar: Element): HTMLElement[] {
  return [...bar.querySelectorAll<HTMLElement>(TOOLS)].filter((each) => !each.matches(':disabled'));
}
