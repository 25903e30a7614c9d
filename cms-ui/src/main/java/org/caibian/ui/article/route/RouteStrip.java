package org.caibian.ui.article.route;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.stream.Stream;
import org.caibian.article.Round;
import org.caibian.publication.SecondLook;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.NameSeal;
import org.caibian.workflow.RoutePlan;

/** The whole route in one line: who did what when, where it is now, what is still to come. */
public final class RouteStrip extends Div {
    private final Moments moments;

    /** Draws the route of {@code file}. */
    public RouteStrip(ArticleFile file, Moments moments) {
        this.moments = moments;
        addClassName("strip");
        getElement().setAttribute("role", "list");
        var round = file.way().round().filter(r -> !file.isDrafting());
        add(
                stop(
                        round.isPresent() ? "d" : "t",
                        new Span(new Dot()),
                        Bits.bold(getTranslation("act.SUBMITTED")),
                        round.map(Round::begunBy).map(file.names()::of).orElse(""),
                        round.map(Round::begunAt).map(moments::time).stream()));
        file.way().plan().stops().forEach(each -> add(review(each, file)));
        var released = file.isReleased();
        add(
                stop(
                        released ? "d" : "t",
                        new Span(new Dot()),
                        Bits.bold(getTranslation(file.wayOut())),
                        "",
                        Stream.empty()));
        file.openLooks().forEach(look -> add(again(look)));
    }

    /** A review that what went out waits for still. */
    private Component again(SecondLook look) {
        return stop(
                "n",
                new Span(new Dot()),
                Bits.bold(getTranslation("flash.step." + look.step())),
                getTranslation("role." + look.step().role()),
                Stream.of(moments.say(new Span(), () -> moments.waited(look.openedAt()))));
    }

    private Component review(RoutePlan.Stop each, ArticleFile file) {
        var name = name(each);
        return switch (each.progress()) {
            case DONE ->
                    stop(
                            "d",
                            sealOf(each, file),
                            name,
                            file.names().holder(each).orElse(""),
                            each.decidedAt().map(moments::time).stream());
            case NOW, AGAIN -> {
                var who = file.names().holder(each).orElse(getTranslation("queue.unclaimed"));
                var since =
                        each
                                .openedAt()
                                .map(at -> moments.say(new Span(), () -> moments.waited(at)))
                                .stream();
                yield stop("n", new Span(new Dot()), name, who, since);
            }
            case TO_COME ->
                    stop(
                            "t",
                            new Span(new Dot()),
                            name,
                            getTranslation("role." + each.step().role()),
                            Stream.empty());
        };
    }

    /** In full, and in short for where there is little room. */
    private Component name(RoutePlan.Stop stop) {
        var name = Bits.tagged("b", "");
        name.add(
                Bits.words(name(stop, "step." + stop.step()), "full"),
                Bits.words(name(stop, "step.short." + stop.step()), "brief"));
        return name;
    }

    private String name(RoutePlan.Stop stop, String key) {
        var name = getTranslation(key);
        return stop.progress() == RoutePlan.Progress.AGAIN
                ? getTranslation("step.again", name)
                : name;
    }

    private static Component sealOf(RoutePlan.Stop stop, ArticleFile file) {
        return file.way()
                .standing(stop)
                .map(seal -> (Component) NameSeal.of(file.names().of(seal.person())).small())
                .orElseGet(() -> new Span(new Dot()));
    }

    private static Component stop(
            String mark,
            Component node,
            Component name,
            String who,
            Stream<? extends Component> when) {
        var stop =
                Bits.block(
                        "st " + mark,
                        Bits.line("nd", node),
                        name,
                        Bits.words(who, "ln"),
                        Bits.line("ln", when.toArray(Component[]::new)));
        stop.getElement().setAttribute("role", "listitem");
        if (mark.equals("n")) {
            stop.getElement().setAttribute("aria-current", "step");
        }
        return stop;
    }

    /** A mark on the line. */
    private static final class Dot extends Component {
        Dot() {
            super(new Element("i"));
        }
    }
}
