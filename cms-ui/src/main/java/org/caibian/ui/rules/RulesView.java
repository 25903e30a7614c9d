package org.caibian.ui.rules;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.caibian.manuscript.Kind;
import org.caibian.rule.RoundRule;
import org.caibian.rule.RoundRules;
import org.caibian.rule.RuleResult;
import org.caibian.rule.StepTerms;
import org.caibian.security.SignedIn;
import org.caibian.shared.Seen;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.shell.MainLayout;
import org.caibian.workflow.Routes;

/**
 * What rounds must bring, by kind (审签规则): how many seals and proofreadings, how long each step may
 * take, and the routes that follow. The chief editor sets it, every desk may read it.
 */
@Route(value = "rules", layout = MainLayout.class)
@RolesAllowed({"REPORTER", "EDITOR", "PROOFREADER", "DESK_CHIEF", "CHIEF_EDITOR"})
public class RulesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final RoundRules rules;
    private final Staff staff;
    private final SignedIn me;
    private final Ways ways;
    private final Map<Kind, RuleRow> rows = new EnumMap<>(Kind.class);
    private final RouteGallery gallery;

    RulesView(RoundRules rules, StepTerms terms, Routes routes, Staff staff, SignedIn me) {
        this.rules = rules;
        this.staff = staff;
        this.me = me;
        ways = new Ways(routes);
        gallery = new RouteGallery(ways, this::go);
        getContent().addClassName("rulespage");
        getContent().add(Bits.block("lh", new H1(getTranslation("rules.title"))));
        getContent().add(Bits.block("lead", Bits.words(getTranslation("rules.lead"))));
        var list = Bits.block("rules");
        rules.all().forEach(rule -> list.add(row(rule)));
        refuse();
        getContent().add(list, new TermTable(terms, staff, me), gallery);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter("route");
        show(asked.filter(RouteGallery::has).orElse(RouteGallery.FIRST));
    }

    void show(String route) {
        gallery.show(route);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rules.title");
    }

    private RuleRow row(RoundRule rule) {
        var row = new RuleRow(rule, ways, this::set);
        rows.put(rule.kind(), row);
        return row;
    }

    private void refuse() {
        rules.refusal(me.id())
                .ifPresent(why -> {
                    var words = RuleTrouble.words(why);
                    getContent().add(Bits.block("reason", Icon.small("lock"), Bits.words(words)));
                    rows.values().forEach(row -> row.close(why));
                });
    }

    /** One act a row; the way back is offered after it instead of a question before. */
    private void set(RoundRule seen, RoundRule wanted) {
        if (put(seen, wanted)) {
            Notices.offer(said("rules.set", wanted), "rules.undo", () -> restore(wanted, seen));
        }
    }

    private void restore(RoundRule seen, RoundRule before) {
        if (put(seen, before)) {
            Notices.say("rules.restored", said("rules.set", before));
        }
    }

    private boolean put(RoundRule seen, RoundRule wanted) {
        switch (rules.set(Seen.of(seen), wanted, me.id())) {
            case RuleResult.Set(var rule) -> {
                Optional.ofNullable(rows.get(rule.kind())).ifPresent(row -> row.show(rule));
                return true;
            }
            case RuleResult.OutOfBounds(var fewest) ->
                    Notices.say("rules.outOfBounds", fewest, RoundRule.MOST);
            case RuleResult.Outdated(var now, var by) -> {
                Optional.ofNullable(rows.get(now.kind())).ifPresent(row -> row.meanwhile(now));
                Notices.refuse(
                        getTranslation(
                                "rules.outdated",
                                RuleTrouble.name(by, staff),
                                now.leastSeals(),
                                now.proofreadings()));
            }
            case RuleResult.Refused(var why) ->
                    Notices.say("rules.refused", RuleTrouble.words(why));
        }
        return false;
    }

    private String said(String key, RoundRule rule) {
        return getTranslation(
                key,
                getTranslation("kind." + rule.kind()),
                rule.leastSeals(),
                rule.proofreadings());
    }

    private void go(String route) {
        getUI().ifPresent(
                        ui -> ui.navigate("rules", QueryParameters.simple(Map.of("route", route))));
    }
}
