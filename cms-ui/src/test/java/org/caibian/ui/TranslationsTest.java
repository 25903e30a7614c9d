package org.caibian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.annotation.Annotation;
import org.caibian.article.DueSignal;
import org.caibian.article.Revision;
import org.caibian.article.Round;
import org.caibian.ledger.Act;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Problem;
import org.caibian.notice.Occasion;
import org.caibian.privacy.ErasureResult;
import org.caibian.profile.ProfileResult;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.right.Standings;
import org.caibian.right.Step;
import org.caibian.right.Where;
import org.caibian.right.Who;
import org.caibian.rule.Priority;
import org.caibian.security.Passwords;
import org.caibian.signin.CodeResult;
import org.caibian.staff.AddressResult;
import org.caibian.staff.Arrival;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.GrantResult;
import org.caibian.staff.Held;
import org.caibian.staff.HouseAct;
import org.caibian.staff.Role;
import org.caibian.staff.VouchedResult;
import org.caibian.staff.Whose;
import org.caibian.token.Scope;
import org.caibian.token.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/caibian/ui");
    private static final Pattern KEY =
            Pattern.compile(
                    "(?:getTranslation|words|say|quiet|act|link|offer|count|tasks|drafts|of|time|line)\\(\\s*\"([a-z][A-Za-z]*(?:\\.[A-Za-z_-]+)*)\"(\\s*\\+)?");
    private static final Set<String> NOT_KEYS = Set.of("act", "wkh");

    @Test
    void everySentenceIsThereInBothLanguages() {
        assertThat(words("en").keySet()).isEqualTo(words("zh").keySet());
    }

    @Test
    void noSentenceIsLeftEmpty() {
        assertThat(words("zh").values()).noneMatch(sentence -> sentence.toString().isEmpty());
        assertThat(words("en").values()).noneMatch(sentence -> sentence.toString().isEmpty());
    }

    /** The second would be said wherever the first is asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void noKeyIsThereTwice(String language) throws IOException {
        var file =
                Path.of(
                        "src/main/resources/vaadin-i18n/translations_%s.properties"
                                .formatted(language));
        try (var lines = Files.lines(file)) {
            assertThat(lines.filter(line -> line.contains("=")).map(line -> line.split("=", 2)[0]))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyKeyTheScreensAskForExists() throws IOException {
        var asked = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                asked.addAll(keysIn(Files.readString(file)));
            }
        }

        asked.removeIf(key -> !key.contains("."));

        assertThat(asked).hasSizeGreaterThan(150);
        assertThat(words("zh").stringPropertyNames()).containsAll(asked);
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyValueOfTheDomainHasItsWord(String prefix, Enum<?>[] values) {
        var keys =
                Arrays.stream(values)
                        .map(value -> prefix + value.name())
                        .collect(Collectors.toSet());

        assertThat(words("zh").stringPropertyNames()).containsAll(keys);
    }

    static Stream<Object[]> families() {
        return Stream.of(
                new Object[] {"kind.", Kind.values()},
                new Object[] {"annotation.suggests.", Annotation.Reach.values()},
                new Object[] {"priority.", Priority.values()},
                new Object[] {"due.", DueSignal.values()},
                new Object[] {"stage.", Stage.Name.values()},
                new Object[] {"step.", Step.values()},
                new Object[] {"role.", Role.values()},
                new Object[] {"did.", Act.values()},
                new Object[] {"refusal.", Refusal.values()},
                new Object[] {"action.", Action.values()},
                new Object[] {"who.", Who.values()},
                new Object[] {"where.", Where.values()},
                new Object[] {"house.act.", HouseAct.values()},
                new Object[] {"house.area.", HouseAct.Area.values()},
                new Object[] {"whose.", Whose.values()},
                new Object[] {"rights.standing.", Standings.Name.values()},
                new Object[] {"field.", Problem.Field.values()},
                new Object[] {"problem.", Problem.Fault.values()},
                new Object[] {"notice.", Occasion.values()},
                new Object[] {"occasion.", Revision.Occasion.values()},
                new Object[] {"over.", Round.Outcome.values()},
                new Object[] {"admin.active.", notIn()},
                new Object[] {"change.", ChangeResult.values()},
                new Object[] {"password.", Passwords.Fault.values()},
                new Object[] {"admin.held.", Held.Sort.values()},
                new Object[] {"admin.held.over.", Held.Sort.values()},
                new Object[] {"admin.held.more.", Held.Sort.values()},
                new Object[] {"login.", VouchedResult.Refusal.values()},
                new Object[] {"code.", CodeResult.values()},
                new Object[] {"again.", CodeResult.values()},
                new Object[] {"address.", AddressResult.values()},
                new Object[] {"grant.", GrantResult.values()},
                new Object[] {"profile.", ProfileResult.values()},
                new Object[] {"erasure.", ErasureResult.values()},
                new Object[] {"token.scope.", Scope.values()},
                new Object[] {"token.kind.", Token.Kind.values()});
    }

    /** Whoever has been in is said to work here. */
    private static Arrival[] notIn() {
        return EnumSet.complementOf(EnumSet.of(Arrival.IN)).toArray(Arrival[]::new);
    }

    /** A refusal that says no more leaves whoever reads it where they were. */
    @ParameterizedTest
    @CsvSource({"zh,请找一位", "en,ask one"})
    void whoeverMayNotDoWhatAdministratorsDoReadsWhomToAsk(String language, String whom) {
        var words = words(language);
        var refusals =
                words.stringPropertyNames().stream()
                        .filter(key ->
                                key.matches(
                                        "(admin|change|link|erasure)\\..*(NOT_ALLOWED|notAllowed)"))
                        .toList();

        assertThat(refusals).hasSizeGreaterThan(8);
        assertThat(refusals)
                .allSatisfy(key -> assertThat(words.getProperty(key)).as(key).contains(whom));
    }

    private static Set<String> keysIn(String source) {
        return KEY.matcher(source)
                .results()
                .filter(found -> found.group(2) == null)
                .map(found -> found.group(1))
                .filter(key -> !NOT_KEYS.contains(key))
                .collect(Collectors.toSet());
    }

    private static Properties words(String language) {
        var words = new Properties();
        var name = "/vaadin-i18n/translations_" + language + ".properties";
        try (var file = TranslationsTest.class.getResourceAsStream(name)) {
            words.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return words;
    }
}
