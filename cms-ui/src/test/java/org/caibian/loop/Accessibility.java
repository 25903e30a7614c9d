package org.caibian.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What axe finds on a page that shuts somebody out: WCAG's rules, and its own advice besides. */
final class Accessibility {

    /** Vaadin's signs of lost connections and sessions: above everything, and so in no landmark. */
    private static final List<String> NOT_OURS =
            List.of("vaadin-connection-indicator", ".v-system-error");

    /** What a writer has begun and not filled yet is no fault of the page. */
    private static final Set<String> OF_THE_WORDS =
            Set.of("empty-heading", "empty-table-header", "heading-order", "landmark-unique");

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

    /** One line each, with the rule, the place and what axe says of it. */
    private static List<String> faults(Page page) {
        var axe = new AxeBuilder(page).setLegacyMode(true);
        NOT_OURS.forEach(axe::exclude);
        return axe.analyze().getViolations().stream().flatMap(rule -> faults(rule, page)).toList();
    }

    private static Stream<String> faults(Rule rule, Page page) {
        return rule.getNodes().stream()
                .filter(node -> !isVaadins(rule, node))
                .filter(node -> !OF_THE_WORDS.contains(rule.getId()) || !isOnThePaper(node, page))
                .map(node -> "%s: %s %s".formatted(rule.getId(), node.getTarget(), node.getHtml()));
    }

    /** Vaadin draws the open list of a select without a name; what opens it has one. */
    private static boolean isVaadins(Rule rule, CheckedNode node) {
        return rule.getId().equals("aria-input-field-name")
                && node.getTarget().toString().contains("vaadin-select-list-box");
    }

    /** A place within a frame or a component has more than one step; the paper has one. */
    private static boolean isOnThePaper(CheckedNode node, Page page) {
        return node.getTarget() instanceof List<?> steps
                && steps.size() == 1
                && (Boolean)
                        page.locator(steps.getFirst().toString())
                                .first()
                                .evaluate("place => place.closest('.ProseMirror') != null");
    }
}
