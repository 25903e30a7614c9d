package org.caibian.ui.rights;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caibian.right.Right;
import org.caibian.right.Rights;
import org.caibian.right.Who;
import org.caibian.staff.HouseAct;
import org.caibian.staff.Role;
import org.caibian.staff.Whose;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Saying;
import org.caibian.ui.shell.MainLayout;

/**
 * Every act by every role (权限一览): what is done to articles, with where they must stand for it, and
 * what is done to the house.
 */
@Route(value = "rights", layout = MainLayout.class)
@PermitAll
public class RightsView extends Composite<Div> implements HasDynamicTitle {

    RightsView() {
        var table = new HtmlContainer("table");
        table.addClassNames("rtab", "all");
        table.add(
                head(), body("rights.articles", rights(false)), body("rights.rules", rights(true)));
        for (var area : HouseAct.Area.values()) {
            table.add(body("house.area." + area, actsOf(area).map(this::row)));
        }
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

    static Stream<HouseAct> actsOf(HouseAct.Area area) {
        return Stream.of(HouseAct.values()).filter(act -> act.area() == area);
    }

    /** What heads the rows of one sort. */
    static HtmlContainer group(String key, int columns) {
        var head = AnswerTable.header("rowgroup", Saying.words(key));
        head.getElement().setAttribute("colspan", Integer.toString(columns));
        var row = new HtmlContainer("tr");
        row.addClassName("grp");
        row.add(head);
        return row;
    }

    private static HtmlContainer body(String key, Stream<HtmlContainer> rows) {
        var body = new HtmlContainer("tbody");
        body.add(group(key, Role.values().length + 2));
        rows.forEach(body::add);
        return body;
    }

    private Stream<HtmlContainer> rights(boolean ofTheHouse) {
        return Rights.all().filter(right -> right.isOfTheHouse() == ofTheHouse).map(this::row);
    }

    private HtmlContainer head() {
        var row = new HtmlContainer("tr");
        row.add(AnswerTable.header("col", getTranslation("rights.column.act")));
        for (var role : Role.values()) {
            row.add(AnswerTable.header("col", getTranslation("role." + role)));
        }
        row.add(AnswerTable.header("col", getTranslation("rights.column.rule")));
        var head = new HtmlContainer("thead");
        head.add(row);
        return head;
    }

    private HtmlContainer row(Right right) {
        return row(
                getTranslation("action." + right.action()),
                role -> mark(right.who(), role),
                right.isOfTheHouse()
                        ? getTranslation("who." + right.who())
                        : Reasoning.rule(right));
    }

    private HtmlContainer row(HouseAct act) {
        return row(
                getTranslation("house.act." + act),
                role -> mark(act.whose(), role),
                getTranslation("whose." + act.whose()));
    }

    private HtmlContainer row(String act, Function<Role, String> mark, String rule) {
        var row = new HtmlContainer("tr");
        row.add(AnswerTable.header("row", act));
        for (var role : Role.values()) {
            row.add(cell(mark.apply(role)));
        }
        var words = Bits.tagged("td", rule);
        words.addClassName("rl");
        row.add(words);
        return row;
    }

    /** What the mark of a role at an act says, by the name of its class and of its words. */
    private static String mark(Who who, Role role) {
        if (who.isOpenTo(role)) {
            return "may";
        }
        return who.isOpenToAuthor(role) ? "mayAsAuthor" : "mayNot";
    }

    private static String mark(Whose whose, Role role) {
        if (whose.isOpenTo(role)) {
            return "may";
        }
        return whose.isOpenToOneself() ? "mayForOneself" : "mayNot";
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
}
