package org.caibian.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caibian.manuscript.Bounds;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.Label;
import org.caibian.manuscript.LeadPicture;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.media.Pictures;
import org.caibian.shared.ArticleId;
import org.caibian.source.Sources;
import org.caibian.subject.SectionId;
import org.caibian.subject.Subject;
import org.caibian.subject.SubjectId;
import org.caibian.subject.Subjects;
import org.caibian.subject.Tag;
import org.caibian.subject.TagId;
import org.caibian.subject.TopicId;
import org.caibian.text.Body;
import org.caibian.text.BodyResult;
import org.springframework.stereotype.Component;

/**
 * Turns what was typed into a content, with the labels that stand today, or says what keeps it from
 * being one.
 */
@Component
public class Typesetting {

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
    public sealed interface Outcome {
        /** This, as it is kept. */
        record Set(Content content) implements Outcome {}

        /** None, for all of these reasons. */
        record Faulty(List<Problem> problems) implements Outcome {}
    }

    /** What was typed on {@code draft}, or for a new one. */
    public Outcome set(Manuscript typed, Optional<Draft> draft) {
        var problems = new ArrayList<Problem>();
        kinds.fault(typed.kind(), draft)
                .ifPresent(fault -> problems.add(new Problem(Problem.Field.KIND, fault, 0)));
        problems.addAll(Bounds.problems(typed));
        var body = body(typed.body(), draft, problems);
        var source = source(typed, problems);
        var section = section(typed, draft, problems);
        var topic = topic(typed, draft, problems);
        var picture = picture(typed, problems);
        var older = older(typed, problems);
        var tags = tags(typed, draft, problems);
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
                        tags,
                        picture,
                        older,
                        typed.note().strip(),
                        body));
    }

    private Body body(String json, Optional<Draft> draft, List<Problem> problems) {
        return switch (Body.parse(json)) {
            case BodyResult.Good(var body) -> {
                var known = bodyPictures.known(body);
                problems.addAll(known.problems());
                yield known.body();
            }
            case BodyResult.Bad(var _) -> {
                var left = left(json, draft);
                if (left.isEmpty()) {
                    problems.add(new Problem(Problem.Field.BODY, Problem.Fault.FORBIDDEN, 0));
                }
                yield left.orElse(Body.EMPTY);
            }
        };
    }

    /** A body that was kept when more was allowed stays, where only what is around it changes. */
    private static Optional<Body> left(String json, Optional<Draft> draft) {
        var had = draft.map(Draft::content).map(Content::body);
        return had.filter(body -> Body.stored(json).equals(new BodyResult.Good(body)));
    }

    private Optional<Label> source(Manuscript typed, List<Problem> problems) {
        return known(
                Problem.Field.SOURCE,
                typed.source(),
                id -> sources.find(id).map(s -> new Label(s.id().value(), s.name(), "")),
                problems);
    }

    private Optional<Label> section(
            Manuscript typed, Optional<Draft> draft, List<Problem> problems) {
        var section = known(Problem.Field.SECTION, typed.section(), subjects::section, problems);
        section.ifPresent(s ->
                offered(
                        s,
                        draft.flatMap(d -> d.content().section()).stream()
                                .map(label -> new SectionId(label.id())),
                        Problem.Field.SECTION,
                        problems));
        return section.map(s -> new Label(s.id().value(), s.name(), s.slug()));
    }

    private Optional<Label> topic(Manuscript typed, Optional<Draft> draft, List<Problem> problems) {
        var topic = known(Problem.Field.TOPIC, typed.topicSlug(), subjects::topic, problems);
        topic.ifPresent(t ->
                offered(
                        t,
                        draft.flatMap(d -> d.content().topic()).stream()
                                .map(label -> new TopicId(label.id())),
                        Problem.Field.TOPIC,
                        problems));
        return topic.map(t -> new Label(t.id().value(), t.name(), t.slug()));
    }

    /** What was put aside is taken up by no draft; one that has it already may keep it. */
    private void offered(
            Subject chosen,
            Stream<? extends SubjectId> had,
            Problem.Field field,
            List<Problem> problems) {
        if (chosen.archived()
                && had.flatMap(id -> subjects.now(id).stream()).noneMatch(chosen::equals)) {
            problems.add(new Problem(field, Problem.Fault.ARCHIVED, 0));
        }
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

    private List<Label> tags(Manuscript typed, Optional<Draft> draft, List<Problem> problems) {
        var names = written(typed.tags());
        if (!problems.isEmpty()) {
            return List.of();
        }
        var tags = new HashMap<String, Tag>();
        // New ones are made in one order by all, or two saves could wait for each other.
        names.stream().sorted().forEach(name -> tags.put(name, subjects.tagNamed(name)));
        // Two names may have become one.
        var meant =
                names.stream()
                        .map(name -> Objects.requireNonNull(tags.get(name)))
                        .distinct()
                        .toList();
        for (var tag : meant) {
            offered(
                    tag,
                    draft.stream()
                            .flatMap(d -> d.content().tags().stream())
                            .map(label -> new TagId(label.id())),
                    Problem.Field.TAGS,
                    problems);
        }
        return meant.stream().map(Typesetting::label).toList();
    }

    private static Label label(Tag tag) {
        return new Label(tag.id().value(), tag.name(), "");
    }

    private static List<String> written(List<String> texts) {
        return texts.stream().map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
    }
}
