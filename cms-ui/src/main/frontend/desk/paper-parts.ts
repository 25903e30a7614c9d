import './caibian-find';
import type { CaibianFind } from './caibian-find';
import './caibian-outline';
import type { CaibianOutline } from './caibian-outline';
import './caibian-pasted';
import type { CaibianPasted } from './caibian-pasted';
import './caibian-tools';
import type { CaibianTools } from './caibian-tools';

/** What a paper consists of, as far as it is drawn. */
export class PaperParts {
  constructor(private readonly paper: Element) {}

  /** Where the body stands. */
  get body(): HTMLElement {
    return this.paper.querySelector('.paper-body') as HTMLElement;
  }

  /** What the page puts above the body: headline, summary, what is to be mended. */
  get top(): HTMLElement | null {
    return this.paper.querySelector<HTMLElement>(':scope > .sheet-top');
  }

  get tools(): CaibianTools | null {
    return this.paper.querySelector<CaibianTools>('caibian-tools');
  }

  get find(): CaibianFind | null {
    return this.paper.querySelector<CaibianFind>('caibian-find');
  }

  get outline(): CaibianOutline | null {
    return this.paper.querySelector<CaibianOutline>('caibian-outline');
  }

  get pasted(): CaibianPasted | null {
    return this.paper.querySelector<CaibianPasted>('caibian-pasted');
  }

  /** Has them show what became of the body, and where the caret is. */
  show() {
    [this.tools, this.find, this.outline].forEach((each) => each?.requestUpdate());
  }
}
