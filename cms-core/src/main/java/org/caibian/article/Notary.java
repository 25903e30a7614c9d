package org.caibian.article;

import java.util.Map;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notes every act on an article in the ledger, and says that the article changed. */
@Component
class Notary {

    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Notary(Ledger ledger, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.events = events;
    }

    void note(Act act, PersonId by, DraftId id, Map<String, String> details) {
        ledger.write(act, by, id.article(), id.told(details));
        changed(id);
    }

    /** For what follows from an act that is noted already. */
    void changed(DraftId id) {
        events.publishEvent(new ArticleChanged(id.article()));
    }
}
