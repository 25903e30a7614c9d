/**
 * Tells the server which of the keys it asked for was pressed. Plain keys are left alone where somebody is
 * writing; chords with Ctrl or ⌘ work everywhere.
 */
class CaibianKeys extends HTMLElement {
  plain: string[] = [];
  chords: string[] = [];

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.ctrlKey || event.metaKey) {
      if (this.chords.includes(key)) this.tell(event, 'mod+' + key);
      return;
    }
    if (!this.plain.includes(key) || isWriting(event) || isModalOpen()) return;
    if (key === 'Enter' && isOperating(event)) return;
    this.tell(event, key);
  };

  connectedCallback() {
    window.addEventListener('keydown', this.onKey);
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.onKey);
  }

  private tell(event: KeyboardEvent, key: string) {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('key-pressed', { detail: { key } }));
  }
}

function isWriting(event: KeyboardEvent): boolean {
  return event.composedPath().some((node) => {
    if (!(node instanceof HTMLElement)) return false;
    return node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName);
  });
}

function isOperating(event: KeyboardEvent): boolean {
  return event.composedPath().some((node) => node instanceof HTMLElement && /^(BUTTON|A|VAADIN-BUTTON)$/.test(node.tagName));
}

function isModalOpen(): boolean {
  return document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]') !== null;
}

customElements.define('caibian-keys', CaibianKeys);
