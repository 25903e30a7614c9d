package org.caibian.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of how people want their letters. */
@Component
class LetterChoiceRows {

    private final JdbcClient jdbc;

    LetterChoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LetterChoice of(PersonId person) {
        return of(Set.of(person)).getOrDefault(person, LetterChoice.USUAL);
    }

    /** Of each of them, also of who has chosen nothing. */
    Map<PersonId, LetterChoice> of(Collection<PersonId> people) {
        var chosen = new HashMap<PersonId, LetterChoice>();
        people.forEach(each -> chosen.put(each, LetterChoice.USUAL));
        jdbc.sql(
                        """
                        select person, manner, daily_at, quiet_from, quiet_until
                        from letter_choice where person = any (:people)
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query(row -> {
                    chosen.put(new PersonId(row.getLong("person")), choice(row));
                });
        return chosen;
    }

    void put(PersonId person, LetterChoice choice) {
        jdbc.sql(
                        """
                        insert into letter_choice (person, manner, daily_at, quiet_from, quiet_until)
                        values (:person, :manner, :dailyAt, :from, :until)
                        on conflict (person) do update
                        set manner = excluded.manner, daily_at = excluded.daily_at,
                            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
                        """)
                .param("person", person.value())
                .param("manner", choice.manner().name())
                .param("dailyAt", choice.dailyAt())
                .param("from", choice.quiet().map(QuietHours::from).orElse(null))
                .param("until", choice.quiet().map(QuietHours::until).orElse(null))
                .update();
    }

    private static LetterChoice choice(ResultSet row) throws SQLException {
        return new LetterChoice(
                LetterChoice.Manner.valueOf(row.getString("manner")),
                row.getObject("daily_at", LocalTime.class),
                quiet(row));
    }

    private static Optional<QuietHours> quiet(ResultSet row) throws SQLException {
        var from = row.getObject("quiet_from", LocalTime.class);
        var until = row.getObject("quiet_until", LocalTime.class);
        return from == null ? Optional.empty() : QuietHours.of(from, until);
    }
}
