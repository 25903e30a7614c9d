package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.shared.Newsroom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what would keep releases back on the day they are planned for, of a whole page in one
 * statement; the release itself asks {@link ReleaseConditions}.
 */
@Component
class AgendaFaultRows {

    private static final String OF =
            """
            select asked.place,
                   d.base is not null and p.article is null as gone,
                   d.base <> p.revision as behind,
                   exists (
                     select from source named join source s on s.id in (named.id, named.merged_into)
                     where named.id = cast(d.content -> 'source' ->> 'id' as bigint)
                       and not asked.day between s.listed_from and coalesce(s.listed_until, asked.day)
                   ) as source_not_listed,
                   exists (
                     select from picture
                     where rights_until < asked.day
                       and (sha256 = d.content -> 'picture' ->> 'sha256'
                            or sha256 in (
                              select shown #>> '{}'
                              from jsonb_path_query(d.content -> 'body', '$.**.sha256') shown))
                   ) as rights_over
            from unnest(
              cast(:articles as bigint[]), cast(:lines as text[]), cast(:days as date[])) with ordinality
              as asked (article, line, day, place)
            join draft d on d.article = asked.article and d.line = asked.line
            left join publication p on p.article = d.article and p.standing = 'LIVE'
            """;

    private static final Set<Conflict> FAULTS =
            Set.of(
                    Conflict.GONE,
                    Conflict.BEHIND,
                    Conflict.SOURCE_NOT_LISTED,
                    Conflict.RIGHTS_OVER);

    private final JdbcClient jdbc;
    private final Newsroom newsroom;

    AgendaFaultRows(JdbcClient jdbc, Newsroom newsroom) {
        this.jdbc = jdbc;
        this.newsroom = newsroom;
    }

    /** The same items, releases among them with what would keep them back, asked at {@code now}. */
    List<AgendaItem> with(List<AgendaItem> items, Instant now) {
        var releases = items.stream().filter(AgendaItem::isRelease).toList();
        if (releases.isEmpty()) {
            return items;
        }
        var faults = of(releases, now);
        return items.stream()
                .map(item -> item.faulty(faults.getOrDefault(item, Set.of())))
                .toList();
    }

    private Map<AgendaItem, Set<Conflict>> of(List<AgendaItem> releases, Instant now) {
        return jdbc
                .sql(OF)
                .param(
                        "articles",
                        releases.stream()
                                .map(item -> item.draft().article().value())
                                .toArray(Long[]::new))
                .param(
                        "lines",
                        releases.stream()
                                .map(item -> item.draft().line().name())
                                .toArray(String[]::new))
                .param(
                        "days",
                        releases.stream()
                                .map(item -> day(item, now).toString())
                                .toArray(String[]::new))
                .query((row, n) -> Map.entry(releases.get(row.getInt("place") - 1), faults(row)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is overdue goes out today, if at all. */
    private LocalDate day(AgendaItem item, Instant now) {
        var at = item.at().at();
        return newsroom.day(at.isAfter(now) ? at : now);
    }

    private static Set<Conflict> faults(ResultSet row) throws SQLException {
        var found = EnumSet.noneOf(Conflict.class);
        for (var fault : FAULTS) {
            if (row.getBoolean(fault.name())) {
                found.add(fault);
            }
        }
        return found;
    }
}
