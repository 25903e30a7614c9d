package org.caibian.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.testing.TestNewsroom;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An article whose people are told of its return, what they read, and the letters they get. */
final class NoticeRoom {

    private static final int PAGE = 20;

    final TestNewsroom newsroom;
    final ArticleId article;
    private final ApplicationContext context;

    /** No letter of an earlier test is still due. */
    NoticeRoom(ApplicationContext context) {
        this.context = context;
        newsroom = TestNewsroom.in(context);
        article = newsroom.articleReadyToSubmit("东屿港主航道恢复双向通航");
        context.getBean(JdbcClient.class)
                .sql("update mail_outbox set outcome = 'LOGGED', settled_at = now()")
                .update();
    }

    void tell(Set<PersonId> whom, PersonId by, String reason) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(_ ->
                        context.getBean(Notices.class)
                                .tell(
                                        whom,
                                        Occasion.RETURNED,
                                        article,
                                        by,
                                        Map.of("reason", reason)));
    }

    void tellWhoLeft(Set<PersonId> whom) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(_ ->
                        context.getBean(Notices.class).tell(whom, Occasion.GRANT_OFF, Map.of()));
    }

    void alarm(Set<PersonId> whom) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(_ ->
                        context.getBean(Notices.class)
                                .tell(whom, Occasion.OVERDUE, article, Map.of()));
    }

    List<Notice> read(PersonId person) {
        return context.getBean(Notices.class).newest(person, Keyset.START, PAGE).items();
    }

    List<Envelope> delivered() {
        var sent = new ArrayList<Envelope>();
        while (context.getBean(MailOutbox.class)
                .handOutNext(envelope -> {
                    sent.add(envelope);
                    return Delivery.SENT;
                })) {
            // until none is due
        }
        return sent;
    }
}
