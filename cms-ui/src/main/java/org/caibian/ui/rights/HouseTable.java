package org.caibian.ui.rights;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Map;
import org.caibian.shared.DeskId;
import org.caibian.staff.HouseAct;
import org.caibian.staff.HouseAnswer;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Saying;

/** What one person may do to the house itself, act by act, each with its reason and its rule. */
public final class HouseTable extends Div {
    private final Map<DeskId, String> desks;

    public HouseTable(Person person, Map<DeskId, String> desks) {
        this.desks = desks;
        addClassName("answers");
        var table = new HtmlContainer("table");
        table.addClassName("rtab");
        table.add(AnswerTable.head());
        for (var area : HouseAct.Area.values()) {
            var body = new HtmlContainer("tbody");
            body.add(RightsView.group("house.area." + area, AnswerTable.COLUMNS.size()));
            RightsView.actsOf(area).forEach(act -> body.add(row(act, person)));
            table.add(body);
        }
        add(new H2(Saying.words("rights.house.about", person.name())), table);
    }

    private HtmlContainer row(HouseAct act, Person person) {
        var answer = act.answer(person);
        var rule = Bits.tagged("td", Saying.words("whose." + act.whose()));
        rule.addClassName("rl");
        var row = new HtmlContainer("tr");
        row.add(
                AnswerTable.header("row", Saying.words("house.act." + act)),
                verdict(answer),
                Bits.tagged("td", reason(answer)),
                rule);
        return row;
    }

    private static HtmlContainer verdict(HouseAnswer answer) {
        return switch (answer) {
            case HouseAnswer.May _ -> verdict("may", "check", Saying.words("rights.may"));
            case HouseAnswer.MayInPlace _ ->
                    verdict("may", "check", Saying.words("rights.mayInPlace"));
            case HouseAnswer.OnlyOwn _ ->
                    verdict("may", "check", Saying.words("rights.mayForOneself"));
            case HouseAnswer.MayNot _, HouseAnswer.SwitchedOff _ ->
                    verdict("maynot", "x", Saying.words("rights.mayNot"));
        };
    }

    private static HtmlContainer verdict(String kind, String icon, String words) {
        var cell = new HtmlContainer("td");
        cell.addClassName(kind);
        cell.add(Bits.line("pair", Icon.small(icon), Bits.words(words)));
        return cell;
    }

    private String reason(HouseAnswer answer) {
        return switch (answer) {
            case HouseAnswer.May(var post) -> held(post);
            case HouseAnswer.MayInPlace(var post) -> held(post);
            case HouseAnswer.OnlyOwn _ -> Saying.words("rights.by.oneself");
            case HouseAnswer.MayNot(var wanted) ->
                    Saying.words("rights.not.house", Saying.roles(wanted));
            case HouseAnswer.SwitchedOff _ -> Saying.words("refusal.NOT_ACTIVE");
        };
    }

    private String held(Post post) {
        var role = Reasoning.name(post.role());
        return post.desk()
                .map(desk -> Saying.words("rights.by.desk", desks.getOrDefault(desk, ""), role))
                .orElseGet(() -> Saying.words("rights.by.house", role));
    }
}
