package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.right.Stage;
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

    /** Under review whoever holds the step has it in hand; before, whoever writes or wrote last. */
    private static final String OPEN =
            """
            select o.stage, o.many, o.article, o.line, a.number, p.name as who
            from (
              select d.article, d.line, d.stage, d.round, coalesce(d.locked_by, d.saved_by) as writer,
                     count(*) over (partition by d.stage) as many,
                     row_number() over (partition by d.stage
                                        order by d.saved_at, d.article, d.line) as place
              from draft d join article a on a.id = d.article
              where a.desk = :desk and d.stage <> 'SPIKED'
            ) o
            join article a on a.id = o.article
            left join person p on p.id = case o.stage
              when 'DRAFTING' then o.writer
              when 'APPROVED' then a.responsible
              else (select s.holder from round_step s
                    where s.round = o.round and s.decided_at is null and s.holder is not null
                    order by s.id limit 1) end
            where o.place <= :named
            order by o.stage, o.place
            """;

    private final JdbcClient jdbc;

    OpenWorkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By stage, those that have waited longest first; a stage in which none is left out. */
    List<OpenWork> open(DeskId desk) {
        var work = new LinkedHashMap<OpenWork.Sort, OpenWork>();
        jdbc.sql(OPEN)
                .param("desk", desk.value())
                .param("named", OpenWork.NAMED)
                .query((row, _) -> told(row))
                .list()
                .forEach(one -> work.merge(one.sort(), one, OpenWork::and));
        return List.copyOf(work.values());
    }

    private static OpenWork told(ResultSet row) throws SQLException {
        return OpenWork.of(
                switch (Stage.Name.valueOf(row.getString("stage"))) {
                    case IN_REVIEW -> OpenWork.Sort.IN_REVIEW;
                    case APPROVED -> OpenWork.Sort.APPROVED;
                    case DRAFTING, SPIKED -> OpenWork.Sort.DRAFT;
                },
                row.getLong("many"),
                new OpenWork.One(
                        row.getString("number"),
                        Optional.of(Columns.draft(row, "article")),
                        Optional.ofNullable(row.getString("who"))));
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
