package org.caibian.article;

import java.util.List;
import java.util.Set;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.source.SourceId;
import org.caibian.staff.OpenWork;
import org.caibian.subject.SectionId;
import org.caibian.subject.SubjectId;
import org.caibian.subject.TagId;
import org.caibian.subject.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts drafts for who keeps the house's lists: looks at each, as it is asked once in a while. */
@Component
class OpenWorkRows {

    private final JdbcClient jdbc;

    OpenWorkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By stage; a stage in which none is left out. */
    List<OpenWork> open(DeskId desk) {
        return jdbc.sql(
                        """
                        select d.stage, count(*) as many from draft d
                        join article a on a.id = d.article
                        where a.desk = :desk and d.stage <> 'SPIKED'
                        group by d.stage order by d.stage
                        """)
                .param("desk", desk.value())
                .query((row, _) ->
                        new OpenWork(
                                switch (Stage.Name.valueOf(row.getString("stage"))) {
                                    case IN_REVIEW -> OpenWork.Sort.IN_REVIEW;
                                    case APPROVED -> OpenWork.Sort.APPROVED;
                                    case DRAFTING, SPIKED -> OpenWork.Sort.DRAFT;
                                },
                                row.getLong("many")))
                .list();
    }

    /** All drafts that name it, or what was merged into it. */
    long draftsUnder(SubjectId subject) {
        return jdbc.sql("select count(*) from draft d where " + named(subject))
                .param("id", subject.value())
                .query(Long.class)
                .single();
    }

    /** The articles of those drafts. */
    Set<ArticleId> articlesUnder(SubjectId subject) {
        return Set.copyOf(
                jdbc.sql("select distinct d.article from draft d where " + named(subject))
                        .param("id", subject.value())
                        .query((row, _) -> new ArticleId(row.getLong("article")))
                        .list());
    }

    /** All drafts that name it, or what was merged into it. */
    long draftsFrom(SourceId source) {
        return jdbc.sql("select count(*) from draft d where " + one("source"))
                .param("id", source.value())
                .query(Long.class)
                .single();
    }

    private static String named(SubjectId subject) {
        return switch (subject) {
            case SectionId _ -> one("section");
            case TopicId _ -> one("topic");
            case TagId _ ->
                    """
                    exists (select from jsonb_array_elements(d.content -> 'tags') as named
                            where (named ->> 'id')::bigint in
                                  (select id from tag where id = :id or merged_into = :id))
                    """;
        };
    }

    private static String one(String sort) {
        return """
        (d.content -> '%1$s' ->> 'id')::bigint in
        (select id from %1$s where id = :id or merged_into = :id)
        """
                .formatted(sort);
    }
}
