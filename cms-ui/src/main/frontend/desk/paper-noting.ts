import type { Words } from './body-journal';
import { PageMarks } from './page-marks';
import type { Paper } from './paper';
import { TypedFields } from './typed-fields';
import { UnsentWords } from './unsent-words';

/** What the browser notes of a paper and the fields beside it, and what the page says of that by itself. */
export class Noting {
  readonly journal = new UnsentWords({
    words: () => this.words(),
    found: (unsent) => this.paper.tell('recovered', unsent),
    failed: (full) => this.failed(full),
    noted: () => this.marks.unnoted(false),
  });
  readonly fields = new TypedFields(
    () => this.journal.changed(),
    () => this.journal.note(),
  );
  private readonly marks = new PageMarks();

  constructor(private readonly paper: Paper) {}

  /** The paper stands in the page now. */
  begin() {
    this.marks.on(this.paper);
    this.fields.listen(this.paper.closest<HTMLElement>('.suggesting, .ws') ?? this.paper);
  }

  /** The paper leaves the page. */
  end() {
    this.journal.close();
    this.fields.leave();
    this.showWriting(false);
  }

  /** At the place the paper has now; `begun` says that something is typed on it already. */
  at(begun: boolean) {
    this.paper.use.note(this.journal, this.paper.keeping, begun);
  }

  /** What stands on the paper and beside it; nothing where it is not open. */
  words(): Words | undefined {
    const { editor } = this.paper;
    return editor && { body: JSON.stringify(editor.getJSON()), fields: this.fields.words() };
  }

  /** Keeps words the paper does not go on with, and tells of them. */
  setAside(words: Words) {
    this.paper.tell('set-aside', this.journal.setAside(words));
  }

  /** The line below says that something is written and not saved. */
  showWriting(on: boolean) {
    if (this.paper.use.saves) this.marks.writing(on);
  }

  /** Said once; the line below says it as long as it lasts. */
  private failed(full: boolean) {
    if (!this.marks.isUnnoted()) this.paper.tell('journal-failed', { full });
    this.marks.unnoted(true);
  }
}
