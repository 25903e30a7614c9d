package org.caibian.loop;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Somebody's Chinese input method: composes letters where the caret stands, and then writes. */
public final class InputMethod {
    private final CDPSession browser;

    public InputMethod(Page page) {
        browser = page.context().newCDPSession(page);
    }

    /** The letters stand underlined in the text and are not written yet. */
    public void composes(String letters) {
        var composed = new JsonObject();
        composed.addProperty("text", letters);
        composed.addProperty("selectionStart", letters.length());
        composed.addProperty("selectionEnd", letters.length());
        browser.send("Input.imeSetComposition", composed);
    }

    /** Puts words in the place of the letters. */
    public void writes(String words) {
        var written = new JsonObject();
        written.addProperty("text", words);
        browser.send("Input.insertText", written);
    }
}
