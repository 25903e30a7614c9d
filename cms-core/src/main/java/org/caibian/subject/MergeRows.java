package org.caibian.subject;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sections, topics and tags became, in their tables. */
@Component
class MergeRows {

    private final JdbcClient jdbc;
    private final CatalogueRows catalogue;

    MergeRows(JdbcClient jdbc, CatalogueRows catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** Until the act is over nobody else merges anything. */
    void takeTurns() {
        catalogue.takeTurns();
    }

    void hold(SubjectId one, SubjectId other) {
        jdbc.sql(
                        "select id from %s where id in (:one, :other) order by id for update"
                                .formatted(CatalogueRows.table(one)))
                .param("one", one.value())
                .param("other", other.value())
                .query((row, _) -> row.getLong(1))
                .list();
    }

    Optional<String> name(SubjectId id) {
        return catalogue.name(id);
    }

    /** What led to {@code from} until now leads to {@code into} at once, in no chain. */
    void merge(SubjectId from, SubjectId into, boolean known) {
        jdbc.sql(
                        """
                        update %s set merged_into = :into, shown = shown or (id = :from and :known)
                        where id = :from or merged_into = :from
                        """
                                .formatted(CatalogueRows.table(from)))
                .param("from", from.value())
                .param("into", into.value())
                .param("known", known)
                .update();
    }

    /** {@code from} stands by itself again, and these lead to it. */
    void separate(SubjectId from, SubjectId into, List<Long> ledOn) {
        jdbc.sql(
                        """
                        update %s set merged_into = case when id <> :from then :from end
                        where merged_into = :into and (id = :from or id = any (:ledOn))
                        """
                                .formatted(CatalogueRows.table(from)))
                .param("from", from.value())
                .param("into", into.value())
                .param("ledOn", ledOn.toArray(Long[]::new))
                .update();
    }

    /** What that one was merged into, if it was. */
    Optional<Long> became(SubjectId subject) {
        return jdbc.sql(
                        "select merged_into from %s where id = :id and merged_into is not null"
                                .formatted(CatalogueRows.table(subject)))
                .param("id", subject.value())
                .query(Long.class)
                .optional();
    }

    /** Whether it has that name, merged or not. */
    boolean isCalled(SubjectId subject, String name) {
        return jdbc.sql(
                        "select name = :name from %s where id = :id"
                                .formatted(CatalogueRows.table(subject)))
                .param("id", subject.value())
                .param("name", name)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** What leads to that one. */
    List<Long> leadingTo(SubjectId subject) {
        return jdbc.sql(
                        "select id from %s where merged_into = :id order by id"
                                .formatted(CatalogueRows.table(subject)))
                .param("id", subject.value())
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** The other tag is that Media Topic now, unless it is one already; which one went over. */
    Optional<String> handOnMediaTopic(SubjectId from, SubjectId into) {
        if (!(from instanceof TagId)) {
            return Optional.empty();
        }
        var medtop =
                jdbc.sql(
                                """
                                select medtop from tag where id = :from and medtop is not null
                                and exists (select from tag where id = :into and medtop is null)
                                """)
                        .param("from", from.value())
                        .param("into", into.value())
                        .query(String.class)
                        .optional();
        if (medtop.isPresent()) {
            setMediaTopic(from.value(), Optional.empty());
            setMediaTopic(into.value(), medtop);
        }
        return medtop;
    }

    /** The tag is that Media Topic again, unless the other has become another one since. */
    void handBackMediaTopic(SubjectId from, SubjectId into, String medtop) {
        var held =
                jdbc.sql("update tag set medtop = null where id = :into and medtop = :medtop")
                        .param("into", into.value())
                        .param("medtop", medtop)
                        .update();
        if (held == 1) {
            setMediaTopic(from.value(), Optional.of(medtop));
        }
    }

    private void setMediaTopic(long tag, Optional<String> medtop) {
        jdbc.sql("update tag set medtop = :medtop where id = :id")
                .param("medtop", medtop.orElse(null))
                .param("id", tag)
                .update();
    }

    /**
     * What these of one sort became, each held until the transaction ends; readers know the names
     * of those that were merged from then on.
     */
    List<Long> became(String table, List<Long> ids) {
        var became =
                jdbc.sql(
                                """
                                select coalesce(merged_into, id) from %s
                                where id in (:ids) order by id for key share
                                """
                                        .formatted(table))
                        .param("ids", ids)
                        .query((row, _) -> row.getLong(1))
                        .list();
        jdbc.sql(
                        """
                        update %s set shown = true
                        where id in (:ids) and merged_into is not null and not shown
                        """
                                .formatted(table))
                .param("ids", ids)
                .update();
        return became;
    }
}
