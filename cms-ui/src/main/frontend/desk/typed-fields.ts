type Fields = Record<string, string>;
type Item = { label?: string };
type Field = HTMLElement & { value?: unknown; selectedItem?: Item | null; selectedItems?: Item[] };

/** Between names that are typed at once, as the server takes them apart. */
const BETWEEN_NAMES = /[\n\v\f\r、，,;；]+|(?<=\p{Script=Han})[ \t\u3000]+(?=\p{Script=Han})/u;

/**
 * The fields beside the body, wherever in the page they stand (`data-noted` names them): what is typed or chosen in them
 * is remembered until the server has it.
 */
export class TypedFields {
  private page?: HTMLElement;
  private readonly typed = new Map<string, string>();
  /** What was chosen in a field when somebody came to it, or chose there last. */
  private readonly stood = new Map<string, string>();
  /** Names typed where others are chosen, which the server has not put there yet. */
  private readonly coined = new Map<string, string[]>();
  private composing?: HTMLElement;

  /** Tells `changed` that somebody types, and `chosen` that they chose, which is whole at once. */
  constructor(
    private readonly changed: () => void,
    private readonly chosen: () => void,
  ) {}

  listen(page: HTMLElement) {
    this.page = page;
    this.heard((type, by) => page.addEventListener(type, by, true));
  }

  leave() {
    this.heard((type, by) => this.page?.removeEventListener(type, by, true));
    this.page = undefined;
  }

  /**
   * What stands in the fields one types in, or was typed there last where something else was put over it; and what was
   * chosen anew.
   */
  words(): Fields {
    return { ...this.shown(this.own().filter((each) => !names(each))), ...Object.fromEntries(this.typed) };
  }

  /** Whether the server has all that was typed, where it saved `saved`. */
  areIn(saved: Fields): boolean {
    this.arrived(saved);
    return this.typed.size === 0;
  }

  /** The server `has` these: what else was typed is still on its way. */
  arrived(has: Fields) {
    this.typed.forEach((value, name) => {
      if (value !== has[name]) return;
      this.typed.delete(name);
      this.coined.delete(name);
    });
  }

  /** Whether other words stand now where some were typed that are not among what the server `had`. */
  areOver(had: Fields): boolean {
    const shown = this.shown(this.own());
    return [...this.typed].some(([name, value]) => value !== had[name] && value !== shown[name]);
  }

  forget() {
    this.typed.clear();
    this.coined.clear();
  }

  /** Ends what is being composed in one of them: it was typed. */
  compose() {
    this.composing?.blur();
  }

  /** Has them show other words. What is chosen the server puts back itself: it heard of it. */
  show(words: Fields) {
    this.own().forEach((field) => {
      const shown = words[field.dataset['noted'] ?? ''];
      if (shown !== undefined && !names(field) && field.value !== shown) field.value = shown;
    });
  }

  private shown(fields: Field[]): Fields {
    return Object.fromEntries(
      fields.flatMap((field) => {
        const said = names(field)?.join('\n') ?? field.value;
        return typeof said === 'string' ? [[field.dataset['noted'] ?? '', said]] : [];
      }),
    );
  }

  private own(): Field[] {
    return [...(this.page?.querySelectorAll<Field>('[data-noted]') ?? [])].filter((each) => this.isOwn(each));
  }

  private heard(act: (type: string, by: (event: Event) => void) => void) {
    act('input', this.onInput);
    act('compositionend', this.onComposed);
    act('focusin', this.onFocus);
    act('change', this.onChosen);
    act('custom-value-set', this.onCoined);
  }

  /** What is still being composed goes nowhere: neither into the journal nor to the server. */
  private readonly onInput = (event: Event) => {
    const name = this.lineOf(event);
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
    if (this.lineOf(event)) event.target?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };

  private readonly onFocus = (event: Event) => {
    const field = this.fieldOf(event);
    const said = field && names(field)?.join('\n');
    if (said !== undefined) this.stood.set(field?.dataset['noted'] ?? '', said);
  };

  /** The field itself tells of a choice; what is typed into it to find one is none yet. */
  private readonly onChosen = (event: Event) => {
    const field = this.fieldOf(event);
    if (field && field === event.target) this.choose(field);
  };

  /** A name that is not among those offered; the server puts it with them. */
  private readonly onCoined = (event: Event) => {
    const field = this.fieldOf(event);
    const name = field?.dataset['noted'];
    if (!field || !name || !names(field)) return;
    const more = (event as CustomEvent<string>).detail.split(BETWEEN_NAMES).map((each) => each.trim()).filter((each) => each);
    this.coined.set(name, [...(this.coined.get(name) ?? []), ...more]);
    this.choose(field);
  };

  private choose(field: Field) {
    const name = field.dataset['noted'] ?? '';
    const chosen = names(field);
    if (!chosen) return;
    const said = [...new Set([...chosen, ...(this.coined.get(name) ?? [])])].join('\n');
    // A list says that it changed also where somebody only came by.
    if (said === this.stood.get(name) && !this.typed.has(name)) return;
    this.stood.set(name, said);
    this.typed.set(name, said);
    this.chosen();
  }

  /** The name of the field one types in. */
  private lineOf(event: Event): string | undefined {
    const field = this.fieldOf(event);
    return field && !names(field) ? field.dataset['noted'] : undefined;
  }

  private fieldOf(event: Event): Field | undefined {
    const field = (event.target as HTMLElement).closest<Field>('[data-noted]');
    return field && this.isOwn(field) ? field : undefined;
  }

  /** A copy that is typed on has lines of its own, though it stands in the page. */
  private isOwn(field: HTMLElement): boolean {
    return (field.closest<HTMLElement>('.suggesting, .ws') ?? this.page) === this.page;
  }
}

/**
 * What is chosen in a field, by the names it goes under there: the keys its items have are those of one page. Nothing
 * where one types.
 */
function names(field: Field): string[] | undefined {
  if (field.selectedItems) return field.selectedItems.map(({ label }) => label ?? '');
  if ('selectedItem' in field) return field.selectedItem ? [field.selectedItem.label ?? ''] : [];
  if (field.localName === 'vaadin-select') return [field.querySelector('[slot="value"]')?.textContent?.trim() ?? ''];
  return undefined;
}
