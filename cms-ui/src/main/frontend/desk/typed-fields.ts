type Fields = Record<string, string>;
type Field = HTMLElement & { value?: unknown };

/**
 * The lines of text beside the body, wherever in the page they stand (`data-noted` names their field): what is typed in
 * them is remembered until the server has it.
 */
export class TypedFields {
  private page?: HTMLElement;
  private readonly typed = new Map<string, string>();
  private composing?: HTMLElement;

  constructor(private readonly changed: () => void) {}

  listen(page: HTMLElement) {
    this.page = page;
    page.addEventListener('input', this.onInput, true);
    page.addEventListener('compositionend', this.onComposed, true);
  }

  leave() {
    this.page?.removeEventListener('input', this.onInput, true);
    this.page?.removeEventListener('compositionend', this.onComposed, true);
    this.page = undefined;
  }

  /** What stands in the fields, or was typed there last where something else was put over it. */
  words(): Fields {
    return { ...this.shown(), ...Object.fromEntries(this.typed) };
  }

  /** Whether the server has all that was typed, where it saved `saved`. */
  areIn(saved: Fields): boolean {
    this.typed.forEach((value, name) => value === saved[name] && this.typed.delete(name));
    return this.typed.size === 0;
  }

  /** Whether other words stand now where some were typed that are not among what the server `had`. */
  areOver(had: Fields): boolean {
    const shown = this.shown();
    return [...this.typed].some(([name, value]) => value !== had[name] && value !== shown[name]);
  }

  forget() {
    this.typed.clear();
  }

  /** Ends what is being composed in one of them: it was typed. */
  compose() {
    this.composing?.blur();
  }

  /** Has them show other words. */
  show(words: Fields) {
    this.own().forEach((field) => {
      const shown = words[field.dataset['noted'] ?? ''];
      if (shown !== undefined && field.value !== shown) field.value = shown;
    });
  }

  private shown(): Fields {
    return Object.fromEntries(this.own().flatMap(({ dataset, value }) => (typeof value === 'string' ? [[dataset['noted'] ?? '', value]] : [])));
  }

  private own(): Field[] {
    return [...(this.page?.querySelectorAll<Field>('[data-noted]') ?? [])].filter((each) => this.isOwn(each));
  }

  /** What is still being composed goes nowhere: neither into the journal nor to the server. */
  private readonly onInput = (event: Event) => {
    const name = this.nameOf(event);
    if (!name) return;
    if ((event as InputEvent).isComposing) {
      this.composing = event.target as HTMLElement;
      event.stopPropagation();
      return;
    }
    this.typed.set(name, (event.target as HTMLInputElement).value);
    this.changed();
  };

  /** Chromium ends a composition without another word to the field. */
  private readonly onComposed = (event: Event) => {
    this.composing = undefined;
    if (this.nameOf(event)) event.target?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };

  private nameOf(event: Event): string | undefined {
    const field = (event.target as HTMLElement).closest<HTMLElement>('[data-noted]');
    return field && this.isOwn(field) ? field.dataset['noted'] : undefined;
  }

  /** A copy that is typed on has lines of its own, though it stands in the page. */
  private isOwn(field: HTMLElement): boolean {
    return (field.closest<HTMLElement>('.suggesting, .ws') ?? this.page) === this.page;
  }
}
