package org.caibian.ui.responsible;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caibian.manuscript.Kind;
import org.caibian.publication.FollowedArticle;
import org.caibian.publication.Whereabouts;
import org.caibian.publication.Whereabouts.OpenStep;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class WhereItIsTest extends BrowserlessTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void aStepNobodyHoldsWaitsToBeClaimed() {
        var article = at(inReview(open(Step.SECOND_REVIEW, "", false)));

        assertThat(WhereItIs.stage(article)).isEqualTo("复审");
        assertThat(WhereItIs.hands(article)).isEqualTo("待认领");
    }

    @Test
    void whatIsAskedAgainIsNamedBesideWhatIsOpen() {
        var article =
                at(
                        inReview(
                                open(Step.FIRST_REVIEW, "李清和", true),
                                open(Step.SECOND_REVIEW, "顾明舟", false)));

        assertThat(WhereItIs.stage(article)).isEqualTo("初审复核、复审");
        assertThat(WhereItIs.hands(article)).isEqualTo("李清和、顾明舟");
    }

    @Test
    void whoeverStandsInForTheAbsentHolderIsNamedSo() {
        var article =
                at(
                        inReview(
                                new OpenStep(
                                        Step.SECOND_REVIEW,
                                        "许闻",
                                        Optional.of("顾明舟"),
                                        NINE,
                                        false)));

        assertThat(WhereItIs.hands(article)).isEqualTo("许闻（代顾明舟）");
    }

    @Test
    void whatCameBackSaysWhy() {
        var article = at(new Whereabouts.WithWriters("缺少信源"));

        assertThat(WhereItIs.stage(article)).isEqualTo("退回修改");
        assertThat(WhereItIs.hands(article)).isEqualTo("作者在改：缺少信源");
    }

    @Test
    void whatItsWriterTookBackIsBeingWritten() {
        assertThat(WhereItIs.stage(at(new Whereabouts.WithWriters("")))).isEqualTo("写作中");
    }

    @Test
    void whatReadersHaveIsLive() {
        var article = at(new Whereabouts.Live());

        assertThat(WhereItIs.stage(article)).isEqualTo("已发布");
        assertThat(WhereItIs.isLive(article)).isTrue();
    }

    @Test
    void whatWasSpikedSaysWhy() {
        var article = at(new Whereabouts.Spiked("与事实不符"));

        assertThat(WhereItIs.stage(article)).isEqualTo("已毙稿");
        assertThat(WhereItIs.hands(article)).isEqualTo("与事实不符");
    }

    private static OpenStep open(Step step, String holder, boolean askedAgain) {
        return new OpenStep(step, holder, Optional.empty(), NINE, askedAgain);
    }

    private static Whereabouts inReview(OpenStep... steps) {
        return new Whereabouts.InReview(List.of(steps));
    }

    private static FollowedArticle at(Whereabouts where) {
        return new FollowedArticle(
                new ArticleId(1001),
                "CJ-261123-001",
                new DeskId(1),
                Kind.ORIGINAL,
                "东屿港恢复通航",
                where,
                NINE);
    }
}
