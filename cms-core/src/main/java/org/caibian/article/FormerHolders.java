package org.caibian.article;

import java.util.List;
import java.util.stream.Stream;
import org.caibian.right.Step;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows who held the steps of the rounds a draft went through before. */
@Component
class FormerHolders {

    private final JdbcClient jdbc;

    FormerHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who last held that step in an earlier round over the same draft, and in whose stead. */
    List<PersonId> of(Round round, Step step) {
        return jdbc
                .sql(
                        """
                        select array_remove(array[s.holder, s.in_stead_of], null)
                        from round r join round_step s on s.round = r.id
                        where r.article = :article and r.line = :line and r.number < :number
                          and s.step = :step and s.holder is not null
                        order by r.number desc limit 1
                        """)
                .param("article", round.article().value())
                .param("line", round.draft().line().name())
                .param("number", round.number())
                .param("step", step.name())
                .query((row, n) -> (Long[]) row.getArray(1).getArray())
                .optional()
                .stream()
                .flatMap(Stream::of)
                .map(PersonId::new)
                .toList();
    }
}
