package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.caibian.loop.Chromium;
import org.caibian.publication.Stories;
import org.caibian.search.StoryIndex;
import org.caibian.shared.ArticleId;
import org.caibian.sharing.ShareResult;
import org.caibian.sharing.SharedDrafts;
import org.caibian.testing.Hostile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Several hundred hostile texts, each in every field of a story and of a draft shown outside, and
 * in every name, past every check of what may be typed: to Chromium's own parser each page has the
 * very elements it has with plain words. A draft's headline alone is cut, since no longer one is
 * read; a story's is not, and both are set by the same page.
 */
@SiteTest
class HostileWordsIT {

    private static final int LONGEST_NOTE = 500;
    private static final int SHOWN = 60;
    private static final String HARMLESS = "东屿港恢复通航";
    private static final String TAG = "灯标甲";

    /** Every element with the names of its attributes; how long a headline is may change. */
    private static final String OUTLINE =
            """
            (pages) => {
              const leads = /^($|[?#]|https?:|mailto:|\\/(?![\\/\\\\]))/;
              const outlines = {};
              for (const [path, html] of Object.entries(pages)) {
                const page = new DOMParser().parseFromString(html, 'text/html');
                const lines = [];
                for (const each of page.querySelectorAll('*')) {
                  if (each.matches('.phrase')) continue;
                  const names = each.getAttributeNames().sort();
                  lines.push(each.localName + '[' + names.join(' ') + ']' + each.id);
                  for (const name of ['href', 'src', 'srcset', 'action', 'xlink:href']) {
                    const to = each.getAttribute(name);
                    if (to !== null && !leads.test(to)) lines.push('leads to ' + to);
                  }
                }
                const title = page.querySelector('.results h2') ?? page.querySelector('main h1');
                outlines[path] = [title?.textContent ?? '', lines.join('\\n')];
              }
              return outlines;
            }
            """;

    @Autowired private ApplicationContext context;
    @Autowired private StoryIndex index;
    @Autowired private Stories stories;
    @Autowired private SharedDrafts shares;

    private final Chromium chromium = new Chromium();
    private Press press;
    private Browser browser;
    private Page page;
    private ArticleId article;
    private ArticleId draft;
    private String kept;
    private HostileStory told;
    private List<String> paths;

    @BeforeAll
    void release() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
        var picture = press.picture("port-dawn");
        article = press.release(press.reprint(HARMLESS, picture).withTags(List.of(TAG, "灯标乙")));
        var question = press.comment(article, "读者", HARMLESS, press.clock.instant());
        press.authorAnswers(article, question, HARMLESS, press.clock.instant());
        var corrected = press.story("海缆接通");
        press.correct(corrected, "海缆全线接通");
        draft = press.draft(press.reprint(HARMLESS, picture));
        var shared = shared();
        var cookie = browser.send("POST", shared).headers().firstValue("Set-Cookie").orElseThrow();
        kept = cookie.substring(0, cookie.indexOf(';'));
        told = new HostileStory(press, article, draft, TAG);
        page = chromium.window(1440, 900);
        page.navigate(browser.address() + "/about");
        paths =
                List.of(
                        "/story/" + article,
                        "/search?q=" + Browser.quoted("货轮"),
                        "/",
                        "/section/" + press.sectionSlug,
                        "/topic/" + press.topicSlug,
                        "/topics",
                        "/story/" + corrected,
                        "/corrections",
                        "/masthead",
                        shared(),
                        shared);
    }

    private String shared() {
        var made = shares.share(draft.main(), "周律师", Duration.ofDays(1), press.newsroom.editor);
        return SharedAddress.of(((ShareResult.Shared) made).secret());
    }

    @AfterAll
    void close() {
        say(HARMLESS);
        chromium.close();
    }

    @Test
    void noneOfThemBecomesMarkupAnywhere() {
        told.allowAnyLength();
        say(HARMLESS);
        var plain = outlines(paths(HARMLESS));
        var plainFeed = feed();
        for (var words : atOnce(Hostile.words())) {
            say(words);
            var hostile = outlines(paths(words));
            for (int i = 0; i < plain.size(); i++) {
                assertThat(hostile.get(i).getLast())
                        .as("%s in %s", words, paths(words).get(i))
                        .isEqualTo(plain.get(i).getLast());
            }
            var feed = feed();
            assertThat(elements(feed)).as(words).isEqualTo(elements(plainFeed));
            assertThat(headlines(feed)).extracting(HostileWordsIT::bare).contains(bare(words));
            for (var shown : hostile.subList(0, 2)) {
                assertThat(bare(shown.getFirst().replace("货轮 ", ""))).isEqualTo(bare(words));
            }
        }
    }

    /** A tag's address bears its name. */
    private List<String> paths(String words) {
        return Stream.concat(paths.stream(), Stream.of(SiteLink.toTag(words).href())).toList();
    }

    @Test
    void whatIsAskedForBecomesNoMarkupEither() {
        var none = outlines(List.of("/search?q=" + Browser.quoted("独角鲸"))).getFirst().getLast();
        var known = none.lines().collect(Collectors.toSet());
        say(HARMLESS);
        var found = outlines(List.of("/search?q=" + Browser.quoted(HARMLESS))).getFirst().getLast();
        known.addAll(found.lines().toList());
        var asked = Hostile.words().stream().map(each -> "/search?q=" + Browser.quoted(each));

        assertThat(outlines(asked.toList()))
                .allSatisfy(answer -> {
                    assertThat(answer.getLast().lines()).isSubsetOf(known);
                    assertThat(scripts(answer.getLast())).isEqualTo(scripts(none));
                });
    }

    /** Read as strictly as a feed reader does. */
    private Element feed() {
        try {
            return DocumentBuilderFactory.newNSInstance()
                    .newDocumentBuilder()
                    .parse(browser.address() + "/feed.atom")
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError("Not well-formed", broken);
        }
    }

    private static List<String> elements(Element feed) {
        var all = feed.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(place -> all.item(place).getNodeName())
                .toList();
    }

    private static List<String> headlines(Element feed) {
        var entries = feed.getElementsByTagName("entry");
        return IntStream.range(0, entries.getLength())
                .mapToObj(entry -> (Element) entries.item(entry))
                .map(entry -> entry.getElementsByTagName("title").item(0).getTextContent())
                .map(title -> title.replace("货轮 ", ""))
                .toList();
    }

    /** As many at once as the shortest place of a body holds: as words they do not touch. */
    private static List<String> atOnce(List<String> words) {
        var all = new ArrayList<String>();
        for (var each : words) {
            var together = all.isEmpty() ? each : all.getLast() + " ◆ " + each;
            if (!all.isEmpty() && together.length() <= LONGEST_NOTE) {
                all.removeLast();
                all.add(together);
            } else {
                all.add(each);
            }
        }
        return all;
    }

    /** Lines are broken where they may be, and long headlines cut in a list of what was found. */
    private static String bare(String words) {
        var bare = words.replaceAll("\\s+", "");
        return bare.substring(0, Math.min(bare.length(), SHOWN));
    }

    private static long scripts(String outline) {
        return outline.lines()
                .filter(each -> each.matches("(script|style|iframe|base|meta|link|object|embed).*"))
                .count();
    }

    private void say(String words) {
        told.say(words);
        index.put(stories.find(article).orElseThrow());
        index.refresh();
    }

    /** Of each page its title and its outline. */
    @SuppressWarnings("unchecked")
    private List<List<String>> outlines(List<String> asked) {
        var pages = new LinkedHashMap<String, String>();
        for (var path : asked) {
            var answer = browser.get(path, "Cookie", kept);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            pages.put(path, answer.body());
        }
        return List.copyOf(((Map<String, List<String>>) page.evaluate(OUTLINE, pages)).values());
    }
}
