package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.security.SignedIn;
import org.caibian.shared.Seen;
import org.caibian.signin.SignInAdministration;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Notices;

/** How people come in: whose role asks for a second factor. */
@Route(value = "admin/sign-in", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class SignInRulesView extends Composite<Div> implements HasDynamicTitle {
    private final SignInAdministration administration;
    private final Staff staff;
    private final SignedIn me;
    private final Map<Role, Checkbox> roles = new EnumMap<>(Role.class);
    private final Div fault = Bits.block("fault");
    private Set<Role> seen;

    SignInRulesView(SignInAdministration administration, Staff staff, SignedIn me, AskAgain again) {
        this.administration = administration;
        this.staff = staff;
        this.me = me;
        seen = administration.required();
        fault.getElement().setAttribute("role", "alert");
        var save = new Button(getTranslation("save"), _ -> again.before(me, this::save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var words =
                new Div(
                        new H1(getTranslation("admin.sign-in")),
                        new Paragraph(getTranslation("admin.sign-in.lead")));
        words.addClassName("grow");
        getContent().addClassName("signinrules");
        getContent().add(Bits.block("mh", words, save), fault, choices());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.sign-in");
    }

    private Div choices() {
        var choices = Bits.block("stackform");
        choices.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("admin.sign-in.roles"));
        for (var role : Role.values()) {
            var choice = new Checkbox(Duties.name(role), seen.contains(role));
            roles.put(role, choice);
            choices.add(choice);
        }
        return choices;
    }

    private void save() {
        var wanted =
                roles.entrySet().stream()
                        .filter(each -> each.getValue().getValue())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
        var result = administration.require(Seen.of(seen), wanted, me.id());
        fault.setText("");
        if (result == ChangeResult.CHANGED) {
            seen = wanted;
            Notices.say("admin.sign-in.saved");
        } else if (result == ChangeResult.OUTDATED) {
            fault.setText(outdated());
        } else {
            fault.setText(getTranslation("change." + result));
        }
    }

    /** What is chosen here stays; saved again, it stands in place of what another chose. */
    private String outdated() {
        seen = administration.required();
        var who =
                administration
                        .lastToRequire()
                        .map(staff::person)
                        .map(Person::name)
                        .orElseGet(() -> getTranslation("plan.outdated.somebody"));
        var now =
                seen.stream()
                        .map(Duties::name)
                        .collect(Collectors.joining(getTranslation("list.comma")));
        return getTranslation(
                now.isEmpty() ? "admin.sign-in.outdated.none" : "admin.sign-in.outdated", who, now);
    }
}
