package org.caibian.profile;

import java.util.Optional;
import org.caibian.shared.Language;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have chosen to read in. */
@Component
class LanguageRows {

    private final JdbcClient jdbc;

    LanguageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Language> of(PersonId person) {
        return jdbc.sql("select language from person where id = :id and language is not null")
                .param("id", person.value())
                .query(Language.class)
                .optional();
    }

    void set(PersonId person, Language language) {
        jdbc.sql("update person set language = :language where id = :id")
                .param("language", language.name())
                .param("id", person.value())
                .update();
    }
}
