package org.caibian.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.caibian.notice.Occasion;
import org.junit.jupiter.api.Test;

class LetterWordsTest {

    @Test
    void everySentenceOfALetterIsThereInBothLanguages() throws IOException {
        assertThat(words("mail-messages_en").keySet()).isEqualTo(words("mail-messages").keySet());
    }

    @Test
    void everyOccasionHasItsWords() throws IOException {
        var occasions = Arrays.stream(Occasion.values()).map(each -> "occasion." + each).toList();

        assertThat(words("mail-messages").stringPropertyNames()).containsAll(occasions);
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var bytes = LetterWordsTest.class.getResourceAsStream("/" + file + ".properties")) {
            words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return words;
    }
}
