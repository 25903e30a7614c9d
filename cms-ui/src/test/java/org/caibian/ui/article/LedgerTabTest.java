package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.publication.WithdrawnStory;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class LedgerTabTest extends BrowserlessTest {
    private static final PersonId WANG = new PersonId(1);
    private static final PersonId LI = new PersonId(2);

    @Test
    void savesInARowByOnePersonAreToldAsOne() {
        var entries =
                List.of(
                        entry(5, Act.SUBMITTED, WANG),
                        entry(4, Act.SAVED, WANG),
                        entry(3, Act.SAVED, WANG),
                        entry(2, Act.SAVED, LI),
                        entry(1, Act.CREATED, LI));

        var runs = LedgerTab.runs(entries);

        assertThat(runs).extracting(LedgerTab.Run::times).containsExactly(1, 2, 1, 1);
        assertThat(runs).extracting(run -> run.newest().number()).containsExactly(5L, 4L, 2L, 1L);
    }

    @Test
    void whatKeptAReleaseBackIsSaidInWords() {
        var said = said(Map.of("problems", "STORY:BEHIND SEALS:TOO_FEW:3"));

        assertThat(said).contains("已有新版本", "至少3人").doesNotContain("BEHIND");
    }

    @Test
    void whatWasDoneToTheCorrectionIsToldFromWhatWasDoneToTheMainDraft() {
        assertThat(said(Map.of("line", "CORRECTION"))).contains("更正");
        assertThat(said(Map.of())).doesNotContain("更正");
    }

    @Test
    void savesOfTheCorrectionAreNotToldWithThoseOfTheMainDraft() {
        var entries =
                List.of(
                        entry(2, Act.SAVED, WANG, Map.of("line", "CORRECTION")),
                        entry(1, Act.SAVED, WANG));

        assertThat(LedgerTab.runs(entries)).hasSize(2);
    }

    @Test
    void aWithdrawalLeadsToItsReceipt() {
        var tab = tab(TestFile.inReview().then(Act.WITHDRAWN, WANG, Map.of("withdrawal", "17")));

        assertThat(links(tab)).containsExactly("articles/1001/receipt/17");
    }

    @Test
    void everyReceiptOfTheArticleIsListedAlsoOnceItCameBack() {
        var tab = tab(TestFile.inReview().withReceipts(receipt(18), receipt(17)));

        assertThat(links(tab))
                .containsExactly("articles/1001/receipt/18", "articles/1001/receipt/17");
        assertThat(tab.getElement().getTextRecursively())
                .contains("2026-18", "有误。", "7处：6处已确认，1处另文仍用", "读者已于");
    }

    private static WithdrawnStory receipt(long number) {
        return new WithdrawnStory(
                number,
                new ArticleId(1001),
                "浮标换装",
                new DeskId(1),
                Instant.EPOCH,
                "顾明舟",
                Optional.empty(),
                "有误。",
                false,
                false,
                7,
                6,
                1,
                Optional.of(Instant.EPOCH));
    }

    private static List<String> links(LedgerTab tab) {
        return parts(tab)
                .filter(Anchor.class::isInstance)
                .map(link -> ((Anchor) link).getHref())
                .toList();
    }

    private static Stream<Component> parts(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(LedgerTabTest::parts));
    }

    private static String said(Map<String, String> details) {
        return tab(TestFile.inReview().then(Act.RELEASE_HELD, WANG, details))
                .getElement()
                .getTextRecursively();
    }

    private static LedgerTab tab(TestFile test) {
        var file = test.file();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        var moments = mock(Moments.class);
        when(moments.time(any())).thenReturn(new HtmlContainer("time"));
        when(moments.year(any())).thenReturn("2026");
        when(moments.exact(any())).thenReturn("2026-11-23 14:30:00");
        return new LedgerTab(file.history(), file.readers().taken(), file.names(), moments);
    }

    private static Entry entry(long number, Act act, PersonId by) {
        return entry(number, act, by, Map.of());
    }

    private static Entry entry(long number, Act act, PersonId by, Map<String, String> details) {
        return new Entry(
                number,
                Instant.EPOCH,
                act,
                Optional.of(by),
                Optional.of(new ArticleId(1001)),
                details);
    }
}
