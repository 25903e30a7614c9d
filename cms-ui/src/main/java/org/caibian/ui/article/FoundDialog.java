package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import org.caibian.article.Manuscript;

/** Words that were found beside what stands on the draft: how they differ. */
final class FoundDialog extends Dialog {

    FoundDialog(String title, Manuscript present, Manuscript found) {
        setHeaderTitle(title);
        setWidth("min(680px, 96vw)");
        add(new Difference(FoundWords.typed(present), FoundWords.typed(found)));
        getFooter().add(new Button(getTranslation("close"), _ -> close()));
    }
}
