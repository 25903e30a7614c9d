package org.caibian.loop;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;

/** What a browser has noted of words that did not arrive, read without its key. */
record BrowserJournal(Page page) {

    /** After so many milliseconds what was typed is in it. */
    static final int A_NOTE = 1_000;

    private static final String UNSENT =
            """
            () => new Promise(resolve => {
              const opened = indexedDB.open('caibian-journal', 1);
              opened.onsuccess = () => {
                const all = opened.result.transaction('unsent').objectStore('unsent').getAll();
                all.onsuccess = () => {
                  opened.result.close();
                  resolve(all.result.map(each => new TextDecoder().decode(each.words)));
                };
              };
            })
            """;

    @SuppressWarnings("unchecked")
    List<String> notes() {
        return (List<String>) Objects.requireNonNull(page.evaluate(UNSENT));
    }

    void waitFor(int drafts) {
        Awaitility.await().until(() -> notes().size() == drafts);
    }
}
