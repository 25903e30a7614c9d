package org.caibian.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.caibian.node.Ears;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.testing.TestDatabase;
import org.caibian.ui.parts.Hands;
import org.caibian.ui.parts.Minutes;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database: what is done on the one rings the bells that hang on the other. */
class BellsIT {

    private static ConfigurableApplicationContext here;
    private static ConfigurableApplicationContext there;
    private static PersonId wang;
    private static PersonId li;
    private static PersonId nobodyTellsAnything;

    private final BlockingQueue<PersonId> rung = new LinkedBlockingQueue<>();

    @BeforeAll
    static void startBothNodes() {
        var database = TestDatabase.newDatabase();
        here = node(database);
        there = node(database);
        wang = person("wangyan", "王砚");
        li = person("liqinghe", "李清和");
        nobodyTellsAnything = person("zhouning", "周宁");
    }

    @AfterAll
    static void endThem() {
        there.close();
        here.close();
    }

    @Test
    void theBellOfWhoIsToldOnOneNodeRingsOnTheOtherAndNobodyElses() throws InterruptedException {
        hangBells(there, wang);

        tell(wang);

        assertThat(rung.poll(10, TimeUnit.SECONDS)).isEqualTo(wang);
        assertThat(rung).isEmpty();
        assertThat(there.getBean(Notices.class).unread(wang)).isPositive();
    }

    @Test
    void whatIsReadOnOneNodeIsReadOnTheOther() throws InterruptedException {
        tell(li);
        hangBells(here, li);
        var notices = there.getBean(Notices.class);

        notices.readAll(notices.newest(li, Keyset.START, 1).items().getFirst().id(), li);

        assertThat(rung.poll(10, TimeUnit.SECONDS)).isEqualTo(li);
        assertThat(here.getBean(Notices.class).unread(li)).isZero();
    }

    /** In this order they ring: theirs last. */
    private void hangBells(ConfigurableApplicationContext node, PersonId theirs) {
        for (var person : List.of(nobodyTellsAnything, theirs)) {
            node.getBean(Bells.class).hang(person, () -> rung.add(person));
        }
    }

    private static void tell(PersonId whom) {
        new TransactionTemplate(here.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(_ ->
                        here.getBean(Notices.class)
                                .tell(Set.of(whom), Occasion.CODES_REFUSED, Map.of()));
    }

    private static PersonId person(String account, String name) {
        return new PersonId(
                here.getBean(JdbcClient.class)
                        .sql(
                                """
                                insert into person (account, name, password_hash, active)
                                values (:account, :name, '{noop}x', true) returning id
                                """)
                        .param("account", account)
                        .param("name", name)
                        .query(Long.class)
                        .single());
    }

    /** One that listens by now, as it goes on doing by itself. */
    private static ConfigurableApplicationContext node(String database) {
        var node =
                new SpringApplicationBuilder(Rooms.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--spring.datasource.url=" + database,
                                "--spring.datasource.username=" + TestDatabase.user(),
                                "--spring.datasource.password=" + TestDatabase.password(),
                                "--spring.datasource.hikari.maximum-pool-size=4",
                                "--spring.datasource.hikari.minimum-idle=0");
        node.getBean(Ears.class).listen(Duration.ofMillis(1));
        return node;
    }

    /** As much of the program as bells take, with the clockwork by which nodes hear each other. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @ComponentScan({"org.caibian.node", "org.caibian.notice", "org.caibian.shared"})
    @ComponentScan(
            basePackages = "org.caibian.watch",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.NodeConfiguration"))
    @Import({Bells.class, Hands.class, Minutes.class, Moments.class})
    static class Rooms {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
