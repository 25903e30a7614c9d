package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.staff.Administration;
import org.caibian.staff.Desk;
import org.caibian.staff.DeskResult;
import org.caibian.staff.Staff;

/** The desks of the house. */
@Route(value = "admin/desks", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class DesksView extends Composite<Div> implements HasDynamicTitle {
    private final Staff staff;
    private final Administration administration;
    private final SignedIn me;
    private final HouseList<Desk> list = new HouseList<>("admin.desks", this::ask);

    DesksView(Staff staff, Administration administration, SignedIn me) {
        this.staff = staff;
        this.administration = administration;
        this.me = me;
        list.wide("admin.name", Desk::name, Desk::nameEn).narrow("admin.code", "100px", Desk::code);
        getContent().addClassName("listed");
        getContent().add(new PageHead("admin.desks", this::ask), list);
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.desks");
    }

    private void fill() {
        list.setItems(staff.desks());
    }

    private void ask() {
        var form = new DeskForm();
        new EntryDialog(
                        getTranslation("admin.desks.add"),
                        "admin.desks.add",
                        () -> add(form),
                        form.fields())
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
