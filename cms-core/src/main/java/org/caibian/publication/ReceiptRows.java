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

    /** By channel, in the order readers come upon stories. */
    List<Receipt.Line> of(long withdrawal) {
        return jdbc
                .sql(
                        """
                        select channel, looks, looked_at, gone_at, here, seen from receipt
                        where withdrawal = :withdrawal
                        """)
                .param("withdrawal", withdrawal)
                .query(ReceiptRows::line)
                .list()
                .stream()
                .sorted((one, other) -> one.channel().compareTo(other.channel()))
                .toList();
    }

    void looked(long withdrawal, Channel channel, Sighting sighting, Instant at) {
        jdbc.sql(
                        """
                        update receipt
                        set looks = looks + 1, looked_at = :at, here = :here,
                            seen = :seen, gone_at = case when :gone then :at end
                        where withdrawal = :withdrawal and channel = :channel and gone_at is null
                        """)
                .param("withdrawal", withdrawal)
                .param("channel", channel.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("gone", sighting instanceof Sighting.Gone)
                .param("here", sighting instanceof Sighting.Here)
                .param("seen", seen(sighting))
                .update();
    }

    private static String seen(Sighting sighting) {
        return switch (sighting) {
            case Sighting.Gone(var asked) -> String.join(" ", asked);
            case Sighting.Here(var where) -> where;
            case Sighting.Unclear(var where) -> where;
        };
    }

    private static Receipt.Line line(ResultSet row, int number) throws SQLException {
        return new Receipt.Line(
                Channel.valueOf(row.getString("channel")),
                row.getInt("looks"),
                Instants.ifAny(row, "looked_at"),
                Instants.ifAny(row, "gone_at"),
                row.getBoolean("here"),
                row.getString("seen"));
    }
}
