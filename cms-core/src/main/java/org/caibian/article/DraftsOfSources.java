package org.caibian.article;

import org.caibian.source.SourceId;
import org.caibian.source.Supplied;
import org.caibian.source.Supplying;
import org.springframework.stereotype.Component;

/** Drafts by the source they name. */
@Component
class DraftsOfSources implements Supplying {

    private final OpenWorkRows rows;

    DraftsOfSources(OpenWorkRows rows) {
        this.rows = rows;
    }

    @Override
    public Supplied by(SourceId source) {
        return new Supplied(rows.draftsFrom(source), 0);
    }
}
