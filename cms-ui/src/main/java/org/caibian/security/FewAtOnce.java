package org.caibian.security;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes so many passwords at once and no more: each takes its part of the memory, and more at once
 * than there are processors end no sooner. Whoever comes next waits their turn.
 */
final class FewAtOnce implements PasswordEncoder {
    private final PasswordEncoder slow;
    private final Semaphore hands;

    FewAtOnce(PasswordEncoder slow, int most) {
        this.slow = slow;
        hands = new Semaphore(most, true);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence typed) {
        return inTurn(() -> slow.encode(typed));
    }

    @Override
    public boolean matches(@Nullable CharSequence typed, @Nullable String kept) {
        return inTurn(() -> slow.matches(typed, kept));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String kept) {
        return slow.upgradeEncoding(kept);
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        hands.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            hands.release();
        }
    }
}
