package org.caibian.publication;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Approval;
import org.caibian.article.Drafts;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;

/**
 * Tells of releases, and of those that something kept back. Preflights ask it whom it would tell.
 */
@Component
class ReleaseNews {

    private final Drafts drafts;
    private final Staff staff;
    private final Notices notices;

    ReleaseNews(Drafts drafts, Staff staff, Notices notices) {
        this.drafts = drafts;
        this.staff = staff;
        this.notices = notices;
    }

    void released(Approval approval) {
        notices.tell(concerned(approval), Occasion.RELEASED, approval.draft(), Map.of());
    }

    void held(Approval approval, Map<String, String> told) {
        notices.tell(called(approval), Occasion.HELD, approval.draft(), told);
    }

    /** Who hears of a release: who wrote it, and who answers for it. */
    Set<PersonId> concerned(Approval approval) {
        return Stream.concat(approval.authors().stream(), approval.responsibleEditor().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Who is called where it is held: those and who leads the desk, with whoever stands in for one
     * of the latter. Its instant may come when nobody else is about.
     */
    Set<PersonId> called(Approval approval) {
        var desk = drafts.find(approval.draft()).orElseThrow().desk();
        return Stream.of(concerned(approval), staff.withStandIns(staff.leading(desk), desk))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
