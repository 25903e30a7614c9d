package org.caibian.ui.drafts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiConsumer;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.shared.DeskId;
import org.caibian.staff.Desk;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DeskNames;

/** Asks for the little an article begins with: a desk, a kind, perhaps a headline. */
final class NewArticleDialog extends Dialog {
    private final Select<Desk> desk = new Select<>();
    private final Select<Kind> kind = new Select<>();
    private final TextField headline = new TextField();
    private BiConsumer<DeskId, Manuscript> begin = (_, _) -> {};

    NewArticleDialog(List<Desk> desks, Desk first, List<Kind> kinds) {
        setHeaderTitle(getTranslation("new.title"));
        setWidth("440px");
        desk.setLabel(getTranslation("field.DESK"));
        desk.setItems(desks);
        desk.setItemLabelGenerator(DeskNames::of);
        desk.setValue(first);
        kind.setLabel(getTranslation("field.KIND"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(each -> getTranslation("kind." + each));
        kind.setValue(Kind.ORIGINAL);
        headline.setLabel(getTranslation("field.HEADLINE"));
        headline.setHelperText(getTranslation("new.headline.hint"));
        headline.setMaxLength(Headline.LONGEST);
        headline.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        headline.addKeyDownListener(Key.ENTER, _ -> begun());
        add(Bits.block("stackform", desk, kind, headline));
        var go = new Button(getTranslation("new.begin"), _ -> begun());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(getTranslation("cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, go);
        headline.setAutofocus(true);
    }

    void onBegin(BiConsumer<DeskId, Manuscript> act) {
        begin = act;
    }

    void fault(String words) {
        headline.setErrorMessage(words);
        headline.setInvalid(true);
    }

    private void begun() {
        begin.accept(desk.getValue().id(), sheet(kind.getValue(), headline.getValue()));
    }

    private static Manuscript sheet(Kind kind, String headline) {
        var blank = Manuscript.blank(kind);
        return new Manuscript(
                kind,
                headline,
                blank.originalTitle(),
                blank.originalAuthor(),
                blank.summary(),
                blank.dateline(),
                blank.authors(),
                blank.source(),
                blank.section(),
                blank.topicSlug(),
                blank.tags(),
                blank.picture(),
                blank.body());
    }
}
