package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordHashesTest {
    private static final String PASSWORD = "long enough words";

    private final PasswordEncoder encoder =
            new PasswordHashes().passwordEncoder(settings(19_456, 2));

    @Test
    void passwordsAreKeptByArgon2idAtTheChosenCostEachWithASaltOfItsOwn() {
        var hash = encoder.encode(PASSWORD);

        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(encoder.encode(PASSWORD)).isNotEqualTo(hash);
        assertThat(encoder.matches(PASSWORD, hash)).isTrue();
        assertThat(encoder.matches(PASSWORD + " ", hash)).isFalse();
        assertThat(encoder.upgradeEncoding(hash)).isFalse();
    }

    @Test
    void thoseThatWereKeptOtherwiseAreStillGoodAndAreToBeKeptAnew() {
        var before = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

        assertThat(encoder.matches(PASSWORD, before)).isTrue();
        assertThat(encoder.upgradeEncoding(before)).isTrue();
        var cheaper = new PasswordHashes().passwordEncoder(settings(7_168, 1)).encode(PASSWORD);
        assertThat(encoder.matches(PASSWORD, cheaper)).isTrue();
        assertThat(encoder.upgradeEncoding(cheaper)).isTrue();
    }

    @Test
    void aCostThatIsNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(1_024, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(19_456, 0));
    }

    @Test
    void noMoreAreHashedAtOnceThanThereIsMemoryFor() throws Exception {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var bothThere = new CountDownLatch(2);
        var slow = mock(PasswordEncoder.class);
        when(slow.matches(any(), any()))
                .thenAnswer(_ -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    bothThere.countDown();
                    bothThere.await();
                    running.decrementAndGet();
                    return true;
                });
        var few = new FewAtOnce(slow, 2);

        try (var hands = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 12; i++) {
                hands.submit(() -> few.matches(PASSWORD, ""));
            }
        }

        assertThat(most).hasValue(2);
    }

    private static PasswordSettings settings(int memory, int passes) {
        return new PasswordSettings(memory, passes, Optional.empty(), List.of());
    }
}
