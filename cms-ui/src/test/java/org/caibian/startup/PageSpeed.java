package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caibian.testing.Figures;

/**
 * How soon the pages of administration of a big house are there, for somebody who is told much:
 * from when one goes there until all of it has come, drawn by the server.
 */
final class PageSpeed {
    private static final int LOOKS_AT_A_PAGE = 40;
    private static final String RIGHTS = "rights";

    private final MeasuredHouse house;
    private final Figures figures;

    PageSpeed(MeasuredHouse house, Figures figures) {
        this.house = house;
        this.figures = figures.promise("pages.p50", "ms");
    }

    void measure(HttpClient client) {
        var pages = pages();
        pages.forEach(page -> figures.promise(p95(page), "ms", 200));
        try (var desk =
                new DeskSession(
                        client,
                        house.site(),
                        BigHouse.ADMINISTRATOR,
                        MeasuredHouse.PASSWORD,
                        RIGHTS)) {
            for (int run = -1; run < Figures.RUNS; run++) {
                var looks = looks(desk, pages);
                if (run >= 0) { // the first goes to warm up
                    pages.forEach(page ->
                            figures.measured(p95(page), Figures.percentile(looks.get(page), 95)));
                    var all = looks.values().stream().flatMap(List::stream).toList();
                    figures.measured("pages.p50", Figures.percentile(all, 50));
                }
            }
        }
    }

    /** Every page of administration there is, and what all may do. */
    private List<String> pages() {
        var served =
                ApplicationRouteRegistry.getInstance(
                                new VaadinServletContext(house.part(ServletContext.class)))
                        .getRegisteredRoutes()
                        .stream()
                        .map(RouteBaseData::getTemplate)
                        .filter(page -> page.startsWith("admin/"))
                        .map(page -> page.replace(":account", BusyPerson.ACCOUNT))
                        .sorted()
                        .toList();
        assertThat(served)
                .contains("admin/people", "admin/people/" + BusyPerson.ACCOUNT, "admin/merges");
        return Stream.concat(served.stream(), Stream.of(RIGHTS)).toList();
    }

    private static String p95(String page) {
        return page + ".p95";
    }

    /** One after the other and round again: nothing is drawn for who goes where they are. */
    private static Map<String, List<Double>> looks(DeskSession desk, List<String> pages) {
        var millis = new HashMap<String, List<Double>>();
        for (int n = 0; n < LOOKS_AT_A_PAGE; n++) {
            for (var page : pages) {
                long before = System.nanoTime();
                desk.visit(page);
                millis.computeIfAbsent(page, _ -> new ArrayList<>())
                        .add((System.nanoTime() - before) / 1e6);
            }
        }
        return millis;
    }
}
