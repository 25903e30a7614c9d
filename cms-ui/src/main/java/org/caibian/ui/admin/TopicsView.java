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
import org.caibian.subject.SubjectMerges;
import org.caibian.subject.SubjectResult;
import org.caibian.subject.Subjects;
import org.caibian.subject.Topic;
import org.caibian.ui.parts.Bits;

/** The topics of the site, in the house's order; a new one comes first. */
@Route(value = "admin/topics", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class TopicsView extends Composite<Div> implements HasDynamicTitle {
    private final Subjects subjects;
    private final Catalogue catalogue;
    private final SignedIn me;
    private final SubjectActs acts;
    private final HouseList<Topic> list = new HouseList<>("admin.topics", this::ask);
    private final RowOrder<Topic> order;
    private List<Topic> topics = List.of();

    TopicsView(
            Subjects subjects,
            Catalogue catalogue,
            SubjectMerges merges,
            MergeUndo undo,
            SignedIn me) {
        this.subjects = subjects;
        this.catalogue = catalogue;
        this.me = me;
        acts = new SubjectActs(catalogue, merges, undo, me, this::fill);
        order = new RowOrder<>(list, Topic::name, this::move);
        list.wide("admin.name", Topic::name, Topic::slug)
                .part("admin.state", "76px", SubjectActs::state)
                .last("admin.acts", "128px", this::row);
        getContent().addClassName("listed");
        getContent().add(new PageHead("admin.topics", this::ask, SubjectActs.merged()), list);
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.topics");
    }

    private void fill() {
        topics = catalogue.topics();
        order.shows(topics);
        list.setItems(topics);
    }

    private Span row(Topic topic) {
        return Bits.line(
                "rowacts",
                order.buttons(topic),
                acts.menu(topic, () -> MergeForm.among(topics, topic, acts).ask()));
    }

    private void move(Topic topic, int place) {
        acts.tell(catalogue.move(topic.id(), place, me.id()));
    }

    private void ask() {
        var form = new SubjectForm(false);
        new EntryDialog(
                        getTranslation("admin.topics.add"),
                        "admin.topics.add",
                        () -> add(form),
                        form.fields())
                .saying(() -> getTranslation("admin.added", form.name().strip()))
                .open();
    }

    private Optional<Fault> add(SubjectForm form) {
        var result = subjects.addTopic(form.slug(), form.name(), me.id());
        if (result == SubjectResult.ADDED) {
            fill();
        }
        return form.fault(result);
    }
}
