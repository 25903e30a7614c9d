package org.caibian.ui.article.form;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Label;
import org.caibian.manuscript.LeadPicture;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Manuscript.PictureLine;
import org.caibian.shared.ArticleId;
import org.caibian.source.Source;
import org.caibian.source.SourceId;
import org.caibian.subject.Section;
import org.caibian.subject.SectionId;
import org.caibian.subject.Topic;
import org.caibian.ui.article.form.OlderStories.Older;
import org.caibian.ui.parts.Saying;
import org.springframework.stereotype.Component;

/**
 * What is chosen beside the paper, by the names it goes under there: a browser that kept a choice
 * knows nothing else of it that holds longer than its page.
 */
@Component
public class ByName {
    private final Choices choices;
    private final OlderStories stories;

    ByName(Choices choices, OlderStories stories) {
        this.choices = choices;
        this.stories = stories;
    }

    static String of(Kind kind) {
        return Saying.words("kind." + kind);
    }

    static String of(AiUse use) {
        return Saying.words("ai." + use);
    }

    /** Names that are chosen together, one a line. */
    static String of(Collection<String> names) {
        return String.join("\n", names);
    }

    static List<String> names(String said) {
        return said.lines().filter(line -> !line.isBlank()).toList();
    }

    /** One that may be chosen now, or that the article is already. */
    Optional<Kind> kind(String name, Kind present) {
        return only(choices.kinds(present).stream(), ByName::of, name);
    }

    Optional<AiUse> ai(String name) {
        return only(Stream.of(AiUse.values()), ByName::of, name);
    }

    Optional<SourceId> source(String name) {
        return choices.source(name).map(Source::id);
    }

    /** In whichever language it was read. */
    Optional<SectionId> section(String name) {
        return only(choices.sections().stream(), Section::name, name)
                .or(() -> only(choices.sections().stream(), Section::nameEn, name))
                .map(Section::id);
    }

    Optional<String> topic(String name) {
        return choices.topicNamed(name).map(Topic::slug);
    }

    Optional<ArticleId> story(String headline) {
        return only(stories.find(headline), Older::headline, headline).map(Older::article);
    }

    /** Where several go by it, nobody can say which was meant. */
    private static <T> Optional<T> only(Stream<T> all, Function<T, String> said, String name) {
        var named = all.filter(each -> said.apply(each).equals(name)).limit(2).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** For comparing: what was typed as it would stand, what was chosen by its name of now. */
    public Content content(Manuscript words) {
        return new Content(
                words.kind(),
                Words.headline(words.headline()),
                words.furniture().stripped(),
                words.originalTitle().strip(),
                words.originalAuthor().strip(),
                words.summary().strip(),
                words.dateline().strip(),
                words.authors(),
                words.source()
                        .flatMap(choices::source)
                        .map(each -> new Label(each.id().value(), each.name(), "")),
                words.section()
                        .flatMap(choices::section)
                        .map(each -> new Label(each.id().value(), each.name(), each.slug())),
                words.topicSlug()
                        .flatMap(choices::topic)
                        .map(each -> new Label(each.id().value(), each.name(), each.slug())),
                words.tags().stream().map(name -> new Label(0, name, "")).toList(),
                words.picture().map(ByName::picture),
                words.continues(),
                words.note().strip(),
                Words.body(words.body()));
    }

    private static LeadPicture picture(PictureLine line) {
        return new LeadPicture(
                line.sha256(),
                0,
                0,
                line.alt().strip(),
                line.caption().strip(),
                line.credit().strip());
    }
}
