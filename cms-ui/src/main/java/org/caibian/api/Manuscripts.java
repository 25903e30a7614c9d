package org.caibian.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.article.Drafts;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Label;
import org.caibian.manuscript.LeadPicture;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.source.Source;
import org.caibian.source.SourceId;
import org.caibian.source.Sources;
import org.caibian.subject.Section;
import org.caibian.subject.SectionId;
import org.caibian.subject.Subjects;
import org.caibian.text.Body;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns what a machine sent into what a writer types, and back. */
@Component
class Manuscripts {

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final Drafts drafts;
    private final Sources sources;
    private final Subjects subjects;
    private final JsonMapper json;

    Manuscripts(Drafts drafts, Sources sources, Subjects subjects, JsonMapper json) {
        this.drafts = drafts;
        this.sources = sources;
        this.subjects = subjects;
        this.json = json;
    }

    /**
     * What was sent for a new article.
     *
     * @throws Refused where it names a source or section nobody knows
     */
    Manuscript typed(JsonManuscript sent) {
        return typed(sent, Optional.empty());
    }

    /** The same on a draft, which stays of its kind where none is named. */
    Manuscript typed(JsonManuscript sent, DraftId on) {
        return typed(sent, drafts.find(on).map(draft -> draft.content().kind()));
    }

    private Manuscript typed(JsonManuscript sent, Optional<Kind> before) {
        var source = sent.source().flatMap(sources::named).map(Source::id);
        var section = sent.section().flatMap(subjects::section).map(Section::id);
        requireKnown(sent, source, section);
        return new Manuscript(
                sent.kind().or(() -> before).orElse(Kind.ORIGINAL),
                sent.headline().orElse(""),
                new Furniture(
                        sent.kicker().orElse(""),
                        sent.subtitle().orElse(""),
                        sent.ai().orElse(AiUse.NONE),
                        sent.seoTitle().orElse(""),
                        sent.seoDescription().orElse("")),
                sent.originalTitle().orElse(""),
                sent.originalAuthor().orElse(""),
                sent.summary().orElse(""),
                sent.dateline().orElse(""),
                sent.authors(),
                source,
                section,
                sent.topic(),
                sent.tags(),
                sent.picture().map(Manuscripts::line),
                sent.continues().map(ArticleId::new),
                sent.note().orElse(""),
                sent.body().map(json::writeValueAsString).orElseGet(Manuscript::emptyBody));
    }

    /** What an article says, in the form in which it could be sent again. */
    JsonManuscript told(Content content) {
        return told(
                Manuscript.of(content),
                content.source().map(Label::name),
                content.section().map(Label::slug));
    }

    /** The same of what somebody typed, whether it could be saved or not. */
    JsonManuscript told(Manuscript typed) {
        return told(
                typed,
                typed.source().flatMap(sources::find).map(Source::name),
                typed.section().flatMap(subjects::section).map(Section::slug));
    }

    private JsonManuscript told(
            Manuscript typed, Optional<String> source, Optional<String> section) {
        return new JsonManuscript(
                Optional.of(typed.kind()),
                written(typed.headline()),
                written(typed.furniture().kicker()),
                written(typed.furniture().subtitle()),
                Optional.of(typed.furniture().ai()).filter(use -> use != AiUse.NONE),
                written(typed.furniture().seoTitle()),
                written(typed.furniture().seoDescription()),
                written(typed.originalTitle()),
                written(typed.originalAuthor()),
                written(typed.summary()),
                written(typed.dateline()),
                typed.authors(),
                source,
                section,
                typed.topicSlug(),
                typed.tags(),
                typed.picture().map(Manuscripts::picture),
                typed.continues().map(ArticleId::value),
                written(typed.note()),
                Optional.of(json.readValue(typed.body(), DOCUMENT)));
    }

    /** A body, or some of its paragraphs, in the form in which it could be sent. */
    Map<String, Object> document(Body body) {
        return json.readValue(body.json(), DOCUMENT);
    }

    private static void requireKnown(
            JsonManuscript sent, Optional<SourceId> source, Optional<SectionId> section) {
        var problems = new ArrayList<Problem>();
        if (sent.source().isPresent() && source.isEmpty()) {
            problems.add(unknown(Problem.Field.SOURCE));
        }
        if (sent.section().isPresent() && section.isEmpty()) {
            problems.add(unknown(Problem.Field.SECTION));
        }
        if (!problems.isEmpty()) {
            throw Refused.because(Rule.FAULTY_FIELDS).over(List.copyOf(problems));
        }
    }

    private static Problem unknown(Problem.Field field) {
        return new Problem(field, Problem.Fault.UNKNOWN, 0);
    }

    private static Manuscript.PictureLine line(JsonManuscript.JsonPicture picture) {
        return new Manuscript.PictureLine(
                picture.sha256(),
                picture.alt().orElse(""),
                picture.caption().orElse(""),
                picture.credit().orElse(""));
    }

    static JsonManuscript.JsonPicture picture(LeadPicture lead) {
        return picture(
                new Manuscript.PictureLine(
                        lead.sha256(), lead.alt(), lead.caption(), lead.credit()));
    }

    private static JsonManuscript.JsonPicture picture(Manuscript.PictureLine picture) {
        return new JsonManuscript.JsonPicture(
                picture.sha256(),
                written(picture.alt()),
                written(picture.caption()),
                written(picture.credit()));
    }

    private static Optional<String> written(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }
}
