package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;
import org.caibian.article.Permit;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class FellBehindTest extends BrowserlessTest {

    private static final Permit NO_WRITER =
            new Permit(
                    Map.of(
                            Action.SAVE, Refusal.ROLE_MISSING,
                            Action.EDIT, Refusal.NOT_HOLDER));

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void whoHoldsTheStepMayPutItTogether() {
        assertThat(seen(TestFile.inReview()).act()).contains("carryOver.act");
    }

    @Test
    void whoCouldClaimTheStepIsToldThatTheyMayThen() {
        var behind = seen(TestFile.inReview().may(NO_WRITER));

        assertThat(behind.act()).isEmpty();
        assertThat(behind.hint()).contains("认领复审后即可并入");
    }

    @Test
    void whatIsApprovedIsTakenBackForItByAnEditorWhoIsToldWhatThatCosts() {
        var behind =
                seen(
                        TestFile.approved()
                                .may(new Permit(Map.of(Action.SAVE, Refusal.NOT_DRAFTING))));

        assertThat(behind.act()).contains("carryOver.takeBack");
        assertThat(behind.hint()).contains("审签和定时作废", "重新送审");
    }

    @Test
    void whoDoesNotWriteOnTheDeskIsToldWhoDoesIt() {
        var behind = seen(TestFile.approved().may(NO_WRITER));

        assertThat(behind.act()).isEmpty();
        assertThat(behind.hint()).contains("由本部门的编辑或主任撤下并入");
    }

    private static FellBehind seen(TestFile file) {
        return FellBehind.of(file.behind(3).file(), false).orElseThrow();
    }
}
