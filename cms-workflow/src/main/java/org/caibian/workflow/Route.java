package org.caibian.workflow;

import java.util.List;
import org.caibian.manuscript.Kind;
import org.caibian.right.Step;
import org.caibian.rule.RoundRule;

/** A route as it is drawn: every step on it in their order, and the BPMN 2.0 file that says so. */
public record Route(String key, List<Step> steps, String bpmn) {

    /** 三审三校: three reviews with proofreadings between them, then the release. */
    public static final String ORIGINAL = "original";

    /** The same way for what another wrote first. */
    public static final String REPRINT = "reprint";

    /** The same way for opinion. */
    public static final String COMMENTARY = "commentary";

    /** 单审: the responsible editor's seal releases. */
    public static final String SINGLE_REVIEW = "single-review";

    /** 快讯: the same; whoever would have reviewed it next looks at what readers have then. */
    public static final String FLASH = "flash";

    /** 更正: the responsible editor and one other. */
    public static final String CORRECTION = "correction";

    /** Every route there is. */
    public static final List<String> KEYS =
            List.of(ORIGINAL, REPRINT, COMMENTARY, SINGLE_REVIEW, FLASH, CORRECTION);

    public Route {
        steps = List.copyOf(steps);
    }

    /**
     * The route a round under that rule takes; one with fewer reviews only where fewer seals are
     * enough.
     */
    public static String under(RoundRule rule) {
        if (rule.leastSeals() == 1) {
            return rule.kind() == Kind.FLASH ? FLASH : SINGLE_REVIEW;
        }
        return switch (rule.kind()) {
            case ORIGINAL, FLASH -> ORIGINAL;
            case CORRECTION -> rule.leastSeals() == 2 ? CORRECTION : ORIGINAL;
            case REPRINT -> REPRINT;
            case COMMENTARY -> COMMENTARY;
        };
    }

    /** The steps a round comes to that asks for so many proofreadings. */
    public List<Step> steps(int proofreadings) {
        return steps.stream()
                .filter(step -> step.proofreading().filter(nth -> nth > proofreadings).isEmpty())
                .toList();
    }
}
