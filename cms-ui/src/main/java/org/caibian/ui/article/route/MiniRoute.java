package org.caibian.ui.article.route;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.caibian.publication.SecondLook;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Bits;
import org.caibian.workflow.RoutePlan;

/** The route in one small drawing: what is behind, where it is now, what is ahead. */
public final class MiniRoute extends Div {
    public MiniRoute(ArticleFile file) {
        addClassName("mini");
        var begun = file.way().round().isPresent() && !file.isDrafting();
        add(end("act.SUBMITTED", begun));
        for (var stop : file.way().plan().stops()) {
            var box = Bits.words(getTranslation("step.short." + stop.step()), "box", mark(stop));
            box.setTitle(getTranslation("step." + stop.step()));
            add(
                    Bits.words(
                            "",
                            "edge",
                            begun && stop.progress() != RoutePlan.Progress.TO_COME ? "dn" : "ah"),
                    box);
            if (stop.isOpen()) {
                box.getElement().setAttribute("aria-current", "step");
                box.add(Bits.words(getTranslation(here(stop)), "here"));
            }
        }
        add(
                Bits.words("", "edge", file.isReleased() ? "dn" : "ah"),
                end(file.wayOut(), file.isReleased()));
        if (file.readers().isWithdrawn() && file.isReleased()) {
            addClassName("gone");
        }
        file.openLooks().forEach(this::add);
    }

    /** A review that what went out waits for still. */
    private void add(SecondLook look) {
        var box = Bits.words(getTranslation("step.short." + look.step()), "box", "nw", "after");
        box.setTitle(getTranslation("flash.step." + look.step()));
        box.add(Bits.words(getTranslation("route.after"), "here"));
        box.getElement().setAttribute("aria-current", "step");
        add(Bits.words("", "edge", "dn"), box);
    }

    private static String here(RoutePlan.Stop stop) {
        return stop.progress() == RoutePlan.Progress.AGAIN ? "route.again" : "route.here";
    }

    private Span end(String key, boolean done) {
        var end = Bits.words("", "end", done ? "dn" : "ah");
        end.add(Bits.words(getTranslation(key), "name"));
        return end;
    }

    private static String mark(RoutePlan.Stop stop) {
        return switch (stop.progress()) {
            case DONE -> "dn";
            case NOW, AGAIN -> "nw";
            case TO_COME -> "ah";
        };
    }
}
