package org.caibian.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifetimeTest {

    @Test
    void minutesHoursAndDaysAreUnderstood() {
        assertThat(Lifetime.parse("90m")).contains(new Lifetime(Duration.ofMinutes(90)));
        assertThat(Lifetime.parse("12h")).contains(new Lifetime(Duration.ofHours(12)));
        assertThat(Lifetime.parse("30d")).contains(Lifetime.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "1", "1w", "-1d", "1.5h", " 1d", "1D", "999999h"})
    void anythingElseIsNoTime(String text) {
        assertThat(Lifetime.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0m", "31d", "721h"})
    void noTokenIsForNoTimeOrForMoreThanAMonth(String text) {
        assertThat(Lifetime.parse(text)).isEmpty();
    }
}
