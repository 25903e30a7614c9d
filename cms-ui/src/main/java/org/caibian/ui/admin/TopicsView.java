package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.subject.SubjectResult;
import org.caibian.subject.Subjects;
import org.caibian.subject.Topic;

/** The topics of the site, the newest first. */
@Route(value = "admin/topics", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class TopicsView extends Composite<Div> implements HasDynamicTitle {
    private static final int NEWEST = 500;

    private final Subjects subjects;
    private final SignedIn me;
    private final HouseList<Topic> list = new HouseList<>("admin.topics", this::ask);

    TopicsView(Subjects subjects, SignedIn me) {
        this.subjects = subjects;
        this.me = me;
        list.wide("admin.name", Topic::name, _ -> "").narrow("admin.slug", "120px", Topic::slug);
        getContent().addClassName("listed");
        getContent().add(new PageHead("admin.topics", this::ask), list);
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.topics");
    }

    private void fill() {
        list.setItems(subjects.topics(NEWEST));
    }

    private void ask() {
        var form = new SubjectForm(false);
        new EntryDialog(
                        getTranslation("admin.topics.add"),
                        "admin.topics.add",
                        () -> add(form),
                        form.fields())
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
