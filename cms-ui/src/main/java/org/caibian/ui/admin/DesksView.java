package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.security.SignedIn;
import org.caibian.shared.DeskId;
import org.caibian.staff.Administration;
import org.caibian.staff.Desk;
import org.caibian.staff.DeskMerges;
import org.caibian.staff.DeskResult;
import org.caibian.staff.MergedDesk;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/** The desks of the house, in its order; below them those that were merged. */
@Route(value = "admin/desks", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class DesksView extends Composite<Div> implements HasDynamicTitle {
    private final Staff staff;
    private final Administration administration;
    private final DeskMerges merges;
    private final DeskActs acts;
    private final Moments moments;
    private final SignedIn me;
    private final DeskActs.At here;
    private final HouseList<Desk> list = new HouseList<>("admin.desks", this::ask);
    private final RowOrder<Desk> order;
    private Map<DeskId, MergedDesk> merged = Map.of();

    DesksView(
            Staff staff,
            Administration administration,
            DeskMerges merges,
            DeskActs acts,
            Moments moments,
            SignedIn me) {
        this.staff = staff;
        this.administration = administration;
        this.merges = merges;
        this.acts = acts;
        this.moments = moments;
        this.me = me;
        here = new DeskActs.At(me, this::fill);
        order = new RowOrder<>(list, DeskNames::of, (desk, place) -> acts.move(desk, place, here));
        list.addClassName("told");
        list.wide("admin.name", DeskNames::of, this::about)
                .part("admin.state", "76px", DesksView::state)
                .last("admin.acts", "128px", this::row);
        getContent().addClassName("listed");
        getContent().add(new PageHead("admin.desks", this::ask, SubjectActs.merged()), list);
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.desks");
    }

    private void fill() {
        var standing = staff.desks();
        var gone = merges.merged(me.id());
        merged =
                gone.stream()
                        .collect(Collectors.toMap(each -> each.desk().id(), Function.identity()));
        order.shows(standing);
        list.setItems(
                Stream.concat(standing.stream(), gone.stream().map(MergedDesk::desk)).toList());
    }

    private String about(Desk desk) {
        var called = DeskNames.otherwise(desk) + " · " + desk.code();
        return Optional.ofNullable(merged.get(desk.id()))
                .map(gone -> called + " · " + MergeWords.of(gone, moments))
                .orElse(called);
    }

    private static Span state(Desk desk) {
        if (desk.mergedInto().isPresent()) {
            return Bits.words(Saying.words("admin.desks.merged"), "bd", "fill");
        }
        return desk.archived()
                ? Bits.words(Saying.words("admin.archived"), "bd", "fill")
                : Bits.words("");
    }

    private Span row(Desk desk) {
        return desk.mergedInto().isPresent()
                ? Bits.words(getTranslation("admin.merges.forGood"), "reason")
                : Bits.line("rowacts", order.buttons(desk), acts.menu(desk, here));
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
