package org.caibian.article;

import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of who wrote drafts since their last release. */
@Component
class DraftAuthorRows {

    private final JdbcClient jdbc;

    DraftAuthorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DraftId draft, PersonId author) {
        jdbc.sql(
                        """
                        insert into draft_author (article, line, person)
                        values (:article, :line, :by) on conflict do nothing
                        """)
                .param("article", draft.article().value())
                .param("line", draft.line().name())
                .param("by", author.value())
                .update();
    }

    /** With its release the authorship of a draft ends. */
    void remove(DraftId draft) {
        jdbc.sql("delete from draft_author where article = :article and line = :line")
                .param("article", draft.article().value())
                .param("line", draft.line().name())
                .update();
    }
}
