/** Marks a page of which the browser cannot note what is typed, by why it cannot. */
const UNNOTED = 'data-unnoted';
const WRITING = 'data-writing';

/** What the page around a paper says of it by itself; it is taken back though the paper has left the page. */
export class PageMarks {
  private page: HTMLElement | null = null;

  /** The paper came to stand on a page. */
  on(paper: Element) {
    this.page = paper.closest<HTMLElement>('.ws');
    paper.addEventListener('journal-failed', this.why);
  }

  /** The line below says that more is on the paper than what is kept, as soon as it is. */
  writing(on: boolean) {
    this.page?.toggleAttribute(WRITING, on);
  }

  /** Whether the page says already that what is typed is not noted. */
  isUnnoted(): boolean {
    return !!this.page?.hasAttribute(UNNOTED);
  }

  unnoted(on: boolean) {
    this.page?.toggleAttribute(UNNOTED, on);
  }

  /** Which of the sentences in the page is true, also where the server cannot be asked. */
  private readonly why = (failed: Event) => {
    const { full } = (failed as CustomEvent<{ full: boolean }>).detail;
    this.page?.setAttribute(UNNOTED, full ? 'full' : 'none');
  };
}
