package org.caibian.ui.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.right.Step;
import org.caibian.rule.RoundRule;
import org.caibian.ui.parts.Saying;
import org.caibian.workflow.Route;
import org.caibian.workflow.Routes;

/** Says in words which way a rule sends articles, and what changing it means. */
final class Ways {
    private final Map<String, Route> routes;

    Ways(Routes routes) {
        this.routes =
                Route.KEYS.stream().collect(Collectors.toMap(Function.identity(), routes::route));
    }

    /** The route of that key. */
    Route route(String key) {
        var route = routes.get(key);
        if (route == null) {
            throw new IllegalArgumentException("No route " + key);
        }
        return route;
    }

    /** 三审一校, or 单审. */
    String name(RoundRule rule) {
        var steps = steps(rule);
        var reviews = steps.stream().filter(Step::isReview).count();
        return Saying.words(
                "rules.way",
                Saying.words("rules.reviews." + reviews),
                Saying.words("rules.proofs." + (steps.size() - reviews)));
    }

    /** Every step on the way, in order, to the release; and what follows a flash. */
    String inWords(RoundRule rule) {
        var after =
                Route.under(rule).equals(Route.FLASH)
                        ? Stream.of(Saying.words("rules.after.flash"))
                        : Stream.<String>empty();
        return Stream.of(
                        steps(rule).stream().map(step -> Saying.words("step." + step)),
                        Stream.of(Saying.words("act.RELEASED")),
                        after)
                .flatMap(words -> words)
                .collect(Collectors.joining(" → "));
    }

    /** What follows from asking for other numbers of seals than {@code now}; empty where none. */
    List<String> consequences(RoundRule now, RoundRule wanted) {
        if (wanted.leastSeals() == now.leastSeals()) {
            return List.of();
        }
        if (wanted.leastSeals() > now.leastSeals()) {
            return List.of(Saying.words("rules.raised", wanted.leastSeals()));
        }
        return List.of(
                Saying.words("rules.lowered." + lowered(wanted)), Saying.words("rules.lowered"));
    }

    /** A route of its own says what it means; else the number does. */
    private static String lowered(RoundRule wanted) {
        var route = Route.under(wanted);
        return List.of(Route.FLASH, Route.CORRECTION).contains(route)
                ? route
                : Integer.toString(wanted.leastSeals());
    }

    private List<Step> steps(RoundRule rule) {
        return route(Route.under(rule)).steps(rule.proofreadings());
    }
}
