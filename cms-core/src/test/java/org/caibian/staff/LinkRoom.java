package org.caibian.staff;

import java.util.ArrayList;
import java.util.List;
import org.caibian.notice.Notice;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.testing.TestNewsroom;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who has an address and was never in, and the letters with links that are sent. */
final class LinkRoom {

    private static final int PAGE = 9;

    final TestNewsroom newsroom;
    final PersonId joining;
    final String account;
    private final ApplicationContext context;

    /** No link of an earlier test is still good, or was asked for. */
    LinkRoom(ApplicationContext context) {
        this.context = context;
        var jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("delete from sign_in_link").update();
        jdbc.sql("delete from link_asked").update();
        newsroom = TestNewsroom.in(context);
        joining = newsroom.hire("施樾", Post.on(newsroom.desk, Role.REPORTER));
        account = context.getBean(Staff.class).person(joining).account();
        jdbc.sql("update person set email = account || '@News.example' where id = :id")
                .param("id", joining.value())
                .update();
    }

    List<SignInLetter> sent() {
        var letters = new ArrayList<SignInLetter>();
        for (boolean more = true; more; ) {
            more = context.getBean(SignInOutbox.class).handOutNext(letters::add);
        }
        return letters;
    }

    List<Occasion> told() {
        return context.getBean(Notices.class).newest(joining, Keyset.START, PAGE).items().stream()
                .map(Notice::occasion)
                .toList();
    }
}
