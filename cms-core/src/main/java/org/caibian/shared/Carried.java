package org.caibian.shared;

/** How many drafts and live stories name a section, a topic, a tag or a source. */
public record Carried(long drafts, long stories) {

    public static final Carried NOTHING = new Carried(0, 0);

    /** Both together. */
    public Carried and(Carried more) {
        return new Carried(drafts + more.drafts, stories + more.stories);
    }
}
