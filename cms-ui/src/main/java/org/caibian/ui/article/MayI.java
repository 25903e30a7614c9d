package org.caibian.ui.article;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Permit;
import org.caibian.right.Action;
import org.caibian.shared.DraftId;
import org.caibian.ui.parts.Saying;

/** Answers “why may I not?”: what this person may do with the article now, and why not the rest. */
final class MayI extends NativeDetails {

    /** What is not done to one article, goes without saying, or is offered where it stands open. */
    private static final Set<Action> ELSEWHERE =
            EnumSet.of(
                    Action.READ,
                    Action.CREATE,
                    Action.CONFIRM_FLASH,
                    Action.PULL_BACK,
                    Action.SET_ROUND_RULE,
                    Action.SET_TERM,
                    Action.SEE_LOAD,
                    Action.EXPLAIN);

    MayI(DraftId draft, Permit permit) {
        super(Saying.words("mayI.title"));
        addClassName("mayi");
        var list = new UnorderedList();
        list.add(new ListItem(allowed(permit)));
        asked().filter(action -> !permit.allows(action))
                .collect(
                        Collectors.groupingBy(
                                action -> why(permit, action),
                                LinkedHashMap::new,
                                Collectors.mapping(MayI::name, Collectors.joining(comma()))))
                .forEach((why, actions) ->
                        list.add(new ListItem(Saying.words("mayI.mayNot", actions, why))));
        var more = new Anchor("articles/" + draft + "/rights", Saying.words("rights.more"));
        more.addClassName("textlink");
        setContent(new Div(list, more));
    }

    private static String allowed(Permit permit) {
        // Who holds the step has claimed it.
        var actions =
                asked().filter(permit::allows)
                        .filter(action -> action != Action.CLAIM || !permit.allows(Action.EDIT))
                        .map(MayI::name)
                        .toList();
        return actions.isEmpty()
                ? Saying.words("mayI.nothing")
                : Saying.words("mayI.may", String.join(comma(), actions));
    }

    /** As the page of all rights says it: where a role is missing, which would do. */
    private static String why(Permit permit, Action action) {
        var wanted = permit.wanted(action);
        return wanted.isEmpty()
                ? Saying.refusal(permit.refusal(action).orElseThrow())
                : Saying.words("mayI.roleMissing", Saying.roles(wanted));
    }

    private static Stream<Action> asked() {
        return Arrays.stream(Action.values()).filter(action -> !ELSEWHERE.contains(action));
    }

    private static String name(Action action) {
        return Saying.words("action." + action);
    }

    private static String comma() {
        return Saying.words("list.comma");
    }
}
