package org.caibian.ui.article.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.caibian.profile.Byline;
import org.caibian.profile.Profiles;
import org.caibian.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class BylinesTest extends BrowserlessTest {
    private static final PersonId YAN = new PersonId(7);
    private static final PersonId JI = new PersonId(8);

    private final Profiles profiles = mock();
    private final AtomicInteger changes = new AtomicInteger();
    private TextField authors;
    private Bylines bylines;

    @BeforeEach
    void yanWritesUnderTwoNames() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        authors = new TextField();
        bylines = new Bylines(profiles, YAN, authors, changes::incrementAndGet);
        UI.getCurrent().add(authors, bylines);
        when(profiles.bylines(eq(YAN), any()))
                .thenReturn(
                        List.of(
                                new Byline(YAN, "王砚", false),
                                new Byline(YAN, "石田", true),
                                new Byline(YAN, "砚田", true),
                                new Byline(JI, "纪南舟", false)));
    }

    @Test
    void nothingIsOfferedUntilSomebodyIsInTheField() {
        assertThat(bylines.isVisible()).isFalse();
        focus();
        assertThat(bylines.isVisible()).isTrue();
        assertThat(offered()).containsExactly("王砚", "石田", "砚田", "纪南舟");
    }

    @Test
    void aNameTakesThePlaceOfAnotherOfTheSamePersonAndOfNobodyElses() {
        authors.setValue("纪南舟、王砚");
        focus();

        press("砚田");

        assertThat(authors.getValue()).isEqualTo("纪南舟 砚田");
        assertThat(offered()).containsExactly("王砚", "石田");
        assertThat(changes).hasValue(1);
    }

    @Test
    void whereNoneOfTheirsStandsItIsAdded() {
        authors.setValue("外人");
        focus();

        press("砚田");

        assertThat(authors.getValue()).isEqualTo("外人 砚田");
    }

    @Test
    void whoeverOnlyReadsSeesWhoItIsAndIsOfferedNothing() {
        authors.setValue("砚田");
        authors.setReadOnly(true);
        focus();

        assertThat(offered()).isEmpty();
        assertThat(bylines.isVisible()).isTrue();
    }

    private void focus() {
        ComponentUtil.fireEvent(authors, new FocusNotifier.FocusEvent<Component>(authors, true));
    }

    private List<String> offered() {
        return bylines.getChildren()
                .filter(Button.class::isInstance)
                .map(each -> ((Button) each).getText())
                .toList();
    }

    private void press(String name) {
        bylines.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(each -> each.getText().equals(name))
                .findFirst()
                .orElseThrow()
                .click();
    }
}
