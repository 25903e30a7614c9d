package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantWaitTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT23H59M", "PT144H1S"})
    void nobodyIsLeftTooLittleTimeToHaveItStoppedNorIsItOverOnlyOnceItLapsed(String wait) {
        assertThatThrownBy(() -> new GrantWait(Duration.parse(wait)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("caibian.grants.alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT24H", "PT72H", "PT144H"})
    void itIsOverBeforeTheProposalLapses(String wait) {
        assertThat(new GrantWait(Duration.parse(wait)).alone()).isLessThan(ProposedGrant.TIME);
    }
}
