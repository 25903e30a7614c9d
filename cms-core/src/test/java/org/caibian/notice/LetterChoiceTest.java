package org.caibian.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.caibian.notice.LetterChoice.Manner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterChoiceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Test
    void aLetterComesAsItIsToldWhereNothingWasChosen() {
        assertThat(due(LetterChoice.USUAL, "2026-11-23T23:30")).contains(at("2026-11-23T23:30"));
    }

    @Test
    void inTheQuietHoursItWaitsForTheirEndAlsoOverMidnight() {
        var night = quiet(Manner.AT_ONCE, LocalTime.of(22, 0), LocalTime.of(7, 0));

        assertThat(due(night, "2026-11-23T21:59:59")).contains(at("2026-11-23T21:59:59"));
        assertThat(due(night, "2026-11-23T22:00")).contains(at("2026-11-24T07:00"));
        assertThat(due(night, "2026-11-24T06:59:59")).contains(at("2026-11-24T07:00"));
        assertThat(due(night, "2026-11-24T07:00")).contains(at("2026-11-24T07:00"));
        var noon = quiet(Manner.AT_ONCE, LocalTime.of(12, 0), LocalTime.of(13, 0));
        assertThat(due(noon, "2026-11-24T12:30")).contains(at("2026-11-24T13:00"));
        assertThat(due(noon, "2026-11-24T23:30")).contains(at("2026-11-24T23:30"));
    }

    @Test
    void theLettersOfADayComeTogether() {
        var daily = new LetterChoice(Manner.DAILY, NINE, Optional.empty());

        assertThat(due(daily, "2026-11-23T08:59")).contains(at("2026-11-23T09:00"));
        assertThat(due(daily, "2026-11-23T09:00")).contains(at("2026-11-24T09:00"));
    }

    @Test
    void anHourThatAClockSkipsOrGoesThroughTwiceLosesNoLetter() {
        var skipped = new LetterChoice(Manner.DAILY, LocalTime.of(2, 30), Optional.empty());

        assertThat(due(skipped, "2026-03-28T22:00")).contains(at("2026-03-29T03:30"));
        var twice = quiet(Manner.AT_ONCE, LocalTime.of(1, 0), LocalTime.of(2, 30));
        assertThat(due(twice, "2026-10-25T01:30")).contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void alarmsComeAtOnceWhateverWasChosen() {
        var none = quiet(Manner.NONE, LocalTime.of(0, 0), LocalTime.of(23, 59));

        assertThat(none.due(Occasion.OVERDUE, at("2026-11-23T03:00"), BERLIN))
                .contains(at("2026-11-23T03:00"));
        assertThat(due(none, "2026-11-23T03:00")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void soDoesWhatAlsoReachesWhoLeft(Occasion occasion) {
        var none = new LetterChoice(Manner.NONE, NINE, Optional.empty());

        assertThat(none.due(occasion, at("2026-11-23T03:00"), BERLIN).isPresent())
                .isEqualTo(occasion.reachesWhoLeft() || occasion.isAlarm());
    }

    private static LetterChoice quiet(Manner manner, LocalTime from, LocalTime until) {
        return new LetterChoice(manner, NINE, QuietHours.of(from, until));
    }

    private static Optional<Instant> due(LetterChoice choice, String told) {
        return choice.due(Occasion.RETURNED, at(told), BERLIN);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(BERLIN).toInstant();
    }
}
