package org.caibian.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.caibian.source.SourceMerges;
import org.caibian.staff.Desks;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to the house's lists happens when its clock says, whatever its database's does. */
@SpringBootTest
@RealDatabase
class HouseTimeIT {

    @Autowired private ApplicationContext context;
    @Autowired private Catalogue catalogue;
    @Autowired private Desks desks;
    @Autowired private SourceMerges sources;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;

    @Test
    void whatIsPutAsideOrMergedIsSoSinceThen() {
        var newsroom = TestNewsroom.in(context);
        var by = newsroom.administrator;

        catalogue.archive(newsroom.section, by);
        desks.archive(newsroom.otherDesk(), by);
        sources.merge(newsroom.expiredSource, newsroom.agency, by);

        var now = clock.instant();
        assertThat(at("archived_at", "section", newsroom.section.value())).isEqualTo(now);
        assertThat(at("archived_at", "desk", newsroom.otherDesk().value())).isEqualTo(now);
        assertThat(at("merged_at", "source", newsroom.expiredSource.value())).isEqualTo(now);
    }

    private Instant at(String column, String table, long id) {
        return jdbc.sql("select %s from %s where id = :id".formatted(column, table))
                .param("id", id)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
