package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.caibian.subject.SubjectResult;
import org.caibian.subject.Subjects;

/** The fields of a section or a topic, and what is said at them. */
final class SubjectForm {
    private final TextField name = new TextField(words("admin.name"));
    private final TextField english = new TextField(words("admin.nameEn"));
    private final TextField slug = new TextField(words("admin.slug"));
    private final boolean twoNames;

    /** Asks for an English name too where it has {@code twoNames}. */
    SubjectForm(boolean twoNames) {
        this.twoNames = twoNames;
        slug.setHelperText(words("admin.slug.hint"));
    }

    Component[] fields() {
        return twoNames ? new Component[] {name, english, slug} : new Component[] {name, slug};
    }

    String name() {
        return name.getValue();
    }

    String english() {
        return english.getValue();
    }

    String slug() {
        return slug.getValue().strip();
    }

    /** What is wrong, at its field; empty when it was added. */
    Optional<Fault> fault(SubjectResult result) {
        var said = words("admin.subject." + result, Subjects.MOST_TOPICS);
        return switch (result) {
            case ADDED -> Optional.empty();
            case UNUSABLE_NAME, TAKEN -> Optional.of(Fault.at(name, said));
            case UNUSABLE_NAME_EN -> Optional.of(Fault.at(english, said));
            case UNUSABLE_SLUG -> Optional.of(Fault.at(slug, said));
            case FULL, NOT_ALLOWED -> Optional.of(Fault.ofAll(said));
        };
    }

    private static String words(String key, Object... details) {
        return UI.getCurrent().getTranslation(key, details);
    }
}
