package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.staff.Desk;
import org.caibian.staff.OpenWork;
import org.caibian.staff.OpenWork.One;
import org.caibian.staff.OpenWork.Sort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class OpenOnDeskTest extends BrowserlessTest {
    private static final Desk WORLD = new Desk(new DeskId(7), "GJ", "国际部", "World", false);
    private static final List<OpenWork> WORK =
            List.of(
                    OpenWork.of(
                            Sort.DRAFT,
                            7,
                            new One(
                                    "GJ-261130-001",
                                    Optional.of(new ArticleId(31).main()),
                                    Optional.of("王砚"))),
                    OpenWork.of(
                            Sort.IN_REVIEW,
                            1,
                            new One(
                                    "GJ-261130-002",
                                    Optional.of(new ArticleId(32).correction()),
                                    Optional.empty())),
                    OpenWork.of(
                            Sort.ABSENCE, 1, new One("许闻", Optional.empty(), Optional.of("李清和"))));

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void theFirstOfEachSortAreNamedWithWhoHasThemAndTheRestIsCounted() {
        var dialog = open(true);

        assertThat(dialog.getHeaderTitle()).isEqualTo("还不能归档：国际部");
        assertThat(dialog.getElement().getTextRecursively())
                .contains(
                        "先办完：在写7份、在审1份、未结束的委托1项",
                        "GJ-261130-001 · 在写，王砚",
                        "另有6件",
                        "GJ-261130-002 · 在审，无人认领",
                        "许闻 · 委托李清和代理")
                .doesNotContain("管理员不看稿件内容");
    }

    @Test
    void whoeverReadsTheDeskIsLedToTheArticlesAndToAllOfThem() {
        open(true);

        assertThat(links())
                .containsExactly("articles/31", "articles/32-correction", "articles?desk=GJ");
    }

    @Test
    void whoeverOnlyAdministersTheHouseIsLedToWhoMayGoOnWithThem() {
        var dialog = open(false);

        assertThat(links()).containsExactly("articles/31/rights", "articles/32-correction/rights");
        assertThat(dialog.getElement().getTextRecursively()).contains("管理员不看稿件内容");
    }

    private static OpenOnDesk open(boolean reads) {
        var dialog = new OpenOnDesk("admin.desks.busy.of", WORLD, WORK, reads);
        dialog.open();
        return dialog;
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
