import { changeOf, changed, type TextChange } from './text-change';

const DATABASE = 'caibian-journal';
const STORE = 'unsent';
const BITS = 12;

/** So many changes are added to a whole text at most: then it is noted whole again. */
const MOST_CHANGES = 40;

/** What stands in the page: the body as JSON text, and what was typed and chosen beside it by the names of its fields. */
export type Words = { body: string; fields: Record<string, string> };

/** What a browser keeps of a draft until the newsroom has it, and on which saved version it was written. */
export type Unsent = Words & { version: number; at: number };

/** What became of what was noted before. */
type Change = Omit<Unsent, 'body'> & { body: TextChange };

/** Only who has the key reads that; a text that changes are added to goes by a name of its own, and is of one window. */
type Locked = { iv: Uint8Array<ArrayBuffer>; words: ArrayBuffer; whole?: string; window?: string };

/** This window, as long as its page is there. */
const HERE = `${performance.timeOrigin}/${Math.random()}`;

/** What was noted last from here: under which name, on which whole text, after how many changes. */
type Noted = { name: string; whole: string; changes: number; body: string };

/**
 * The browser's own journal of what is typed, for when page, browser, network or server go before the newsroom has it.
 * It is one person's: locked with a key that only they are given after signing in.
 */
export class Journal {
  private noted?: Noted;

  private constructor(
    private readonly rows: IDBDatabase,
    private readonly person: string,
    private readonly key: CryptoKey,
  ) {}

  static async of(person: string, key: string): Promise<Journal> {
    const raw = Uint8Array.from(atob(key), (each) => each.charCodeAt(0));
    const lock = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
    return new Journal(await open(), person, lock);
  }

  /** What became of what was noted last is added to it; whatever else stands there goes. */
  async keep(name: string, unsent: Unsent): Promise<void> {
    if (!(await this.add(name, unsent))) await this.keepWhole(name, unsent, () => true);
  }

  /** The same, but false where another window's text stands there, which stays. */
  async keepOwn(name: string, unsent: Unsent): Promise<boolean> {
    return (await this.add(name, unsent)) || this.keepWhole(name, unsent, isFree);
  }

  /** Not where much is new, or the text it would be added to stands there no more: another window may have noted its own. */
  private async add(name: string, unsent: Unsent): Promise<boolean> {
    const { noted } = this;
    if (noted?.name !== name || noted.changes === MOST_CHANGES) return false;
    const body = changeOf(noted.body, unsent.body);
    if (body.put.length * 2 >= unsent.body.length) return false;
    const changes = noted.changes + 1;
    const locked = await this.lock({ ...unsent, body } satisfies Change, numbered(noted.whole, changes));
    const place = this.place(name);
    const isNoted = (there?: Locked) => there?.whole === noted.whole;
    const there = await this.where(place, isNoted, (rows) => rows.put(locked, [place, changes]));
    if (!isNoted(there)) return false;
    this.noted = { ...noted, changes, body: unsent.body };
    return true;
  }

  private async keepWhole(name: string, unsent: Unsent, is: (there?: Locked) => boolean): Promise<boolean> {
    const whole = crypto.randomUUID();
    const locked: Locked = { ...(await this.lock(unsent)), whole, window: HERE };
    const place = this.place(name);
    const there = await this.where(place, is, (rows) => {
      rows.put(locked, place);
      rows.delete(changesAt(place));
    });
    if (!is(there)) return false;
    this.noted = { name, whole, changes: 0, body: unsent.body };
    return true;
  }

  /** Does that, where what stands at a place is such; what that was. Why it could not be done is told, and not that it was given up. */
  private where(place: string, is: (there?: Locked) => boolean, act: (rows: IDBObjectStore) => void) {
    let why: unknown;
    const done = this.store('readwrite', (rows) => {
      const found = rows.get(place) as IDBRequest<Locked | undefined>;
      found.onsuccess = () => {
        try {
          if (is(found.result)) act(rows);
        } catch (failure) {
          why = failure;
          rows.transaction.abort();
        }
      };
      return found;
    });
    return done.catch((given: unknown) => {
      throw why ?? given;
    });
  }

  /** Nothing where all was sent, or where it cannot be read any more; changes count up to the first that cannot be read. */
  async find(name: string): Promise<Unsent | undefined> {
    const place = this.place(name);
    const found = await this.store('readonly', (rows) => rows.get(place) as IDBRequest<Locked | undefined>);
    const whole = found && (await this.unlock<Omit<Unsent, 'fields'>>(found));
    if (!whole) return undefined;
    const unsent: Unsent = { fields: {}, ...whole };
    return found.whole ? this.findChanged(unsent, found.whole, place) : unsent;
  }

  private async findChanged(unsent: Unsent, whole: string, place: string): Promise<Unsent> {
    const changes = await this.store('readonly', (rows) => rows.getAll(changesAt(place)) as IDBRequest<Locked[]>);
    let latest = unsent;
    for (const [before, locked] of changes.entries()) {
      const change = await this.unlock<Change>(locked, numbered(whole, before + 1));
      if (!change) break;
      const body = changed(latest.body, change.body);
      if (body === undefined) break;
      latest = { ...change, body };
    }
    return latest;
  }

  async drop(name: string): Promise<void> {
    await this.dropWhere(name, () => true);
  }

  /** But not what another window noted there. */
  async dropOwn(name: string): Promise<void> {
    await this.dropWhere(name, isFree);
  }

  private async dropWhere(name: string, is: (there?: Locked) => boolean) {
    if (this.noted?.name === name) this.noted = undefined;
    const place = this.place(name);
    await this.where(place, is, (rows) => {
      rows.delete(changesAt(place));
      rows.delete(place);
    });
  }

  /** The names of all that was kept under names that begin so, in their order. */
  async names(start: string): Promise<string[]> {
    const range = IDBKeyRange.bound(this.place(start), this.place(`${start}\uffff`));
    const places = await this.store('readonly', (rows) => rows.getAllKeys(range));
    return places.map((each) => String(each).slice(this.place('').length));
  }

  close() {
    this.rows.close();
  }

  /** What is locked `as` something is read as nothing else. */
  private async lock(words: Unsent | Change, as = ''): Promise<Locked> {
    const iv = crypto.getRandomValues(new Uint8Array(BITS));
    return { iv, words: await crypto.subtle.encrypt(cipher(iv, as), this.key, bytes(JSON.stringify(words))) };
  }

  private async unlock<T>({ iv, words }: Locked, as = ''): Promise<T | undefined> {
    try {
      const plain = await crypto.subtle.decrypt(cipher(iv, as), this.key, words);
      return JSON.parse(new TextDecoder().decode(plain)) as T;
    } catch {
      return undefined;
    }
  }

  private place(name: string): string {
    return `${this.person}/${name}`;
  }

  /** Done once it is on the disk: a tab that dies the next moment loses nothing. */
  private store<T>(mode: IDBTransactionMode, act: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const transaction = this.rows.transaction(STORE, mode, { durability: 'strict' });
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  }
}

/** Whether it is not another window's. */
function isFree(there?: Locked): boolean {
  return !there?.window || there.window === HERE;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function cipher(iv: Uint8Array<ArrayBuffer>, as: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: bytes(as) };
}

function bytes(text: string): BufferSource {
  return new TextEncoder().encode(text);
}

function numbered(whole: string, change: number): string {
  return `${whole}/${change}`;
}

/** Beside the whole texts, whose places are no lists: a store of its own would wait for windows that have the old ones open. */
function changesAt(place: string): IDBKeyRange {
  return IDBKeyRange.bound([place], [place, []]);
}
