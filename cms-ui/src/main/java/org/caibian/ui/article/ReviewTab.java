package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.caibian.article.Embargo;
import org.caibian.article.Round;
import org.caibian.article.RoundStep;
import org.caibian.shared.PersonId;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.PastRound;
import org.caibian.ui.article.route.MiniRoute;
import org.caibian.ui.article.route.RouteDialog;
import org.caibian.ui.article.route.SealQuota;
import org.caibian.ui.article.route.StepList;
import org.caibian.ui.article.route.StuckStep;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.workflow.Route;
import org.caibian.workflow.RoutePlan;

/**
 * The review (审签): the route, each step with its seal and opinion, and how many seals are still
 * missing.
 */
final class ReviewTab extends Div {
    private final Moments moments;

    ReviewTab(
            ArticleFile file,
            IntFunction<Optional<PastRound>> past,
            Moments moments,
            DueMarks due) {
        this.moments = moments;
        addClassName("reviewtab");
        var title = getTranslation("route.title", getTranslation(way(file.way().plan())));
        var round =
                file.way()
                        .round()
                        .map(each -> getTranslation("route.round", each.number()))
                        .orElse("");
        var drawing =
                new NativeButton(
                        getTranslation("route.show"),
                        _ -> new RouteDialog(file, past, moments).open());
        drawing.addClassName("textlink");
        add(
                Bits.block(
                        "rh",
                        Bits.tagged("h2", title),
                        Bits.words(round, "lbl"),
                        Bits.grow(),
                        embargo(file),
                        drawing),
                new MiniRoute(file),
                new StuckStep(file.way()));
        file.returned()
                .map(RoundStep::remark)
                .ifPresent(reason ->
                        add(
                                Bits.block(
                                        "sep",
                                        Bits.bold(getTranslation("returned.why")),
                                        Bits.words(reason))));
        add(
                new StepList(file.way(), file.names(), moments, due),
                new SealQuota(file.way(), file.isUnderWay()),
                duties(file),
                new MayI(file.id(), file.permit()));
    }

    /** By its own name where it has one, else by its reviews. */
    private static String way(RoutePlan plan) {
        return plan.route().equals(Route.FLASH)
                ? "rules.route.flash"
                : "rules.reviews."
                        + plan.stops().stream().filter(stop -> stop.step().isReview()).count();
    }

    private Component embargo(ArticleFile file) {
        var until =
                file.draft()
                        .flatMap(draft -> draft.plan().embargo())
                        .map(Embargo::until)
                        .filter(each -> moments.isAhead(each.at()));
        var badge =
                Bits.line(
                        "embargo",
                        Icon.small("lock"),
                        Bits.words(
                                until.map(each ->
                                                getTranslation(
                                                        "embargo.until", moments.chosen(each)))
                                        .orElse("")));
        badge.setVisible(until.isPresent());
        return badge;
    }

    private Component duties(ArticleFile file) {
        var authors =
                file.draft()
                        .map(draft -> draft.authors())
                        .or(() -> file.way().round().map(Round::authors))
                        .orElse(Set.<PersonId>of());
        var names =
                authors.stream()
                        .map(file.names()::of)
                        .sorted()
                        .collect(Collectors.joining(getTranslation("list.comma")));
        var duties = Bits.block("sep", Bits.words(getTranslation("duties", names)));
        duties.setVisible(!names.isEmpty());
        return duties;
    }
}
