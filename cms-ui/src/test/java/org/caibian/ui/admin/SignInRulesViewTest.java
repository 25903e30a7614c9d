package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.signin.SessionId;
import org.caibian.signin.SignInAdministration;
import org.caibian.staff.Arrival;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.AskAgain;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class SignInRulesViewTest extends BrowserlessTest {
    private static final PersonId ZHOU = new PersonId(9);
    private static final SignedIn AN =
            new SignedIn(
                    new PersonId(2),
                    "anxu",
                    "安旭",
                    "",
                    Set.of(Role.ADMIN),
                    true,
                    0,
                    SessionId.fresh());

    private final SignInAdministration rules = mock(SignInAdministration.class);
    private final Staff staff = mock(Staff.class);
    private final AskAgain again = mock(AskAgain.class);

    @Test
    void whoeverSavesSecondIsToldWhoWasFirstKeepsWhatTheyChoseAndSavesAgain() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        var mine = Set.of(Role.REPORTER);
        when(rules.required()).thenReturn(Set.of(), Set.of(Role.EDITOR));
        when(rules.lastToRequire()).thenReturn(Optional.of(ZHOU));
        when(rules.require(Seen.of(Set.of()), mine, AN.id())).thenReturn(ChangeResult.OUTDATED);
        when(rules.require(Seen.of(Set.of(Role.EDITOR)), mine, AN.id()))
                .thenReturn(ChangeResult.CHANGED);
        when(staff.person(ZHOU))
                .thenReturn(
                        new Person(
                                ZHOU,
                                "zhouyuan",
                                "周予安",
                                true,
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Arrival.IN));
        doAnswer(
                        asked -> {
                            asked.getArgument(1, Runnable.class).run();
                            return null;
                        })
                .when(again)
                .before(eq(AN), any());
        UI.getCurrent().add(new SignInRulesView(rules, staff, AN, again));

        choice("记者").setValue(true);
        save();

        assertThat(fault()).startsWith("周予安在你打开之后改成了责任编辑");
        assertThat(choice("记者").getValue()).isTrue();
        save();
        verify(rules).require(Seen.of(Set.of(Role.EDITOR)), mine, AN.id());
        assertThat(fault()).isEmpty();
    }

    private Checkbox choice(String role) {
        return find(Checkbox.class).all().stream()
                .filter(each -> role.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void save() {
        test(find(Button.class).withText("保存").single()).click();
    }

    private String fault() {
        return find(Div.class).all().stream()
                .filter(each -> each.hasClassName("fault"))
                .findFirst()
                .orElseThrow()
                .getText();
    }
}
