package org.caibian.ui.article.form;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.manuscript.Kind;
import org.caibian.profile.Profiles;
import org.caibian.rule.RoundRules;
import org.caibian.security.SignedIn;
import org.caibian.shared.Newsroom;
import org.caibian.source.Source;
import org.caibian.source.SourceId;
import org.caibian.source.Sources;
import org.caibian.subject.Section;
import org.caibian.subject.SectionId;
import org.caibian.subject.Subjects;
import org.caibian.subject.Tag;
import org.caibian.subject.Topic;
import org.caibian.ui.parts.Moments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the fields beside the paper offer to choose from. */
@Component
class Choices {
    private static final int MANY = 300;
    private static final int SOME = 8;

    private final Sources sources;
    private final Subjects subjects;
    private final OlderStories olderStories;
    private final RoundRules rules;
    private final Profiles profiles;
    private final ObjectProvider<SignedIn> me;
    private final Moments moments;
    private final Newsroom newsroom;
    private final Clock clock;

    Choices(
            Sources sources,
            Subjects subjects,
            OlderStories olderStories,
            RoundRules rules,
            Profiles profiles,
            ObjectProvider<SignedIn> me,
            Moments moments,
            Newsroom newsroom,
            Clock clock) {
        this.sources = sources;
        this.subjects = subjects;
        this.olderStories = olderStories;
        this.rules = rules;
        this.profiles = profiles;
        this.me = me;
        this.moments = moments;
        this.newsroom = newsroom;
        this.clock = clock;
    }

    /** What may be chosen now, and what it is already. */
    List<Kind> kinds(Kind present) {
        return Stream.concat(rules.offered().stream(), Stream.of(present))
                .distinct()
                .sorted()
                .toList();
    }

    /** Offers sources, as they are looked for. */
    void offerSources(ComboBox<Source> field) {
        field.setItems(asked ->
                sources
                        .like(asked.getFilter().orElse(""), asked.getOffset(), asked.getLimit())
                        .stream());
    }

    Optional<Source> source(SourceId id) {
        return sources.find(id);
    }

    /** The one of that name, or what it was merged into. */
    Optional<Source> source(String name) {
        return sources.named(name);
    }

    List<Section> sections() {
        return subjects.sections();
    }

    Optional<Section> section(SectionId id) {
        return subjects.section(id);
    }

    /** Offers topics, as they are looked for. */
    void offerTopics(ComboBox<Topic> field) {
        field.setItems(asked ->
                subjects
                        .topicsLike(
                                asked.getFilter().orElse(""), asked.getOffset(), asked.getLimit())
                        .stream());
    }

    /** The one of that name that may be chosen. */
    Optional<Topic> topicNamed(String name) {
        return subjects.topicNamed(name).filter(topic -> !topic.archived());
    }

    Optional<Topic> topic(String slug) {
        return subjects.topic(slug);
    }

    Stream<String> tags(String part) {
        return subjects.tagsLike(part, MANY).stream().map(Tag::name);
    }

    /** Tags a text names, those most in it first. */
    Stream<String> tagsIn(String text) {
        return subjects.tagsIn(text, SOME).stream().map(Tag::name);
    }

    Bylines bylines(TextField authors, Runnable changed) {
        return new Bylines(profiles, me.getObject().id(), authors, changed);
    }

    OlderStoryField olderStory() {
        return new OlderStoryField(olderStories, moments);
    }

    PaperLinks paperLinks() {
        return new PaperLinks(olderStories, moments);
    }

    String name(Section section, Locale locale) {
        return locale.getLanguage().equals("en") ? section.nameEn() : section.name();
    }

    /** The words that say how long a source is on the list. */
    String validity(Source source) {
        if (source.own()) {
            return "source.own";
        }
        if (!source.isListedOn(today())) {
            return "source.ended";
        }
        return source.listedUntil().isPresent() ? "source.until" : "source.open";
    }

    String until(Source source) {
        return source.listedUntil().map(LocalDate::toString).orElse("");
    }

    Renderer<Source> sourceRenderer(String until, String ended) {
        return LitRenderer.<Source>of(
                        "<span class=\"srcopt\"><span>${item.name}</span><small class=${item.tone}>${item.note}</small></span>")
                .withProperty("name", Source::name)
                .withProperty("tone", source -> source.isListedOn(today()) ? "" : "off")
                .withProperty("note", source -> note(source, until, ended));
    }

    private String note(Source source, String until, String ended) {
        var words = source.isListedOn(today()) ? until : ended;
        return source.listedUntil().map(day -> words.replace("{0}", day.toString())).orElse("");
    }

    LocalDate today() {
        return newsroom.day(clock.instant());
    }
}
