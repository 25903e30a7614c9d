package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.caibian.security.Passwords;
import org.caibian.security.SignedIn;
import org.caibian.shared.Secret;
import org.caibian.sheet.SheetReader;
import org.caibian.staff.Staff;
import org.caibian.staff.StaffImport;
import org.caibian.staff.StaffImports;
import org.caibian.staff.StaffLine;
import org.caibian.staff.StaffLine.Outcome;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Bits;

/** Has people join from a spreadsheet, row by row as it was shown before. */
@Route(value = "admin/new-people", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class StaffImportView extends Composite<Div> implements HasDynamicTitle {
    private final StaffImports imports;
    private final Passwords passwords;
    private final Invitations invitations;
    private final SignedIn me;
    private final FileImport<StaffLine> page;

    StaffImportView(
            StaffImports imports,
            Staff staff,
            Passwords passwords,
            Invitations invitations,
            AskAgain again,
            AskAlone alone,
            SignedIn me) {
        this.imports = imports;
        this.passwords = passwords;
        this.invitations = invitations;
        this.me = me;
        var words = new StaffLineWords(staff.desks());
        var list =
                new HouseList<StaffLine>("admin.people", () -> {})
                        .number("admin.import.row", StaffLine::number)
                        .wide("login.account", StaffLine::account, words::of)
                        .last("admin.import.outcome", "104px", this::badge);
        page =
                new FileImport<>(
                        "admin.people.import",
                        AdminLayout.PEOPLE,
                        SheetReader.MOST_BYTES,
                        list,
                        this::look,
                        (bytes, seen) ->
                                again.before(
                                        me,
                                        () ->
                                                alone.beforeGiving(
                                                        given(seen), () -> bringIn(bytes, seen))));
        getContent().addClassName("listed");
        getContent().add(page.withSample(new SampleSheet("admin.people.import")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.people.import");
    }

    private void look(byte[] bytes) {
        show(imports.foreseen(bytes, me.id()));
    }

    /** Nobody knows the password of whoever is invited. */
    private void bringIn(byte[] bytes, List<StaffLine> seen) {
        show(imports.bringIn(bytes, seen, passwords.hash(Secret.fresh()), me.id()));
    }

    private void show(StaffImport result) {
        switch (result) {
            case StaffImport.Foreseen foreseen -> {
                var lines = foreseen.lines();
                page.shows(told(lines), lines, foreseen.isReady());
            }
            case StaffImport.Imported(var joined) -> {
                invitations.said(joined);
                UI.getCurrent().navigate(AdminLayout.PEOPLE);
            }
            case StaffImport.Unreadable(var why) ->
                    page.refuses(getTranslation("admin.import." + why));
            case StaffImport.NoHeadings _ ->
                    page.refuses(getTranslation("admin.people.import.headings"));
            case StaffImport.NotAllowed _ -> page.refuses(getTranslation("admin.notAllowed"));
        }
    }

    private String told(List<StaffLine> lines) {
        return getTranslation(
                "admin.people.import.told",
                count(lines, Outcome.Joins.class),
                count(lines, Outcome.Here.class),
                count(lines, Outcome.Faulty.class));
    }

    private static long count(List<StaffLine> lines, Class<? extends Outcome> sort) {
        return lines.stream().filter(line -> sort.isInstance(line.outcome())).count();
    }

    private Span badge(StaffLine line) {
        return switch (line.outcome()) {
            case Outcome.Joins _ -> Bits.words(getTranslation("admin.import.added"), "bd", "acc");
            case Outcome.Here _ -> Bits.words(getTranslation("admin.people.import.here"), "lbl");
            case Outcome.Faulty _ ->
                    Bits.words(getTranslation("admin.import.faulty"), "bd", "over");
        };
    }

    /** Whoever is given a role that weighs with nobody to confirm it. */
    private static List<AskAlone.Given> given(List<StaffLine> lines) {
        return lines.stream()
                .map(StaffLine::outcome)
                .filter(Outcome.Joins.class::isInstance)
                .map(Outcome.Joins.class::cast)
                .map(joins -> new AskAlone.Given(joins.name(), joins.givenAlone()))
                .toList();
    }
}
