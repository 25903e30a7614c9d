package org.caibian.ui.article.form;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.List;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.LineLength;
import org.caibian.ui.parts.Saying;

/** The fields of what is set around headline and text; how long is well is said, never asked. */
final class FurnitureFields {
    final TextField kicker = new TextField();
    final TextField subtitle = new TextField();
    final Select<AiUse> ai = new Select<>();
    final TextField seoTitle = new TextField();
    final TextArea seoDescription = new TextArea();

    FurnitureFields() {
        ai.setItems(AiUse.values());
        ai.setItemLabelGenerator(ByName::of);
        ai.setHelperText(Saying.words("field.AI.hint"));
        kicker.setHelperText(Saying.words("field.KICKER.hint"));
        subtitle.setHelperText(Saying.words("field.SUBTITLE.hint"));
        measure(seoTitle, "field.SEO_TITLE.hint", LineLength.SEO_TITLE);
        measure(seoDescription, "field.SEO_DESCRIPTION.hint", LineLength.SEO_DESCRIPTION);
    }

    void show(Furniture furniture) {
        kicker.setValue(furniture.kicker());
        subtitle.setValue(furniture.subtitle());
        ai.setValue(furniture.ai());
        seoTitle.setValue(furniture.seoTitle());
        seoDescription.setValue(furniture.seoDescription());
    }

    Furniture furniture() {
        return new Furniture(
                kicker.getValue(),
                subtitle.getValue(),
                ai.getValue(),
                seoTitle.getValue(),
                Words.oneLine(seoDescription.getValue()));
    }

    void readOnly(boolean only) {
        ai.setReadOnly(only);
        List.<TextFieldBase<?, String>>of(kicker, subtitle, seoTitle, seoDescription)
                .forEach(field -> field.setReadOnly(only));
    }

    private static <F extends TextFieldBase<F, String>> void measure(
            F field, String whenEmpty, int shown) {
        help(field, "", whenEmpty, shown);
        field.addValueChangeListener(each -> help(field, each.getValue(), whenEmpty, shown));
    }

    private static void help(HasHelper field, String typed, String whenEmpty, int shown) {
        var length = LineLength.of(typed);
        field.setHelperText(
                typed.isBlank()
                        ? Saying.words(whenEmpty)
                        : Saying.words(
                                length.isOver(shown) ? "length.over" : "length.within",
                                length.ems(),
                                shown));
    }
}
