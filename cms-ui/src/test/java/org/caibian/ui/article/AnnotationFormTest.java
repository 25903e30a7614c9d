package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caibian.text.Anchor;
import org.caibian.ui.editor.ChosenPassage;
import org.caibian.ui.editor.Unsent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is begun of some words stays with those, and comes back as it was chosen. */
@ViewPackages(packages = "org.caibian.ui.parts")
class AnnotationFormTest extends BrowserlessTest {
    private static final Unsent.Place LAMPS = new Unsent.Place(TestFile.LI, "", "begun/lamps", 0);
    private static final Unsent.Place UNIT = new Unsent.Place(TestFile.LI, "", "begun/unit", 0);

    private final List<WrittenAnnotation> sent = new ArrayList<>();
    private AnnotationForm form;

    @BeforeEach
    void suggestionsMayBeMade() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        form = new AnnotationForm(sent::add);
        UI.getCurrent().add(form);
        form.mentions(_ -> List.of());
        form.allow(true, false);
    }

    @Test
    void whatWasBegunOfSomeWordsStandsUnderNoOthersAndComesBackWithThem() {
        form.open(passage("亮了一成", true), LAMPS);
        replacement().setValue("暗了一成");
        words().setValue("与记录相反。");

        form.open(passage("二号机组", true), UNIT);

        assertThat(replacement().getValue()).isEqualTo("二号机组");
        assertThat(words().getValue()).isEmpty();
        form.open(passage("亮了一成", false), LAMPS);
        send();
        assertThat(sent)
                .extracting(WrittenAnnotation::replacement, WrittenAnnotation::words)
                .containsExactly(tuple("暗了一成", "与记录相反。"));
    }

    @Test
    void whatIsGivenComesBackNoMore() {
        form.open(passage("亮了一成", true), LAMPS);
        replacement().setValue("暗了一成");
        form.close();

        form.open(passage("亮了一成", true), LAMPS);

        assertThat(replacement().getValue()).isEqualTo("亮了一成");
    }

    @Test
    void whatTheBrowserKeptIsASuggestionAgainWhereItWasOne() {
        form.open(passage("亮了一成", false), LAMPS);

        form.found(Map.of("sort", "SUGGESTION", "spot", "BODY", "quote", "亮了一成"));

        send();
        assertThat(sent)
                .extracting(WrittenAnnotation::sort)
                .containsExactly(WrittenAnnotation.Sort.SUGGESTION);
    }

    @Test
    void whatWasTypedMeanwhileStaysWhateverTheBrowserKept() {
        form.open(passage("亮了一成", true), LAMPS);
        replacement().setValue("暗了两成");

        form.found(Map.of("sort", "SUGGESTION", "spot", "HEADLINE", "quote", ""));

        assertThat(replacement().getValue()).isEqualTo("暗了两成");
    }

    @Test
    void whoMaySuggestNoMoreHasACommentAndNothingElse() {
        form.allow(false, false);
        form.open(passage("亮了一成", false), LAMPS);

        form.found(Map.of("sort", "SUGGESTION", "spot", "BODY", "quote", "亮了一成"));

        send();
        assertThat(sent)
                .extracting(WrittenAnnotation::sort)
                .containsExactly(WrittenAnnotation.Sort.COMMENT);
    }

    private static ChosenPassage passage(String words, boolean suggest) {
        return new ChosenPassage(Anchor.of(words), suggest);
    }

    private TextArea replacement() {
        return find(TextArea.class).withCondition(each -> each.getLabel().equals("改为")).single();
    }

    private TextArea words() {
        return find(TextArea.class).withCondition(each -> !each.getLabel().equals("改为")).single();
    }

    private void send() {
        test(find(Button.class).withText("提出").single()).click();
    }
}
