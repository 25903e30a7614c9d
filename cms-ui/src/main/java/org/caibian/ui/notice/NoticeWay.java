package org.caibian.ui.notice;

import java.util.Optional;
import org.caibian.notice.Notice;
import org.caibian.security.SignedIn;
import org.caibian.staff.Role;

/** Where a notice leads: to its article, or to where somebody sees to it. */
final class NoticeWay {

    /** Where administrators find what waits for a second of them, and whom they see to. */
    private static final String PEOPLE = "admin/people";

    private static final String GRANTS = "grants";

    private NoticeWay() {}

    /** The page; empty where there is nothing to be seen to by {@code me}. */
    static Optional<String> of(Notice notice, SignedIn me) {
        return notice.subject()
                .map(subject -> "articles/" + subject.draft())
                .or(() -> inTheHouse(notice, me.roles().contains(Role.ADMIN)));
    }

    private static Optional<String> inTheHouse(Notice notice, boolean administrator) {
        return switch (notice.occasion()) {
            case GRANT_PROPOSED, GRANT_WAITS -> Optional.of(administrator ? PEOPLE : GRANTS);
            case GRANT_CONFIRMED,
                    GRANT_TURNED_DOWN,
                    GRANTED_ALONE,
                    GRANT_ENDED,
                    GRANT_OFF,
                    GRANT_BACK,
                    ERASURE_PROPOSED,
                    INVITATION_UNSENT ->
                    Optional.of(PEOPLE).filter(_ -> administrator);
            default -> Optional.empty();
        };
    }
}
