package org.caibian.article;

import org.caibian.shared.Carried;
import org.caibian.source.SourceId;
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
    public Carried by(SourceId source) {
        return new Carried(rows.draftsFrom(source), 0);
    }
}
