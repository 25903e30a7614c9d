package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.caibian.security.SignedIn;
import org.caibian.subject.SectionId;
import org.caibian.subject.StandingMerge;
import org.caibian.subject.TagId;
import org.caibian.subject.TopicId;
import org.caibian.subject.Unmerging;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;

/** What sections, topics and tags were merged into what, to be undone where that was wrong. */
@Route(value = "admin/merges", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class MergesView extends Composite<Div> implements HasDynamicTitle {
    private final Unmerging unmerging;
    private final MergeUndo undo;
    private final Moments moments;
    private final SignedIn me;
    private final HouseList<StandingMerge> list = new HouseList<>("admin.merges");

    MergesView(Unmerging unmerging, MergeUndo undo, Moments moments, SignedIn me) {
        this.unmerging = unmerging;
        this.undo = undo;
        this.moments = moments;
        this.me = me;
        list.wide("admin.merges.what", this::what, this::about)
                .last("admin.change", "96px", this::act);
        var words =
                new Div(
                        new H1(getTranslation("admin.merges")),
                        new Paragraph(getTranslation("admin.merges.lead")));
        words.addClassName("grow");
        getContent().addClassName("listed");
        getContent().add(Bits.block("mh", words), list);
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.merges");
    }

    private void fill() {
        list.setItems(unmerging.standing(me.id()));
    }

    private String what(StandingMerge merge) {
        return getTranslation("admin.merges.into", merge.name(), merge.intoName());
    }

    private String about(StandingMerge merge) {
        var sort =
                switch (merge.merged()) {
                    case SectionId _ -> "section";
                    case TopicId _ -> "topic";
                    case TagId _ -> "tag";
                };
        return getTranslation(
                "admin.merges.about",
                getTranslation("admin.merges." + sort),
                merge.by(),
                moments.minute(merge.at()));
    }

    private Button act(StandingMerge merge) {
        var button =
                new Button(
                        getTranslation("admin.unmerge"),
                        _ -> undo.undo(merge.id(), me, this::fill));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("admin.unmerge.of", merge.name()));
        return button;
    }
}
