package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.caibian.loop.Chromium;
import org.caibian.publication.Stories;
import org.caibian.publication.Story;
import org.caibian.search.StoryIndex;
import org.caibian.shared.ArticleId;
import org.caibian.testing.Hostile;
import org.caibian.text.Body;
import org.caibian.text.BodyResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Several hundred hostile texts, each in every field of a story, past every check of what may be
 * typed: to Chromium's own parser each page has the very elements it has with plain words.
 */
@SiteTest
class HostileWordsIT {

    private static final int AT_ONCE = 6;
    private static final int SHOWN = 60;
    private static final String HARMLESS = "东屿港恢复通航";

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

    private final Chromium chromium = new Chromium();
    private Press press;
    private Browser browser;
    private Page page;
    private ArticleId article;
    private List<String> paths;

    @BeforeAll
    void release() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
        article = press.release(press.reprint(HARMLESS, press.picture("port-dawn")));
        var question = press.comment(article, "读者", HARMLESS, press.clock.instant());
        press.authorAnswers(article, question, HARMLESS, press.clock.instant());
        page = chromium.window(1440, 900);
        page.navigate(browser.address() + "/about");
        paths =
                List.of(
                        "/story/" + article,
                        "/",
                        "/section/" + press.sectionSlug,
                        "/topic/" + press.topicSlug,
                        "/topics",
                        "/search?q=" + Browser.quoted("货轮"));
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void noneOfThemBecomesMarkupAnywhere() {
        say(HARMLESS);
        var plain = outlines();
        var plainFeed = feed();
        for (var words : atOnce(Hostile.words())) {
            say(words);
            var hostile = outlines();
            for (var path : paths) {
                assertThat(hostile.get(path).getLast())
                        .as("%s in %s", words, path)
                        .isEqualTo(plain.get(path).getLast());
            }
            var feed = feed();
            assertThat(elements(feed)).as(words).isEqualTo(elements(plainFeed));
            assertThat(bare(headline(feed).replace("货轮 ", ""))).isEqualTo(bare(words));
            for (var path : List.of(paths.getFirst(), paths.getLast())) {
                assertThat(bare(hostile.get(path).getFirst().replace("货轮 ", "")))
                        .isEqualTo(bare(words));
            }
        }
    }

    @Test
    void whatIsAskedForBecomesNoMarkupEither() {
        var plain = outlines(List.of("/search?q=" + Browser.quoted("独角鲸"))).values().iterator();
        var none = plain.next().getLast();
        var asked = Hostile.words().stream().map(each -> "/search?q=" + Browser.quoted(each));

        outlines(asked.toList())
                .forEach((path, found) -> {
                    assertThat(found.getLast()).as(path).doesNotContain("leads to");
                    assertThat(found.getLast().lines().filter(each -> each.contains("[on")))
                            .as(path)
                            .isEmpty();
                    assertThat(scripts(found.getLast())).as(path).isEqualTo(scripts(none));
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

    private static String headline(Element feed) {
        var entry = (Element) feed.getElementsByTagName("entry").item(0);
        return entry.getElementsByTagName("title").item(0).getTextContent();
    }

    /** Some at once: as words they do not touch each other. */
    private static List<String> atOnce(List<String> words) {
        return IntStream.iterate(0, from -> from < words.size(), from -> from + AT_ONCE)
                .mapToObj(from -> words.subList(from, Math.min(words.size(), from + AT_ONCE)))
                .map(some -> String.join(" ◆ ", some))
                .toList();
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

    private Map<String, List<String>> outlines() {
        return outlines(paths);
    }

    @SuppressWarnings("unchecked")
    private Map<String, List<String>> outlines(List<String> asked) {
        var pages = new LinkedHashMap<String, String>();
        for (var path : asked) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            pages.put(path, answer.body());
        }
        return (Map<String, List<String>>) page.evaluate(OUTLINE, pages);
    }

    /** Past the services and the triggers: as if nothing had been checked when it was typed. */
    private void say(String words) {
        var body = ((BodyResult.Good) Body.parse(Hostile.body(words))).body();
        press.jdbc
                .sql(
                        """
                        do $$ begin perform set_config('session_replication_role', 'replica', false); end $$;
                        """)
                .update();
        press.jdbc
                .sql(
                        """
                        update publication
                        set headline = :headline, kicker = :words, subtitle = :words, ai = 'MADE',
                            seo_title = :words, seo_description = :words, original_title = :words, original_author = :words,
                            summary = :words, authors = :words, source_name = :words,
                            section_name = :words, topic_name = :words, responsible_editor = :words,
                            body_html = :html, body_text = :text, version = version + 1,
                            tags = jsonb_set(tags, '{0,name}', to_jsonb(:words::text)),
                            picture = picture || jsonb_build_object(
                              'alt', :words::text, 'caption', :words::text, 'credit', :words::text)
                        where article = :article
                        """)
                .param("headline", "货轮 " + words)
                .param("words", words)
                .param("html", body.html(words, Story.PICTURES))
                .param("text", "货轮 " + body.plain())
                .param("article", article.value())
                .update();
        press.jdbc
                .sql(
                        "update comment set screen_name = :words, words = :words where article = :article")
                .param("words", words)
                .param("article", article.value())
                .update();
        index.put(stories.find(article).orElseThrow());
        index.refresh();
    }
}
