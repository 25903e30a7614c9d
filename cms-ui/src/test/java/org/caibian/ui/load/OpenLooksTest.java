package org.caibian.ui.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Deadline;
import org.caibian.article.DeskLoad;
import org.caibian.article.DeskLoad.Share;
import org.caibian.publication.OpenLook;
import org.caibian.publication.SecondLook;
import org.caibian.publication.SecondLookId;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.DueMarks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class OpenLooksTest extends BrowserlessTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final PersonId GU = new PersonId(3);
    private static final PersonId HAN = new PersonId(4);
    private static final PersonId LI = new PersonId(2);

    private final DueMarks due = mock(DueMarks.class);
    private final OpenLooks looks =
            new OpenLooks(
                    List.of(
                            open(Step.SECOND_REVIEW, NOW.minusSeconds(60), GU),
                            open(Step.FINAL_REVIEW, NOW.plusSeconds(600), HAN, GU)),
                    due);

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(due.signal(any())).thenAnswer(asked -> ((Deadline) asked.getArgument(0)).at(NOW));
        when(due.of(any())).thenAnswer(_ -> new Span("剩10分"));
    }

    @Test
    void aLookPressesOnEverybodyWhoMayTakeItAndOnNobodyElse() {
        assertThat(said(GU)).contains("发后审2件，超时1");
        assertThat(said(HAN)).contains("发后审1件");
        assertThat(said(LI)).isEmpty();
        assertThat(looks.of(Optional.empty()).mark()).isEmpty();
    }

    @Test
    void theDeskCountsEachLookOnceAndALateOneAsLate() {
        var sum = new LoadSum();

        sum.show(new DeskLoad(share(1), List.of(share(0)), false), looks);

        assertThat(sum.getElement().getTextRecursively()).contains("在审1件", "发后审2件", "将到期1", "已超时1");
    }

    @Test
    void eachIsListedWithItsStepItsDeadlineAndWhoeverMay() {
        var list = new LookShare(looks, person -> person.equals(GU) ? "顾明舟" : "韩竞川");

        assertThat(list.getElement().getTextRecursively())
                .contains("发后复审", "近海发生地震", "韩竞川、顾明舟", "剩10分");
    }

    private String said(PersonId person) {
        return looks.of(Optional.of(person))
                .mark()
                .map(mark -> mark.getElement().getTextRecursively())
                .orElse("");
    }

    private static Share share(int tasks) {
        return new Share(Optional.empty(), "", tasks, 0, 0, Optional.empty(), List.of());
    }

    private static OpenLook open(Step step, Instant dueAt, PersonId... lookers) {
        var look =
                new SecondLook(
                        new SecondLookId(1),
                        new ArticleId(1002),
                        "近海发生地震",
                        1,
                        new RoundId(1),
                        step,
                        new DeskId(1),
                        dueAt.minus(SecondLook.TERM),
                        dueAt,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Set.of(),
                        Set.of());
        return new OpenLook(look, Set.of(lookers));
    }
}
