package org.caibian.ui.rights;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.caibian.article.Right;
import org.caibian.article.Rights;
import org.caibian.article.Who;
import org.caibian.staff.Role;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.shell.MainLayout;

/** Every act by every role (权限一览): whose it may be, and where the article must stand for it. */
@Route(value = "rights", layout = MainLayout.class)
@PermitAll
public class RightsView extends Composite<Div> implements HasDynamicTitle {

    RightsView() {
        var body = new HtmlContainer("tbody");
        Rights.all().forEach(right -> body.add(row(right)));
        var table = new HtmlContainer("table");
        table.addClassNames("rtab", "all");
        table.add(head(), body);
        var wrap = Bits.block("rtwrap", table);
        wrap.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("rights.title"));
        getContent().addClassName("rightspage");
        getContent()
                .add(
                        Bits.block("lh", new H1(getTranslation("rights.title"))),
                        Bits.block(
                                "lead",
                                Bits.words(getTranslation("rights.lead")),
                                Bits.words(getTranslation("rights.swipe"), "more")),
                        wrap);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rights.title");
    }

    private HtmlContainer head() {
        var row = new HtmlContainer("tr");
        row.add(header("col", getTranslation("rights.column.act")));
        for (var role : Role.values()) {
            row.add(header("col", getTranslation("role." + role)));
        }
        row.add(header("col", getTranslation("rights.column.rule")));
        var head = new HtmlContainer("thead");
        head.add(row);
        return head;
    }

    private HtmlContainer row(Right right) {
        var row = new HtmlContainer("tr");
        row.add(header("row", getTranslation("action." + right.action())));
        for (var role : Role.values()) {
            row.add(cell(mark(right.who(), role)));
        }
        var rule = Bits.tagged("td", Reasoning.rule(right));
        rule.addClassName("rl");
        row.add(rule);
        return row;
    }

    /** What the mark of a role at an act says, by the name of its class and of its words. */
    private static String mark(Who who, Role role) {
        if (who.isOpenTo(role)) {
            return "may";
        }
        return who.isOpenToAuthor(role) ? "mayAsAuthor" : "mayNot";
    }

    private HtmlContainer cell(String said) {
        var mark = new HtmlContainer("i");
        mark.addClassName(said);
        mark.getElement().setAttribute("aria-hidden", "true");
        var cell = new HtmlContainer("td");
        cell.addClassName("mk");
        cell.add(mark, Bits.words(getTranslation("rights." + said), "spoken"));
        return cell;
    }

    private static HtmlContainer header(String scope, String words) {
        var head = Bits.tagged("th", words);
        head.getElement().setAttribute("scope", scope);
        return head;
    }
}
