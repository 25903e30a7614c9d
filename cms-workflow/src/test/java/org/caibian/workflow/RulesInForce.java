package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.caibian.manuscript.Kind;
import org.caibian.rule.RoundRule;

/**
 * That whatever was handed in or released was asked for what the rule of its kind asked then.
 * Between two looks rules may change while articles move: any that was in force meanwhile will do.
 */
final class RulesInForce {

    private static final String SET =
            """
            select details ->> 'kind' as kind, cast(details ->> 'leastSeals' as int) as least,
                   cast(details ->> 'proofreadings' as int) as proofreadings
            from ledger where number > :line and act = 'ROUND_RULE_SET' order by number
            """;
    private static final String BEGUN =
            """
            select r.route, r.proofreadings, r.id,
                   case r.line when 'MAIN' then v.content ->> 'kind' else r.line end as kind
            from round r join revision v on v.article = r.article and v.number = r.revision
            where r.id > :round
            """;
    private static final String RELEASED =
            """
            select distinct on (p.article) p.least_seals, p.article,
                   coalesce(l.details ->> 'line', p.kind) as kind
            from ledger l join publication p on p.article = l.article
            where l.number > :line and l.act = 'RELEASED'
            order by p.article, l.number desc
            """;

    /** What a round was begun with. */
    private record Begun(Kind kind, String route, int proofreadings, long round) {}

    /** What a release asked for. */
    private record Released(Kind kind, int leastSeals, long article) {}

    private final ReviewRoom room;
    private List<RoundRule> standing;
    private long line;
    private long round;

    RulesInForce(ReviewRoom room) {
        this.room = room;
        moveOn();
    }

    private void moveOn() {
        standing = room.rules.all();
        line = room.lastLine();
        round = room.jdbc.sql("select coalesce(max(id), 0) from round").query(Long.class).single();
    }

    /** Looks at all that happened since it last did. */
    void check() {
        var inForce = new ArrayList<>(standing);
        inForce.addAll(setSince());
        begunSince()
                .forEach(begun ->
                        assertThat(inForce)
                                .as("%s, by a rule in force", begun)
                                .anyMatch(rule -> asksFor(rule, begun)));
        releasedSince()
                .forEach(released ->
                        assertThat(inForce)
                                .as("%s, by a rule in force", released)
                                .anyMatch(rule -> asksFor(rule, released)));
        room.rules
                .all()
                .forEach(rule ->
                        assertThat(inForce)
                                .as("rules for %s, the last one set last", rule.kind())
                                .filteredOn(set -> set.kind() == rule.kind())
                                .last()
                                .isEqualTo(rule));
        moveOn();
    }

    private static boolean asksFor(RoundRule rule, Begun begun) {
        return rule.kind() == begun.kind()
                && rule.proofreadings() == begun.proofreadings()
                && Route.under(rule).equals(begun.route());
    }

    private static boolean asksFor(RoundRule rule, Released released) {
        return rule.kind() == released.kind() && rule.leastSeals() == released.leastSeals();
    }

    private List<RoundRule> setSince() {
        return room.jdbc
                .sql(SET)
                .param("line", line)
                .query((row, _) ->
                        new RoundRule(
                                Kind.valueOf(row.getString("kind")),
                                row.getInt("least"),
                                row.getInt("proofreadings")))
                .list();
    }

    private List<Begun> begunSince() {
        return room.jdbc
                .sql(BEGUN)
                .param("round", round)
                .query((row, _) ->
                        new Begun(
                                Kind.valueOf(row.getString("kind")),
                                row.getString("route"),
                                row.getInt("proofreadings"),
                                row.getLong("id")))
                .list();
    }

    private List<Released> releasedSince() {
        return room.jdbc
                .sql(RELEASED)
                .param("line", line)
                .query((row, _) ->
                        new Released(
                                Kind.valueOf(row.getString("kind")),
                                row.getInt("least_seals"),
                                row.getLong("article")))
                .list();
    }
}
