package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.signin.SessionId;
import org.caibian.signin.Sessions;
import org.caibian.staff.PostsChanged;
import org.caibian.staff.Role;
import org.caibian.staff.SessionsOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

@ViewPackages(packages = "org.caibian.ui.parts")
class OpenDesksTest extends BrowserlessTest {

    private static final SignedIn LI = editor(2, "liqinghe", "李清和");
    private static final SignedIn XU = editor(3, "xuwen", "许闻");

    private final Hands hands = new Hands();
    private final OpenDesks desks = new OpenDesks(mock(Sessions.class), hands);

    @AfterEach
    void close() {
        hands.close();
    }

    @Test
    void whatAPageDoesWhenItIsToldIsNoPartOfTheActItIsToldOf() throws Exception {
        var within = new CompletableFuture<Boolean>();
        var page = new Div();
        desks.whenPostsChange(
                page,
                LI,
                () -> within.complete(TransactionSynchronizationManager.isSynchronizationActive()));
        UI.getCurrent().add(page);
        var session = UI.getCurrent().getSession();
        session.unlock();
        try {
            isCommitted(() -> desks.on(new PostsChanged(LI.id())));

            assertThat(within.get(1, TimeUnit.MINUTES)).isFalse();
        } finally {
            session.lock();
        }
    }

    @Test
    void onlyThePagesOfWhomItIsAboutAreTold() {
        Hands inline = mock();
        doAnswer(
                        wake -> {
                            wake.<Runnable>getArgument(0).run();
                            return null;
                        })
                .when(inline)
                .wake(any());
        var told = new ArrayList<String>();
        var here = new OpenDesks(mock(Sessions.class), inline);
        for (var person : List.of(LI, XU)) {
            var page = new Div();
            here.whenOver(page, person, () -> told.add(person.name() + " is signed in no more"));
            here.whenPostsChange(page, person, () -> told.add(person.name() + " has other roles"));
            UI.getCurrent().add(page);
        }

        here.on(new PostsChanged(LI.id()));
        here.on(new SessionsOver(XU.id()));
        var session = UI.getCurrent().getSession();
        session.getService().runPendingAccessTasks(session);

        assertThat(told).containsExactly("李清和 has other roles", "许闻 is signed in no more");
    }

    private static void isCommitted(Runnable act) {
        TransactionSynchronizationManager.initSynchronization();
        try {
            act.run();
            TransactionSynchronizationUtils.invokeAfterCommit(
                    TransactionSynchronizationManager.getSynchronizations());
        } finally {
            TransactionSynchronizationManager.clear();
        }
    }

    private static SignedIn editor(long id, String account, String name) {
        return new SignedIn(
                new PersonId(id),
                account,
                name,
                "",
                Set.of(Role.EDITOR),
                true,
                0,
                SessionId.fresh());
    }
}
