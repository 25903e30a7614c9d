package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
@RealDatabase
class JournalKeysIT {

    @Autowired private ApplicationContext context;
    @Autowired private JournalKeys keys;

    private TestNewsroom newsroom;

    @BeforeEach
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
    }

    @Test
    void everybodyHasAKeyOfTheirOwnThatStays() {
        var key = keys.of(newsroom.reporter);

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(keys.of(newsroom.reporter)).isEqualTo(key);
        assertThat(keys.of(newsroom.secondReporter)).isNotEqualTo(key);
    }

    @Test
    void pagesThatAskForTheFirstTimeAtOnceGetOneKey() throws Exception {
        var person = newsroom.stranger();
        try (var pages = Executors.newFixedThreadPool(4)) {
            var asked =
                    pages.invokeAll(
                            Collections.<Callable<String>>nCopies(4, () -> keys.of(person)));
            var first = asked.getFirst().get();
            for (var each : asked) {
                assertThat(each.get()).isEqualTo(first);
            }
        }
    }
}
