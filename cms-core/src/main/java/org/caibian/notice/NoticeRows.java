package org.caibian.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of notices. */
@Component
class NoticeRows {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One notice for each of these people who still works here, or is told all the same, and a
     * letter for each of them that has an instant in {@code letters}, due then.
     */
    void add(Set<PersonId> whom, Map<PersonId, Instant> letters, Telling telling, Instant at) {
        var readers = List.copyOf(letters.keySet());
        jdbc.sql(
                        """
                        with told as (
                          insert into notice
                            (person, at, occasion, article, by_person, details, headline)
                          select id, :at, :occasion, :article, :by, cast(:details as jsonb),
                                 (select case when :ofStory then coalesce(p.headline, d.headline)
                                              else coalesce(d.headline, p.headline) end
                                  from article a
                                  left join draft d on d.article = a.id and d.line = :line
                                  left join publication p on p.article = a.id
                                  where a.id = cast(:article as bigint))
                          from person where id in (:whom) and (active or :alsoWhoLeft) order by id
                          returning id, person)
                        insert into mail_outbox (notice, made_at, next_try_at)
                        select told.id, :at, letter.due
                        from told
                        join unnest(:readers, cast(:dues as timestamptz[])) as letter (person, due)
                          on letter.person = told.person
                        """)
                .param("readers", readers.stream().map(PersonId::value).toArray(Long[]::new))
                .param(
                        "dues",
                        readers.stream()
                                .map(letters::get)
                                .map(Instant::toString)
                                .toArray(String[]::new))
                .param("whom", whom.stream().map(PersonId::value).toList())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("occasion", telling.occasion().name())
                .param("alsoWhoLeft", telling.occasion().reachesWhoLeft())
                .param("article", telling.article().map(ArticleId::value).orElse(null))
                .param("ofStory", telling.occasion().isOfStory())
                .param("line", telling.details().getOrDefault("line", DraftId.Line.MAIN.name()))
                .param("by", telling.by().map(PersonId::value).orElse(null))
                .param("details", json.writeValueAsString(telling.details()))
                .update();
    }

    /** Takes away the oldest from before that instant, with their letters; how many. */
    int forget(Instant before, int most) {
        return jdbc.sql(
                        """
                        with old as (
                          select id from notice where at < :before order by at limit :most
                          for update skip locked),
                        letters as (delete from mail_outbox where notice in (select id from old))
                        delete from notice where id in (select id from old)
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    int unread(PersonId person, int most) {
        return jdbc.sql(
                        """
                        select count(*) from (
                          select from notice where person = :person and read_at is null limit :most
                        ) counted
                        """)
                .param("person", person.value())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    Slice<Notice> newest(PersonId person, Keyset from, int limit) {
        var found =
                jdbc.sql(
                                """
                                select n.id, n.at, n.occasion, n.article, n.details ->> 'line' as line, a.number,
                                       coalesce(n.headline, d.headline, p.headline, '') as headline,
                                       actor.name as by_name, n.details, n.read_at
                                from notice n
                                left join article a on a.id = n.article
                                left join draft d on d.article = n.article
                                 and d.line = coalesce(n.details ->> 'line', 'MAIN')
                                left join publication p on p.article = n.article
                                left join person actor on actor.id = n.by_person
                                where n.person = :person and (n.at, n.id) < (:at, :id)
                                order by n.at desc, n.id desc limit :limit
                                """)
                        .param("person", person.value())
                        .param("at", from.at().atOffset(ZoneOffset.UTC))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query(this::notice)
                        .list();
        return Slice.of(found, limit, Notice::position);
    }

    private Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                new NoticeId(row.getLong("id")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Occasion.valueOf(row.getString("occasion")),
                subject(row),
                Optional.ofNullable(row.getString("by_name")),
                json.readValue(row.getString("details"), DETAILS),
                row.getObject("read_at", OffsetDateTime.class) != null);
    }

    /** The draft a notice names; the main one where it names the article alone. */
    static DraftId about(ResultSet row) throws SQLException {
        var line = Optional.ofNullable(row.getString("line"));
        return new DraftId(
                new ArticleId(row.getLong("article")),
                line.map(DraftId.Line::valueOf).orElse(DraftId.Line.MAIN));
    }

    private static Optional<Notice.Subject> subject(ResultSet row) throws SQLException {
        var article = row.getObject("article", Long.class);
        return article == null
                ? Optional.empty()
                : Optional.of(
                        new Notice.Subject(
                                about(row), row.getString("number"), row.getString("headline")));
    }
}
