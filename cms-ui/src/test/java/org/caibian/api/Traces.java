package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caibian.site.Fetched;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;

/** What is left of a story that was lost in what readers and machines are answered. */
final class Traces {
    private Traces() {}

    static void assertNoneOf(List<LostStory> all, Map<String, Fetched> answers) {
        answers.forEach((path, answer) -> all.forEach(story -> assertNoneOf(story, path, answer)));
    }

    /**
     * No words of it, no picture of it, and no link to it but where it says that it is gone, and in
     * the sealed words of the one story that has such a link.
     */
    static void assertNoneOf(LostStory story, String path, Fetched answer) {
        var links = path.equals(story.linking()) ? 1 : 0;
        var sealed = sealedLinks(story, answer);
        assertThat(sealed).as(path).hasSize(links);
        assertNothingElseOf(story, path, answer.text().replace(sealed.outerHtml(), ""));
    }

    /** A page that does not have the address at all need not be taken apart for it. */
    private static Elements sealedLinks(LostStory story, Fetched answer) {
        return answer.type().startsWith("text/html") && answer.text().contains(story.address())
                ? Jsoup.parse(answer.text())
                        .select(".story > .text a[href=" + story.address() + "]")
                : new Elements();
    }

    private static void assertNothingElseOf(LostStory story, String path, String text) {
        assertThat(text).as(path).doesNotContain(story.before()).doesNotContain(story.after());
        story.pictures().forEach(picture -> assertThat(text).as(path).doesNotContain(picture));
        if (!path.equals(story.address())) {
            assertThat(text)
                    .as(path)
                    .doesNotContain(story.address() + "\"")
                    .doesNotContain(story.address() + "<");
        }
    }
}
