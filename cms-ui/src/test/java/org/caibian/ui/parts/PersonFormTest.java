package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.security.Passwords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong with somebody who is to join is said at the field it is about, and at no other. */
@ViewPackages(packages = "org.caibian.ui.parts")
class PersonFormTest extends BrowserlessTest {
    private static final String GOOD = "guojibu-diyi-ci-denglu";

    private final Passwords passwords = mock(Passwords.class);

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(passwords.hash(any())).thenReturn("hash");
        when(passwords.fault(any(), any(), any()))
                .thenReturn(Optional.of(Passwords.Fault.TOO_SHORT));
        when(passwords.fault(eq(GOOD), eq(GOOD), any())).thenReturn(Optional.empty());
    }

    @Test
    void whoIsInvitedAtNoAddressIsToldSoThereAndNotAtThePassword() {
        var form = inviting();
        assertThat(form.person(Set.of())).isEmpty();
        var atFirst = wrong();
        types("liqinghe", "李清和", "newa");

        assertThat(form.person(Set.of())).isEmpty();

        assertThat(atFirst).containsExactly("账号", "真实姓名", "首个密码");
        assertThat(wrong()).containsExactly("邮箱");
    }

    @Test
    void eachFieldThatWillNotDoIsMarkedAtOnce() {
        var form = inviting();
        types("li qinghe", "", "newa");

        assertThat(form.person(Set.of())).isEmpty();

        assertThat(wrong()).containsExactly("账号", "真实姓名", "邮箱");
    }

    @Test
    void whatWasMendedIsMarkedNoMore() {
        var form = inviting();
        form.person(Set.of());
        types("liqinghe", "李清和", "");
        find(PasswordField.class).all().forEach(field -> field.setValue(GOOD));

        assertThat(form.person(Set.of())).isPresent();

        assertThat(wrong()).isEmpty();
    }

    @Test
    void whateverIsWrittenIsKnownAtOnceAlsoAPassword() {
        var form = inviting();
        var known = new ArrayList<Boolean>();
        form.onChange(() -> known.add(form.isBlank()));

        types("liqinghe");
        types("");
        find(PasswordField.class).all().getFirst().setValue(GOOD);

        assertThat(known).containsExactly(false, true, false);
    }

    private PersonForm inviting() {
        var form = PersonForm.inviting(passwords, "首个密码");
        UI.getCurrent().add(form);
        return form;
    }

    private void types(String... values) {
        var fields = find(TextField.class).all();
        for (int i = 0; i < values.length; i++) {
            fields.get(i).setValue(values[i]);
        }
    }

    /** What the fields that are marked are called, from above. */
    private List<String> wrong() {
        var wrong = new ArrayList<String>();
        find(TextField.class).all().forEach(field -> note(field, field.getLabel(), wrong));
        find(PasswordField.class).all().forEach(field -> note(field, field.getLabel(), wrong));
        return wrong;
    }

    private static void note(HasValidation field, String label, List<String> wrong) {
        if (field.isInvalid()) {
            wrong.add(label);
        }
    }
}
