package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;
import org.caibian.shared.PersonId;
import org.caibian.ui.editor.Unsent;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class ReasonDialogTest extends BrowserlessTest {

    private static final Unsent.Place PLACE = new Unsent.Place(new PersonId(1), "", "here", 0);

    @Test
    void itNamesTheStoryThatIsTakenFromReaders() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        new ReasonDialog<String>("withdrawal", PLACE, why -> why, _ -> Optional.empty(), _ -> {})
                .about("东屿港恢复通航")
                .open();

        assertThat(find(ReasonDialog.class).single().getElement().getTextRecursively())
                .contains("读者现有", "东屿港恢复通航");
    }
}
