package org.caibian.ui.account;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.profile.Profiles;
import org.caibian.security.SignedIn;
import org.caibian.signin.Sessions;
import org.caibian.staff.Directories;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Avatar;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.shell.MainLayout;

/** One's own account. */
@Route(value = "account", layout = MainLayout.class)
@PermitAll
public class AccountView extends Composite<Div> implements HasDynamicTitle {
    private final SignedIn me;
    private final Sessions sessions;
    private final Moments moments;
    private final Div where = Bits.block("part");

    AccountView(
            SignedIn me,
            Sessions sessions,
            Directories directories,
            Moments moments,
            Staff staff,
            Profiles profiles,
            FactorPart factor,
            PasskeyPart passkeys,
            ProfilePart profile,
            HabitsPart habits,
            TakeoutPart takeout) {
        this.me = me;
        this.sessions = sessions;
        this.moments = moments;
        var person = staff.person(me.id());
        getContent().addClassName("account");
        getContent().add(head(profiles.of(me.id()).portrait()));
        if (directories.vouchFor(me.id())) {
            getContent().add(fromDirectory());
        }
        getContent()
                .add(
                        profile.mine(person, AccountView::readAgain),
                        habits,
                        factor,
                        passkeys,
                        where,
                        takeout.of(person));
        showSessions();
    }

    /** The bar above shows it, too. */
    private static void readAgain() {
        UI.getCurrent().getPage().reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.account");
    }

    private Div head(Optional<String> portrait) {
        var meta =
                Bits.block(
                        "mt1",
                        Bits.words(getTranslation("admin.account.is", me.account())),
                        Bits.words(roles()));
        return Bits.block(
                "pr",
                new Avatar(me.name()).of(me.id(), portrait).mine().size("l"),
                Bits.block("nm", new H1(me.name()), meta));
    }

    private Div fromDirectory() {
        return Bits.block(
                "part",
                Bits.tagged("h2", getTranslation("directory")),
                new Paragraph(getTranslation("directory.mine")));
    }

    private String roles() {
        return Arrays.stream(Role.values())
                .filter(me::isAnyOf)
                .map(role -> getTranslation("role." + role))
                .collect(Collectors.joining(getTranslation("list.comma")));
    }

    private void showSessions() {
        var all = sessions.of(me.id());
        var others =
                new Button(
                        getTranslation("sessions.endOthers"),
                        _ -> {
                            sessions.endOthers(me.session(), me.id());
                            showSessions();
                        });
        others.setVisible(all.size() > 1);
        where.removeAll();
        where.add(
                Bits.block(
                        "bh",
                        Bits.tagged("h2", getTranslation("sessions")),
                        Bits.words(getTranslation("sessions.hint"), "reason"),
                        others),
                new SessionList(
                        all,
                        Optional.of(me.session()),
                        moments,
                        session -> {
                            sessions.end(session, me.id());
                            showSessions();
                        }));
    }
}
