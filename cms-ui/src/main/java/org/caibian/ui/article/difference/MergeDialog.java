package org.caibian.ui.article.difference;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.caibian.difference.Comparison;
import org.caibian.difference.Merge;
import org.caibian.difference.Merge.Conflict;
import org.caibian.difference.Merge.Side;
import org.caibian.media.Pictures;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Enabled;

/**
 * Puts a draft together with other words, what readers have now (并入更正) or a branch (合并): what only
 * one side changed is shown as it will be; where both did, one side is chosen, or the paragraphs of
 * both, before anything is done.
 */
public final class MergeDialog extends Dialog {
    private final String kind;
    private final Merge merge;
    private final Pictures pictures;
    private final List<Conflict> conflicts;
    private final Map<Integer, Side> chosen = new HashMap<>();
    private final Span left = Bits.words("");
    private final Button done;
    private final Div outcome = Bits.block("outcome");

    /**
     * {@code kind} begins the keys of the words it speaks with, and {@code intro} is said first.
     */
    public MergeDialog(
            Merge merge,
            String kind,
            String intro,
            Pictures pictures,
            Consumer<List<Side>> decided) {
        this.merge = merge;
        this.pictures = pictures;
        this.kind = kind;
        conflicts = merge.conflicts();
        setHeaderTitle(getTranslation(kind + ".title"));
        setWidth("min(820px, 96vw)");
        addClassName("carryover");
        done =
                new Button(
                        getTranslation(kind + ".do"),
                        _ -> {
                            close();
                            decided.accept(sides());
                        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(intro));
        for (int place = 0; place < conflicts.size(); place++) {
            add(conflict(place));
        }
        add(new H3(getTranslation("merge.outcome")), outcome);
        left.addClassName("left");
        left.getElement().setAttribute("role", "status");
        getFooter().add(left, new Button(getTranslation("cancel"), _ -> close()), done);
        show();
    }

    private Div conflict(int place) {
        var conflict = conflicts.get(place);
        var buttons = new EnumMap<Side, Button>(Side.class);
        var sides = Bits.block("sides");
        for (var side : List.of(Side.LIVE, Side.MINE)) {
            sides.add(side(place, side, buttons));
        }
        var box =
                Bits.block(
                        "conflict",
                        new H3(getTranslation("merge.conflict", place + 1, title(conflict))),
                        new NativeDetails(
                                getTranslation("merge.base"),
                                MergeSide.ofBase(conflict, merge, pictures)),
                        sides);
        if (isOfTwo(conflict)) {
            box.add(take(place, Side.BOTH, buttons));
        }
        box.getElement().setAttribute("role", "group");
        return box;
    }

    private String title(Conflict conflict) {
        return switch (conflict) {
            case Conflict.OfField(var field, var _, var _, var _) ->
                    getTranslation("field." + field);
            case Conflict.OfParagraphs _ -> getTranslation("merge.paragraphs");
        };
    }

    /** Whether there are paragraphs on both sides, which can stand one behind the other. */
    private static boolean isOfTwo(Conflict conflict) {
        return conflict instanceof Conflict.OfParagraphs(var _, var mine, var live)
                && !mine.isEmpty()
                && !live.isEmpty();
    }

    private Div side(int place, Side side, Map<Side, Button> buttons) {
        return Bits.block(
                "side",
                Bits.words(getTranslation(kind + ".side." + side), "lbl"),
                MergeSide.of(side, conflicts.get(place), merge, pictures),
                take(place, side, buttons));
    }

    private Button take(int place, Side side, Map<Side, Button> buttons) {
        var take =
                new Button(
                        getTranslation(kind + ".take." + side),
                        _ -> {
                            chosen.put(place, side);
                            buttons.forEach((other, button) -> press(button, other == side));
                            show();
                        });
        press(take, false);
        buttons.put(side, take);
        return take;
    }

    private static void press(Button button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
        button.setThemeVariant(ButtonVariant.LUMO_PRIMARY, pressed);
    }

    /**
     * What the draft will say. Where sides are to be chosen it is not known yet whether that is
     * what it says now; what is shown then leaves the draft's own words there, and says so.
     */
    private void show() {
        int open = conflicts.size() - chosen.size();
        Enabled.set(done, open == 0);
        left.setText(open == 0 ? "" : getTranslation("merge.left", open));
        outcome.removeAll();
        var merged = merge.merged(sides());
        if (open > 0) {
            outcome.add(Bits.words(getTranslation("merge.open", open), "lbl"));
        }
        if (open == 0 || !Comparison.of(merge.mine(), merged).isEmpty()) {
            outcome.add(new Difference(merge.mine(), merged));
        }
    }

    private List<Side> sides() {
        return IntStream.range(0, conflicts.size())
                .mapToObj(place -> chosen.getOrDefault(place, Side.MINE))
                .toList();
    }
}
