package org.caibian.publication;

import java.util.List;
import org.caibian.shared.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what is related to each story. */
@Component
class RelatedRows {

    private final JdbcClient jdbc;

    RelatedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes the list of a story anew from what stands now. Two events about one story take turns,
     * so that the later one replaces what the earlier one made. The lock lets others name this
     * story as related meanwhile, or two stories that name each other would wait for each other.
     */
    void relate(ArticleId article, int kept) {
        jdbc.sql("select from publication where article = :article for no key update")
                .param("article", article.value())
                .query((_, _) -> article)
                .list();
        jdbc.sql("delete from related where article = :article")
                .param("article", article.value())
                .update();
        jdbc.sql(
                        """
                        insert into related (article, place, other)
                        select :article, row_number() over (order by score desc, at desc, other), other
                        from (
                          select other, sum(points) as score, max(at) as at
                          from (
                            select t.article as other, 2 as points, t.first_released_at as at
                            from publication_tag mine
                            join lateral (select article, first_released_at from publication_tag o
                                          where o.tag = mine.tag and o.article <> :article
                                          order by first_released_at desc limit 50) t on true
                            where mine.article = :article
                            union all
                            (select p.article, 3, p.first_released_at from publication p
                             where p.standing = 'LIVE' and p.article <> :article
                               and p.topic = (select topic from publication where article = :article)
                             order by p.first_released_at desc limit 50)
                            union all
                            (select p.article, 1, p.first_released_at from publication p
                             where p.standing = 'LIVE' and p.article <> :article
                               and p.section = (select section from publication
                                                where article = :article)
                             order by p.first_released_at desc limit 20)
                          ) candidate
                          group by other
                          order by score desc, at desc, other limit :kept
                        ) best
                        """)
                .param("article", article.value())
                .param("kept", kept)
                .update();
    }

    /** Live stories on whose pages that one was related. */
    List<ArticleId> relating(ArticleId article, int limit) {
        return jdbc.sql(
                        """
                        select r.article from related r
                        join publication p on p.article = r.article and p.standing = 'LIVE'
                        where r.other = :id order by r.article desc limit :limit
                        """)
                .param("id", article.value())
                .param("limit", limit)
                .query((row, n) -> new ArticleId(row.getLong("article")))
                .list();
    }
}
