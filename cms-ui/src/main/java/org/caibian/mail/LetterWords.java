package org.caibian.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.notice.Envelope;
import org.caibian.notice.Letter;
import org.caibian.notice.Occasion;
import org.caibian.security.LinkExchange;
import org.caibian.shared.Language;
import org.caibian.shared.Newsroom;
import org.caibian.staff.SignInLetter;
import org.caibian.startup.Addresses;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a letter says: what happened to which number, and where at the desk to read on. */
final class LetterWords {

    /** The page of the site that names the chief editors and the desks' chiefs. */
    private static final String WHO_MAKES_IT = "/masthead";

    private final ResourceBundleMessageSource words;
    private final Locale language;
    private final Newsroom newsroom;
    private final Addresses addresses;

    LetterWords(Locale language, Newsroom newsroom, Addresses addresses) {
        this(new ResourceBundleMessageSource(), language, newsroom, addresses);
        words.setBasename("mail-messages");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
    }

    private LetterWords(
            ResourceBundleMessageSource words,
            Locale language,
            Newsroom newsroom,
            Addresses addresses) {
        this.words = words;
        this.language = language;
        this.newsroom = newsroom;
        this.addresses = addresses;
    }

    /** The same for who has chosen that; the house's own for who has not. */
    LetterWords in(Optional<Language> chosen) {
        return chosen.map(Language::locale)
                .map(locale -> new LetterWords(words, locale, newsroom, addresses))
                .orElse(this);
    }

    String subject(Envelope envelope) {
        var letters = envelope.letters();
        return letters.size() == 1
                ? say("subject", happened(letters.getFirst()), number(letters.getFirst()))
                : say("subject.many", newsroom.name(), letters.size());
    }

    String text(Envelope envelope) {
        if (envelope.to().left()) {
            return toWhoLeft(envelope);
        }
        var letters = envelope.letters();
        var to = envelope.to().name();
        if (letters.size() > 1) {
            var lines = letters.stream().map(this::line).collect(Collectors.joining("\n"));
            return say("text.many", to, letters.size(), lines, newsroom.name());
        }
        var letter = letters.getFirst();
        return say(
                "text",
                to,
                happened(letter),
                number(letter),
                by(letter),
                addresses.of(path(letter)),
                newsroom.name());
    }

    /** They come in no more: instead of the desk they are told whom to turn to, and where. */
    private String toWhoLeft(Envelope envelope) {
        var letters = envelope.letters();
        return say(
                "text.left",
                envelope.to().name(),
                letters.stream()
                        .map(each -> say("line.left", happened(each), number(each), by(each)))
                        .collect(Collectors.joining("\n")),
                letters.stream()
                        .map(Letter::occasion)
                        .filter(Occasion::reachesWhoLeft)
                        .distinct()
                        .map(each -> say("left." + each))
                        .collect(Collectors.joining("\n")),
                addresses.of(WHO_MAKES_IT),
                newsroom.name());
    }

    private String line(Letter letter) {
        return say(
                "line", happened(letter), number(letter), by(letter), addresses.of(path(letter)));
    }

    private String by(Letter letter) {
        return letter.by().map(by -> say("by", by)).orElseGet(() -> say("by.system"));
    }

    String subject(SignInLetter letter) {
        return say("link." + letter.kind() + ".subject", newsroom.name());
    }

    String text(SignInLetter letter) {
        return say(
                "link." + letter.kind() + ".text",
                letter.name(),
                letter.account(),
                addresses.of(door(letter.kind()) + LinkExchange.MARK + letter.token()),
                newsroom.name());
    }

    private static String door(SignInLetter.Kind kind) {
        return kind == SignInLetter.Kind.NEW_ADDRESS ? LinkExchange.ADDRESS : LinkExchange.PATH;
    }

    private String happened(Letter letter) {
        return say("occasion." + letter.occasion());
    }

    private String number(Letter letter) {
        return letter.subject().map(Letter.Subject::number).orElseGet(() -> say("house"));
    }

    private static String path(Letter letter) {
        return letter.subject().map(subject -> "/desk/articles/" + subject.draft()).orElse("/desk");
    }

    private String say(String key, Object... details) {
        return words.getMessage(key, details, language);
    }
}
