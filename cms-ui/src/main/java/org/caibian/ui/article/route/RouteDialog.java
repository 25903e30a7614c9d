package org.caibian.ui.article.route;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.PastRound;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Enabled;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;

/**
 * Shows the drawing of an article's route in the large and says how it stands in words; also how
 * each round before it went.
 */
public final class RouteDialog extends Dialog {
    private final ArticleFile file;
    private final IntFunction<Optional<PastRound>> past;
    private final RouteMarks marks;
    private final RouteWords words;
    private final Span which = Bits.words("", "which");
    private final Button earlier = turn("left", "route.earlier", -1);
    private final Button later = turn("right", "route.later", 1);
    private final Div drawing = Bits.block("routepicture");
    private final UnorderedList lines = new UnorderedList();
    private final int present;
    private int shown;

    public RouteDialog(ArticleFile file, IntFunction<Optional<PastRound>> past, Moments moments) {
        this.file = file;
        this.past = past;
        this.marks = new RouteMarks(moments);
        this.words = new RouteWords(moments);
        setHeaderTitle(getTranslation("route.drawing"));
        setWidth("min(1240px, 96vw)");
        lines.addClassName("routewords");
        which.getElement().setAttribute("role", "status");
        int rounds = file.way().round().map(round -> round.number()).orElse(0);
        present = file.isUnderWay() ? rounds : rounds + 1;
        shown = present;
        var turning = Bits.block("routeturn", earlier, which, later);
        turning.setVisible(present > 1);
        add(turning, drawing, lines);
        show();
        var rules = new Anchor("rules", getTranslation("rules.title"));
        rules.addClassName("textlink");
        rules.getElement().addEventListener("click", _ -> close());
        getFooter().add(rules, new Button(getTranslation("close"), _ -> close()));
    }

    private Button turn(String icon, String key, int by) {
        var button =
                new Button(
                        new Icon(icon),
                        _ -> {
                            shown += by;
                            show();
                            keepKeyboard();
                        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    /** A button that goes grey would take the keyboard with it. */
    private void keepKeyboard() {
        if (shown == 1) {
            later.focus();
        } else if (shown == present) {
            earlier.focus();
        }
    }

    private void show() {
        Enabled.set(earlier, shown > 1);
        Enabled.set(later, shown < present);
        if (shown == present) {
            show(file.way().plan().bpmn(), marks.of(file), words.of(file));
        } else {
            past.apply(shown)
                    .ifPresent(round -> show(round.bpmn(), marks.of(round), words.of(round)));
        }
    }

    private void show(String bpmn, List<RouteDrawing.Mark> how, List<String> said) {
        which.setText(
                shown < present || file.isUnderWay()
                        ? getTranslation("route.round", shown)
                        : getTranslation("route.next"));
        drawing.removeAll();
        drawing.add(new RouteDrawing(bpmn, how));
        lines.removeAll();
        said.forEach(line -> lines.add(new ListItem(line)));
    }
}
