package org.caibian.article;

import org.caibian.shared.DraftId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal of the saves of drafts, which outlives them; no save in it is a revision. */
@Component
class DraftSaveRows {

    private final JdbcClient jdbc;

    DraftSaveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the words of a draft as they stand. */
    void add(DraftId draft) {
        jdbc.sql(
                        """
                        insert into draft_save
                        select article, line, version, content, hash, saved_by, saved_at
                        from draft where article = :article and line = :line
                        """)
                .param("article", draft.article().value())
                .param("line", draft.line().name())
                .update();
    }
}
