package org.caibian.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.caibian.manuscript.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what rounds must bring; one row a kind, there from the start. */
@Component
class RoundRuleRows {

    private static final String RULE = "select kind, least_seals, proofreadings from round_rule ";

    private final JdbcClient jdbc;

    RoundRuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RoundRule find(Kind kind) {
        return find(kind, "");
    }

    /** Keeps others from changing it until the transaction ends, and nobody from reading it. */
    RoundRule hold(Kind kind) {
        return find(kind, " for share");
    }

    /** Keeps others from holding it, and from changing it, until the transaction ends. */
    RoundRule lock(Kind kind) {
        return find(kind, " for update");
    }

    private RoundRule find(Kind kind, String held) {
        return jdbc.sql(RULE + "where kind = :kind" + held)
                .param("kind", kind.name())
                .query(RoundRuleRows::rule)
                .single();
    }

    List<RoundRule> all() {
        return jdbc.sql(RULE).query(RoundRuleRows::rule).list().stream()
                .sorted(Comparator.comparing(RoundRule::kind))
                .toList();
    }

    void put(RoundRule rule) {
        jdbc.sql(
                        """
                        update round_rule set least_seals = :least, proofreadings = :proofreadings
                        where kind = :kind
                        """)
                .param("least", rule.leastSeals())
                .param("proofreadings", rule.proofreadings())
                .param("kind", rule.kind().name())
                .update();
    }

    private static RoundRule rule(ResultSet row, int number) throws SQLException {
        return new RoundRule(
                Kind.valueOf(row.getString("kind")),
                row.getInt("least_seals"),
                row.getInt("proofreadings"));
    }
}
