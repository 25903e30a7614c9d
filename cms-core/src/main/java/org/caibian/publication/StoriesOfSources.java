package org.caibian.publication;

import org.caibian.source.SourceId;
import org.caibian.source.Supplied;
import org.caibian.source.Supplying;
import org.springframework.stereotype.Component;

/** Stories by the source they print. */
@Component
class StoriesOfSources implements Supplying {

    private final UnderSubjectRows rows;

    StoriesOfSources(UnderSubjectRows rows) {
        this.rows = rows;
    }

    @Override
    public Supplied by(SourceId source) {
        return new Supplied(0, rows.live(source));
    }
}
