package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class PersonRolesTest extends BrowserlessTest {
    private static final Post MODERATOR = Post.house(Role.MODERATOR);
    private static final Person WANG =
            new Person(new PersonId(3), "wangyan", "王砚", true, Set.of(MODERATOR));

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void whatIsTickedAndNotSavedIsAChangeUntilItIsTakenBack() {
        var roles = shown();
        var atFirst = roles.isChanged();

        tick("管理员");
        var ticked = roles.isChanged();
        tick("管理员");

        assertThat(atFirst).isFalse();
        assertThat(ticked).isTrue();
        assertThat(roles.isChanged()).isFalse();
    }

    @Test
    void whatWasTickedIsStillSoWhereThePageIsDrawnAnew() {
        var before = shown();
        tick("管理员");
        UI.getCurrent().removeAll();

        var anew = shown();
        anew.tick(before.ticked());

        assertThat(anew.isChanged()).isTrue();
        assertThat(mark("管理员").getElement().getAttribute("aria-checked")).isEqualTo("true");
        assertThat(mark("评论审核").getElement().getAttribute("aria-checked")).isEqualTo("true");
    }

    private static PersonRoles shown() {
        var roles = new PersonRoles(WANG, List.of(), _ -> {});
        UI.getCurrent().add(roles);
        return roles;
    }

    private void tick(String role) {
        test(mark(role)).click();
    }

    private NativeButton mark(String role) {
        return find(NativeButton.class).all().stream()
                .filter(button -> role.equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }
}
