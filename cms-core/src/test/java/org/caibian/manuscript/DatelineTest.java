package org.caibian.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

    private static final LocalDate DAY = LocalDate.of(2020, 4, 16);

    @Test
    void aPlaceBecomesADatelineInTheHousesForm() {
        assertThat(Dateline.offered("新华社", " 北京 ", DAY, List.of())).contains("新华社北京4月16日电");
    }

    @Test
    void anAgencyGoesByItsShortNameAndReportersAreNamed() {
        assertThat(Dateline.offered("海岸通讯社", "东屿", DAY, List.of("王砚", "纪南舟")))
                .contains("海岸社东屿4月16日电（记者 王砚 纪南舟）");
    }

    @Test
    void anOlderDatelineIsOfferedWithTodaysDateAndSource() {
        assertThat(Dateline.offered("新华社", "新华社北京4月15日电", DAY, List.of())).contains("新华社北京4月16日电");
    }

    @Test
    void whatStandsThereAlreadyIsNotOfferedAgain() {
        assertThat(Dateline.offered("新华社", "新华社北京4月16日电", DAY, List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "新华社", "在北京的街头，人们议论纷纷", "<b>北京</b>", "长得不像是一个地名的一串文字"})
    void whatIsNoPlaceMakesNoDateline(String typed) {
        assertThat(Dateline.offered("新华社", typed, DAY, List.of())).isEqualTo(Optional.empty());
    }
}
