package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.signin.SessionId;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Colleagues;
import org.caibian.staff.Departure;
import org.caibian.staff.Departures;
import org.caibian.staff.LoneAdministrator;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody comes to do alone what takes two, and nobody does it, without having been told before. */
@ViewPackages(packages = "org.caibian.ui.parts")
class AskAloneTest extends BrowserlessTest {
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
    private static final Post ADMIN = Post.house(Role.ADMIN);
    private static final Person AN = new Person(new PersonId(2), "anxu", "安叙", true, Set.of(ADMIN));
    private static final Person LI = new Person(new PersonId(3), "liqinghe", "李清和", true, Set.of());

    private final LoneAdministrator lone = mock(LoneAdministrator.class);
    private final Departures departures = mock(Departures.class);
    private final Staff staff = mock(Staff.class);
    private final AskAlone alone = new AskAlone(lone, staff, ZHOU);
    private boolean done;

    @BeforeEach
    void speakChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(departures.deactivate(any(), any())).thenReturn(ChangeResult.CHANGED);
    }

    @Test
    void whoGivesARoleAloneIsAskedBeforeAndLedToASecondAdministrator() {
        gives(Role.CHIEF_EDITOR);

        alone.beforeChange(LI, Set.of(Post.house(Role.CHIEF_EDITOR)), () -> done = true);

        assertThat(done).isFalse();
        assertThat(told()).contains("你是唯一的管理员，将独自任命李清和为总编辑。这会记入台账，并通知本人和总编辑。");
        assertThat(find(Button.class).withText("先添加一位管理员").all()).hasSize(1);
        press("独自任命");
        assertThat(done).isTrue();
    }

    @Test
    void whoJoinsWithSuchRolesIsNamedWithAllOfThem() {
        gives(Role.ADMIN, Role.CHIEF_EDITOR);

        alone.beforeHiring("林一", Set.of(ADMIN), () -> done = true);

        assertThat(told()).contains("将独自任命林一为总编辑、管理员。");
        assertThat(find(Button.class).withText("先添加一位管理员").all()).isEmpty();
        press("取消");
        assertThat(done).isFalse();
    }

    @Test
    void ofManyWhoJoinThoseAreNamedWhoAreGivenSuchRoles() {
        alone.beforeGiving(
                List.of(
                        new AskAlone.Given("林一", Set.of(Role.CHIEF_EDITOR)),
                        new AskAlone.Given("陈二", Set.of()),
                        new AskAlone.Given("赵三", Set.of(Role.ADMIN))),
                () -> done = true);

        assertThat(told()).contains("将独自任命林一为总编辑；赵三为管理员。");
        assertThat(done).isFalse();
    }

    @Test
    void whereAnotherConfirmsNobodyIsAsked() {
        alone.beforeChange(LI, Set.of(Post.house(Role.CHIEF_EDITOR)), () -> done = true);

        assertThat(done).isTrue();
    }

    @Test
    void whoTakesTheRoleOfTheLastOtherAdministratorIsToldWhatIsLeft() {
        isLeft(ZHOU.id());

        alone.beforeChange(AN, Set.of(), () -> done = true);

        assertThat(done).isFalse();
        assertThat(told()).contains("之后你是唯一的管理员：总编辑、管理员的任命改由总编辑确认");
        press("仍要保存");
        assertThat(done).isTrue();
    }

    @Test
    void whoStaysAdministratorLeavesNobodyAlone() {
        isLeft(ZHOU.id());

        alone.beforeChange(AN, Set.of(ADMIN, Post.house(Role.MODERATOR)), () -> done = true);

        assertThat(done).isTrue();
    }

    @Test
    void whoeverIsLeftIsNamedWhereItIsAnother() {
        isLeft(LI.id());
        when(staff.person(LI.id())).thenReturn(LI);

        assertThat(alone.without(AN))
                .contains("之后李清和是唯一的管理员：总编辑、管理员的任命改由总编辑确认；没有人能确认的，要等满时限才能独自任命，其间任何同事都可以不同意");
    }

    @Test
    void theLastOtherAdministratorIsSwitchedOffOnceThatIsTicked() {
        isLeft(ZHOU.id());
        departs();
        press("停用账号");

        verify(departures, never()).deactivate(any(), any());
        var known = find(Checkbox.class).single();
        assertThat(known.getLabel()).startsWith("我知道，之后你是唯一的管理员");
        assertThat(known.getErrorMessage()).isEqualTo("勾选之后才能停用");

        known.setValue(true);
        press("停用账号");

        verify(departures).deactivate(new Departure(AN.id(), Optional.empty(), "离职"), ZHOU.id());
        assertThat(done).isTrue();
    }

    @Test
    void whoeverElseIsSwitchedOffWithoutIt() {
        departs();
        press("停用账号");

        assertThat(done).isTrue();
    }

    private void departs() {
        new DepartureForm(departures, staff, mock(Colleagues.class), alone, ZHOU, AN)
                .ask(() -> done = true);
        find(TextField.class).single().setValue("离职");
    }

    private void gives(Role... roles) {
        when(lone.gives(any(), any(), eq(ZHOU.id()))).thenReturn(Set.of(roles));
    }

    private void isLeft(PersonId one) {
        when(lone.leftBy(AN.id())).thenReturn(Optional.of(one));
    }

    private String told() {
        return find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .collect(Collectors.joining());
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }
}
