package org.caibian.ui.rights;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Map;
import org.caibian.article.Explained;
import org.caibian.right.Explanation;
import org.caibian.right.Explanation.Answer;
import org.caibian.right.Standings;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Saying;

/** What one person may do with one article, act by act, each with its reason and its rule. */
public final class AnswerTable extends Div {
    static final List<String> COLUMNS = List.of("act", "answer", "why", "rule");

    private final Reasoning reasoning;

    public AnswerTable(
            Explained explained,
            Map<DeskId, String> desks,
            Map<PersonId, String> names,
            boolean mine) {
        var desk = desks.getOrDefault(explained.desk(), "");
        reasoning = new Reasoning(desk, away -> names.getOrDefault(away, ""), mine);
        addClassName("answers");
        var body = new HtmlContainer("tbody");
        explained.acts().forEach(act -> body.add(row(act)));
        var table = new HtmlContainer("table");
        table.addClassName("rtab");
        table.add(head(), body);
        add(new H2(about(explained, desk)), table);
    }

    private static String about(Explained explained, String desk) {
        var stage =
                explained
                        .stage()
                        .map(each -> Saying.words("stage." + each))
                        .orElseGet(() -> Saying.words("rights.noDraft"));
        return Saying.words(
                "rights.about",
                explained.person().name(),
                explained.number(),
                desk,
                stage,
                standing(explained.standing()));
    }

    private static String standing(Standings.Name standing) {
        return Saying.words("rights.standing." + standing);
    }

    static HtmlContainer head() {
        var row = new HtmlContainer("tr");
        for (var column : COLUMNS) {
            row.add(header("col", Saying.words("rights.column." + column)));
        }
        var head = new HtmlContainer("thead");
        head.add(row);
        return head;
    }

    private HtmlContainer row(Explanation act) {
        var may = act.answer() instanceof Answer.May;
        var answer = new HtmlContainer("td");
        answer.addClassName(may ? "may" : "maynot");
        answer.add(
                Bits.line(
                        "pair",
                        Icon.small(may ? "check" : "x"),
                        Bits.words(Saying.words(may ? "rights.may" : "rights.mayNot"))));
        var row = new HtmlContainer("tr");
        row.add(
                header("row", Saying.words("action." + act.right().action())),
                answer,
                Bits.tagged("td", reasoning.of(act.answer())),
                rule(act));
        return row;
    }

    private static HtmlContainer rule(Explanation act) {
        var rule = Bits.tagged("td", Reasoning.rule(act.right()));
        rule.addClassName("rl");
        return rule;
    }

    static HtmlContainer header(String scope, String words) {
        var head = Bits.tagged("th", words);
        head.getElement().setAttribute("scope", scope);
        return head;
    }
}
