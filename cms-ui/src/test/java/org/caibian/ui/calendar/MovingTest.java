package org.caibian.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Embargoes;
import org.caibian.article.ScheduleResult;
import org.caibian.article.Scheduling;
import org.caibian.publication.AgendaItem;
import org.caibian.publication.Ahead;
import org.caibian.publication.TakeDowns;
import org.caibian.right.Stage;
import org.caibian.security.SignedIn;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.signin.SessionId;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.ui.article.PlanWords;
import org.caibian.ui.article.PlanWords.Said;
import org.junit.jupiter.api.Test;

class MovingTest {
    private static final PersonId HAN = new PersonId(7);
    private static final ChosenInstant SIX = at("2026-11-25T22:00:00Z");
    private static final ChosenInstant SEVEN = at("2026-11-25T23:00:00Z");

    private final Scheduling scheduling = mock(Scheduling.class);
    private final PlanWords words = mock(PlanWords.class);
    private final Moving moving =
            new Moving(
                    scheduling,
                    mock(Embargoes.class),
                    mock(TakeDowns.class),
                    mock(Staff.class),
                    words);

    @Test
    void whoeverIsToldThatItWasClearedMeanwhileMaySetItAgain() {
        var draft = new ArticleId(1001).main();
        var cleared = new ScheduleResult.Outdated(Optional.empty(), Optional.empty());
        var scheduled = new ScheduleResult.Scheduled(SEVEN, List.of());
        when(scheduling.schedule(draft, Seen.of(SIX.at()), SEVEN, HAN)).thenReturn(cleared);
        when(scheduling.schedule(draft, Seen.nothing(), SEVEN, HAN)).thenReturn(scheduled);
        when(words.said(any(ScheduleResult.class))).thenReturn(new Said(true, "已定"));
        when(words.said(cleared))
                .thenReturn(new Said(false, "有人取消了定时", Optional.of(Seen.nothing())));
        var move = moving.of(release(), me());

        assertThat(move.apply(SEVEN).isDone()).isFalse();
        assertThat(move.apply(SEVEN).isDone()).isTrue();
    }

    private static AgendaItem release() {
        return new AgendaItem(
                new ArticleId(1001).main(),
                "CJ-261126-001",
                new DeskId(1),
                "港口恢复通航",
                Optional.of(Stage.Name.APPROVED),
                AgendaItem.What.RELEASE,
                SIX,
                Ahead.NOTHING,
                Optional.empty(),
                Set.of());
    }

    private static SignedIn me() {
        return new SignedIn(
                HAN,
                "hanjingchuan",
                "韩竞川",
                "",
                Set.of(Role.CHIEF_EDITOR),
                true,
                0,
                SessionId.fresh());
    }

    private static ChosenInstant at(String instant) {
        return new ChosenInstant(Instant.parse(instant), ZoneId.of("Asia/Shanghai"));
    }
}
