import type { Editor } from '@tiptap/core';
import { LitElement, html, nothing } from 'lit';
import { isStory, tellsASecret, typedAddress } from './body-address';
import { paperOf } from './body-picture';
import type { Labels } from './labels';

/** A story readers have. */
type Story = { href: string; headline: string; when: string };

/** So long a pause is waited for before words are looked for. */
const QUIET_MS = 250;
/** What is meant as an address, if not yet a whole one. */
const MEANT_AS_ADDRESS = /^(https?:|mailto:|www\.)/i;

/** Where the chosen words lead: an address, or a story of the house found by its words. */
export class CaibianLink extends LitElement {
  static override properties = {
    editor: { attribute: false },
    labels: { attribute: false },
    found: { state: true },
    active: { state: true },
    doubted: { state: true },
  };

  declare editor: Editor;
  declare labels: Labels;
  declare found: Story[] | undefined;
  declare active: number;
  /** A story of the house, as typed, that readers do not have, which was told. */
  declare doubted: string;

  private timer = 0;
  private pressed = '';
  private paper?: HTMLElement;

  constructor() {
    super();
    this.active = -1;
    this.doubted = '';
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.paper = paperOf(this.editor);
    this.paper.addEventListener('stories-found', this.onFound);
  }

  override disconnectedCallback() {
    window.clearTimeout(this.timer);
    this.paper?.removeEventListener('stories-found', this.onFound);
    super.disconnectedCallback();
  }

  protected override firstUpdated() {
    this.input()?.focus();
    this.input()?.select();
  }

  protected override render() {
    const href = (this.editor.getAttributes('link')['href'] as string) ?? '';
    const open = !!this.found?.length;
    return html`<form class="tool-link" @submit=${this.onSubmit}>
      <label for="caibian-link">${this.label('address')}</label>
      <span class="tool-find">
        <input id="caibian-link" name="href" role="combobox" aria-autocomplete="list" aria-controls="caibian-stories"
          aria-expanded=${open} aria-activedescendant=${this.active < 0 ? nothing : `caibian-story-${this.active}`}
          .value=${href} placeholder=${this.label('addressHint')} autocomplete="off"
          @input=${this.onInput} @compositionend=${this.later} @keydown=${this.onKey} />
        <ul id="caibian-stories" role="listbox" aria-label=${this.label('stories')} ?hidden=${!open}>
          ${this.found?.map((story, at) => html`<li id="caibian-story-${at}" role="option" aria-selected=${at === this.active}
            @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.choose(story)}>
            <span>${story.headline}</span><small>${story.when}</small>
          </li>`)}
        </ul>
      </span>
      <span role="status" class=${open ? 'spoken' : ''}>${this.said()}</span>
      <button type="submit">${this.label('apply')}</button>
      <button type="button" @click=${this.unlink}>${this.label('unlink')}</button>
    </form>`;
  }

  private said(): string {
    if (this.doubted) return this.label('storyUnknown').replace('{0}', this.doubted);
    if (!this.found) return '';
    return this.found.length === 0
      ? this.label('storiesNone')
      : this.label('storiesFound').replace('{0}', String(this.found.length));
  }

  private label(name: string): string {
    return this.labels[name] ?? name;
  }

  private input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  private words(): string {
    return this.input()?.value.trim() ?? '';
  }

  private readonly onInput = (event: InputEvent) => {
    this.input()?.setCustomValidity('');
    this.doubted = '';
    this.pressed = '';
    if (!event.isComposing) this.later();
  };

  private readonly later = () => {
    window.clearTimeout(this.timer);
    this.active = -1;
    const words = this.words();
    if (!words || MEANT_AS_ADDRESS.test(words)) this.found = undefined;
    else this.timer = window.setTimeout(() => this.ask(words), QUIET_MS);
  };

  private ask(words: string) {
    this.paper?.dispatchEvent(new CustomEvent('stories-asked', { detail: { words } }));
  }

  private readonly onFound = (event: Event) => {
    const { words, stories } = (event as CustomEvent<{ words: string; stories: Story[] }>).detail;
    if (words !== this.words()) return;
    this.found = stories;
    if (words === this.pressed) this.leadToStory(words);
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const many = this.found?.length ?? 0;
    const chosen = this.found?.[this.active];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && many > 0) this.active = this.active < 0 && step < 0 ? many - 1 : (this.active + step + many) % many;
    else if (event.key === 'Enter' && chosen) this.choose(chosen);
    else if (event.key === 'Escape' && many > 0) this.found = undefined;
    else if (event.key === 'Escape') this.stop();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private onSubmit(event: Event) {
    event.preventDefault();
    const words = this.words();
    const href = typedAddress(words);
    if (!href) this.refuse(tellsASecret(words) ? 'addressSecret' : 'addressWrong');
    else if (isStory(href) && this.doubted !== href) {
      this.pressed = href;
      this.ask(href);
    } else this.lead(href, words);
  }

  private refuse(why: string) {
    this.input()?.setCustomValidity(this.label(why));
    this.input()?.reportValidity();
  }

  /** One that readers do not have may be about to come: whoever was told of that can link to it all the same. */
  private leadToStory(href: string) {
    const story = this.found?.find((each) => each.href === href);
    this.pressed = '';
    if (story) this.choose(story);
    else this.doubted = href;
  }

  private choose(story: Story) {
    this.lead(story.href, story.headline);
  }

  /** The chosen words lead there; where none are chosen, `words` are written that do. */
  private lead(href: string, words: string) {
    const { editor } = this;
    editor.view.focus();
    if (editor.state.selection.empty && !editor.isActive('link')) {
      editor.commands.insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] });
    } else {
      editor.chain().extendMarkRange('link').setLink({ href }).run();
    }
    this.stop();
  }

  private unlink() {
    this.editor.view.focus();
    this.editor.chain().extendMarkRange('link').unsetLink().run();
    this.stop();
  }

  private stop() {
    this.editor.view.focus();
    this.dispatchEvent(new CustomEvent('stop'));
  }
}

customElements.define('caibian-link', CaibianLink);
