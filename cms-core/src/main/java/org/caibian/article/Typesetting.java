package org.caibian.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.media.Pictures;
import org.caibian.shared.ArticleId;
import org.caibian.source.Sources;
import org.caibian.subject.SectionId;
import org.caibian.subject.Subjects;
import org.caibian.subject.Tag;
import org.caibian.text.Body;
import org.caibian.text.BodyResult;
import org.springframework.stereotype.Component;

/**
 * Turns what was typed into a content, with the labels that stand today, or says what keeps it from
 * being one.
 */
@Component
class Typesetting {

    private final Sources sources;
    private final Subjects subjects;
    private final Pictures pictures;
    private final BodyPictures bodyPictures;
    private final Chains chains;
    private final Kinds kinds;

    Typesetting(
            Sources sources,
            Subjects subjects,
            Pictures pictures,
            BodyPictures bodyPictures,
            Chains chains,
            Kinds kinds) {
        this.sources = sources;
        this.subjects = subjects;
        this.pictures = pictures;
        this.bodyPictures = bodyPictures;
        this.chains = chains;
        this.kinds = kinds;
    }

    /** What became of a manuscript. */
    sealed interface Outcome {
        record Set(Content content) implements Outcome {}

        record Faulty(List<Problem> problems) implements Outcome {}
    }

    /** What was typed on {@code draft}, or for a new one. */
    Outcome set(Manuscript typed, Optional<Draft> draft) {
        var problems = new ArrayList<Problem>();
        kinds.fault(typed.kind(), draft)
                .ifPresent(fault -> problems.add(new Problem(Problem.Field.KIND, fault, 0)));
        problems.addAll(Bounds.problems(typed));
        var body = body(typed.body(), problems);
        var source = source(typed, problems);
        var section = section(typed, problems);
        var topic = topic(typed, problems);
        var picture = picture(typed, problems);
        var older = older(typed, problems);
        if (!problems.isEmpty()) {
            return new Outcome.Faulty(problems);
        }
        return new Outcome.Set(
                new Content(
                        typed.kind(),
                        new Headline(typed.headline()),
                        typed.furniture().stripped(),
                        typed.originalTitle().strip(),
                        typed.originalAuthor().strip(),
                        typed.summary().strip(),
                        typed.dateline().strip(),
                        written(typed.authors()),
                        source,
                        section,
                        topic,
                        tags(typed),
                        picture,
                        older,
                        typed.note().strip(),
                        body));
    }

    private Body body(String json, List<Problem> problems) {
        return switch (Body.parse(json)) {
            case BodyResult.Good(var body) -> {
                var known = bodyPictures.known(body);
                problems.addAll(known.problems());
                yield known.body();
            }
            case BodyResult.Bad(var _) -> {
                problems.add(new Problem(Problem.Field.BODY, Problem.Fault.FORBIDDEN, 0));
                yield Body.EMPTY;
            }
        };
    }

    private Optional<Label> source(Manuscript typed, List<Problem> problems) {
        return known(
                Problem.Field.SOURCE,
                typed.source(),
                id -> sources.find(id).map(s -> new Label(s.id().value(), s.name(), "")),
                problems);
    }

    private Optional<Label> section(Manuscript typed, List<Problem> problems) {
        return known(Problem.Field.SECTION, typed.section(), this::sectionLabel, problems);
    }

    private Optional<Label> sectionLabel(SectionId id) {
        return subjects.sections().stream()
                .filter(section -> section.id().equals(id))
                .map(section -> new Label(id.value(), section.name(), section.slug()))
                .findFirst();
    }

    private Optional<Label> topic(Manuscript typed, List<Problem> problems) {
        return known(
                Problem.Field.TOPIC,
                typed.topicSlug(),
                slug ->
                        subjects.topic(slug)
                                .map(t -> new Label(t.id().value(), t.name(), t.slug())),
                problems);
    }

    private Optional<LeadPicture> picture(Manuscript typed, List<Problem> problems) {
        return known(
                Problem.Field.PICTURE,
                typed.picture(),
                line ->
                        pictures.find(line.sha256())
                                .map(p ->
                                        new LeadPicture(
                                                p.sha256(),
                                                p.width(),
                                                p.height(),
                                                line.alt().strip(),
                                                line.caption().strip(),
                                                line.credit().strip())),
                problems);
    }

    private static <I, L> Optional<L> known(
            Problem.Field field,
            Optional<I> id,
            Function<I, Optional<L>> find,
            List<Problem> problems) {
        var found = id.flatMap(find);
        if (id.isPresent() && found.isEmpty()) {
            problems.add(Problem.unknown(field));
        }
        return found;
    }

    private Optional<ArticleId> older(Manuscript typed, List<Problem> problems) {
        return known(
                Problem.Field.CONTINUES,
                typed.continues(),
                id -> Optional.of(id).filter(chains::wasReleased),
                problems);
    }

    private List<Label> tags(Manuscript typed) {
        var names = written(typed.tags());
        var tags = new HashMap<String, Label>();
        // New ones are made in one order by all, or two saves could wait for each other.
        names.stream().sorted().forEach(name -> tags.put(name, label(subjects.tagNamed(name))));
        return names.stream().map(name -> Objects.requireNonNull(tags.get(name))).toList();
    }

    private static Label label(Tag tag) {
        return new Label(tag.id().value(), tag.name(), "");
    }

    private static List<String> written(List<String> texts) {
        return texts.stream().map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
    }
}
