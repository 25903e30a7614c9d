package org.caibian.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.caibian.security.Passwords;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.shared.Secret;
import org.caibian.staff.GrantChoice;
import org.caibian.staff.GrantId;
import org.caibian.staff.GrantResult;
import org.caibian.staff.Grants;
import org.caibian.staff.ProposedGrant;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Roles that weigh and wait for the second of two: each with what whoever looks at it may do. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class GrantLines {
    private final Grants grants;
    private final Passwords passwords;
    private final AskAgain again;
    private final SignedIn me;
    private final Moments moments;

    GrantLines(Grants grants, Passwords passwords, AskAgain again, SignedIn me, Moments moments) {
        this.grants = grants;
        this.passwords = passwords;
        this.again = again;
        this.me = me;
        this.moments = moments;
    }

    /** An act on one of them. */
    private interface Decides {
        GrantResult decide(GrantId grant);
    }

    /** All of them, some at a time; {@code decided} shows anew what the page is about. */
    Waiting all(Runnable decided) {
        return Waiting.of(
                ProposedGrant.FIRST,
                (from, limit) -> grants.open(from, limit, me.id()),
                grant -> line(grant, decided));
    }

    /** Those about that person. */
    Div of(PersonId person, Runnable decided) {
        var lines = Bits.block("grants");
        grants.about(person, me.id()).forEach(grant -> lines.add(line(grant, decided)));
        lines.setVisible(lines.getComponentCount() > 0);
        return lines;
    }

    private Div line(ProposedGrant grant, Runnable decided) {
        var words =
                Saying.words(
                        "grant.line",
                        grant.byName(),
                        grant.name(),
                        Saying.words("role." + grant.role()),
                        moments.minute(grant.until()));
        var line = Bits.block("begin", Bits.words(words));
        var choice = grants.choice(grant, me.id());
        choice.aloneFrom()
                .map(from -> Saying.words("grant.alone", moments.minute(from)))
                .ifPresent(alone -> line.add(Bits.words(alone, "reason")));
        line.add(Bits.grow());
        decide(line, grant, choice, decided);
        return line;
    }

    private void decide(Div line, ProposedGrant grant, GrantChoice choice, Runnable decided) {
        if (choice.takeBack()) {
            line.add(act("grant.takeBack", grant, id -> grants.takeBack(id, me.id()), decided));
        } else if (grant.person().equals(me.id())) {
            line.add(Bits.words(Saying.words("grant.ONESELF"), "reason"));
        }
        if (choice.turnDown()) {
            line.add(act("grant.turnDown", grant, id -> grants.turnDown(id, me.id()), decided));
        }
        if (choice.confirm()) {
            line.add(look(grant, choice.takeBack(), decided));
        }
    }

    /** Nobody gives it unread. */
    private Button look(ProposedGrant grant, boolean alone, Runnable decided) {
        var give = Saying.words(alone ? "alone.give.do" : "grant.confirm");
        return new Button(
                alone ? give : Saying.words("grant.look"),
                _ ->
                        new GrantDialog(
                                        grant,
                                        moments,
                                        give,
                                        () -> done(grant, this::confirm, decided))
                                .open());
    }

    /** Nobody knows the password it leaves, where a link is sent for another. */
    private GrantResult confirm(GrantId grant) {
        return grants.confirm(grant, passwords.hash(Secret.fresh()), me.id());
    }

    private Button act(String key, ProposedGrant grant, Decides decides, Runnable decided) {
        return new Button(Saying.words(key), _ -> done(grant, decides, decided));
    }

    private void done(ProposedGrant grant, Decides decides, Runnable decided) {
        again.before(
                me,
                () -> {
                    Notices.say(
                            "grant." + decides.decide(grant.id()),
                            grant.name(),
                            Saying.words("role." + grant.role()));
                    decided.run();
                });
    }
}
