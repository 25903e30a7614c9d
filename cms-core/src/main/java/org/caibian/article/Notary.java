package org.caibian.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes every act on an article in the ledger, and says that the article changed. */
@Component
public class Notary {

    /** The other draft of the article may have some of them. */
    private static final int NEWEST = 20;

    private final Ledger ledger;
    private final Staff staff;
    private final ApplicationEventPublisher events;

    Notary(Ledger ledger, Staff staff, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.staff = staff;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Act act, PersonId by, DraftId id, Map<String, String> details) {
        ledger.write(act, by, id.article(), id.told(details));
        changed(id);
    }

    /** The same of what was done in somebody's stead, where it was. */
    void note(
            Act act,
            PersonId by,
            Optional<PersonId> inSteadOf,
            DraftId draft,
            Map<String, String> details) {
        var told = new HashMap<>(details);
        inSteadOf
                .map(staff::person)
                .ifPresent(away -> {
                    told.put("inSteadOf", away.id().toString());
                    told.put("inSteadOfName", away.name());
                });
        note(act, by, draft, told);
    }

    /** Words were saved on a draft by whoever writes on it, and nothing else happened. */
    void saved(PersonId by, DraftId id, Map<String, String> details) {
        ledger.write(Act.SAVED, by, id.article(), id.told(details));
        events.publishEvent(ArticleChanged.savedBy(by, id.article()));
    }

    /** Somebody took a draft in hand, or put it down; the ledger does not hold that. */
    void inHand(PersonId by, DraftId id) {
        events.publishEvent(ArticleChanged.inHandOf(by, id.article()));
    }

    /** Who did one of these acts to a draft last; a priority is given to both of an article's. */
    Optional<PersonId> last(DraftId draft, Set<Act> acts) {
        return last(draft, acts, _ -> true);
    }

    /** The same of those acts that are {@code such}. */
    Optional<PersonId> last(DraftId draft, Set<Act> acts, Predicate<Entry> such) {
        return ledger.newest(draft.article(), acts, NEWEST).stream()
                .filter(entry -> acts.contains(Act.PRIORITY_GIVEN) || entry.isOf(draft))
                .filter(such)
                .findFirst()
                .flatMap(Entry::by);
    }

    /** For what follows from an act that is noted already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(DraftId id) {
        events.publishEvent(new ArticleChanged(id.article()));
    }
}
