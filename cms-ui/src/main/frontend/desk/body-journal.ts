const DATABASE = 'caibian-journal';
const STORE = 'unsent';
const BITS = 12;

/** What stands in the page: the body as JSON text, and what was typed and chosen beside it by the names of its fields. */
export type Words = { body: string; fields: Record<string, string> };

/** What a browser keeps of a draft until the newsroom has it, and on which saved version it was written. */
export type Unsent = Words & { version: number; at: number };

type Locked = { iv: Uint8Array<ArrayBuffer>; words: ArrayBuffer };

/**
 * The browser's own journal of what is typed, for when page, browser, network or server go before the newsroom has it.
 * It is one person's: locked with a key that only they are given after signing in.
 */
export class Journal {
  private constructor(
    private readonly rows: IDBDatabase,
    private readonly person: string,
    private readonly key: CryptoKey,
  ) {}

  static async of(person: string, key: string): Promise<Journal> {
    const bytes = Uint8Array.from(atob(key), (each) => each.charCodeAt(0));
    const lock = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
    return new Journal(await open(), person, lock);
  }

  async keep(name: string, unsent: Unsent): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(BITS));
    const plain = new TextEncoder().encode(JSON.stringify(unsent));
    const words = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.key, plain);
    await this.store('readwrite', (rows) => rows.put({ iv, words } satisfies Locked, this.place(name)));
  }

  /** Nothing where all was sent, or where it cannot be read any more. */
  async find(name: string): Promise<Unsent | undefined> {
    const found = (await this.store('readonly', (rows) => rows.get(this.place(name)))) as Locked | undefined;
    if (!found) return undefined;
    try {
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.iv }, this.key, found.words);
      return { fields: {}, ...(JSON.parse(new TextDecoder().decode(plain)) as Omit<Unsent, 'fields'>) };
    } catch {
      return undefined;
    }
  }

  async drop(name: string): Promise<void> {
    await this.store('readwrite', (rows) => rows.delete(this.place(name)));
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

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
