package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.right.Step;
import org.caibian.shared.DraftId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far rounds have come, for many drafts in one question. */
@Component
class RoundTrackRows {

    private static final String OF =
            """
            select asked.article, asked.line, r.route, r.proofreadings,
                   array(select step from round_step
                         where round = r.id and decided_at is not null) as decided,
                   array(select step from round_step
                         where round = r.id and decided_at is null) as open,
                   array(select step from round_step
                         where round = r.id and decided_at is null and asked_again) as asked_again
            from unnest(:articles, :lines) as asked (article, line)
            left join draft d on d.article = asked.article and d.line = asked.line
            join round r on r.id = case
              when d.article is not null then d.round
              else (select id from round
                    where article = asked.article and line = asked.line
                    order by number desc limit 1)
              end
            """;

    private final JdbcClient jdbc;

    RoundTrackRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<DraftId, RoundTrack> of(Collection<DraftId> drafts) {
        return jdbc
                .sql(OF)
                .param(
                        "articles",
                        drafts.stream().map(draft -> draft.article().value()).toArray(Long[]::new))
                .param(
                        "lines",
                        drafts.stream().map(draft -> draft.line().name()).toArray(String[]::new))
                .query((row, n) -> Map.entry(Columns.draft(row, "article"), track(row)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static RoundTrack track(ResultSet row) throws SQLException {
        return new RoundTrack(
                row.getString("route"),
                row.getInt("proofreadings"),
                steps(row, "decided"),
                steps(row, "open"),
                steps(row, "asked_again"));
    }

    private static Set<Step> steps(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Step::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
