package org.caibian.source;

/** How many drafts and live stories name a source. */
public record Supplied(long drafts, long stories) {

    static final Supplied NOTHING = new Supplied(0, 0);

    Supplied and(Supplied more) {
        return new Supplied(drafts + more.drafts, stories + more.stories);
    }
}
