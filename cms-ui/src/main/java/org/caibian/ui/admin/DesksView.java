package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.staff.Administration;
import org.caibian.staff.Desk;
import org.caibian.staff.DeskChange;
import org.caibian.staff.DeskMerges;
import org.caibian.staff.DeskResult;
import org.caibian.staff.Desks;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;

/** The desks of the house, in its order. */
@Route(value = "admin/desks", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class DesksView extends Composite<Div> implements HasDynamicTitle {
    private final Staff staff;
    private final Administration administration;
    private final Desks desks;
    private final AskAgain again;
    private final SignedIn me;
    private final DeskMerging merging;
    private final HouseList<Desk> list = new HouseList<>("admin.desks", this::ask);
    private final RowOrder<Desk> order;

    DesksView(
            Staff staff,
            Administration administration,
            Desks desks,
            DeskMerges merges,
            AskAgain again,
            SignedIn me) {
        this.staff = staff;
        this.administration = administration;
        this.desks = desks;
        this.again = again;
        this.me = me;
        merging = new DeskMerging(merges, me, this::fill);
        order = new RowOrder<>(list, DeskNames::of, this::move);
        list.wide(
                        "admin.name",
                        DeskNames::of,
                        desk -> DeskNames.otherwise(desk) + " · " + desk.code())
                .part("admin.state", "76px", DesksView::state)
                .last("admin.acts", "128px", this::row);
        getContent().addClassName("listed");
        getContent().add(new PageHead("admin.desks", this::ask), list);
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.desks");
    }

    private void fill() {
        var all = staff.desks();
        order.shows(all);
        list.setItems(all);
    }

    private static Span state(Desk desk) {
        return desk.archived()
                ? Bits.words(Saying.words("admin.archived"), "bd", "fill")
                : Bits.words("");
    }

    private Span row(Desk desk) {
        var menu = new RowMenu(DeskNames.of(desk));
        return Bits.line(
                "rowacts",
                order.buttons(desk),
                (desk.archived()
                                ? menu.with("admin.unarchive", () -> unarchive(desk))
                                : menu.with("admin.archive", () -> archive(desk)))
                        .with("admin.merge", () -> merge(desk)));
    }

    private void merge(Desk desk) {
        var into = staff.desks().stream().filter(each -> !each.archived()).toList();
        again.before(me, () -> MergeForm.among(into, desk, merging).ask());
    }

    private void move(Desk desk, int place) {
        tell(desks.move(desk.id(), place, me.id()), () -> {});
    }

    private void archive(Desk desk) {
        tell(
                desks.archive(desk.id(), me.id()),
                () ->
                        Notices.offer(
                                getTranslation("admin.archived.now", DeskNames.of(desk)),
                                "admin.unarchive",
                                () -> unarchive(desk)));
    }

    private void unarchive(Desk desk) {
        tell(
                desks.unarchive(desk.id(), me.id()),
                () -> Notices.say("admin.unarchived.now", DeskNames.of(desk)));
    }

    private void tell(DeskChange change, Runnable done) {
        fill();
        switch (change) {
            case DeskChange.Done _ -> done.run();
            case DeskChange.Busy(var work) ->
                    Notices.refuse(getTranslation("admin.desks.busy", DeskMerging.told(work)));
            case DeskChange.Gone _ -> Notices.refuse(getTranslation("admin.catalogue.GONE"));
            case DeskChange.NotAllowed _ -> Notices.refuse(getTranslation("admin.notAllowed"));
        }
    }

    private void ask() {
        var form = new DeskForm();
        new EntryDialog(
                        getTranslation("admin.desks.add"),
                        "admin.desks.add",
                        () -> add(form),
                        form.fields())
                .saying(() -> getTranslation("admin.added", form.name().strip()))
                .open();
    }

    private Optional<Fault> add(DeskForm form) {
        var result = administration.addDesk(form.code(), form.name(), form.english(), me.id());
        if (result instanceof DeskResult.Added) {
            fill();
        }
        return form.fault(result);
    }
}
