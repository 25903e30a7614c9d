import { Journal, type Unsent, type Words } from './body-journal';
import { JournalTurns } from './journal-turns';

/** So far behind what is typed the browser's own journal is at most. */
const NOTE_MS = 800;

/** What is not noted by then counts as not noted: some browsers never answer. */
const LATEST_MS = 3_000;

/** What is typed on now, in whatever window, is locked under this and the name of its place. */
const OPEN = 'caibian/';

/** Whose journal the words are noted in, for which draft, and on which saved version they are written. */
export type Keeping = { person: string; key: string; draft: string; version: number };

/** Words the page is told of, and the draft they were typed on. */
export type Told = Unsent & { draft: string };

/** Under which name a window notes, and whether another one of the same person may do so, too. */
type Place = { name: string; shared: boolean };

/** The page whose words are noted. */
type Page = {
  /** What stands in it now; nothing where it has no paper. */
  words(): Words | undefined;
  /** Hears of words that were noted before and about which nobody has decided, and under which name they stand. */
  found(unsent: Told, name: string): void;
  /** Hears that nothing can be noted, and whether it is for want of room. */
  failed(full: boolean): void;
  /** Hears that what stands in it is noted. */
  noted(): void;
};

/**
 * What is typed and not yet with the newsroom. All is done to the journal in the order it was asked for: a note that is
 * still being locked never lands behind the word that it is saved.
 */
export class UnsentWords {
  /** The same for all that is noted in this window. */
  private static readonly turns = new JournalTurns();

  private keeping?: Keeping;
  private place: Place = { name: '', shared: true };
  private journal?: Promise<Journal>;
  private noting = 0;
  private release: () => void = () => undefined;
  /** Nothing can be noted: it is tried again with every save, so that the page says so no longer than it lasts. */
  private failing = false;
  /** Under which name the words stand that the page was told of. */
  private told = '';

  constructor(private readonly page: Page) {}

  /** Has the journal forget what stands at a place, after all that was to be noted there. */
  static forget({ person, key, draft }: Keeping) {
    UnsentWords.turns.take(async () => {
      const journal = await Journal.of(person, key);
      await journal.drop(draft);
      journal.close();
    });
  }

  /** Whether all is done to the journal that was asked for until now; the answer comes soon, whatever it does. */
  static quiet(): Promise<boolean> {
    return UnsentWords.turns.areOver();
  }

  /** Notes for that draft from now on, and tells of what was left of it. */
  open(keeping: Keeping | null) {
    this.enter(keeping);
    if (!keeping) return;
    const { draft } = keeping;
    this.act(async (journal) => {
      const left = await journal.find(draft);
      if (left) {
        // Beside the draft, where nothing that is typed meanwhile touches it.
        await journal.keep(aside(draft, left), left);
        await journal.drop(draft);
      }
      await this.tell(journal, draft);
    });
  }

  /** Notes at that place from now on; no other window is told of what stands there as long as this one does. */
  hold(keeping: Keeping | null) {
    this.enter(keeping);
    if (!keeping) return;
    this.place.shared = false;
    this.claim(keeping.draft);
    this.act(() => Promise.resolve());
  }

  private enter(keeping: Keeping | null) {
    this.close();
    if (!keeping) return;
    this.keeping = { ...keeping };
    this.place = { name: keeping.draft, shared: true };
  }

  /** What stands under that name is nothing that was left, as long as this window is there. */
  private claim(name: string) {
    const done = new Promise<void>((resolve) => (this.release = resolve));
    void navigator.locks?.request(OPEN + name, () => done);
  }

  /** Something was typed: it is noted soon. */
  changed() {
    this.noting ||= window.setTimeout(() => this.note(), NOTE_MS);
  }

  /** What is due to be noted is noted now. */
  hurry() {
    if (this.noting) this.note();
  }

  /** Notes what stands in the page now. */
  note() {
    this.pause();
    const words = this.page.words();
    if (!this.keeping || !words) return;
    const { draft, version } = this.keeping;
    const { place } = this;
    const late = window.setTimeout(() => this.keeping?.draft === draft && this.fails(false), LATEST_MS);
    const noted = this.act(async (journal) => {
      const unsent = { ...words, version, at: Date.now() };
      if (place.shared && !(await journal.keepOwn(place.name, unsent))) {
        Object.assign(place, { name: aside(draft, unsent), shared: false });
        if (place === this.place) this.claim(place.name);
      }
      if (!place.shared) await journal.keep(place.name, unsent);
      this.failing = false;
      this.page.noted();
    });
    void noted.then(() => window.clearTimeout(late));
  }

  /** Nothing is noted until something is typed again. */
  pause() {
    window.clearTimeout(this.noting);
    this.noting = 0;
  }

  /** The newsroom has the words as that version: `all` of them, or what is newer is noted anew. */
  kept(of: string, version: number, all: boolean) {
    const keeping = this.keeping;
    if (!keeping || keeping.draft !== of) return;
    keeping.version = Math.max(keeping.version, version);
    if (!all) {
      this.note();
      return;
    }
    this.pause();
    if (this.failing) this.note();
    const { place } = this;
    this.act((journal) => forgetAt(place, journal));
  }

  /** Keeps words that the page will not go on with until somebody has decided about them. */
  setAside(words: Words): Told {
    this.pause();
    const unsent = { ...words, version: this.keeping?.version ?? 0, at: Date.now() };
    const draft = this.keeping?.draft ?? '';
    if (draft) {
      const { place } = this;
      this.told = aside(draft, unsent);
      this.act(async (journal) => {
        await journal.keep(aside(draft, unsent), unsent);
        await forgetAt(place, journal);
      });
    }
    return { ...unsent, draft };
  }

  /** Somebody has decided about the words they were told of; others may still wait. */
  settled() {
    const { told, keeping } = this;
    this.told = '';
    if (!told || !keeping) return;
    this.act(async (journal) => {
      await journal.drop(told);
      await this.tell(journal, keeping.draft);
    });
  }

  /** What is due to be noted is noted first. */
  close() {
    this.hurry();
    const { journal, release } = this;
    UnsentWords.turns.take(async () => (await journal)?.close());
    UnsentWords.turns.take(async () => release());
    this.release = () => undefined;
    this.journal = undefined;
    this.keeping = undefined;
    this.told = '';
  }

  private async tell(journal: Journal, draft: string) {
    const locks = await navigator.locks?.query();
    const open = new Set(locks?.held?.map((each) => each.name));
    for (const name of await journal.names(aside(draft))) {
      const unsent = open.has(OPEN + name) ? undefined : await journal.find(name);
      if (!unsent) continue;
      this.told = name;
      this.page.found({ ...unsent, draft }, name);
      return;
    }
  }

  private act(act: (journal: Journal) => Promise<void>): Promise<void> {
    const { keeping } = this;
    if (!keeping) return Promise.resolve();
    const journal = (this.journal ??= Journal.of(keeping.person, keeping.key));
    return UnsentWords.turns.take(async () => act(await journal), (failure) => this.failed(failure, journal));
  }

  /** A browser may end a connection, as where somebody clears what it keeps: what stands in the page is noted by another. */
  private failed(failure: unknown, journal: Promise<Journal>) {
    const full = failure instanceof DOMException && failure.name === 'QuotaExceededError';
    this.fails(full);
    if (full || this.journal !== journal) return;
    this.journal = undefined;
    journal.then(
      (each) => {
        each.close();
        this.changed();
      },
      () => undefined,
    );
  }

  private fails(full: boolean) {
    this.failing = true;
    this.page.failed(full);
  }
}

function forgetAt({ name, shared }: Place, journal: Journal): Promise<void> {
  return shared ? journal.dropOwn(name) : journal.drop(name);
}

function aside(draft: string, unsent?: Unsent): string {
  return `${draft}/aside${unsent ? `/${unsent.at}` : ''}`;
}
