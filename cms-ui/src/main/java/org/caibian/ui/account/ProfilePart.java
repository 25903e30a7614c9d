package org.caibian.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.caibian.profile.ProfileResult;
import org.caibian.profile.Profiles;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.signin.Sessions;
import org.caibian.staff.AddressChanges;
import org.caibian.staff.AddressResult;
import org.caibian.staff.Administration;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Notices;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * How somebody is shown, and where their letters go: one's own, or anybody's for administrators,
 * who correct real names, too. Where another was quicker it is said who, and what stands there now;
 * what was typed stays, and pressed again it means that.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public final class ProfilePart extends Div {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_PEN_NAMES = 400;

    private final Profiles profiles;
    private final AddressChanges addresses;
    private final Sessions sessions;
    private final Administration administration;
    private final Staff staff;
    private final AskAgain again;
    private final SignedIn me;
    private Runnable changed = () -> {};

    ProfilePart(
            Profiles profiles,
            AddressChanges addresses,
            Sessions sessions,
            Administration administration,
            Staff staff,
            AskAgain again,
            SignedIn me) {
        this.profiles = profiles;
        this.addresses = addresses;
        this.sessions = sessions;
        this.administration = administration;
        this.staff = staff;
        this.again = again;
        this.me = me;
        addClassNames("part", "profile");
    }

    /** One's own. */
    ProfilePart mine(Person person, Runnable whenChanged) {
        changed = whenChanged;
        show(
                person,
                new FieldLine(
                        "profile.newAddress",
                        address(person).orElse(""),
                        LONGEST_ADDRESS,
                        this::ask));
        return this;
    }

    /** Anybody's, as administrators see to it; {@code whenChanged} draws anew who is shown. */
    public ProfilePart of(Person person, Runnable whenChanged) {
        changed = whenChanged;
        var name = new AtomicReference<>(person.name());
        var address = new AtomicReference<>(address(person));
        show(
                person,
                new FieldLine(
                        "profile.name",
                        name.get(),
                        LONGEST_NAME,
                        line -> again.before(me, () -> rename(person, name, line))),
                new FieldLine(
                        "profile.address",
                        address.get().orElse(""),
                        LONGEST_ADDRESS,
                        line -> again.before(me, () -> set(person, address, line))));
        return this;
    }

    private void show(Person person, FieldLine... more) {
        var profile = profiles.of(person.id());
        var penNames = new AtomicReference<>(profile.penNames());
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
                        line -> rewrite(person, penNames, line)));
        add(more);
    }

    private Optional<String> address(Person person) {
        return addresses.of(person.id(), me.id());
    }

    private void refused(ProfileResult result) {
        if (result == ProfileResult.CHANGED) {
            done("profile.picture.kept");
        } else {
            Notices.refuse(getTranslation("profile." + result));
        }
    }

    private void rewrite(Person person, AtomicReference<List<String>> seen, FieldLine line) {
        var names = names(line.typed());
        var result = profiles.setPenNames(person.id(), Seen.of(seen.get()), names, me.id());
        switch (result) {
            case CHANGED -> done("profile.penNames.kept");
            case OUTDATED -> {
                seen.set(profiles.of(person.id()).penNames());
                outdated(
                        line,
                        profiles.lastToSetPenNames(person.id()),
                        String.join(" ", seen.get()));
            }
            default -> line.refuse("profile." + result);
        }
    }

    private static List<String> names(String typed) {
        return Arrays.stream(typed.split("[\\s、，,;；]+")).filter(name -> !name.isEmpty()).toList();
    }

    private void ask(FieldLine line) {
        again.before(
                me,
                () -> {
                    var result =
                            sessions.within(
                                            me.session(),
                                            me.id(),
                                            () -> addresses.ask(line.typed(), me.id()))
                                    .orElse(AddressResult.NOT_ALLOWED);
                    if (result == AddressResult.SENT) {
                        Notices.say("address.SENT", line.typed());
                    } else {
                        line.refuse("address." + result);
                    }
                });
    }

    private void set(Person person, AtomicReference<Optional<String>> seen, FieldLine line) {
        var result = addresses.set(person.id(), new Seen<>(seen.get()), line.typed(), me.id());
        switch (result) {
            case CHANGED -> done("profile.address.kept");
            case OUTDATED -> {
                seen.set(address(person));
                outdated(line, addresses.lastToChange(person.id()), seen.get().orElse(""));
            }
            default -> line.refuse("address." + result);
        }
    }

    private void rename(Person person, AtomicReference<String> seen, FieldLine line) {
        var result = administration.rename(person.id(), Seen.of(seen.get()), line.typed(), me.id());
        switch (result) {
            case CHANGED -> done("profile.name.kept");
            case OUTDATED -> {
                seen.set(staff.person(person.id()).name());
                outdated(line, administration.lastToRename(person.id()), seen.get());
            }
            default -> line.refuse("change." + result);
        }
    }

    private void outdated(FieldLine line, Optional<PersonId> by, String now) {
        var who =
                by.map(staff::person)
                        .map(Person::name)
                        .orElseGet(() -> getTranslation("plan.outdated.somebody"));
        line.refuse(now.isEmpty() ? "profile.OUTDATED.none" : "profile.OUTDATED", who, now);
    }

    private void done(String what) {
        Notices.say(what);
        changed.run();
    }
}
