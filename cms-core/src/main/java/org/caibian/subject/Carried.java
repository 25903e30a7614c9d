package org.caibian.subject;

/** How many drafts and live stories are under a section, a topic or a tag. */
public record Carried(long drafts, long stories) {

    public static final Carried NOTHING = new Carried(0, 0);

    /** Both together. */
    public Carried and(Carried more) {
        return new Carried(drafts + more.drafts, stories + more.stories);
    }
}
