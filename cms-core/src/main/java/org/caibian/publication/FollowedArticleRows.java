package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.caibian.manuscript.Kind;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads articles as their responsible editors follow them: one page, one statement. */
@Component
class FollowedArticleRows {

    private static final TypeReference<List<Whereabouts.OpenStep>> STEPS = new TypeReference<>() {};

    /**
     * The page is cut from one index before anything is joined to it, so that its cost does not
     * depend on how much somebody has answered for over the years.
     */
    private static final String PAGE =
            """
            with page as materialized (
              select id, number, desk from article
              where responsible = :editor and id < :id
              order by id desc limit :limit
            )
            select page.id, page.number, page.desk,
                   coalesce(d.kind, p.kind) as kind, coalesce(d.headline, p.headline) as headline,
                   d.stage, d.spike_reason, p.standing,
                   coalesce(back.remark, '') as returned, coalesce(open.steps, '[]') as steps,
                   case when d.stage is null then p.released_at
                        when d.stage = 'IN_REVIEW' then coalesce(open.since, d.saved_at)
                        else greatest(latest.ended_at, d.saved_at) end as since
            from page
            left join draft d on d.article = page.id and d.line = 'MAIN'
            left join publication p on p.article = page.id
            left join lateral (
              select id, ended_at, outcome from round
              where article = page.id and line = 'MAIN' order by number desc limit 1
            ) latest on d.article is not null
            left join lateral (
              select remark from round_step where round = latest.id and outcome = 'RETURNED'
            ) back on d.stage = 'DRAFTING' and latest.outcome = 'RETURNED'
            left join lateral (
              select jsonb_agg(jsonb_build_object(
                       'step', s.step, 'holder', coalesce(h.name, ''), 'inSteadOf', away.name,
                       'since', s.opened_at, 'askedAgain', s.asked_again) order by s.id) as steps,
                     min(s.opened_at) as since
              from round_step s
              left join person h on h.id = s.holder
              left join person away on away.id = s.in_stead_of
              where s.round = d.round and s.decided_at is null
            ) open on d.stage = 'IN_REVIEW'
            order by page.id desc
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FollowedArticleRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Slice<FollowedArticle> of(PersonId editor, Keyset from, int limit) {
        var found =
                jdbc.sql(PAGE)
                        .param("editor", editor.value())
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query(this::followed)
                        .list();
        return Slice.of(found, limit, FollowedArticle::position);
    }

    private FollowedArticle followed(ResultSet row, int number) throws SQLException {
        return new FollowedArticle(
                new ArticleId(row.getLong("id")),
                row.getString("number"),
                new DeskId(row.getLong("desk")),
                Kind.valueOf(row.getString("kind")),
                row.getString("headline"),
                whereabouts(row),
                Instants.of(row, "since"));
    }

    private Whereabouts whereabouts(ResultSet row) throws SQLException {
        var stage = row.getString("stage");
        if (stage == null) {
            return "LIVE".equals(row.getString("standing"))
                    ? new Whereabouts.Live()
                    : new Whereabouts.Withdrawn();
        }
        return switch (Stage.Name.valueOf(stage)) {
            case DRAFTING -> new Whereabouts.WithWriters(row.getString("returned"));
            case IN_REVIEW -> new Whereabouts.InReview(steps(row));
            case APPROVED -> new Whereabouts.Approved();
            case SPIKED -> new Whereabouts.Spiked(row.getString("spike_reason"));
        };
    }

    private List<Whereabouts.OpenStep> steps(ResultSet row) throws SQLException {
        return json.readValue(row.getString("steps"), STEPS).stream()
                .sorted(Comparator.comparing(Whereabouts.OpenStep::step))
                .toList();
    }
}
