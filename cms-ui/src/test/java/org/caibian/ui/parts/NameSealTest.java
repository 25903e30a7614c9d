package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSealTest {
    @ParameterizedTest
    @CsvSource({"李清和, 李清和印", "唐越, 唐越之印", "欧阳明月, 欧阳明月", "禾, 禾氏之印"})
    void everyNameFillsTheFourPlacesOfItsSeal(String name, String carved) {
        assertThat(NameSeal.carved(name)).isEqualTo(carved);
    }
}
