package org.caibian.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.caibian.security.SignedIn;
import org.caibian.signin.Passkey;
import org.caibian.signin.Passkeys;
import org.caibian.signin.SecondFactorState;
import org.caibian.signin.SecondFactors;
import org.caibian.signin.SignInAdministration;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Directories;
import org.caibian.staff.Person;
import org.caibian.ui.account.SessionList;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * How somebody comes in: their second factor and passkeys, taken away where they are lost, and
 * their sessions.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonSignIn {
    private final SignInAdministration administration;
    private final Directories directories;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final AskAgain again;
    private final Moments moments;
    private final SignedIn me;
    private final Div part = Bits.block("lent");

    PersonSignIn(
            SignInAdministration administration,
            Directories directories,
            SecondFactors factors,
            Passkeys passkeys,
            AskAgain again,
            Moments moments,
            SignedIn me) {
        this.administration = administration;
        this.directories = directories;
        this.factors = factors;
        this.passkeys = passkeys;
        this.again = again;
        this.moments = moments;
        this.me = me;
    }

    /** Shows it of that person; {@code fault} is where it is said that an act was not done. */
    Div of(Person person, Div fault) {
        show(person, fault);
        return part;
    }

    private void show(Person person, Div fault) {
        var sessions = administration.sessions(person.id(), me.id());
        part.removeAll();
        if (directories.vouchFor(person.id())) {
            part.add(directory(person, fault));
        }
        part.add(factor(person, fault), passkeys(person, fault));
        var all =
                new Button(
                        Saying.words("sessions.endAll"),
                        _ ->
                                does(
                                        "sessions.endAll",
                                        () -> administration.endAll(person.id(), me.id()),
                                        person,
                                        fault));
        all.setVisible(!sessions.isEmpty());
        part.add(
                Bits.head(
                        Saying.words("sessions"),
                        Saying.words(sessions.isEmpty() ? "sessions.none" : "sessions.of"),
                        all),
                new SessionList(
                        sessions,
                        Optional.of(me.session()),
                        moments,
                        each ->
                                does(
                                        "sessions.end",
                                        () -> administration.end(each, person.id(), me.id()),
                                        person,
                                        fault)));
    }

    private Div directory(Person person, Div fault) {
        return Bits.head(
                Saying.words("directory"),
                Saying.words("directory.of"),
                weighty(
                        "directory.untie",
                        () -> directories.untie(person.id(), me.id()),
                        person,
                        fault));
    }

    private Div factor(Person person, Div fault) {
        var state = factors.of(person.id());
        var reset =
                weighty(
                        "factor.reset",
                        () -> administration.reset(person.id(), me.id()),
                        person,
                        fault);
        reset.setVisible(state.isOn() && !person.id().equals(me.id()));
        return Bits.head(Saying.words("factor"), told(state), reset);
    }

    private Div passkeys(Person person, Div fault) {
        var all = passkeys.of(person.id());
        var end =
                weighty(
                        "passkeys.end",
                        () -> administration.endPasskeys(person.id(), me.id()),
                        person,
                        fault);
        end.setVisible(!all.isEmpty() && !person.id().equals(me.id()));
        return Bits.head(Saying.words("passkey"), told(all), end);
    }

    /** What is asked again before. */
    private Button weighty(String key, Supplier<ChangeResult> act, Person person, Div fault) {
        return new Button(
                Saying.words(key), _ -> again.before(me, () -> does(key, act, person, fault)));
    }

    private String told(List<Passkey> all) {
        return all.stream()
                .flatMap(each -> each.used().stream())
                .max(Comparator.naturalOrder())
                .map(used -> Saying.words("passkeys.of", all.size(), moments.minute(used)))
                .orElseGet(() ->
                        Saying.words(
                                all.isEmpty() ? "passkeys.none" : "passkeys.unused", all.size()));
    }

    private String told(SecondFactorState state) {
        return state.since()
                .map(since -> Saying.words("factor.of.on", moments.minute(since)))
                .orElseGet(() -> Saying.words(without(state)));
    }

    private static String without(SecondFactorState state) {
        if (!state.required()) {
            return "factor.of.off";
        }
        return state.passkey() ? "factor.of.passkey" : "factor.of.required";
    }

    private void does(String key, Supplier<ChangeResult> act, Person person, Div fault) {
        var result = act.get();
        if (result == ChangeResult.CHANGED) {
            Notices.say(key + ".done", person.name());
            show(person, fault);
        } else {
            fault.setText(Saying.words("change." + result));
        }
    }
}
