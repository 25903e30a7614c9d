package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.caibian.article.ArticleChanged;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class ChangesTest extends BrowserlessTest {

    private static final ArticleChanged CHANGED = new ArticleChanged(new ArticleId(1001));
    private static final ArticleChanged ANOTHER = new ArticleChanged(new ArticleId(1002));

    private final Hands hands = new Hands();
    private final Changes changes = new Changes(hands);
    private final AtomicInteger looks = new AtomicInteger();
    private final Div page = new Div();

    @AfterEach
    void close() {
        hands.close();
    }

    @Test
    void aPageHearsOfWhatChangedBetweenItsReadingAndItsShowing() {
        changes.on(CHANGED);
        changes.watch(page, CHANGED::equals, looks::incrementAndGet);
        changes.on(ANOTHER);
        changes.on(CHANGED);

        UI.getCurrent().add(page);

        looked(1);
    }

    @Test
    void itIsNotToldOfWhatWasBeforeItWasReadNorOfWhatDoesNotConcernIt() {
        changes.on(CHANGED);
        changes.watch(page, CHANGED::equals, looks::incrementAndGet);
        changes.on(ANOTHER);
        UI.getCurrent().add(page);
        changes.on(ANOTHER);

        assertThat(looks).hasValue(0);
        changes.on(CHANGED);
        looked(1);
    }

    @Test
    void listsAreNotReadAgainForWhoWritesNow() {
        changes.watch(page, looks::incrementAndGet);
        UI.getCurrent().add(page);
        changes.on(
                new ArticleChanged(
                        CHANGED.article(),
                        ArticleChanged.Extent.WRITER,
                        Optional.of(new PersonId(5))));

        assertThat(looks).hasValue(0);
        changes.on(CHANGED);
        looked(1);
    }

    private void looked(int often) {
        var session = UI.getCurrent().getSession();
        Awaitility.await()
                .pollInSameThread()
                .until(() -> {
                    session.getService().runPendingAccessTasks(session);
                    return looks.get() == often;
                });
    }
}
