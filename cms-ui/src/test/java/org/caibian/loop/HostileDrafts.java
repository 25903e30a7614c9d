package org.caibian.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caibian.annotation.AnnotationResult;
import org.caibian.annotation.Annotations;
import org.caibian.article.CreateResult;
import org.caibian.article.SaveResult;
import org.caibian.article.Writing;
import org.caibian.branch.BranchResult;
import org.caibian.branch.Branches;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.FormLine;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.sharing.ShareResult;
import org.caibian.sharing.SharedDrafts;
import org.caibian.source.SourceId;
import org.caibian.subject.SectionId;
import org.caibian.testing.Hostile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts of the demo's economics desk with hostile words, and what is said beside them. */
final class HostileDrafts {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TAG = 20;
    private static final int LONGEST_COMMENT = 1_000;
    private static final int LONGEST_SUMMARY = 300;
    private static final int SHARES_SHOWN = 50;

    private final RunningNewsroom newsroom;
    private final JdbcClient jdbc;

    HostileDrafts(RunningNewsroom newsroom) {
        this.newsroom = newsroom;
        this.jdbc = newsroom.part(JdbcClient.class);
    }

    /** Two people, and the first entry of each list of the house. */
    void name(String name) {
        jdbc.sql("update person set name = :name where account in ('baolan', 'xuwen')")
                .param("name", name)
                .update();
        for (var list : List.of("source", "section", "topic", "tag")) {
            var first = "update %1$s set name = :name where id = (select min(id) from %1$s)";
            jdbc.sql(first.formatted(list)).param("name", name).update();
        }
    }

    /** With {@code line} in each field that takes one so long, and in each place of the body. */
    ArticleId begin(String line) {
        return begin(line, Hostile.bodyWithoutPicture(line));
    }

    ArticleId begin(String line, String body) {
        var desk = new DeskId(id("select id from desk where code = 'CJ'"));
        var words = manuscript(line, body);
        var begun = newsroom.part(Writing.class).create(desk, words, person("wangyan"));
        assertThat(begun).as(line).isInstanceOf(CreateResult.Created.class);
        return ((CreateResult.Created) begun).article();
    }

    /** Written on what stood there before all the words came, so that both sides changed it. */
    void waitBeside(ArticleId article, String line) {
        var by = person("wangyan");
        var branch = manuscript(line, Hostile.paragraphs(Hostile.together(LONGEST_COMMENT)));
        var kept = newsroom.part(Branches.class).keep(article.main(), 1, branch, Instant.now(), by);
        assertThat(kept).isInstanceOf(BranchResult.Kept.class);
        var saved =
                newsroom.part(Writing.class)
                        .saveOnce(article.main(), 1, manuscript(line, Hostile.paragraphs()), by);
        assertThat(saved).isInstanceOf(SaveResult.Saved.class);
    }

    /** Comments, proposals for the summary, and readers outside. */
    void sayBeside(ArticleId article) {
        var annotations = newsroom.part(Annotations.class);
        var by = person("xuwen");
        for (var words : Hostile.together(LONGEST_COMMENT)) {
            assertThat(annotations.comment(article.main(), Optional.empty(), words, by))
                    .isInstanceOf(AnnotationResult.Kept.class);
        }
        for (var words : Hostile.together(LONGEST_SUMMARY)) {
            assertThat(annotations.suggest(article.main(), FormLine.SUMMARY, words, "", by))
                    .isInstanceOf(AnnotationResult.Kept.class);
        }
        var shares = newsroom.part(SharedDrafts.class);
        for (var reader : readers()) {
            assertThat(shares.share(article.main(), reader, Duration.ofDays(1), by))
                    .isInstanceOf(ShareResult.Shared.class);
        }
    }

    /** As many as the list of shares shows: the longest names of readers that it takes. */
    static List<String> readers() {
        return Hostile.lines(LONGEST_NAME).stream()
                .map(String::strip)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(SHARES_SHOWN)
                .toList();
    }

    /** In each field, or other words where it takes none so long. */
    private Manuscript manuscript(String line, String body) {
        return new Manuscript(
                        Kind.ORIGINAL,
                        line,
                        line,
                        line,
                        line,
                        line,
                        List.of(line.length() > LONGEST_NAME ? "王砚" : line),
                        Optional.of(new SourceId(first("source"))),
                        Optional.of(new SectionId(first("section"))),
                        Optional.empty(),
                        List.of(line.length() > LONGEST_TAG ? "港口" : line),
                        Optional.empty(),
                        body)
                .furnished(new Furniture(line, line, AiUse.ASSISTED, line, line));
    }

    private PersonId person(String account) {
        return new PersonId(id("select id from person where account = '" + account + "'"));
    }

    private long first(String table) {
        return id("select min(id) from " + table);
    }

    /** The number that {@code query} finds. */
    long id(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
