package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.test.util.TestSocketUtils;

/** Where the letters of a house come to, for those who follow their links. */
final class Letterbox implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("link(?:/address)?#t=[\\w-]+");
    private static final long PATIENCE = 60_000;

    private final Set<String> followed = new HashSet<>();
    private final GreenMail server =
            new GreenMail(
                    new ServerSetup(
                            TestSocketUtils.findAvailableTcpPort(),
                            "127.0.0.1",
                            ServerSetup.PROTOCOL_SMTP));

    Letterbox() {
        server.start();
    }

    /** Has a house send its letters here. */
    String[] settings() {
        return new String[] {
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + server.getSmtp().getPort(),
            "--caibian.mail.from=caibian@news.example"
        };
    }

    private record Letter(String to, String subject, String text) {
        static Letter of(MimeMessage message) {
            try {
                return new Letter(
                        message.getAllRecipients()[0].toString(),
                        message.getSubject(),
                        message.getContent().toString());
            } catch (MessagingException | IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        Optional<String> link() {
            return LINK.matcher(text).results().map(MatchResult::group).findFirst();
        }
    }

    /** Where the next letter with a link to that address leads to, at the desk. */
    String link(String address) {
        var letter =
                await(each ->
                        each.to().equals(address) && each.link().filter(this::isNew).isPresent());
        var link = letter.link().orElseThrow();
        followed.add(link);
        return link;
    }

    private boolean isNew(String link) {
        return !followed.contains(link);
    }

    /** Waits until one that says so has come to that address. */
    void has(String address, String subject) {
        await(each -> each.to().equals(address) && each.subject().contains(subject));
    }

    private Letter await(Predicate<Letter> wanted) {
        while (true) {
            var all = letters();
            var found = all.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(server.waitForIncomingEmail(PATIENCE, all.size() + 1)).isTrue();
        }
    }

    private List<Letter> letters() {
        return Arrays.stream(server.getReceivedMessages()).map(Letter::of).toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
