package org.caibian.publication;

import org.caibian.article.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The least number of different people whose seals a release asks for, kept here and not in any
 * route.
 */
@Component
class SealsNeeded {

    private final JdbcClient jdbc;

    SealsNeeded(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int of(Kind kind) {
        return jdbc.sql("select least from seals_needed where kind = :kind")
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }
}
