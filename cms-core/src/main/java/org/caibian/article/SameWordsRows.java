package org.caibian.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.DraftId;
import org.caibian.text.Body;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the words of a body in other drafts, compared without spaces and looks: where they are
 * under embargo, and who waits for that. Few drafts are under embargo at once, and of those only as
 * many are read as have bodies of the very length.
 */
@Component
class SameWordsRows {

    /** What draft {@code p} is of says these words now, or said them in a revision. */
    private static final String SAYS =
            """
            (exists (select from draft o
                     where o.article = p.article and o.line = p.line
                       and o.characters = :characters and said(o.content -> 'body') = said(words))
             or exists (select from revision r
                        where r.article = p.article and r.characters = :characters
                          and said(r.content -> 'body') = said(words)
                          and exists (select from draft_save s
                                      where s.article = r.article and s.line = p.line
                                        and s.hash = r.hash)))
            """;

    private static final String EMBARGO =
            """
            select p.article, p.line, p.embargo_until, p.embargo_zone,
                   p.lift_proposed_by, p.lift_lapses_at
            from plan p, cast(:body as jsonb) as words
            where p.embargo_until > :now and (p.article, p.line) <> (:article, :line) and
            """
                    + SAYS
                    + """
                      and not exists (
                        select from publication q
                        join revision l on l.article = q.article and l.number = q.revision
                        where q.article in (p.article, :article) and q.standing = 'LIVE'
                          and l.characters = :characters and said(l.content -> 'body') = said(words))
                    order by p.embargo_until desc limit 1
                    """;

    private final JdbcClient jdbc;

    SameWordsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The longest embargo at {@code now} of another draft on the same words; none where readers
     * have them already, in either's article.
     */
    Optional<Embargo> embargo(DraftId draft, Body body, Instant now) {
        return body.characters() == 0
                ? Optional.empty()
                : jdbc.sql(EMBARGO)
                        .param("body", body.json())
                        .param("characters", body.characters())
                        .param("article", draft.article().value())
                        .param("line", draft.line().name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query((row, _) ->
                                PlanRows.embargo(Columns.draft(row, "article"), row).orElseThrow())
                        .optional();
    }

    /** Which of these drafts may say what another has under embargo: as much, at least. */
    List<DraftId> perhaps(Collection<DraftId> asked, Instant now) {
        return jdbc.sql(
                        """
                        select d.article, d.line
                        from unnest(:articles, :lines) as asked (article, line)
                        join draft d on d.article = asked.article and d.line = asked.line
                          and d.stage <> 'SPIKED' and d.characters > 0
                        where exists (
                          select from plan p
                          where p.embargo_until > :now and (p.article, p.line) <> (d.article, d.line)
                            and (exists (select from draft o
                                         where o.article = p.article and o.line = p.line
                                           and o.characters = d.characters)
                                 or exists (select from revision r
                                            where r.article = p.article
                                              and r.characters = d.characters)))
                        """)
                .param(
                        "articles",
                        asked.stream().map(id -> id.article().value()).toArray(Long[]::new))
                .param("lines", asked.stream().map(id -> id.line().name()).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Columns.draft(row, "article"))
                .list();
    }

    /** What waits approved in other articles and is as long as what {@code draft} says or said. */
    List<DraftId> waiting(DraftId draft) {
        return jdbc.sql(
                        """
                        select d.article, d.line from draft d
                        where d.stage = 'APPROVED' and d.article <> :article
                          and d.characters in (
                            select characters from draft
                            where article = :article and line = :line
                            union select characters from revision where article = :article)
                        """)
                .param("article", draft.article().value())
                .param("line", draft.line().name())
                .query((row, _) -> Columns.draft(row, "article"))
                .list();
    }
}
