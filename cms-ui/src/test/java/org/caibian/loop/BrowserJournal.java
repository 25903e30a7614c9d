package org.caibian.loop;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;

/** What a browser has noted of words that did not arrive, read without its key. */
record BrowserJournal(Page page) {

    /** After so many milliseconds what was typed is in it. */
    static final int A_NOTE = 1_000;

    /** All it has of a draft together: a whole text, and the changes that were added to it. */
    private static final String UNSENT =
            """
            () => new Promise(resolve => {
              const opened = indexedDB.open('caibian-journal', 1);
              opened.onsuccess = () => {
                const rows = opened.result.transaction('unsent').objectStore('unsent');
                const keys = rows.getAllKeys();
                const all = rows.getAll();
                all.onsuccess = () => {
                  opened.result.close();
                  const drafts = new Map();
                  all.result.forEach(({words}, i) => {
                    const place = [keys.result[i]].flat()[0];
                    drafts.set(place, [...(drafts.get(place) ?? []), new TextDecoder().decode(words)]);
                  });
                  resolve([...drafts.values()]);
                };
              };
            })
            """;

    /** Damages the latest change, as a disk may. */
    private static final String DAMAGE =
            """
            () => new Promise(resolve => {
              const opened = indexedDB.open('caibian-journal', 1);
              opened.onsuccess = () => {
                const act = opened.result.transaction('unsent', 'readwrite');
                const last = act.objectStore('unsent').openCursor(IDBKeyRange.lowerBound([]), 'prev');
                last.onsuccess = () => last.result.update({...last.result.value, words: new ArrayBuffer(32)});
                act.oncomplete = () => {
                  opened.result.close();
                  resolve();
                };
              };
            })
            """;

    List<String> notes() {
        return drafts().stream().map(each -> String.join("", each)).toList();
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> drafts() {
        return (List<List<String>>) Objects.requireNonNull(page.evaluate(UNSENT));
    }

    void waitFor(int drafts) {
        Awaitility.await().until(() -> notes().size() == drafts);
    }

    /** Until so many changes were added to the whole text of the one draft in it, or more. */
    void waitForChanges(int changes) {
        Awaitility.await().until(() -> drafts().stream().anyMatch(each -> each.size() > changes));
    }

    void isDamaged() {
        page.evaluate(DAMAGE);
    }
}
