package org.caibian.ui.account;

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
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.profile.Profile;
import org.caibian.profile.ProfileResult;
import org.caibian.profile.Profiles;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.signin.SessionId;
import org.caibian.signin.Sessions;
import org.caibian.staff.AddressChanges;
import org.caibian.staff.AddressResult;
import org.caibian.staff.Administration;
import org.caibian.staff.Arrival;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.AskAgain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class ProfilePartTest extends BrowserlessTest {
    private static final Person YAN = person(3, "王砚");
    private static final Person ZHOU = person(9, "周予安");
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

    private final Profiles profiles = mock(Profiles.class);
    private final AddressChanges addresses = mock(AddressChanges.class);
    private final Administration administration = mock(Administration.class);
    private final Staff staff = mock(Staff.class);
    private final AskAgain again = mock(AskAgain.class);
    private final Runnable redraw = mock(Runnable.class);

    @BeforeEach
    void openThePage() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(profiles.of(YAN.id())).thenReturn(under("砚田"), under("南山"));
        when(addresses.of(YAN.id(), AN.id()))
                .thenReturn(Optional.of("old@news.example"), Optional.empty());
        when(staff.person(ZHOU.id())).thenReturn(ZHOU);
        doAnswer(
                        asked -> {
                            asked.getArgument(1, Runnable.class).run();
                            return null;
                        })
                .when(again)
                .before(eq(AN), any());
        UI.getCurrent()
                .add(
                        new ProfilePart(
                                        profiles,
                                        addresses,
                                        mock(Sessions.class),
                                        administration,
                                        staff,
                                        again,
                                        AN)
                                .of(YAN, redraw));
    }

    @Test
    void whoeverCorrectsANameSecondIsToldWhoWasFirstAndPressesAgain() {
        when(administration.rename(YAN.id(), Seen.of("王砚"), "王彦", AN.id()))
                .thenReturn(ChangeResult.OUTDATED);
        when(administration.rename(YAN.id(), Seen.of("王燕"), "王彦", AN.id()))
                .thenReturn(ChangeResult.CHANGED);
        when(administration.lastToRename(YAN.id())).thenReturn(Optional.of(ZHOU.id()));
        when(staff.person(YAN.id())).thenReturn(person(3, "王燕"));

        write("真实姓名", "王彦", "更正姓名");

        assertThat(field("真实姓名").getErrorMessage()).startsWith("周予安在你打开之后改成了“王燕”");
        assertThat(field("真实姓名").getValue()).isEqualTo("王彦");
        verify(redraw, never()).run();
        press("更正姓名");
        verify(redraw).run();
    }

    @Test
    void soIsWhoeverSetsAnAddressThatAnotherTookAway() {
        when(addresses.set(YAN.id(), Seen.of("old@news.example"), "new@news.example", AN.id()))
                .thenReturn(AddressResult.OUTDATED);
        when(addresses.set(YAN.id(), Seen.nothing(), "new@news.example", AN.id()))
                .thenReturn(AddressResult.CHANGED);
        when(addresses.lastToChange(YAN.id())).thenReturn(Optional.of(ZHOU.id()));

        write("邮箱", "new@news.example", "保存邮箱");

        assertThat(field("邮箱").getErrorMessage()).startsWith("周予安在你打开之后清空了");
        press("保存邮箱");
        verify(redraw).run();
    }

    @Test
    void andWhoeverSaysUnderWhichNamesSomebodyWrites() {
        when(profiles.setPenNames(YAN.id(), Seen.of(List.of("砚田")), List.of("砚田", "石田"), AN.id()))
                .thenReturn(ProfileResult.OUTDATED);
        when(profiles.setPenNames(YAN.id(), Seen.of(List.of("南山")), List.of("砚田", "石田"), AN.id()))
                .thenReturn(ProfileResult.CHANGED);
        when(profiles.lastToSetPenNames(YAN.id())).thenReturn(Optional.empty());

        write("笔名", "砚田 石田", "保存笔名");

        assertThat(field("笔名").getErrorMessage()).startsWith("有人在你打开之后改成了“南山”");
        press("保存笔名");
        verify(redraw).run();
    }

    private void write(String label, String words, String button) {
        field(label).setValue(words);
        press(button);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private static Profile under(String penName) {
        return new Profile(List.of(penName), Optional.empty(), Optional.empty());
    }

    private static Person person(long id, String name) {
        return new Person(
                new PersonId(id), "p" + id, name, true, Set.of(), Set.of(), Set.of(), Arrival.IN);
    }
}
