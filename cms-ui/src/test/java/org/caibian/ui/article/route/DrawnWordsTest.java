package org.caibian.ui.article.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.caibian.workflow.Route;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawnWordsTest {

    private static final Pattern WORDS = Pattern.compile("name=\"([^\"]*)\"|<text>([^<]*)<");
    private static final Pattern PROCESS = Pattern.compile("<process [^>]*>");

    static List<String> routes() {
        return Route.KEYS;
    }

    @ParameterizedTest
    @MethodSource("routes")
    void inChineseADrawingSaysWhatItsFileSays(String route) throws IOException {
        var file = file(route);

        assertThat(words(DrawnWords.of(file, in("zh")::getString)))
                .containsExactlyElementsOf(words(file));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void inEnglishNoChineseIsLeft(String route) throws IOException {
        var drawn = DrawnWords.of(file(route), in("en")::getString);

        assertThat(words(drawn)).noneMatch(word -> word.matches(".*\\p{IsHan}.*"));
    }

    private static List<String> words(String drawing) {
        return WORDS.matcher(PROCESS.matcher(drawing).replaceAll(""))
                .results()
                .map(word -> word.group())
                .toList();
    }

    private static ResourceBundle in(String language) {
        return ResourceBundle.getBundle(
                "vaadin-i18n.translations", Locale.forLanguageTag(language));
    }

    private static String file(String route) throws IOException {
        var name = "/processes/" + route + ".bpmn";
        try (var file = Objects.requireNonNull(Route.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
