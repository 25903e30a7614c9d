package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.PersonId;
import org.caibian.staff.Arrival;
import org.caibian.staff.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of somebody above their page. */
@ViewPackages(packages = "org.caibian.ui.parts")
class PersonHeadTest extends BrowserlessTest {

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void whoseInvitationWasNotSentIsSaidToWaitInVainAndWhatToDo() {
        assertThat(said(Arrival.UNSENT)).contains("未寄出", "邀请没有寄出", "再点“发送邀请”");
        assertThat(said(Arrival.INVITED)).contains("已邀请").doesNotContain("没有寄出");
    }

    private static String said(Arrival arrival) {
        var person =
                new Person(
                        new PersonId(7),
                        "shiyue",
                        "施樾",
                        true,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        arrival);
        return new PersonHead(person, Optional.empty(), List.of())
                .getElement()
                .getTextRecursively();
    }
}
