package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.subject.Catalogue;
import org.caibian.subject.Section;
import org.caibian.subject.SubjectMerges;
import org.caibian.subject.SubjectResult;
import org.caibian.subject.Subjects;
import org.caibian.ui.parts.Bits;

/** The sections of the site, in the order in which readers are led to them. */
@Route(value = "admin/sections", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class SectionsView extends Composite<Div> implements HasDynamicTitle {
    private final Subjects subjects;
    private final Catalogue catalogue;
    private final SignedIn me;
    private final SubjectActs acts;
    private final HouseList<Section> list = new HouseList<>("admin.sections", this::ask);
    private final RowOrder<Section> order;
    private List<Section> sections = List.of();

    SectionsView(
            Subjects subjects,
            Catalogue catalogue,
            SubjectMerges merges,
            MergeUndo undo,
            SignedIn me) {
        this.subjects = subjects;
        this.catalogue = catalogue;
        this.me = me;
        acts = new SubjectActs(catalogue, merges, undo, me, this::fill);
        order = new RowOrder<>(list, Section::name, this::move);
        list.wide("admin.name", Section::name, each -> each.nameEn() + " · " + each.slug())
                .part("admin.state", "76px", SubjectActs::state)
                .last("admin.acts", "128px", this::row);
        getContent().addClassName("listed");
        getContent().add(new PageHead("admin.sections", this::ask, SubjectActs.merged()), list);
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.sections");
    }

    private void fill() {
        sections = catalogue.sections();
        order.shows(sections);
        list.setItems(sections);
    }

    private Span row(Section section) {
        return Bits.line(
                "rowacts",
                order.buttons(section),
                acts.menu(section, () -> MergeForm.among(sections, section, acts).ask()));
    }

    private void move(Section section, int place) {
        acts.tell(catalogue.move(section.id(), place, me.id()));
    }

    private void ask() {
        var form = new SubjectForm(true);
        new EntryDialog(
                        getTranslation("admin.sections.add"),
                        "admin.sections.add",
                        () -> add(form),
                        form.fields())
                .saying(() -> getTranslation("admin.added", form.name().strip()))
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
