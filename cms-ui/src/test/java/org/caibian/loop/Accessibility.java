package org.caibian.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What axe finds on a page that shuts somebody out: WCAG's rules, and its own advice besides. */
final class Accessibility {

    /** Vaadin's signs of lost connections and sessions: above everything, and so in no landmark. */
    private static final List<String> NOT_OURS =
            List.of("vaadin-connection-indicator", ".v-system-error");

    /** What a writer has begun and not filled yet is no fault of the page. */
    private static final Set<String> OF_THE_WORDS =
            Set.of("empty-heading", "empty-table-header", "heading-order");

    /**
     * What is in order is not told of, place by place: it would be most of the work. Style sheets
     * are read for a rule alone that axe itself leaves out.
     */
    private static final String LOOK =
            """
            notOurs => axe.run(
                {exclude: notOurs.map(sign => [sign])},
                {resultTypes: ['violations'], preload: {assets: ['media']}})
              .then(looked => looked.violations.flatMap(rule => rule.nodes.map(node => ({
                rule: rule.id, target: node.target, html: node.html
              }))))
            """;

    private static final int LOOKS = 8;
    private static final int A_MOMENT = 400;

    private Accessibility() {}

    /** Looks again for a while: what is fading in has not its colours yet. */
    static void shutsNobodyOut(Page page, String name) {
        var faults = faults(page);
        for (int look = 1; look < LOOKS && !faults.isEmpty(); look++) {
            page.waitForTimeout(A_MOMENT);
            faults = faults(page);
        }
        assertThat(faults).as(name).isEmpty();
    }

    /** One line each, with the rule, the place and what stands there. */
    private static List<String> faults(Page page) {
        bringAxe(page);
        return found(page)
                .filter(fault -> !fault.isVaadins())
                .filter(fault -> !OF_THE_WORDS.contains(fault.rule) || !fault.isOnThePaper(page))
                .map(fault -> "%s: %s %s".formatted(fault.rule, fault.target, fault.html))
                .toList();
    }

    /** Half a million letters, brought once for each page. */
    private static void bringAxe(Page page) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
        }
    }

    private static Stream<Fault> found(Page page) {
        return ((List<?>) page.evaluate(LOOK, NOT_OURS))
                .stream().map(each -> Fault.of((Map<?, ?>) each));
    }

    /** The place is a list of steps: within a frame or a component it has more than one. */
    private record Fault(String rule, List<?> target, String html) {

        static Fault of(Map<?, ?> found) {
            return new Fault(
                    found.get("rule").toString(),
                    (List<?>) found.get("target"),
                    found.get("html").toString());
        }

        /** Vaadin draws the open list of a select without a name; what opens it has one. */
        boolean isVaadins() {
            return rule.equals("aria-input-field-name")
                    && target.toString().contains("vaadin-select-list-box");
        }

        /** The paper is in no frame, and in the open. */
        boolean isOnThePaper(Page page) {
            return target.size() == 1
                    && (Boolean)
                            page.locator(target.getFirst().toString())
                                    .first()
                                    .evaluate("place => place.closest('.ProseMirror') != null");
        }
    }
}
