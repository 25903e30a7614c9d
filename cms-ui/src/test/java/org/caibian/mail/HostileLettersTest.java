package org.caibian.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.notice.Delivery;
import org.caibian.notice.Envelope;
import org.caibian.notice.Letter;
import org.caibian.notice.NoticeId;
import org.caibian.notice.Occasion;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Newsroom;
import org.caibian.staff.SignInLetter;
import org.caibian.startup.Addresses;
import org.caibian.testing.Hostile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Letters say names and nothing else that people type. Several hundred hostile names in every kind
 * of letter: each is some words of a plain text, and nothing of the letter's head.
 */
class HostileLettersTest {

    private static final String FROM = "caibian@news.example";
    private static final String TO = "wangyan@news.example";
    private static final String HARMLESS = "王砚";
    private static final String ANOTHER_RECIPIENT = "王砚\r\nBcc: all@news.example";

    /** What a letter's own words are packed in, and what is new in each. */
    private static final Set<String> OF_EACH =
            Set.of("Content-Transfer-Encoding", "Message-ID", "Date");

    private final Newsroom newsroom = new Newsroom("晨岸", ZoneOffset.UTC);
    private final Addresses addresses = mock(Addresses.class);
    private final Server server = new Server();

    /** Keeps what it is to send. */
    private static final class Server extends JavaMailSenderImpl {
        private @Nullable MimeMessage last;

        @Override
        protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
            last = messages[0];
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aNameIsSomeWordsOfAPlainText(String language) throws MessagingException, IOException {
        when(addresses.of(anyString())).thenReturn("https://news.example/desk");
        var words = new LetterWords(Locale.of(language), newsroom, addresses);
        var notices = new SmtpPostman(server, FROM, newsroom, words, _ -> Delivery.FAILED);
        var links = new SmtpSignInPostman(server, FROM, newsroom, words);
        for (var what : told(HARMLESS)) {
            var plain = head(sent(notices, new Envelope(recipient(HARMLESS), what)));
            for (var name : names()) {
                var letters = what.stream().map(each -> by(name, each)).toList();
                isPlain(sent(notices, new Envelope(recipient(name), letters)), name, plain);
            }
        }
        for (var kind : SignInLetter.Kind.values()) {
            var plain = head(sent(links, kind, HARMLESS));
            for (var name : names()) {
                isPlain(sent(links, kind, name), name, plain);
            }
        }
    }

    private static List<String> names() {
        return Stream.concat(Hostile.words().stream(), Stream.of(ANOTHER_RECIPIENT)).toList();
    }

    /** Each occasion alone, and all of them at once. */
    private static List<List<Letter>> told(String by) {
        var all = Arrays.stream(Occasion.values()).map(each -> letter(each, by)).toList();
        return Stream.concat(all.stream().map(List::of), Stream.of(all)).toList();
    }

    private static Letter letter(Occasion occasion, String by) {
        var about = new Letter.Subject(new ArticleId(1001).main(), "CJ-1001");
        return new Letter(
                new NoticeId(1), Instant.EPOCH, occasion, Optional.of(about), Optional.of(by));
    }

    private static Letter by(String name, Letter letter) {
        return letter(letter.occasion(), name);
    }

    private static Envelope.Recipient recipient(String name) {
        return new Envelope.Recipient("wangyan", name, Optional.of(TO), Optional.empty(), false);
    }

    private MimeMessage sent(SmtpPostman postman, Envelope envelope) throws MessagingException {
        assertThat(postman.deliver(envelope)).isEqualTo(Delivery.SENT);
        return sent();
    }

    private MimeMessage sent(SmtpSignInPostman postman, SignInLetter.Kind kind, String name)
            throws MessagingException {
        var letter = new SignInLetter(kind, name, name, TO, Optional.empty(), "0123456789");
        assertThat(postman.deliver(letter)).isTrue();
        return sent();
    }

    private MimeMessage sent() throws MessagingException {
        var letter = Objects.requireNonNull(server.last);
        letter.saveChanges();
        return letter;
    }

    private static void isPlain(MimeMessage letter, String name, List<String> head)
            throws MessagingException, IOException {
        assertThat(head(letter)).as(name).isEqualTo(head);
        assertThat(letter.getContentType()).startsWith("text/plain");
        assertThat(letter.getContent().toString()).contains(name);
    }

    private static List<String> head(MimeMessage letter) throws MessagingException {
        return Collections.list(letter.getAllHeaders()).stream()
                .filter(line -> OF_EACH.stream().noneMatch(line.getName()::equalsIgnoreCase))
                .map(HostileLettersTest::line)
                .toList();
    }

    private static String line(Header line) {
        return line.getName() + ": " + line.getValue();
    }
}
