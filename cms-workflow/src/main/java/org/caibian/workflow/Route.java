package org.caibian.workflow;

import java.util.List;
import org.caibian.article.Step;

/** A route as it is drawn: its steps in their order, and the BPMN 2.0 file that says so. */
public record Route(String key, List<Step> steps, String bpmn) {

    /** 三审: first, second and final review, then the release. */
    public static final String THREE_REVIEWS = "three-reviews";

    public Route {
        steps = List.copyOf(steps);
    }
}
