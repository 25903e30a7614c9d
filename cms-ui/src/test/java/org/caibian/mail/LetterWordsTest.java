package org.caibian.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.caibian.notice.Envelope;
import org.caibian.notice.Letter;
import org.caibian.notice.NoticeId;
import org.caibian.notice.Occasion;
import org.caibian.shared.Language;
import org.caibian.shared.Newsroom;
import org.caibian.startup.Addresses;
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

    @Test
    void aLetterIsInWhatItsReaderChoseAndElseInTheHousesOwn() {
        var addresses = mock(Addresses.class);
        when(addresses.of("/desk")).thenReturn("https://news.example/desk");
        var house =
                new LetterWords(
                        Locale.SIMPLIFIED_CHINESE,
                        new Newsroom("晨岸", ZoneId.of("Asia/Shanghai")),
                        addresses);
        var letter =
                new Letter(
                        new NoticeId(1),
                        Instant.EPOCH,
                        Occasion.SECOND_FACTOR_RESET,
                        Optional.empty(),
                        Optional.empty());
        var envelope =
                new Envelope(
                        new Envelope.Recipient("wangyan", "王砚", Optional.empty(), Optional.empty()),
                        List.of(letter));

        assertThat(house.in(Optional.of(Language.EN)).text(envelope))
                .contains("Read it at the desk");
        assertThat(house.in(Optional.empty()).text(envelope)).contains("内容请到采编台查看");
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var bytes = LetterWordsTest.class.getResourceAsStream("/" + file + ".properties")) {
            words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return words;
    }
}
