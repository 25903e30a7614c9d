package org.caibian.ui.article.difference;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import org.caibian.manuscript.Manuscript;
import org.caibian.ui.article.form.ByName;

/** Words that were found beside what stands on the draft: how they differ. */
public final class FoundDialog extends Dialog {

    public FoundDialog(String title, ByName names, Manuscript present, Manuscript found) {
        setHeaderTitle(title);
        setWidth("min(680px, 96vw)");
        add(new Difference(names.content(present), names.content(found)));
        getFooter().add(new Button(getTranslation("close"), _ -> close()));
    }
}
