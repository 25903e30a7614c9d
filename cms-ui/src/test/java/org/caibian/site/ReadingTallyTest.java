package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.caibian.reader.Readings;
import org.caibian.shared.ArticleId;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class ReadingTallyTest {

    private static final ArticleId STORY = new ArticleId(1001);

    private final Readings readings = mock(Readings.class);
    private final SettableClock clock = new SettableClock();
    private final ReadingTally tally = new ReadingTally(readings, clock);

    @Test
    void readingsOfAStoryAreAddedUpBeforeTheyAreWritten() {
        tally.count(STORY);
        tally.count(STORY);

        tally.bringIn();

        verify(readings).add(Map.of(STORY, 2L), clock.instant());
    }

    @Test
    void whereNothingWasReadNothingIsWritten() {
        tally.bringIn();

        verify(readings, never()).add(any(), any());
    }

    @Test
    void whatTheDatabaseDidNotTakeIsWrittenTheNextTime() {
        tally.count(STORY);
        doThrow(new DataAccessResourceFailureException("away")).when(readings).add(any(), any());
        assertThatCode(tally::bringIn).doesNotThrowAnyException();
        doNothing().when(readings).add(any(), any());
        tally.count(STORY);

        tally.bringIn();

        verify(readings).add(Map.of(STORY, 2L), clock.instant());
    }

    @Test
    void whatWasReadLastIsWrittenWhenTheSiteStops() {
        tally.start();
        tally.count(STORY);

        tally.stop();

        verify(readings).add(Map.of(STORY, 1L), clock.instant());
    }
}
