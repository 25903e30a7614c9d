package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.PersonId;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** What becomes of a letter that was handed out. */
class SignInOutboxTest {

    private static final long LETTER = 3;
    private static final PersonId JOINING = new PersonId(7);
    private static final PersonId INVITER = new PersonId(1);

    private final SignInLetterRows rows = mock(SignInLetterRows.class);
    private final Notices notices = mock(Notices.class);
    private final SettableClock clock = new SettableClock();
    private final SignInOutbox outbox =
            new SignInOutbox(rows, notices, mock(PlatformTransactionManager.class), clock);

    @BeforeEach
    void oneIsDue() {
        var due =
                new SignInLetterRows.Due(
                        LETTER,
                        JOINING,
                        SignInLetter.Kind.INVITATION,
                        "shiyue",
                        "施樾",
                        "shiyue@news.example",
                        Optional.empty(),
                        clock.instant());
        when(rows.lockNext(any())).thenReturn(Optional.of(due));
        when(rows.giveUp(eq(LETTER), anyString(), any())).thenReturn(Optional.of(INVITER));
    }

    @Test
    void oneThatIsOutIsSettled() {
        assertThat(outbox.handOutNext(_ -> true)).isTrue();

        verify(rows).sent(eq(LETTER), anyString());
        verify(rows, never()).refused(anyLong(), anyString());
    }

    @Test
    void oneNoServerTakesIsTriedAgainForTwoHours() {
        clock.pass(Duration.ofHours(2));

        outbox.handOutNext(_ -> false);

        verify(rows).refused(eq(LETTER), anyString());
        verify(rows, never()).giveUp(anyLong(), anyString(), any());
    }

    @Test
    void afterThatItIsGivenUpAndWhoInvitedHears() {
        clock.pass(Duration.ofHours(2).plusSeconds(1));

        outbox.handOutNext(_ -> false);

        verify(rows).giveUp(eq(LETTER), anyString(), eq(clock.instant()));
        verify(notices)
                .tell(
                        Set.of(INVITER),
                        Occasion.INVITATION_UNSENT,
                        Map.of("person", "7", "to", "施樾"));
    }

    /** The page said so as they invited. */
    @Test
    void withoutAMailServerItIsGivenUpAtOnceAndNobodyIsToldAgain() {
        outbox.handOutNext(
                new SignInPostman() {
                    @Override
                    public boolean deliver(SignInLetter letter) {
                        return false;
                    }

                    @Override
                    public boolean isThere() {
                        return false;
                    }
                });

        verify(rows).giveUp(eq(LETTER), anyString(), eq(clock.instant()));
        verifyNoInteractions(notices);
    }
}
