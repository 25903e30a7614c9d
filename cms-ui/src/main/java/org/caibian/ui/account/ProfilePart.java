package org.caibian.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Arrays;
import java.util.List;
import org.caibian.profile.ProfileResult;
import org.caibian.profile.Profiles;
import org.caibian.security.SignedIn;
import org.caibian.staff.AddressChanges;
import org.caibian.staff.AddressResult;
import org.caibian.staff.Administration;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Person;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Notices;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * How somebody is shown, and where their letters go: one's own, or anybody's for administrators,
 * who correct real names, too.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public final class ProfilePart extends Div {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_PEN_NAMES = 400;

    private final Profiles profiles;
    private final AddressChanges addresses;
    private final Administration administration;
    private final AskAgain again;
    private final SignedIn me;
    private Runnable changed = () -> {};

    ProfilePart(
            Profiles profiles,
            AddressChanges addresses,
            Administration administration,
            AskAgain again,
            SignedIn me) {
        this.profiles = profiles;
        this.addresses = addresses;
        this.administration = administration;
        this.again = again;
        this.me = me;
        addClassNames("part", "profile");
    }

    /** One's own. */
    ProfilePart mine(Person person, Runnable whenChanged) {
        changed = whenChanged;
        show(
                person,
                new FieldLine("profile.newAddress", address(person), LONGEST_ADDRESS, this::ask));
        return this;
    }

    /** Anybody's, as administrators see to it; {@code whenChanged} draws anew who is shown. */
    public ProfilePart of(Person person, Runnable whenChanged) {
        changed = whenChanged;
        show(
                person,
                new FieldLine(
                        "profile.name",
                        person.name(),
                        LONGEST_NAME,
                        line -> again.before(me, () -> rename(person, line))),
                new FieldLine(
                        "profile.address",
                        address(person),
                        LONGEST_ADDRESS,
                        line -> again.before(me, () -> set(person, line))));
        return this;
    }

    private void show(Person person, FieldLine... more) {
        var profile = profiles.of(person.id());
        removeAll();
        add(
                Bits.tagged("h2", getTranslation("profile")),
                new PortraitField(
                        person.id(),
                        person.name(),
                        profile.portrait(),
                        bytes -> refused(profiles.setPortrait(person.id(), bytes, me.id())),
                        () -> refused(profiles.removePortrait(person.id(), me.id()))),
                new FieldLine(
                        "profile.penNames",
                        String.join(" ", profile.penNames()),
                        LONGEST_PEN_NAMES,
                        line -> rewrite(person, line)));
        add(more);
    }

    private String address(Person person) {
        return addresses.of(person.id(), me.id()).orElse("");
    }

    private void refused(ProfileResult result) {
        if (result == ProfileResult.CHANGED) {
            done("profile.picture.kept");
        } else {
            Notices.refuse(getTranslation("profile." + result));
        }
    }

    private void rewrite(Person person, FieldLine line) {
        var result = profiles.setPenNames(person.id(), names(line.typed()), me.id());
        if (result == ProfileResult.CHANGED) {
            done("profile.penNames.kept");
        } else {
            line.refuse("profile." + result);
        }
    }

    private static List<String> names(String typed) {
        return Arrays.stream(typed.split("[\\s、，,;；]+")).filter(name -> !name.isEmpty()).toList();
    }

    private void ask(FieldLine line) {
        again.before(
                me,
                () -> {
                    var result = addresses.ask(line.typed(), me.id());
                    if (result == AddressResult.SENT) {
                        Notices.say("address.SENT", line.typed());
                    } else {
                        line.refuse("address." + result);
                    }
                });
    }

    private void set(Person person, FieldLine line) {
        var result = addresses.set(person.id(), line.typed(), me.id());
        if (result == AddressResult.CHANGED) {
            done("profile.address.kept");
        } else {
            line.refuse("address." + result);
        }
    }

    private void rename(Person person, FieldLine line) {
        var result = administration.rename(person.id(), line.typed(), me.id());
        if (result == ChangeResult.CHANGED) {
            done("profile.name.kept");
        } else {
            line.refuse("change." + result);
        }
    }

    private void done(String what) {
        Notices.say(what);
        changed.run();
    }
}
