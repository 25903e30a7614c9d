package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.caibian.publication.AgendaItem.What;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DeskId;
import org.junit.jupiter.api.Test;

/** What does not fit in what is planned. */
class ConflictTest {

    private static final Instant NOW = Instant.parse("2026-11-25T22:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DeskId WORLD = new DeskId(1);
    private static final Optional<AgendaItem.Neighbour> NEIGHBOUR =
            Optional.of(
                    new AgendaItem.Neighbour(
                            new ArticleId(9).main(),
                            WORLD,
                            Optional.of("港口加开夜班"),
                            NOW.plusSeconds(7_260)));

    @Test
    void onlyWhatGoesOutIsCloseToAnother() {
        var beside = item(1, What.RELEASE, 120, Stage.Name.APPROVED, nothing(), NEIGHBOUR);
        var end = item(1, What.TAKE_DOWN, 120, Stage.Name.APPROVED, nothing(), NEIGHBOUR);

        assertThat(of(beside)).containsExactly(Conflict.CLOSE_BY);
        assertThat(of(end)).isEmpty();
    }

    @Test
    void aReleaseWithinItsEmbargoWaits() {
        var ahead = new Ahead(chosen(120), chosen(180), Optional.empty(), false);

        assertThat(of(item(1, What.RELEASE, 120, Stage.Name.APPROVED, ahead)))
                .containsExactly(Conflict.BEFORE_EMBARGO_ENDS);
        assertThat(of(item(1, What.RELEASE, 180, Stage.Name.APPROVED, ahead))).isEmpty();
    }

    @Test
    void whatWaitsForAnEmbargoIsNotLateBeforeThatIsOver() {
        var ahead = new Ahead(chosen(-5), chosen(30), Optional.empty(), false);
        var passed = new Ahead(chosen(-5), chosen(-1), Optional.empty(), false);

        assertThat(of(item(1, What.RELEASE, -5, Stage.Name.APPROVED, ahead)))
                .containsExactly(Conflict.BEFORE_EMBARGO_ENDS);
        assertThat(of(item(1, What.RELEASE, -5, Stage.Name.IN_REVIEW, ahead)))
                .containsExactly(Conflict.BEFORE_EMBARGO_ENDS, Conflict.NOT_APPROVED);
        assertThat(of(item(1, What.RELEASE, -5, Stage.Name.APPROVED, passed)))
                .containsExactly(Conflict.BEFORE_EMBARGO_ENDS, Conflict.OVERDUE);
    }

    @Test
    void theEndOfAnEmbargoThatAloneKeptWhatIsApprovedIsItsRelease() {
        var kept = new Ahead(Optional.empty(), chosen(120), Optional.empty(), false);
        assertThat(of(item(1, What.EMBARGO, 120, Stage.Name.APPROVED, kept, NEIGHBOUR)))
                .containsExactly(Conflict.CLOSE_BY);
        var passed = new Ahead(Optional.empty(), chosen(-1), Optional.empty(), false);
        assertThat(of(item(1, What.EMBARGO, -1, Stage.Name.APPROVED, passed)))
                .containsExactly(Conflict.OVERDUE);
        assertThat(of(item(1, What.EMBARGO, 120, Stage.Name.IN_REVIEW, kept, NEIGHBOUR))).isEmpty();
    }

    @Test
    void anEndAtOrBeforeTheReleaseDoesNotFit() {
        var ahead = new Ahead(chosen(120), Optional.empty(), chosen(120), false);

        assertThat(of(item(1, What.TAKE_DOWN, 120, Stage.Name.IN_REVIEW, ahead)))
                .containsExactly(Conflict.ENDS_BEFORE_RELEASE);
        assertThat(of(item(1, What.TAKE_DOWN, 121, Stage.Name.IN_REVIEW, ahead))).isEmpty();
    }

    @Test
    void aReleaseAtOrAfterItsEndDoesNotFitEither() {
        var ahead = new Ahead(chosen(120), Optional.empty(), chosen(120), false);

        assertThat(of(item(1, What.RELEASE, 120, Stage.Name.APPROVED, ahead)))
                .containsExactly(Conflict.ENDS_BEFORE_RELEASE);
        assertThat(of(item(1, What.RELEASE, 119, Stage.Name.APPROVED, ahead))).isEmpty();
    }

    @Test
    void whatWouldKeepAReleaseBackPressesAndConcernsNothingElse() {
        var faults = Set.of(Conflict.BEHIND, Conflict.RIGHTS_OVER);
        var release = item(1, What.RELEASE, 120, Stage.Name.APPROVED, nothing()).faulty(faults);
        var end = item(1, What.TAKE_DOWN, 120, Stage.Name.APPROVED, nothing()).faulty(faults);

        assertThat(of(release)).isEqualTo(faults).allMatch(Conflict::isPressing);
        assertThat(of(end)).isEmpty();
    }

    @Test
    void whatIsNotApprovedPressesAsItsTimeNears() {
        assertThat(of(item(1, What.RELEASE, 59, Stage.Name.IN_REVIEW, nothing())))
                .containsExactly(Conflict.NOT_APPROVED);
        assertThat(of(item(1, What.RELEASE, 60, Stage.Name.IN_REVIEW, nothing()))).isEmpty();
        assertThat(of(item(1, What.RELEASE, 59, Stage.Name.APPROVED, nothing()))).isEmpty();
    }

    @Test
    void whatHasNotGoneOutInTimePresses() {
        assertThat(of(item(1, What.RELEASE, -5, Stage.Name.IN_REVIEW, nothing())))
                .containsExactly(Conflict.OVERDUE);
        assertThat(Conflict.OVERDUE.isPressing()).isTrue();
        assertThat(Conflict.CLOSE_BY.isPressing()).isFalse();
    }

    private static Set<Conflict> of(AgendaItem item) {
        return Conflict.of(item, NOW);
    }

    private static AgendaItem item(
            long article, What what, int minutes, Stage.Name stage, Ahead ahead) {
        return item(article, what, minutes, stage, ahead, Optional.empty());
    }

    private static AgendaItem item(
            long article,
            What what,
            int minutes,
            Stage.Name stage,
            Ahead ahead,
            Optional<AgendaItem.Neighbour> closeBy) {
        return new AgendaItem(
                new ArticleId(article).main(),
                "GJ-261126-00" + article,
                WORLD,
                "港口恢复通航",
                Optional.of(stage),
                what,
                chosen(minutes).orElseThrow(),
                ahead,
                closeBy,
                Set.of());
    }

    private static Ahead nothing() {
        return Ahead.NOTHING;
    }

    private static Optional<ChosenInstant> chosen(int minutes) {
        return Optional.of(new ChosenInstant(NOW.plusSeconds(minutes * 60L), ZONE));
    }
}
