package org.caibian.startup;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Starts a database of the program's own, unless the settings name one. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoDatabaseIsNamed.class)
class EmbeddedDatabaseConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DataFolder dataFolder(@Value("${caibian.data}") Path path) {
        return DataFolder.claim(path);
    }

    @Bean
    @ConditionalOnMissingBean
    PostgresProcesses postgresProcesses(DataFolder folder) {
        return PostgresProcesses.in(folder);
    }

    @Bean
    PostgresServer postgresServer(DataFolder folder, PostgresProcesses leftRunning) {
        return PostgresServer.start(folder, leftRunning);
    }

    @Bean
    JdbcConnectionDetails databaseConnection(PostgresServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return PostgresServer.USER;
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }

    static final class NoDatabaseIsNamed extends NoneNestedConditions {

        NoDatabaseIsNamed() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static final class Named {}
    }
}
