package org.caibian.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.notice.Notice;
import org.caibian.notice.NoticeId;
import org.caibian.notice.Occasion;
import org.caibian.security.SignedIn;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.signin.SessionId;
import org.caibian.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A notice leads to where whoever reads it sees to what it says, and nowhere else. */
class NoticeWayTest {

    @ParameterizedTest
    @EnumSource(names = {"GRANT_PROPOSED", "GRANT_WAITS"})
    void aRoleThatWaitsLeadsEverybodyToWhereTheyDecide(Occasion occasion) {
        assertThat(NoticeWay.of(told(occasion), me(Role.ADMIN))).contains("admin/people");
        assertThat(NoticeWay.of(told(occasion), me(Role.CHIEF_EDITOR))).contains("grants");
        assertThat(NoticeWay.of(told(occasion), me(Role.DESK_CHIEF))).contains("grants");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"GRANT_CONFIRMED", "GRANTED_ALONE", "GRANT_ENDED", "GRANT_OFF", "GRANT_BACK"})
    void whatCameOfItLeadsAdministratorsToThePeopleAndNobodyElse(Occasion occasion) {
        assertThat(NoticeWay.of(told(occasion), me(Role.ADMIN))).contains("admin/people");
        assertThat(NoticeWay.of(told(occasion), me(Role.EDITOR))).isEmpty();
    }

    @Test
    void anInvitationThatWasNotSentLeadsToWhereItIsSentAgain() {
        assertThat(NoticeWay.of(told(Occasion.INVITATION_UNSENT), me(Role.ADMIN)))
                .contains("admin/people");
    }

    @Test
    void whatIsAboutAnArticleLeadsThere() {
        var subject = new Notice.Subject(new ArticleId(7).main(), "CJ-7", "停航");
        var notice = notice(Occasion.RETURNED, Optional.of(subject));

        assertThat(NoticeWay.of(notice, me(Role.REPORTER))).contains("articles/" + subject.draft());
    }

    @Test
    void whatIsOnlyToBeKnownLeadsNowhere() {
        assertThat(NoticeWay.of(told(Occasion.PASSWORD_CHANGED), me(Role.ADMIN))).isEmpty();
    }

    private static Notice told(Occasion occasion) {
        return notice(occasion, Optional.empty());
    }

    private static Notice notice(Occasion occasion, Optional<Notice.Subject> subject) {
        return new Notice(
                new NoticeId(1),
                Instant.EPOCH,
                occasion,
                subject,
                Optional.of("周予安"),
                Map.of(),
                false);
    }

    private static SignedIn me(Role role) {
        return new SignedIn(
                new PersonId(2), "anxu", "安叙", "", Set.of(role), true, 0, SessionId.fresh());
    }
}
