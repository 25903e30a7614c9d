package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.junit.jupiter.api.Test;

class KeysetPagesTest {
    private static final int STORIES = 120;

    private final List<Keyset> asked = new ArrayList<>();

    @Test
    void aGridThatAsksByOffsetIsServedTheRowsOfThatPlace() {
        var pages = pages();

        var rows = pages.rows(95, 10);

        assertThat(rows).containsExactlyElementsOf(numbers(95, 105));
    }

    @Test
    void theEndOfTheListIsServedAsFarAsItGoes() {
        var pages = pages();

        var rows = pages.rows(110, 50);

        assertThat(rows).containsExactlyElementsOf(numbers(110, STORIES));
        assertThat(pages.rows(150, 50)).isEmpty();
    }

    @Test
    void scrollingOnReadsFromWhereThePageBeforeEnded() {
        var pages = pages();
        pages.rows(0, 50);
        asked.clear();

        pages.rows(50, 50);

        assertThat(asked).containsExactly(key(49));
    }

    @Test
    void aRowIsFoundByItsPlaceAndAPlaceByItsRow() {
        var pages = pages();
        pages.rows(0, 100);

        assertThat(pages.row(73)).contains(73L);
        assertThat(pages.row(STORIES)).isEmpty();
        assertThat(pages.place(number -> number == 73)).isEqualTo(73);
        assertThat(pages.place(number -> number == -5)).isEqualTo(-1);
    }

    private KeysetPages<Long> pages() {
        return new KeysetPages<>(key(-1), this::read);
    }

    private Slice<Long> read(Keyset from, int limit) {
        asked.add(from);
        var oneMore = numbers(from.id() + 1, Math.min(STORIES, from.id() + limit + 2));
        return Slice.of(oneMore, limit, KeysetPagesTest::key);
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }

    private static Keyset key(long number) {
        return new Keyset(Instant.EPOCH, number);
    }
}
