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
     * What is in order is not told of, place by place, nor are places named as axe names them: both
     * would be most of the work. Style sheets are read for a rule alone that axe itself leaves out,
     * and there is no axe in frames.
     */
    private static final String LOOK =
            """
            notOurs => {
              const place = each => each.localName + (each.id && '#' + each.id)
                + [...each.classList].map(look => '.' + look).join('');
              const places = (each, to = []) => {
                for (; each; each = each.parentElement ?? each.getRootNode().host) to.unshift(place(each));
                return to.join(' ');
              };
              return axe.run({exclude: notOurs.map(sign => [sign])}, {
                resultTypes: ['violations'], selectors: false, elementRef: true, iframes: false,
                preload: {assets: ['media']}
              }).then(looked => looked.violations.flatMap(rule => rule.nodes.map(({element}) => ({
                rule: rule.id, target: places(element), html: element?.outerHTML.slice(0, 300) ?? '',
                onThePaper: !!element?.closest('.ProseMirror')
              }))));
            }
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
                .filter(fault -> !OF_THE_WORDS.contains(fault.rule) || !fault.onThePaper)
                .map(fault -> "%s: %s %s".formatted(fault.rule, fault.target, fault.html))
                .toList();
    }

    /** Half a million letters, brought once for each page. */
    private static void bringAxe(Page page) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(
                    "() => {" + AxeBuilder.getAxeScript() + "; axe.configure({noHtml: true})}");
        }
    }

    private static Stream<Fault> found(Page page) {
        return ((List<?>) page.evaluate(LOOK, NOT_OURS))
                .stream().map(each -> Fault.of((Map<?, ?>) each));
    }

    /** The place is told with all that is around it, also around the component it is part of. */
    private record Fault(String rule, String target, String html, boolean onThePaper) {

        static Fault of(Map<?, ?> found) {
            return new Fault(
                    found.get("rule").toString(),
                    found.get("target").toString(),
                    found.get("html").toString(),
                    (Boolean) found.get("onThePaper"));
        }

        /** Vaadin draws the open list of a select without a name; what opens it has one. */
        boolean isVaadins() {
            return rule.equals("aria-input-field-name")
                    && target.contains("vaadin-select-list-box");
        }
    }
}
