package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Permit;
import org.caibian.publication.Standing;
import org.caibian.publication.Stories;
import org.caibian.publication.Withdrawals;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.security.SignedIn;
import org.caibian.signin.SessionId;
import org.caibian.staff.Role;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.PlanMarks;
import org.caibian.workflow.Reviews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class WithdrawalActsTest extends BrowserlessTest {
    private static final String NEWER = "提请时读者看的是第1版，现在已是第2版";

    private final Moments moments = mock(Moments.class);
    private final Stories stories = mock(Stories.class);
    private final Banner banner = new Banner();
    private final ArticleHead head = new ArticleHead(mock(PlanMarks.class), moments);

    @BeforeEach
    void readersHaveTheSecondRevision() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(moments.clock(any())).thenReturn("09:10");
        when(stories.standing(TestFile.ID.article()))
                .thenReturn(new Standing.Live(2, TestFile.NINE));
    }

    @Test
    void whoeverConfirmsReadsWhereReadersHaveOtherWordsByThen() {
        offer(live().toBeWithdrawn(1));
        assertThat(said()).contains("韩竞川提请撤稿，09:10前", "时间有误。 " + NEWER);

        offer(live().toBeWithdrawn(2));
        assertThat(said()).contains("时间有误。").doesNotContain(NEWER);
    }

    @Test
    void whoeverProposedItIsOfferedToTakeThatBackAndNobodyElse() {
        offer(
                live().toBeWithdrawn(2)
                        .may(
                                new Permit(
                                        Map.of(
                                                Action.WITHDRAW, Refusal.ROLE_MISSING,
                                                Action.CONFIRM_WITHDRAWAL, Refusal.PROPOSED_IT))));
        assertThat(offered()).contains("撤回提请").doesNotContain("确认撤稿", "提请撤稿");

        offer(
                live().toBeWithdrawn(2)
                        .may(
                                new Permit(
                                        Map.of(
                                                Action.TAKE_BACK_WITHDRAWAL,
                                                Refusal.ANOTHERS_PROPOSAL))));
        assertThat(offered()).contains("确认撤稿").doesNotContain("撤回提请");
    }

    private static TestFile live() {
        return TestFile.live(TestFile.round());
    }

    private void offer(TestFile file) {
        head.show(file.file(), "东屿港恢复通航", false);
        new WithdrawalActs(
                        mock(Withdrawals.class),
                        stories,
                        mock(Reviews.class),
                        mock(JournalPlaces.class),
                        new SignedIn(
                                TestFile.GU,
                                "gumingzhou",
                                "顾明舟",
                                "",
                                Set.of(Role.DESK_CHIEF),
                                true,
                                0,
                                SessionId.fresh()),
                        moments)
                .offer(
                        head,
                        file.file(),
                        new ArticlePage(
                                false,
                                () -> {},
                                Optional::empty,
                                banner,
                                _ -> {},
                                mock(Inspector.class),
                                () -> {},
                                () -> {},
                                () -> {}));
        head.settle();
    }

    private String said() {
        return banner.getElement().getTextRecursively();
    }

    private String offered() {
        return head.getElement().getTextRecursively();
    }
}
