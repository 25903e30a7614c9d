package org.caibian.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.caibian.article.ArticleChanged;
import org.caibian.shared.ArticleId;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Two programs on one database. */
@SpringBootTest
@RealDatabase
class NodesIT {
    private static final ArticleChanged CHANGED = new ArticleChanged(new ArticleId(1001));
    private static final Duration NOW = Duration.ofMillis(1);
    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired private Calls calls;
    @Autowired private Ears ears;
    @Autowired private JsonMapper json;
    @Autowired private JdbcClient jdbc;
    @Autowired private DataSource database;
    @Autowired private TransactionTemplate act;
    @Autowired private ApplicationEventPublisher events;

    private final List<Object> heard = new ArrayList<>();
    private NodeLine line;
    private Ears there;

    @BeforeEach
    void startAnotherNode() {
        calls.callOut();
        line = new NodeLine(json, jdbc, database);
        there = new Ears(line, heard::add);
        there.listen(NOW);
    }

    @AfterEach
    void end() {
        line.close();
    }

    @Test
    void anActOnOneNodeIsHeardOnAnotherOnce() {
        act.executeWithoutResult(_ -> {
            events.publishEvent(CHANGED);
            events.publishEvent(CHANGED);
        });

        calls.callOut();
        there.listen(SOON);
        calls.callOut();
        there.listen(NOW);

        assertThat(heard).containsExactly(CHANGED);
    }

    @Test
    void whatIsRolledBackIsCalledNowhere() {
        act.executeWithoutResult(status -> {
            events.publishEvent(CHANGED);
            status.setRollbackOnly();
        });

        calls.callOut();
        there.listen(NOW);

        assertThat(heard).isEmpty();
    }

    @Test
    void whatWasHeardIsNotCalledOutAgain() {
        ears.listen(NOW);

        line.say(List.of(CHANGED));
        ears.listen(SOON);
        calls.callOut();
        there.listen(NOW);

        assertThat(heard).isEmpty();
    }

    @Test
    void whereTheLineBreaksItIsTakenUpAgain() {
        jdbc.sql(
                        """
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where query = 'listen caibian_nodes' and datname = current_database()
                        """)
                .query(row -> {});
        assertThatThrownBy(() -> there.listen(SOON)).isInstanceOf(DataAccessException.class);

        there.listen(NOW);
        events.publishEvent(CHANGED);
        calls.callOut();
        there.listen(SOON);

        assertThat(heard).containsExactly(CHANGED);
    }
}
