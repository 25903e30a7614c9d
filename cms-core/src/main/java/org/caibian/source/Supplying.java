package org.caibian.source;

import org.caibian.shared.Carried;

/** What one room of the house keeps that names its source. */
public interface Supplying {

    /** How much of it names that one, or what was merged into it. */
    Carried by(SourceId source);
}
