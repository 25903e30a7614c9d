package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.ui.parts.Hands;
import org.caibian.ui.parts.Woken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page of the desk, gone to by everybody as browsers go there: of what is there, of what is
 * not, and of what is no id. What each gets stands in {@code every-page.txt}.
 */
class EveryPageIT {

    private static final Path FOUND = Path.of("target/every-page.txt");

    @TempDir private static Path data;

    private static EmptyHouse house;
    private static Visitors visitors;

    @BeforeAll
    static void openTheHouse() {
        house = new EmptyHouse(data);
        visitors = new Visitors(house.program(), house.desk());
    }

    @AfterAll
    static void closeTheHouse() {
        house.close();
    }

    @Test
    void everybodyGetsWhatIsWrittenThereOfEveryPageThereIs() throws IOException {
        var found = new TreeMap<String, String>();
        pages().forEach(page -> found.put(page, answers(page)));
        Files.write(FOUND, lines(found));

        assertThat(lines(found)).isEqualTo(written());
    }

    /** Each page that is woken by what happens, with all that it is told and shows by then. */
    @Test
    void whatHappensAtADeskIsToldToOpenPagesOfItsPeopleAndToNobodyElses() throws Exception {
        var pages = pagesThatAreWoken();
        var there = pages.stream().flatMap(page -> visitors.atTheDesk(page).stream()).toList();
        var elsewhere = pages.stream().flatMap(page -> visitors.elsewhere(page).stream()).toList();

        visitors.somethingHappens();
        Woken.all(house.part(Hands.class));

        var told = there.stream().map(OpenPage::toldSince).toList();
        assertThat(DeskNews.WORDS)
                .allSatisfy(word -> assertThat(told).anyMatch(page -> page.contains(word)));
        assertThat(told.get(2 * pages.indexOf("articles")))
                .as("rows of the author's list")
                .contains(DeskNews.WORDS.getFirst());
        assertThat(elsewhere)
                .extracting(OpenPage::toldSince)
                .allSatisfy(page -> assertThat(page).doesNotContain(DeskNews.WORDS));
    }

    /**
     * By the lines of what asks to be woken, what is around every page being on these, too; of
     * articles also one that readers have, whose page opens to everybody.
     */
    private static List<String> pagesThatAreWoken() throws IOException {
        var woken =
                lines("/entry-points.txt")
                        .filter(line -> line.matches("look \\w+View .*"))
                        .map(line -> line.split(" : ", -1)[1].strip())
                        .map(page -> page.replace("(work)", "").replace("/:number?", ""))
                        .distinct();
        return Stream.concat(woken, Stream.of("articles/:story")).toList();
    }

    /** As the running program knows them, and what it shows of drafts in frames of the desk. */
    private static Set<String> pages() {
        var served =
                ApplicationRouteRegistry.getInstance(
                                new VaadinServletContext(house.part(ServletContext.class)))
                        .getRegisteredRoutes()
                        .stream()
                        .map(RouteBaseData::getTemplate)
                        .map(page -> page.replace("/:number?", ""));
        return Stream.concat(served, Stream.of("/preview/:article"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String answers(String page) {
        var all = new ArrayList<>(List.of(String.join(" ", visitors.each(page))));
        if (page.contains(":")) {
            all.add(some(page.replaceFirst(":\\w+", "99999999")));
            all.add(some(page.replaceFirst(":\\w+", "x%27y")));
        }
        return String.join(" | ", all);
    }

    private static String some(String page) {
        return String.join(" ", new TreeSet<>(visitors.some(page)));
    }

    private static List<String> lines(TreeMap<String, String> found) {
        return found.entrySet().stream()
                .map(each ->
                        "%-28s %s"
                                .formatted(
                                        each.getKey().isEmpty() ? "(work)" : each.getKey(),
                                        each.getValue()))
                .toList();
    }

    private static List<String> written() throws IOException {
        return lines("/every-page.txt").toList();
    }

    private static Stream<String> lines(String file) throws IOException {
        try (var lines = EveryPageIT.class.getResourceAsStream(file)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }
}
