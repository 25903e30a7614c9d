package org.caibian.startup;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

/**
 * As much of the house as making a token takes: no web, no routes, no search. Not annotated as a
 * configuration, so that the program itself does not find it.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan({
    "org.caibian.ledger",
    "org.caibian.notice",
    "org.caibian.shared",
    "org.caibian.staff",
    "org.caibian.token"
})
@Import(ClockConfiguration.class)
final class TokenOffice {

    @Bean
    @Conditional(EmbeddedDatabaseConfiguration.NoDatabaseIsNamed.class)
    static ConsoleDatabase consoleDatabase(@Value("${caibian.data}") Path path) {
        return ConsoleDatabase.of(path);
    }

    /** A database that others use is never changed from here. */
    @Bean
    static FlywayMigrationStrategy onlyWhereAlone(ObjectProvider<ConsoleDatabase> database) {
        return flyway -> {
            var found = database.getIfAvailable();
            if (found != null && found.isAlone()) {
                flyway.migrate();
            }
        };
    }
}
