package org.caibian.article;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Action;
import org.caibian.right.Rights;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;

/** Tells those concerned that a step is due soon, or late. */
@Component
class DeadlineNews {

    private final ArticleRows articles;
    private final Steps steps;
    private final Staff staff;
    private final Ledger ledger;
    private final Notices notices;
    private final Notary notary;
    private final Clock clock;

    DeadlineNews(
            ArticleRows articles,
            Steps steps,
            Staff staff,
            Ledger ledger,
            Notices notices,
            Notary notary,
            Clock clock) {
        this.articles = articles;
        this.steps = steps;
        this.staff = staff;
        this.ledger = ledger;
        this.notices = notices;
        this.notary = notary;
        this.clock = clock;
    }

    /**
     * Reminds the holder, and who stands in for them; where there is none, everybody who may claim
     * the step.
     */
    void soon(OpenStep open, Deadline deadline) {
        var whom = open.step().holder().isPresent() ? holderOrStandIn(open) : mayClaim(open);
        notices.tell(whom, Occasion.DUE_SOON, open.round().draft(), details(open, deadline, "to"));
        notary.changed(open.round().draft());
    }

    /**
     * Calls the desk's chiefs, and says so in the ledger; the holder hears of it, and whoever
     * stands in for one of them.
     */
    void late(OpenStep open, Deadline deadline) {
        var draft = open.round().draft();
        ledger.write(
                Act.DEADLINE_PASSED,
                draft.article(),
                draft.told(details(open, deadline, "holder")));
        notices.tell(called(open), Occasion.OVERDUE, draft, details(open, deadline, "to"));
        notary.changed(draft);
    }

    private Set<PersonId> mayClaim(OpenStep open) {
        var seat = open.round().seat(open.step(), clock.instant());
        var matter = steps.matter(open.round(), seat);
        return staff.reviewing(open.step().step().role(), desk(open)).stream()
                .filter(person -> Rights.allow(Action.CLAIM, person, matter))
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A chief who is late themselves is nobody to call: then it is the chief editor's matter. */
    private Set<PersonId> called(OpenStep open) {
        var holder = open.step().holder();
        var chiefs =
                staff.holding(Role.DESK_CHIEF, desk(open)).stream()
                        .map(Person::id)
                        .filter(chief -> holder.filter(chief::equals).isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        var all = chiefs.isEmpty() ? staff.chiefEditors() : chiefs;
        return Stream.concat(
                        staff.withStandIns(all, desk(open)).stream(),
                        holderOrStandIn(open).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<PersonId> holderOrStandIn(OpenStep open) {
        return staff.withStandIns(open.step().holder().map(Set::of).orElseGet(Set::of), desk(open));
    }

    private DeskId desk(OpenStep open) {
        return articles.desk(open.round().article());
    }

    private Map<String, String> details(OpenStep open, Deadline deadline, String holder) {
        return Map.of(
                "step",
                open.step().step().name(),
                "due",
                deadline.dueAt().toString(),
                holder,
                open.step().holder().map(staff::person).map(Person::name).orElse(""));
    }
}
