package org.caibian.ui.account;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.profile.Profiles;
import org.caibian.security.SignedIn;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Avatar;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.shell.MainLayout;
import org.caibian.ui.token.ApiDocs;

/** One's own account. */
@Route(value = "account", layout = MainLayout.class)
@PermitAll
public class AccountView extends Composite<Div> implements HasDynamicTitle {
    private final SignedIn me;

    AccountView(
            SignedIn me,
            Staff staff,
            Profiles profiles,
            ProfilePart profile,
            HabitsPart habits,
            ComingIn comingIn,
            TakeoutPart takeout) {
        this.me = me;
        var person = staff.person(me.id());
        getContent().addClassName("account");
        getContent()
                .add(
                        head(profiles.of(me.id()).portrait()),
                        profile.mine(person, AccountView::readAgain),
                        habits);
        getContent().add(comingIn.parts());
        getContent().add(tokens(), takeout.of(person));
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

    private Div tokens() {
        return Bits.block(
                "part",
                Bits.head(
                        getTranslation("token.mine"),
                        getTranslation("token.why"),
                        new ApiDocs(),
                        new Anchor("tokens", getTranslation("token.see"))));
    }

    private String roles() {
        return Arrays.stream(Role.values())
                .filter(me::isAnyOf)
                .map(role -> getTranslation("role." + role))
                .collect(Collectors.joining(getTranslation("list.comma")));
    }
}
