package org.caibian.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.internal.UIInternals.JavaScriptInvocation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the server has of a paper is said on its page, whatever that shows by then. */
@ViewPackages(packages = "org.caibian.ui.parts")
class PaperOnTest extends BrowserlessTest {

    @Test
    void thePageIsToldWhatOfItsPaperIsSaved() {
        new BodyEditor().kept(UI.getCurrent().getElement(), "7/main", 3, Map.of("HEADLINE", "港口"));

        var call = told().getFirst();
        assertThat(call.getExpression())
                .contains("this.querySelector('caibian-editor')?.kept?.($0, $1, $2, $3)");
        assertThat(call.getParameters().subList(0, 3)).isEqualTo(List.of("7/main", 0, 3));
        assertThat(call.getParameters().get(3).toString()).isEqualTo("{\"HEADLINE\":\"港口\"}");
    }

    @Test
    void aPaperIsPutDownWithoutAnotherWord() {
        BodyEditor.putDown(UI.getCurrent().getElement());

        assertThat(told().getFirst().getExpression())
                .contains("this.querySelector('caibian-editor')?.putDown?.()");
    }

    private static List<JavaScriptInvocation> told() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(call -> call.getExpression().contains("'caibian-editor'"))
                .toList();
    }
}
