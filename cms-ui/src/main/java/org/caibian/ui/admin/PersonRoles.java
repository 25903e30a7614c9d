package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.caibian.staff.Desk;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Enabled;
import org.caibian.ui.parts.Unsaved;

/** The roles of one person, to be changed together and kept in one act, with the reasons beside. */
final class PersonRoles extends Div {
    private final RoleMatrix matrix;
    private final Reasons reasons;
    private final Span unsaved = Bits.words("", "reason");
    private final Button undo = new Button(getTranslation("admin.roles.undo"));
    private final Button save = new Button(getTranslation("admin.roles.save"));

    /** {@code beneath} stands under the roles, beside the reasons where there is room for these. */
    PersonRoles(Person person, List<Desk> desks, Consumer<Set<Post>> keep, Component... beneath) {
        reasons = new Reasons(desks);
        matrix = new RoleMatrix(person, desks, this::staged);
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        undo.addClickListener(_ -> matrix.undo());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(_ -> keep.accept(matrix.staged().posts()));
        var head = Bits.block("bh", new H2(getTranslation("admin.roles")), unsaved, undo, save);
        addClassName("cols");
        add(Bits.block("grow", head, matrix), reasons, Bits.block("beneath", beneath));
        Unsaved.forget(this);
        staged();
    }

    /** Whether something was pressed that is not kept. */
    boolean isChanged() {
        return matrix.isChanged();
    }

    /** What is pressed, kept or not. */
    Set<Post> ticked() {
        return matrix.staged().posts();
    }

    /** Shows these as pressed. */
    void tick(Set<Post> pressed) {
        matrix.tick(pressed);
    }

    private void staged() {
        var changed = matrix.isChanged();
        unsaved.setText(getTranslation(changed ? "admin.roles.unsaved" : "admin.roles.hint"));
        undo.setVisible(changed);
        Enabled.set(save, changed);
        Unsaved.asksAtTheDoor(this, changed);
        reasons.show(matrix.staged());
    }
}
