package org.caibian.publication;

import org.caibian.shared.Carried;
import org.caibian.source.SourceId;
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
    public Carried by(SourceId source) {
        return new Carried(0, rows.live(source));
    }
}
