package org.caibian.ui.article.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caibian.manuscript.Problem;
import org.caibian.manuscript.Problem.Fault;
import org.caibian.manuscript.Problem.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class FaultyFieldsTest extends BrowserlessTest {
    private static final Problem NO_HEADLINE = new Problem(Field.HEADLINE, Fault.MISSING, 0);
    private static final Problem NO_TITLE = new Problem(Field.ORIGINAL_TITLE, Fault.MISSING, 0);

    private final TextField headline = new TextField();
    private final TextField originalTitle = new TextField();
    private final List<String> said = new ArrayList<>();
    private final List<Field> gone = new ArrayList<>();
    private final FaultyFields faults = new FaultyFields();

    @BeforeEach
    void threeFieldsStandOnThePage() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        faults.add(Field.HEADLINE, headline, () -> gone.add(Field.HEADLINE));
        faults.place(Field.BODY, said::add, () -> gone.add(Field.BODY));
        faults.add(Field.ORIGINAL_TITLE, originalTitle, () -> gone.add(Field.ORIGINAL_TITLE));
    }

    @Test
    void whatKeepsADraftFromBeingHandedInIsMarkedAndTheFirstGoneTo() {
        faults.notHandedIn(
                List.of(NO_TITLE, new Problem(Field.BODY_PICTURE, Fault.RIGHTS_OVER, 1)));

        assertThat(originalTitle.isInvalid()).isTrue();
        assertThat(originalTitle.getErrorMessage()).isEqualTo("原标题未填");
        assertThat(said.getLast()).contains("版权已到期");
        assertThat(headline.isInvalid()).isFalse();
        assertThat(gone).containsExactly(Field.BODY);
    }

    @Test
    void aFieldThatIsFilledIsMarkedNoMoreAndTheOthersAreStillThoughTheRestIsSaved() {
        faults.notHandedIn(List.of(NO_HEADLINE, NO_TITLE));

        headline.setValue("东屿港恢复通航");
        faults.notKept(List.of());

        assertThat(headline.isInvalid()).isFalse();
        assertThat(originalTitle.isInvalid()).isTrue();
    }

    @Test
    void whoeverHandsInWhatCannotEvenBeKeptIsLedThere() {
        faults.notKept(List.of(new Problem(Field.HEADLINE, Fault.TOO_LONG, 60)));

        faults.notHandedIn(List.of());

        assertThat(headline.isInvalid()).isTrue();
        assertThat(gone).containsExactly(Field.HEADLINE);
    }

    @Test
    void whatCannotBeKeptIsMarkedUntilItIsKept() {
        faults.notKept(List.of(new Problem(Field.HEADLINE, Fault.TOO_LONG, 60)));
        assertThat(headline.getErrorMessage()).isEqualTo("标题过长，最多60");
        assertThat(headline.isInvalid()).isTrue();

        faults.notKept(List.of());

        assertThat(headline.isInvalid()).isFalse();
    }
}
