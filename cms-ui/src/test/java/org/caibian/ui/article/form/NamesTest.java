package org.caibian.ui.article.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"王砚 纪南舟", "王砚、纪南舟", "王砚，纪南舟", " 王砚 ; 纪南舟 ", "王砚　纪南舟", "王砚\n纪南舟"})
    void chineseNamesAreToldApartByBlanksAndByCommas(String typed) {
        assertThat(Names.in(typed)).containsExactly("王砚", "纪南舟");
    }

    @Test
    void aBlankInAnotherNameIsPartOfIt() {
        assertThat(Names.in("John Smith、José María, Wi-Fi 7"))
                .containsExactly("John Smith", "José María", "Wi-Fi 7");
    }

    @Test
    void whatALineSaysIsReadAsTheSameNames() {
        for (var names :
                List.of(
                        List.of("王砚", "纪南舟"),
                        List.of("John Smith", "José María"),
                        List.of("王砚", "John Smith"),
                        List.<String>of())) {
            assertThat(Names.in(Names.line(names))).isEqualTo(names);
        }
        assertThat(Names.line(List.of("王砚", "纪南舟"))).isEqualTo("王砚 纪南舟");
    }
}
