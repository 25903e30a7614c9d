package org.caibian.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.caibian.article.ArticleChanged;
import org.caibian.article.Drafts;
import org.caibian.article.Round;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells of second looks: who may take them, who waits for them, and who is called when late. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SecondLookNews {

    private final SecondLookers lookers;
    private final Drafts drafts;
    private final Staff staff;
    private final Ledger ledger;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    SecondLookNews(
            SecondLookers lookers,
            Drafts drafts,
            Staff staff,
            Ledger ledger,
            Notices notices,
            ApplicationEventPublisher events) {
        this.lookers = lookers;
        this.drafts = drafts;
        this.staff = staff;
        this.ledger = ledger;
        this.notices = notices;
        this.events = events;
    }

    void opened(SecondLook look) {
        notices.tell(lookers.of(look), Occasion.SECOND_LOOK, look.article(), due(look));
    }

    /** Whoever wrote, sent or sealed it hears that somebody else stands by it. */
    void confirmed(SecondLook look, PersonId by, Optional<PersonId> inSteadOf) {
        var step = Map.of("step", look.step().name());
        ledger.write(Act.FLASH_CONFIRMED, by, look.article(), told(step, inSteadOf));
        drafts.round(look.round())
                .map(Round::people)
                .ifPresent(people ->
                        notices.tell(people, Occasion.FLASH_CONFIRMED, look.article(), by, step));
        changed(look);
    }

    /** What follows for readers has its own line, and is told as a withdrawal. */
    void pulledBack(SecondLook look, String reason, PersonId by, Optional<PersonId> inSteadOf) {
        ledger.write(
                Act.FLASH_PULLED_BACK,
                by,
                look.article(),
                told(Map.of("step", look.step().name(), "reason", reason), inSteadOf));
    }

    private Map<String, String> told(Map<String, String> details, Optional<PersonId> inSteadOf) {
        var told = new HashMap<>(details);
        inSteadOf
                .map(staff::person)
                .ifPresent(away -> {
                    told.put("inSteadOf", away.id().toString());
                    told.put("inSteadOfName", away.name());
                });
        return told;
    }

    /** The chief editors are called, and who stands in for them; readers keep the story. */
    void overdue(SecondLook look) {
        ledger.write(Act.SECOND_LOOK_OVERDUE, look.article(), due(look));
        notices.tell(
                staff.withStandIns(staff.chiefEditors(), look.desk()),
                Occasion.SECOND_LOOK_OVERDUE,
                look.article(),
                due(look));
        changed(look);
    }

    private void changed(SecondLook look) {
        events.publishEvent(new ArticleChanged(look.article()));
    }

    private static Map<String, String> due(SecondLook look) {
        return Map.of("step", look.step().name(), "due", look.dueAt().toString());
    }
}
