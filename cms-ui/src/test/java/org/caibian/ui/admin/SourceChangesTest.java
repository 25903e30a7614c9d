package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.signin.SessionId;
import org.caibian.source.Licence;
import org.caibian.source.Source;
import org.caibian.source.SourceId;
import org.caibian.source.SourceResult;
import org.caibian.source.Sources;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever changes a source second is told who was first, and saves again. */
@ViewPackages(packages = "org.caibian.ui.parts")
class SourceChangesTest extends BrowserlessTest {
    private static final SourceId AGENCY = new SourceId(4);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Licence TERMS = new Licence("须注明来源", Optional.of(DAY));
    private static final Person ZHOU =
            new Person(new PersonId(9), "zhouyuan", "周予安", true, Set.of());
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
    private static final Source SEEN = source(DAY, Licence.NONE, 1);

    private final Sources sources = mock(Sources.class);
    private final Staff staff = mock(Staff.class);
    private final Runnable refill = mock(Runnable.class);
    private final SourceChanges changes = new SourceChanges(sources, staff, AN, refill);

    @BeforeEach
    void anotherWasQuicker() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(sources.lastToChange(AGENCY)).thenReturn(Optional.of(ZHOU.id()));
        when(staff.person(ZHOU.id())).thenReturn(ZHOU);
    }

    @Test
    void itsDaysAreSetInPlaceOfWhatTheOtherSetOnceThatIsSeen() {
        var now = source(DAY.plusDays(7), Licence.NONE, 2);
        when(sources.standing(AGENCY)).thenReturn(Optional.of(now));
        when(sources.setDates(SEEN, DAY, Optional.empty(), AN.id()))
                .thenReturn(new SourceResult.Outdated());
        when(sources.setDates(now, DAY, Optional.empty(), AN.id()))
                .thenReturn(new SourceResult.Listed(AGENCY));
        changes.askDates(SEEN);

        save();

        assertThat(said()).anyMatch(words -> words.startsWith("周予安在你打开之后把期限改成了“2026-01-08"));
        verify(refill).run();
        save();
        assertThat(find(Notification.class).all()).hasSize(1);
    }

    @Test
    void soAreItsTerms() {
        var now = source(DAY, TERMS, 2);
        when(sources.standing(AGENCY)).thenReturn(Optional.of(now));
        when(sources.setLicence(SEEN, Licence.NONE, AN.id()))
                .thenReturn(new SourceResult.Outdated());
        when(sources.setLicence(now, Licence.NONE, AN.id()))
                .thenReturn(new SourceResult.Listed(AGENCY));
        changes.askLicence(SEEN);

        save();

        assertThat(said())
                .anyMatch(words -> words.startsWith("周予安在你打开之后把授权改成了“须注明来源，到2026-01-01为止”"));
        save();
        assertThat(find(Notification.class).all()).hasSize(1);
    }

    @Test
    void ofOneThatWasMergedMeanwhileThatIsSaid() {
        when(sources.standing(AGENCY)).thenReturn(Optional.empty());
        when(sources.setLicence(SEEN, Licence.NONE, AN.id()))
                .thenReturn(new SourceResult.Outdated());
        changes.askLicence(SEEN);

        save();

        assertThat(said()).anyMatch(words -> words.startsWith("打开之后有人合并了这个稿源"));
    }

    private void save() {
        test(find(Button.class).withText("保存").single()).click();
    }

    private List<String> said() {
        return find(Div.class).all().stream().map(Div::getText).toList();
    }

    private static Source source(LocalDate from, Licence licence, int version) {
        return new Source(AGENCY, "海岸通讯社", false, from, Optional.empty(), licence, version);
    }
}
