package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.caibian.ui.parts.Moments;
import org.caibian.workflow.RoutePlan;

/** Shows the drawing of an article's route in the large, and says how it stands in words. */
final class RouteDialog extends Dialog {
    private final Moments moments;

    RouteDialog(ArticleFile file, Moments moments) {
        this.moments = moments;
        setHeaderTitle(getTranslation("route.drawing"));
        setWidth("min(1240px, 96vw)");
        var words = new UnorderedList();
        words.addClassName("routewords");
        new RouteWords(moments).of(file).forEach(line -> words.add(new ListItem(line)));
        var drawing = new Div(new RouteDrawing(file.plan().bpmn(), marks(file)));
        drawing.addClassName("routepicture");
        add(drawing, words);
        var rules = new Anchor("rules", getTranslation("rules.title"));
        rules.addClassName("textlink");
        rules.getElement().addEventListener("click", _ -> close());
        getFooter().add(rules, new Button(getTranslation("close"), _ -> close()));
    }

    private List<RouteDrawing.Mark> marks(ArticleFile file) {
        var steps =
                file.plan().stops().stream()
                        .filter(stop -> stop.progress() != RoutePlan.Progress.TO_COME)
                        .map(stop ->
                                new RouteDrawing.Mark(
                                        stop.step().name(), mark(stop), note(stop, file)));
        return Stream.concat(steps, aroundThem(file)).toList();
    }

    /** What no person is asked for: the way in, the wait for seals given again, the way out. */
    private static Stream<RouteDrawing.Mark> aroundThem(ArticleFile file) {
        if (file.draft().isEmpty() && file.story().isPresent()) {
            return Stream.of("submitted", "release", "released").map(each -> mark(each, "done"));
        }
        if (file.round().isEmpty() || file.isDrafting()) {
            return Stream.empty();
        }
        return RouteWords.waitsForSealsAgain(file)
                ? Stream.of(mark("submitted", "done"), mark("RECONFIRMATION", "now"))
                : Stream.of(mark("submitted", "done"));
    }

    private static RouteDrawing.Mark mark(String place, String as) {
        return new RouteDrawing.Mark(place, as, "");
    }

    private static String mark(RoutePlan.Stop stop) {
        return switch (stop.progress()) {
            case DONE -> "done";
            case NOW -> "now";
            case AGAIN -> "again";
            case TO_COME -> "";
        };
    }

    /** Who, and since when or how long ago. */
    private String note(RoutePlan.Stop stop, ArticleFile file) {
        var who = stop.holder().map(file::name).orElse(getTranslation("queue.unclaimed"));
        var when =
                stop.isOpen()
                        ? stop.openedAt().map(moments::waited)
                        : stop.decidedAt().map(moments::ago);
        return who + "\n" + when.orElse("");
    }
}
