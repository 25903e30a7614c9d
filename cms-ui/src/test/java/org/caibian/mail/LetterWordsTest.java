package org.caibian.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
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
        var envelope = to(false, Occasion.SECOND_FACTOR_RESET);

        assertThat(house().in(Optional.of(Language.EN)).text(envelope))
                .contains("Read it at the desk");
        assertThat(house().text(envelope)).contains("内容请到采编台查看");
    }

    @Test
    void whoWasSwitchedOffReadsWhoCanStopItAndWhereTheyAreFoundAndIsLedToNoDesk() {
        var envelope = to(true, Occasion.GRANT_WAITS);

        assertThat(house().text(envelope))
                .contains(
                        "到时将独自任命",
                        "能叫停的是任何一位在职、有角色的同事",
                        "总编辑和各部门主任",
                        "https://news.example/masthead")
                .doesNotContain("news.example/desk");
        assertThat(house().in(Optional.of(Language.EN)).text(envelope))
                .contains("Any colleague who still works there", "https://news.example/masthead")
                .doesNotContain("news.example/desk");
    }

    @Test
    void ofSeveralThatReachThemEachIsSaidOnceAndWhatToDoAboutEach() {
        var envelope = to(true, Occasion.GRANT_OFF, Occasion.GRANT_WAITS, Occasion.GRANT_WAITS);

        assertThat(house().text(envelope))
                .contains("账号被停用", "账号只有在职的管理员能恢复")
                .containsOnlyOnce("能叫停的是");
    }

    @Test
    void whateverReachesWhoLeftTellsThemWhatTheyCanDo() throws IOException {
        var told =
                Arrays.stream(Occasion.values())
                        .filter(Occasion::reachesWhoLeft)
                        .map(each -> "left." + each)
                        .toList();

        assertThat(words("mail-messages").stringPropertyNames()).containsAll(told);
    }

    private static LetterWords house() {
        var addresses = mock(Addresses.class);
        when(addresses.of(anyString()))
                .thenAnswer(asked -> "https://news.example" + asked.getArgument(0));
        return new LetterWords(
                Locale.SIMPLIFIED_CHINESE,
                new Newsroom("晨岸", ZoneId.of("Asia/Shanghai")),
                addresses);
    }

    private static Envelope to(boolean left, Occasion... occasions) {
        return new Envelope(
                new Envelope.Recipient("wangyan", "王砚", Optional.empty(), Optional.empty(), left),
                Arrays.stream(occasions).map(LetterWordsTest::letter).toList());
    }

    private static Letter letter(Occasion occasion) {
        return new Letter(
                new NoticeId(1), Instant.EPOCH, occasion, Optional.empty(), Optional.empty());
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var bytes = LetterWordsTest.class.getResourceAsStream("/" + file + ".properties")) {
            words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return words;
    }
}
