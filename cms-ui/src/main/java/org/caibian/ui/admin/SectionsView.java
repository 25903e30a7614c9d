package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.subject.Section;
import org.caibian.subject.SubjectResult;
import org.caibian.subject.Subjects;

/** The sections of the site. */
@Route(value = "admin/sections", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class SectionsView extends Composite<Div> implements HasDynamicTitle {
    private final Subjects subjects;
    private final SignedIn me;
    private final HouseList<Section> list = new HouseList<>("admin.sections", this::ask);

    SectionsView(Subjects subjects, SignedIn me) {
        this.subjects = subjects;
        this.me = me;
        list.wide("admin.name", Section::name, Section::nameEn)
                .narrow("admin.slug", "120px", Section::slug);
        getContent().addClassName("listed");
        getContent().add(new PageHead("admin.sections", this::ask), list);
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.sections");
    }

    private void fill() {
        list.setItems(subjects.sections());
    }

    private void ask() {
        var form = new SubjectForm(true);
        new EntryDialog(
                        getTranslation("admin.sections.add"),
                        "admin.sections.add",
                        () -> add(form),
                        form.fields())
                .open();
    }

    private Optional<Fault> add(SubjectForm form) {
        var result = subjects.addSection(form.slug(), form.name(), form.english(), me.id());
        if (result == SubjectResult.ADDED) {
            fill();
        }
        return form.fault(result);
    }
}
