const DATABASE = 'caibian-journal';
const STORE = 'unsent';
const BITS = 12;

/** What a browser keeps of a draft until the newsroom has it: the body, and on which saved version it was written. */
export type Unsent = { body: string; version: number; at: number };

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

  async keep(draft: string, unsent: Unsent): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(BITS));
    const plain = new TextEncoder().encode(JSON.stringify(unsent));
    const words = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.key, plain);
    await this.store('readwrite', (rows) => rows.put({ iv, words } satisfies Locked, this.place(draft)));
  }

  /** Nothing where all was sent, or where it cannot be read any more. */
  async find(draft: string): Promise<Unsent | undefined> {
    const found = (await this.store('readonly', (rows) => rows.get(this.place(draft)))) as Locked | undefined;
    if (!found) return undefined;
    try {
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.iv }, this.key, found.words);
      return JSON.parse(new TextDecoder().decode(plain)) as Unsent;
    } catch {
      return undefined;
    }
  }

  async drop(draft: string): Promise<void> {
    await this.store('readwrite', (rows) => rows.delete(this.place(draft)));
  }

  close() {
    this.rows.close();
  }

  private place(draft: string): string {
    return `${this.person}/${draft}`;
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
