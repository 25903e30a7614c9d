package org.caibian.webhook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caibian.robot.Saying;
import org.caibian.shared.Newsroom;
import org.caibian.startup.Addresses;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a robot says: what happened to which number, and where at the desk to read on. */
final class RobotWords {

    /** What stands between two lines. */
    static final String BETWEEN = "\n\n";

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final Locale language;
    private final Newsroom newsroom;
    private final Addresses addresses;

    RobotWords(Locale language, Newsroom newsroom, Addresses addresses) {
        this.language = language;
        this.newsroom = newsroom;
        this.addresses = addresses;
        words.setBasename("mail-messages");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
    }

    /**
     * As many of its lines, from the oldest, as are {@code most} bytes together, and one at least.
     * Nothing in them is taken for markup: a name in brackets could call everybody in the group.
     */
    List<String> lines(Saying saying, int most) {
        var lines = new ArrayList<String>();
        int bytes = 0;
        for (var each : saying.lines()) {
            var line = line(each).replace('<', '＜').replace('>', '＞');
            bytes += (line + BETWEEN).getBytes(StandardCharsets.UTF_8).length;
            if (!lines.isEmpty() && bytes > most) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    private String line(Saying.Line line) {
        return line.occasion()
                .map(occasion ->
                        say(
                                "line",
                                say("occasion." + occasion),
                                line.about()
                                        .map(Saying.About::number)
                                        .orElseGet(() -> say("house")),
                                line.by()
                                        .map(by -> say("by", by))
                                        .orElseGet(() -> say("by.system")),
                                addresses.of(path(line))))
                .orElseGet(() -> say("robot.hello", newsroom.name()))
                .strip();
    }

    private static String path(Saying.Line line) {
        return line.about().map(about -> "/desk/articles/" + about.draft()).orElse("/desk");
    }

    private String say(String key, Object... details) {
        return words.getMessage(key, details, language);
    }
}
