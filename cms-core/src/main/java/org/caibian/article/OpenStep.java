package org.caibian.article;

/** A step somebody is asked for now, and the round it belongs to. */
record OpenStep(Round round, RoundStep step) {

    TaskId task() {
        return new TaskId(round.id(), step.step());
    }
}
