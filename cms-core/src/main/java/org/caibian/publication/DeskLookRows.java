package org.caibian.publication;

import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.staff.OpenWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which second looks of a desk are open, for who keeps the list of desks. */
@Component
class DeskLookRows {

    private final JdbcClient jdbc;

    DeskLookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are open, the soonest due first, where there are any. */
    Optional<OpenWork> open(DeskId desk) {
        return jdbc
                .sql(
                        """
                        select l.article, a.number, count(*) over () as many
                        from second_look l join article a on a.id = l.article
                        where l.desk = :desk and l.outcome is null
                        order by l.due_at, l.id limit :named
                        """)
                .param("desk", desk.value())
                .param("named", OpenWork.NAMED)
                .query((row, _) ->
                        OpenWork.of(
                                OpenWork.Sort.SECOND_LOOK,
                                row.getLong("many"),
                                new OpenWork.One(
                                        row.getString("number"),
                                        Optional.of(new ArticleId(row.getLong("article")).main()),
                                        Optional.empty())))
                .list()
                .stream()
                .reduce(OpenWork::and);
    }
}
