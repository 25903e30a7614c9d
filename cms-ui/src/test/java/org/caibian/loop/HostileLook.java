package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.caibian.testing.Hostile;

/**
 * Looks through a page for elements that a browser makes of hostile words, and for words that
 * cannot be read as they were typed.
 */
final class HostileLook {

    /** What components draw where there is something to say, on whatever page. */
    private static final Set<String> OF_THE_DESK = Set.of("a[title]", "div[style]", "span[style]");

    /** The element with the names of its attributes and its id. */
    private static final String SHAPE =
            """
            const shape = each => each.localName
                + '[' + each.getAttributeNames().sort().join(' ') + ']' + each.id;
            const all = (within, to = []) => {
              for (const each of within.querySelectorAll('*')) {
                to.push(each);
                if (each.shadowRoot) all(each.shadowRoot, to);
              }
              return to;
            };
            """;

    /** What a browser makes of such texts, wherever they come to stand in a page. */
    private static final String MADE_OF =
            """
            texts => {
              %s
              const made = new Set();
              for (const text of texts)
                for (const before of ['', '<a title="', "<a title='", '<svg>', '<math>', '<table>', '<style>']) {
                  const page = new DOMParser().parseFromString(before + text, 'text/html');
                  all(page).map(shape).filter(each => !each.endsWith('[]')).forEach(each => made.add(each));
                }
              return [...made];
            }
            """
                    .formatted(SHAPE);

    private static final String SHAPES =
            "() => { %s return [...new Set(all(document).map(shape))]; }".formatted(SHAPE);

    /** Looks through everything drawn, behind the doors of components too. */
    private static final String FAULTS =
            """
            made => {
              %s
              const faults = window.ran ? ['it ran'] : [];
              for (const each of all(document)) {
                if (made.includes(shape(each))) faults.push(each.outerHTML);
                for (const {name, value} of each.attributes) {
                  if (/^on/i.test(name)) faults.push(each.localName + ' has ' + name);
                  if (/^(href|src|action|formaction|data|xlink:href)$/i.test(name)
                      && /^\\s*(javascript|vbscript|data:text)/i.test(value.replace(/[\\s\\0]/g, '')))
                    faults.push(each.localName + ' leads to ' + value);
                }
                if (/^(script|object|embed|base|math|animate|set|foreignobject|template)$/i.test(each.localName)
                    && /hit\\(/.test(each.outerHTML)) faults.push(each.outerHTML);
              }
              return faults;
            }
            """
                    .formatted(SHAPE);

    /** Which of them cannot be read there, letter by letter. */
    private static final String UNREAD =
            """
            ([where, texts]) => {
              %s
              const bare = text => text.replace(/[\\s\\p{C}]/gu, '');
              let drawn = '';
              for (const part of document.querySelectorAll(where))
                for (const each of [part, ...all(part), ...(part.shadowRoot ? all(part.shadowRoot) : [])])
                  drawn += bare((each === part ? each.textContent : '')
                      + (each.shadowRoot?.textContent ?? '') + ' ' + (each.value?.toString?.() ?? ''));
              return texts.filter(text => !drawn.includes(bare(text)));
            }
            """
                    .formatted(SHAPE);

    /**
     * Has each pasted in the place of all that stands on a paper, and looks at once at what came of
     * it there: none but the elements of a story, that do nothing and lead to no script. What a
     * browser does with them by itself it has done once a picture that is asked for last is
     * missing.
     */
    private static final String PASTED =
            """
            async (paper, texts) => {
              const stories = new Set(('p h2 h3 ul ol li blockquote aside table tbody tr th td colgroup col hr'
                + ' sup sub strong em u s a br div span').split(' '));
              const faults = [];
              for (const text of texts) {
                paper.closest('caibian-editor').editor.commands.selectAll();
                const copied = new DataTransfer();
                copied.setData('text/html', text);
                paper.dispatchEvent(
                  new ClipboardEvent('paste', {clipboardData: copied, bubbles: true, cancelable: true}));
                if (!paper.textContent.includes('字')) faults.push('not pasted: ' + text);
                for (const each of paper.querySelectorAll('*:not(img.ProseMirror-separator)')) {
                  const names = each.getAttributeNames();
                  const href = each.getAttribute('href');
                  if (!stories.has(each.localName)
                      || names.some(name => /^(on.*|id|name|is|slot|src|srcdoc|srcset|action|formaction|xlink:.*|ping)$/i.test(name))
                      || /url|expression|position/i.test(each.getAttribute('style') ?? '')
                      || href !== null
                        && !/^(https?:\\/\\/[^\\s\\/\\\\@?#]+([\\/?#][^\\s\\\\]*)?|mailto:[^\\s@]+@[^\\s@]+|\\/story\\/\\d+)$/i.test(href))
                    faults.push(text + ' left ' + each.outerHTML);
                }
              }
              await new Promise(missing => {
                const last = new Image();
                last.onerror = missing;
                last.src = '/desk-look/missing.png';
              });
              return window.ran ? [...faults, 'it ran'] : faults;
            }
            """;

    /** What there may be of such elements. */
    private final List<String> made;

    private HostileLook(List<String> made) {
        this.made = made;
    }

    /** {@code before} has what {@link #shapes} are on the pages while no such word is there yet. */
    @SuppressWarnings("unchecked")
    static HostileLook on(Page empty, Set<String> before) {
        var made = (List<String>) empty.evaluate(MADE_OF, Hostile.words());
        return new HostileLook(
                made.stream()
                        .filter(each -> !before.contains(each) && !OF_THE_DESK.contains(each))
                        .toList());
    }

    @SuppressWarnings("unchecked")
    static Set<String> shapes(Page page) {
        return ((List<String>) page.evaluate(SHAPES)).stream().collect(Collectors.toSet());
    }

    List<String> made() {
        return made;
    }

    @SuppressWarnings("unchecked")
    List<String> faults(Page page) {
        return (List<String>) page.evaluate(FAULTS, made);
    }

    void showsWords(Page page, String where) {
        assertThat(
                        page.locator(where)
                                .filter(new Locator.FilterOptions().setHasText("hit"))
                                .first())
                .isVisible();
        areWords(page);
    }

    /** Every one of them, once the page has drawn what it draws. */
    void shows(Page page, String where, List<String> texts) {
        Awaitility.await().untilAsserted(() -> assertThat(unread(page, where, texts)).isEmpty());
        areWords(page);
    }

    @SuppressWarnings("unchecked")
    static List<String> unread(Page page, String where, List<String> texts) {
        return (List<String>) page.evaluate(UNREAD, List.of(where, texts));
    }

    /** What somebody finds on their paper that must not be there, of what they pasted. */
    @SuppressWarnings("unchecked")
    static List<String> pasted(Locator paper, List<String> texts) {
        return (List<String>) paper.evaluate(PASTED, texts);
    }

    void areWords(Page page) {
        assertThat(faults(page)).isEmpty();
    }
}
