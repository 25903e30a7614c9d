package org.caibian.article;

import java.util.List;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what somebody has in hand, in one order, so that two who lock it all do not block. */
@Component
class HeldRows {

    private final JdbcClient jdbc;

    HeldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open step, and the number of its article. */
    record HeldStep(TaskId task, String number) {}

    /** A draft that is being written on, and the number of its article. */
    record HeldDraft(DraftId draft, String number) {}

    List<HeldStep> steps(PersonId holder) {
        return jdbc.sql(
                        """
                        select s.round, s.step, a.number from round_step s
                        join round r on r.id = s.round join article a on a.id = r.article
                        where s.holder = :person and s.decided_at is null
                        order by a.id, s.id
                        """)
                .param("person", holder.value())
                .query((row, _) ->
                        new HeldStep(
                                new TaskId(
                                        new RoundId(row.getLong("round")),
                                        Step.valueOf(row.getString("step"))),
                                row.getString("number")))
                .list();
    }

    /** Also those whose lock has run out: until another takes it, it is theirs. */
    List<HeldDraft> locks(PersonId writer) {
        return jdbc.sql(
                        """
                        select d.article, d.line, a.number from draft d
                        join article a on a.id = d.article
                        where d.locked_by = :person order by d.article, d.line
                        """)
                .param("person", writer.value())
                .query((row, _) ->
                        new HeldDraft(Columns.draft(row, "article"), row.getString("number")))
                .list();
    }

    /** How many drafts, not given up, have no other author. */
    long draftsOfNobodyElse(PersonId author) {
        return jdbc.sql(
                        """
                        select count(*) from draft_author w
                        join draft d on d.article = w.article and d.line = w.line
                        where w.person = :person and d.stage <> 'SPIKED'
                        and not exists (select from draft_author o
                                        where o.article = w.article and o.line = w.line
                                        and o.person <> w.person)
                        """)
                .param("person", author.value())
                .query(Long.class)
                .single();
    }
}
