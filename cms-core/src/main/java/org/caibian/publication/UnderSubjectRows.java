package org.caibian.publication;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.caibian.shared.ArticleId;
import org.caibian.source.SourceId;
import org.caibian.subject.SectionId;
import org.caibian.subject.SubjectId;
import org.caibian.subject.TagId;
import org.caibian.subject.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts stories under sections, topics and tags, and by their sources. */
@Component
class UnderSubjectRows {

    private final JdbcClient jdbc;

    UnderSubjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long live(SubjectId subject) {
        return jdbc.sql("select count(*) from " + stories(subject) + " and p.standing = 'LIVE'")
                .param("id", subject.value())
                .query(Long.class)
                .single();
    }

    /** Live stories that print it, or what was merged into it. */
    long live(SourceId source) {
        return jdbc.sql(
                        """
                        select count(*) from publication where standing = 'LIVE' and source in
                        (select id from source where id = :id or merged_into = :id)
                        """)
                .param("id", source.value())
                .query(Long.class)
                .single();
    }

    /** Whether there is, or was, a story under it. */
    boolean any(SubjectId subject) {
        return jdbc.sql("select exists (select from " + stories(subject) + ")")
                .param("id", subject.value())
                .query(Boolean.class)
                .single();
    }

    /** All that are or were under it. */
    Set<ArticleId> articles(SubjectId subject) {
        return Set.copyOf(
                jdbc.sql("select p.article from " + stories(subject))
                        .param("id", subject.value())
                        .query((row, _) -> new ArticleId(row.getLong("article")))
                        .list());
    }

    /** How many live stories each of these tags has; one that has none is left out. */
    Map<TagId, Long> live(Collection<TagId> tags) {
        var counted = new HashMap<TagId, Long>();
        jdbc.sql(
                        """
                        select t.tag, count(*) as stories from publication_tag t
                        join publication p on p.article = t.article and p.standing = 'LIVE'
                        where t.tag in (:tags) group by t.tag
                        """)
                .param("tags", tags.stream().map(TagId::value).toList())
                .query(row -> {
                    counted.put(new TagId(row.getLong("tag")), row.getLong("stories"));
                });
        return Map.copyOf(counted);
    }

    private static String stories(SubjectId subject) {
        return switch (subject) {
            case SectionId _ -> "publication p where p.section = :id";
            case TopicId _ -> "publication p where p.topic = :id";
            case TagId _ ->
                    "publication_tag t join publication p on p.article = t.article where t.tag = :id";
        };
    }
}
