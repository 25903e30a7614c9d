package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of receipts, a row for each channel of a withdrawal. */
@Component
class ReceiptRows {

    private static final List<String> NONE = List.of();

    private final JdbcClient jdbc;

    ReceiptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(long withdrawal, Collection<Channel> channels) {
        jdbc.sql(
                        """
                        insert into receipt (withdrawal, channel)
                        select :withdrawal, unnest(cast(:channels as text[]))
                        """)
                .param("withdrawal", withdrawal)
                .param("channels", channels.stream().map(Channel::name).toArray(String[]::new))
                .update();
    }

    /** What the receipt of a withdrawal says of the story, as readers had it then. */
    Receipt.Lost lost(long withdrawal) {
        return jdbc.sql(
                        """
                        select headline, section, address, since, released_at from withdrawal
                        where id = :withdrawal
                        """)
                .param("withdrawal", withdrawal)
                .query((row, n) ->
                        new Receipt.Lost(
                                row.getString("headline"),
                                row.getString("section"),
                                row.getString("address"),
                                Instants.of(row, "since"),
                                Instants.of(row, "released_at")))
                .single();
    }

    /** By channel, in the order readers come upon stories. */
    List<Receipt.Line> of(long withdrawal) {
        return jdbc
                .sql(
                        """
                        select channel, looks, first_looked_at, looked_at, gone_at, stays_at,
                               stays, here, seen, shown
                        from receipt
                        where withdrawal = :withdrawal
                        """)
                .param("withdrawal", withdrawal)
                .query(ReceiptRows::line)
                .list()
                .stream()
                .sorted((one, other) -> one.channel().compareTo(other.channel()))
                .toList();
    }

    /** A channel is without the story where each place that ever showed it was asked again. */
    void looked(long withdrawal, Channel channel, Sighting sighting, Instant at) {
        jdbc.sql(
                        """
                        update receipt
                        set looks = looks + 1,
                            first_looked_at = coalesce(first_looked_at, :at), looked_at = :at,
                            here = :here, seen = :seen,
                            shown = shown || array(select unnest(cast(:where as text[]))
                                                   except select unnest(shown)),
                            gone_at = case when :gone and shown <@ cast(:asked as text[])
                                           then :at end,
                            stays = :stays, stays_at = case when :stays <> '' then :at end
                        where withdrawal = :withdrawal and channel = :channel
                          and gone_at is null and stays_at is null
                          and exists (select from withdrawal w
                                      where w.id = :withdrawal and w.returned_at is null)
                        """)
                .param("withdrawal", withdrawal)
                .param("channel", channel.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("gone", sighting instanceof Sighting.Gone)
                .param("asked", array(sighting instanceof Sighting.Gone gone ? gone.asked() : NONE))
                .param("here", sighting instanceof Sighting.Here)
                .param("where", array(sighting instanceof Sighting.Here here ? here.where() : NONE))
                .param("seen", seen(sighting))
                .param("stays", sighting instanceof Sighting.Stays stays ? told(stays.where()) : "")
                .update();
    }

    private static String seen(Sighting sighting) {
        return switch (sighting) {
            case Sighting.Gone(var asked) -> told(asked);
            case Sighting.Stays(var asked, var _) -> told(asked);
            case Sighting.Here(var where) -> told(where);
            case Sighting.Unclear(var where) -> where;
        };
    }

    private static String[] array(List<String> addresses) {
        return addresses.toArray(String[]::new);
    }

    private static String told(List<String> addresses) {
        return String.join(" ", addresses);
    }

    private static Receipt.Line line(ResultSet row, int number) throws SQLException {
        return new Receipt.Line(
                Channel.valueOf(row.getString("channel")),
                row.getInt("looks"),
                Instants.ifAny(row, "first_looked_at"),
                Instants.ifAny(row, "looked_at"),
                Instants.ifAny(row, "gone_at"),
                Instants.ifAny(row, "stays_at"),
                addresses(row.getString("stays")),
                row.getBoolean("here"),
                row.getString("seen"),
                List.of((String[]) row.getArray("shown").getArray()));
    }

    private static List<String> addresses(String told) {
        return told.isEmpty() ? List.of() : List.of(told.split(" ", -1));
    }
}
