package org.caibian.ui.article;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.stream.Collectors;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Label;
import org.caibian.publication.Story;
import org.caibian.ui.parts.Moments;

/** Everything about a story that readers have, where there is no draft to change it on. */
final class StoryFacts extends DescriptionList {
    StoryFacts(Story story, Moments moments) {
        addClassName("plainfacts");
        fact("KICKER", story.furniture().kicker());
        fact("SUBTITLE", story.furniture().subtitle());
        fact("KIND", getTranslation("kind." + story.kind()));
        fact("SOURCE", story.sourceName());
        fact("SECTION", story.section().name());
        fact("TOPIC", story.topic().map(Label::name).orElse(""));
        fact("AUTHORS", story.authors());
        fact("ORIGINAL_TITLE", story.originalTitle());
        fact("ORIGINAL_AUTHOR", story.originalAuthor());
        fact("SUMMARY", story.summary());
        fact("TAGS", story.tags().stream().map(Label::name).collect(Collectors.joining(" ")));
        if (story.furniture().ai() != AiUse.NONE) {
            fact("AI", getTranslation("ai." + story.furniture().ai()));
        }
        fact("SEO_TITLE", story.furniture().seoTitle());
        fact("SEO_DESCRIPTION", story.furniture().seoDescription());
        fact("EDITOR", story.responsibleEditor());
        fact("RELEASED", moments.exact(story.releasedAt()));
    }

    private void fact(String field, String value) {
        if (!value.isEmpty()) {
            add(new Term(getTranslation("field." + field)), new Description(value));
        }
    }
}
