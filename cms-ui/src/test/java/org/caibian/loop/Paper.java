package org.caibian.loop;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** The paper somebody writes on, and what they do there with keys and tools. */
record Paper(StaffMember writer) {

    /** As the browser hands over what was copied. */
    private static final String PASTE =
            """
            (paper, [type, words]) => {
              const copied = new DataTransfer();
              copied.setData(type, words);
              paper.dispatchEvent(
                new ClipboardEvent('paste', { clipboardData: copied, bubbles: true, cancelable: true }));
            }
            """;

    /** As the browser asks for what is to be copied. */
    private static final String COPY =
            """
            paper => {
              const copied = new DataTransfer();
              paper.dispatchEvent(
                new ClipboardEvent('copy', { clipboardData: copied, bubbles: true, cancelable: true }));
              return copied.getData('text/html');
            }
            """;

    /** As the browser hands over a file that was copied, or dragged here. */
    private static final String FILE =
            """
            (paper, [how, name, type, base64, html]) => {
              const bytes = Uint8Array.from(atob(base64), each => each.charCodeAt(0));
              const data = new DataTransfer();
              data.items.add(new File([bytes], name, { type }));
              if (html) data.setData('text/html', html);
              const { left, top } = paper.querySelector('p').getBoundingClientRect();
              const about = { bubbles: true, cancelable: true, clientX: left + 5, clientY: top + 5 };
              paper.dispatchEvent(how === 'drop'
                ? new DragEvent('drop', { ...about, dataTransfer: data })
                : new ClipboardEvent('paste', { ...about, clipboardData: data }));
            }
            """;

    /** The paper without what only the browser sees. */
    private static final String MARKUP =
            """
            paper => {
              const copy = paper.cloneNode(true);
              copy.querySelectorAll('.ProseMirror-trailingBreak, .ProseMirror-separator').forEach(each => each.remove());
              copy.querySelectorAll('colgroup').forEach(each => each.remove());
              copy.querySelectorAll('.tableWrapper').forEach(each => each.replaceWith(...each.childNodes));
              copy.querySelectorAll('[style]').forEach(each => each.removeAttribute('style'));
              copy.querySelectorAll('hr').forEach(each => each.removeAttribute('contenteditable'));
              return copy.innerHTML;
            }
            """;

    Locator body() {
        return writer.named(AriaRole.TEXTBOX, "正文");
    }

    void takes(String tool) {
        writer.named(AriaRole.TOOLBAR, "编辑工具")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(tool))
                .click();
    }

    void types(String words) {
        writer.page.keyboard().insertText(words);
    }

    void newLine() {
        presses("Enter");
    }

    void presses(String... keys) {
        for (var key : keys) {
            writer.page.keyboard().press(key);
        }
    }

    /** What was copied in a program of that name. */
    void pastes(String from) throws IOException {
        pastesMarkup(new String(resource("/paste/" + from + ".html"), StandardCharsets.UTF_8));
    }

    void pastesMarkup(String html) {
        body().evaluate(PASTE, List.of("text/html", html));
    }

    /** The chosen words as they are handed over elsewhere. */
    String copies() {
        return (String) Objects.requireNonNull(body().evaluate(COPY));
    }

    void pastesBare(String words) {
        body().evaluate(PASTE, List.of("text/plain", words));
    }

    void brings(String how, String name, String type, byte[] bytes, String html) {
        var sent = List.of(how, name, type, Base64.getEncoder().encodeToString(bytes), html);
        body().evaluate(FILE, sent);
    }

    /** What stands in its first line as long as nobody wrote there, as the style sheet says it. */
    String hint() {
        return (String)
                Objects.requireNonNull(
                        body().locator("> p")
                                .first()
                                .evaluate("p => getComputedStyle(p, '::before').content"));
    }

    String markup() {
        return (String) Objects.requireNonNull(body().evaluate(MARKUP));
    }

    static byte[] picture(String name) throws IOException {
        return resource("/demo/pictures/" + name + ".jpg");
    }

    private static byte[] resource(String name) throws IOException {
        try (var file = Paper.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }
}
