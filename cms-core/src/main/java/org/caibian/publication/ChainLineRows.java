package org.caibian.publication;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole chains of updates, as they are and as a release would make them. */
@Component
class ChainLineRows {

    /**
     * From any story of a chain up to its first one, and from there down what goes on from it: of
     * the updates of one story the newest, those that are live before those that were.
     */
    private static final String CHAIN =
            """
            with recursive up (article, continues, links) as (
              select article, continues, 0 from publication where article = :id
              union all
              select p.article, p.continues, up.links + 1
              from up join publication p on p.article = up.continues
              where up.links < :most
            ), down (article, links) as (
              (select article, 0 from up order by links desc limit 1)
              union all
              select newer.article, down.links + 1
              from down cross join lateral (
                select p.article from publication p where p.continues = down.article
                order by p.standing, p.first_released_at desc, p.article desc limit :most
              ) newer
              where down.links < 2 * :most
            )
            """;

    /**
     * The same, as if one article were released with another link. What is not released yet may go
     * on from what goes on from it: then the chain ends where it would begin anew.
     */
    private static final String FORESEEN =
            """
            with recursive up (article, continues, links) as (
              select cast(:id as bigint), cast(:continues as bigint), 0
              union all
              select p.article, p.continues, up.links + 1
              from up join publication p on p.article = up.continues
              where up.links < :most and p.article <> :id
            ), down (article, links) as (
              (select article, 0 from up order by links desc limit 1)
              union all
              select newer.article, down.links + 1
              from down cross join lateral (
                (select p.article from publication p
                 where p.continues = down.article and p.article <> :id
                 order by p.standing, p.first_released_at desc, p.article desc limit :most)
                union all
                select cast(:id as bigint) where down.article = cast(:continues as bigint)
              ) newer
              where down.links < 2 * :most
            )
            """;

    private static final String OF_THE_CHAIN =
            """
            where p.standing = 'LIVE'
              and p.article = any (array (select article from down limit 20 * :most))
            order by p.first_released_at desc, p.article desc limit :most
            """;

    private final JdbcClient jdbc;
    private final StoryLineRows lines;

    ChainLineRows(JdbcClient jdbc, StoryLineRows lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    List<StoryLine> printed(ArticleId article, int most) {
        return jdbc.sql(CHAIN + StoryLineRows.LINE + OF_THE_CHAIN)
                .param("id", article.value())
                .param("most", most)
                .query(lines::line)
                .list()
                .reversed();
    }

    List<StoryLine> foreseen(ArticleId article, Optional<ArticleId> continues, int most) {
        return jdbc.sql(FORESEEN + StoryLineRows.LINE + OF_THE_CHAIN)
                .param("id", article.value())
                .param("continues", continues.map(ArticleId::value).orElse(null), Types.BIGINT)
                .param("most", most)
                .query(lines::line)
                .list()
                .reversed();
    }
}
