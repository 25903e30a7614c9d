package org.caibian.rule;

import org.caibian.right.Step;

/**
 * How long a step of an article of that priority may take, once it is open (期限): so many minutes,
 * and how many of them before the end those concerned are reminded.
 */
public record StepTerm(Step step, Priority priority, int minutes, int amberMinutes) {

    /** No step is asked for sooner. */
    public static final int SHORTEST = 5;

    /** A week; what may take longer needs no deadline. */
    public static final int LONGEST = 7 * 24 * 60;

    boolean isWithinBounds() {
        return minutes >= SHORTEST
                && minutes <= LONGEST
                && amberMinutes >= 1
                && amberMinutes < minutes;
    }
}
