package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.signin.SessionId;
import org.caibian.staff.Colleagues;
import org.caibian.staff.Departures;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.AskAgain;
import org.junit.jupiter.api.Test;

/** What ends an account looks other than what opens one, and lies apart from the rest. */
@ViewPackages(packages = "org.caibian.ui.parts")
class PersonDepartureTest extends BrowserlessTest {

    @Test
    void switchingOffIsNotPressedInPassing() {
        assertThat(act(true).getThemeNames()).contains("error");
        assertThat(act(true).getClassNames()).contains("apart");
        assertThat(act(false).getThemeNames()).isEmpty();
        assertThat(act(false).getClassNames()).isEmpty();
    }

    private static Button act(boolean active) {
        var me =
                new SignedIn(
                        new PersonId(1),
                        "zhouyuan",
                        "周予安",
                        "",
                        Set.of(Role.ADMIN),
                        true,
                        0,
                        SessionId.fresh());
        var departure =
                new PersonDeparture(
                        mock(Departures.class),
                        mock(Staff.class),
                        mock(Colleagues.class),
                        mock(AskAgain.class),
                        mock(AskAlone.class),
                        me);
        var wang = new Person(new PersonId(3), "wangyan", "王砚", active, Set.of());
        return departure.of(new PersonPage(wang, new Div(), () -> {}));
    }
}
