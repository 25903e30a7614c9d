package org.caibian.ui.article.form;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.stream.Stream;
import org.caibian.publication.Place;
import org.caibian.publication.Story;
import org.caibian.shared.ArticleId;
import org.caibian.site.PlaceAddress;
import org.caibian.ui.article.form.OlderStories.Older;
import org.caibian.ui.editor.BodyEditor;
import org.caibian.ui.parts.Moments;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Finds for the paper the stories a link may lead to, among those readers have. */
final class PaperLinks {
    private static final int OFFERED = 8;
    private static final int LONGEST = 100;
    private static final String WORDS = "event.detail.words";

    private final OlderStories stories;
    private final Moments moments;
    private @Nullable ArticleId own;

    PaperLinks(OlderStories stories, Moments moments) {
        this.stories = stories;
        this.moments = moments;
    }

    /** Answers what {@code editor} asks. */
    void serve(BodyEditor editor) {
        var paper = editor.getElement();
        paper.addEventListener(
                        "stories-asked",
                        asked -> find(asked.getEventData().get(WORDS).asString(""), paper))
                .addEventData(WORDS);
    }

    /** An article is never offered itself. */
    void belongTo(ArticleId article) {
        own = article;
    }

    private void find(String words, Element paper) {
        if (words.isBlank() || words.length() > LONGEST) {
            return;
        }
        var found = JacksonUtils.createArrayNode();
        sought(words)
                .filter(story -> !story.article().equals(own))
                .limit(OFFERED)
                .map(this::told)
                .forEach(found::add);
        var answer = JacksonUtils.createObjectNode().put("words", words);
        answer.set("stories", found);
        paper.executeJs(
                "this.dispatchEvent(new CustomEvent('stories-found', {detail: $0}))", answer);
    }

    /** The story whose address that is, or those that words lead to. */
    private Stream<Older> sought(String words) {
        return words.startsWith(Story.ADDRESS)
                ? ArticleId.parse(words.substring(Story.ADDRESS.length()))
                        .flatMap(stories::live)
                        .stream()
                : stories.find(words);
    }

    private ObjectNode told(Older story) {
        return JacksonUtils.createObjectNode()
                .put("href", PlaceAddress.of(new Place.Page(story.article())).orElseThrow())
                .put("headline", story.headline())
                .put("when", story.released().map(moments::minute).orElse(""));
    }
}
