package org.caibian.source;

/** What one room of the house keeps that names its source. */
public interface Supplying {

    /** How much of it names that one, or what was merged into it. */
    Supplied by(SourceId source);
}
