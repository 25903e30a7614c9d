package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.signin.SessionId;
import org.caibian.signin.Sessions;
import org.caibian.staff.PostsChanged;
import org.caibian.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

@ViewPackages(packages = "org.caibian.ui.parts")
class OpenDesksTest extends BrowserlessTest {

    private static final SignedIn LI =
            new SignedIn(
                    new PersonId(2),
                    "liqinghe",
                    "李清和",
                    "",
                    Set.of(Role.EDITOR),
                    true,
                    0,
                    SessionId.fresh());

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
}
