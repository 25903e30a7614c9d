package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.security.PasskeyToSign;
import org.caibian.security.Proof;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.signin.CodeResult;
import org.caibian.signin.SessionId;
import org.caibian.signin.Sessions;
import org.caibian.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class AskAgainTest extends BrowserlessTest {
    private static final SignedIn ZHOU =
            new SignedIn(
                    new PersonId(1),
                    "zhouyuan",
                    "周予安",
                    "",
                    Set.of(Role.ADMIN),
                    true,
                    0,
                    SessionId.fresh());

    private final Proof proof = mock(Proof.class);
    private final Sessions sessions = mock(Sessions.class);
    private final PasskeyBrowser browser = mock(PasskeyBrowser.class);
    private final AskAgain again = new AskAgain(proof, sessions, browser);
    private boolean done;

    @BeforeEach
    void speakChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(proof.give(any(), any())).thenReturn(CodeResult.WRONG);
        when(proof.give(ZHOU, "mine")).thenReturn(CodeResult.RIGHT);
    }

    @Test
    void whoeverProvedItLatelyIsNotAsked() {
        when(proof.isFresh()).thenReturn(true);

        again.before(ZHOU, () -> done = true);

        assertThat(done).isTrue();
    }

    @Test
    void nothingIsDoneUntilTheAnswerIsRight() {
        again.before(ZHOU, () -> done = true);
        var atFirst = done;
        answers("wrong");
        var afterAWrongOne = done;
        answers("mine");

        assertThat(atFirst || afterAWrongOne).isFalse();
        assertThat(done).isTrue();
    }

    @Test
    void whoeverHasNoCodeToGiveIsAskedForNone() {
        again.before(ZHOU, () -> done = true);

        assertThat(find(PasswordField.class).single().getLabel()).isEqualTo("密码");
    }

    @Test
    void whoeverHasASecondFactorMayGiveItsCode() {
        when(proof.takesCodes(ZHOU)).thenReturn(true);

        again.before(ZHOU, () -> done = true);

        assertThat(find(PasswordField.class).single().getLabel()).isEqualTo("密码或验证码");
    }

    @Test
    void whatShowsThePasswordIsNamedInTheLanguageOfThePage() {
        again.before(ZHOU, () -> done = true);

        var words = find(PasswordField.class).single().getElement().getPropertyRaw("i18n");
        assertThat(String.valueOf(words)).contains("显示密码");
    }

    @Test
    void whoeverGoesOnGuessingIsSignedOut() {
        again.before(ZHOU, () -> done = true);
        for (int guess = 1; guess < 5; guess++) {
            answers("guess " + guess);
        }
        verify(sessions, never()).end(any(), any());
        answers("guess 5");

        verify(sessions).end(ZHOU.session(), ZHOU.id());
        assertThat(done).isFalse();
    }

    @Test
    void nobodyIsSignedOutForWhatNobodyLookedAt() {
        when(proof.give(any(), any())).thenReturn(CodeResult.AWAY);
        again.before(ZHOU, () -> done = true);
        for (int time = 0; time < 9; time++) {
            answers("mine there");
        }

        verify(sessions, never()).end(any(), any());
        assertThat(find(PasswordField.class).single().getErrorMessage()).contains("公司目录现在连不上");
        assertThat(done).isFalse();
    }

    @Test
    void aPasskeyAnswersAsWell() {
        var asked = mock(PasskeyToSign.class);
        when(proof.toSign()).thenReturn(Optional.of(asked));
        when(proof.give(ZHOU, asked, "signed by another")).thenReturn(CodeResult.WRONG);
        when(proof.give(ZHOU, asked, "signed")).thenReturn(CodeResult.RIGHT);
        doAnswer(
                        call -> {
                            call.<SerializableConsumer<Boolean>>getArgument(1).accept(true);
                            return null;
                        })
                .when(browser)
                .isAble(any(), any());
        again.before(ZHOU, () -> done = true);

        passkeyAnswers(asked, "");
        passkeyAnswers(asked, "signed by another");
        var afterWrongOnes = done;
        passkeyAnswers(asked, "signed");

        assertThat(afterWrongOnes).isFalse();
        assertThat(done).isTrue();
    }

    private void passkeyAnswers(PasskeyToSign asked, String answer) {
        doAnswer(
                        call -> {
                            call.<SerializableConsumer<String>>getArgument(2).accept(answer);
                            return null;
                        })
                .when(browser)
                .sign(any(), eq(asked), any());
        test(find(Button.class).withText("用通行密钥").single()).click();
    }

    private void answers(String word) {
        test(find(PasswordField.class).single()).setValue(word);
        test(find(Button.class).withText("确认").single()).click();
    }
}
