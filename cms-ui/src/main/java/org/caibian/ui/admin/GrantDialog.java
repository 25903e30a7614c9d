package org.caibian.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.caibian.staff.FreshStart;
import org.caibian.staff.ProposedGrant;
import org.caibian.staff.Touch;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/**
 * What the second of two looks at before they confirm a role that weighs: by what its person comes
 * in from then on, and who had a hand in that.
 */
final class GrantDialog extends Dialog {
    private final ProposedGrant grant;
    private final Moments moments;

    GrantDialog(ProposedGrant grant, Moments moments, String give, Runnable confirm) {
        this.grant = grant;
        this.moments = moments;
        setHeaderTitle(Saying.words("grant.look.title", grant.name(), Duties.name(grant.role())));
        setWidth("min(520px, 100vw - 32px)");
        var told = Bits.block("stackform", new Paragraph(Saying.words("grant.ends", grant.name())));
        told.add(new Paragraph(way()));
        if (grant.start().way() != FreshStart.Way.LINK) {
            grant.start().address().map(this::mail).map(Paragraph::new).ifPresent(told::add);
        }
        grant.start().addressSet().map(this::address).map(Paragraph::new).ifPresent(told::add);
        grant.start().passwordSet().map(this::password).map(Paragraph::new).ifPresent(told::add);
        add(told);
        var cancel = new Button(Saying.words("cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel);
        if (grant.start().way() != FreshStart.Way.NONE) {
            getFooter().add(go(give, confirm));
        }
    }

    private Button go(String give, Runnable confirm) {
        var go =
                new Button(
                        give,
                        _ -> {
                            close();
                            confirm.run();
                        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return go;
    }

    private String way() {
        var start = grant.start();
        return Saying.words(
                "grant.start." + start.way(),
                grant.name(),
                start.address().orElse(""),
                String.join(Saying.words("list.comma"), start.directories()));
    }

    /** Links go there as soon as letters leave the house, or a directory knows them no more. */
    private String mail(String address) {
        return Saying.words("grant.mail", grant.name(), address);
    }

    private String address(Touch set) {
        return set.by().equals(grant.person())
                ? Saying.words("grant.address.own", grant.name(), moments.minute(set.at()))
                : Saying.words(
                        "grant.address", grant.name(), set.byName(), moments.minute(set.at()));
    }

    private String password(Touch set) {
        return Saying.words("grant.password", grant.name(), set.byName(), moments.minute(set.at()));
    }
}
