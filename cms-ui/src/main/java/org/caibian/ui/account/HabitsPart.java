package org.caibian.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.caibian.notice.LetterChoices;
import org.caibian.profile.Profiles;
import org.caibian.security.SignedIn;
import org.caibian.shared.Language;
import org.caibian.ui.notice.LetterChoiceDialog;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.shell.Preferences;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** In what one reads the desk and one's letters, and when letters come. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class HabitsPart extends Div {

    HabitsPart(Profiles profiles, LetterChoices letters, SignedIn me) {
        addClassNames("part", "habits");
        var language = new RadioButtonGroup<Language>(getTranslation("habits.language"));
        language.setHelperText(getTranslation("habits.language.hint"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> getTranslation("habits." + each));
        language.setValue(Language.of(getLocale()));
        language.addValueChangeListener(chosen -> {
            profiles.readIn(chosen.getValue(), me.id());
            Preferences.speak(UI.getCurrent(), chosen.getValue().locale());
        });
        var manner =
                new Button(
                        getTranslation("letters.title"),
                        _ -> new LetterChoiceDialog(letters, me.id()).open());
        add(
                Bits.tagged("h2", getTranslation("habits")),
                language,
                Bits.block(
                        "bh", Bits.words(getTranslation("habits.letters.hint"), "reason"), manner));
    }
}
