/** Marks a page of which the browser cannot note what is typed. */
const UNNOTED = 'data-unnoted';
const WRITING = 'data-writing';

/** What the page around a paper says of it by itself; it is taken back though the paper has left the page. */
export class PageMarks {
  private page: HTMLElement | null = null;

  /** The paper came to stand on a page. */
  on(paper: Element) {
    this.page = paper.closest<HTMLElement>('.ws');
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
}
