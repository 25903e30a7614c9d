package org.caibian.ui.article.difference;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.caibian.difference.Compared;
import org.caibian.difference.Passage;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Bits;

/**
 * Two texts beside each other or in one column: fields that changed first, then the body with what
 * did not change folded away. Each change says which it is and who made it, and can be gone to.
 */
public final class ComparedText extends Div {
    /** How the two are laid out. */
    public enum View {
        SIDES,
        INLINE
    }

    /** So many changes are drawn at once; the rest when they are asked for. */
    private static final int AT_ONCE = 200;

    private final Compared compared;
    private final View view;
    private final WhoChanged who;
    private final Span place;
    private final List<Div> changes = new ArrayList<>();
    private int drawn;
    private int here = -1;

    /** {@code place} is told which change is in view. */
    public ComparedText(
            Compared compared, View view, Function<PersonId, String> names, Span place) {
        this.compared = compared;
        this.view = view;
        this.who = new WhoChanged(names);
        this.place = place;
        addClassNames("compared", view == View.SIDES ? "sides" : "inline");
        if (compared.comparison().isEmpty()) {
            add(Bits.block("empty", Bits.words(getTranslation("difference.none"))));
        }
        if (WhoChanged.isUncertain(compared)) {
            add(Bits.block("uncertain", Bits.words(getTranslation("compare.uncertain"))));
        }
        fields();
        body(0);
        tell();
    }

    private void fields() {
        for (var field : compared.comparison().fields()) {
            var credit = compared.byField().get(field.field());
            add(
                    change(
                            Difference.title(field),
                            credit == null ? "" : who.said(credit),
                            Difference.words(field),
                            true,
                            true));
        }
    }

    /** Draws the passages from {@code from} on, at most so many of them that changed. */
    private void body(int from) {
        var passages = compared.comparison().passages();
        var same = new ArrayList<Passage>();
        int until = drawn + AT_ONCE;
        for (int i = from; i < passages.size(); i++) {
            var passage = passages.get(i);
            if (!passage.isChanged()) {
                same.add(passage);
                continue;
            }
            fold(same);
            if (drawn == until) {
                more(i);
                return;
            }
            drawn++;
            add(
                    change(
                            getTranslation("compare.passage." + fate(passage)),
                            who.said(compared.byPassage().get(i)),
                            Difference.words(passage),
                            passage.before().isPresent(),
                            passage.after().isPresent()));
        }
        fold(same);
    }

    private static String fate(Passage passage) {
        if (passage.before().isEmpty()) {
            return "ADDED";
        }
        return passage.after().isEmpty() ? "DROPPED" : "CHANGED";
    }

    private void more(int from) {
        var more = new Button(getTranslation("compare.more"));
        more.addClickListener(_ -> {
            remove(more);
            body(from);
            tell();
        });
        add(more);
    }

    private void fold(List<Passage> same) {
        if (same.isEmpty()) {
            return;
        }
        var passages = List.copyOf(same);
        same.clear();
        var unfolded = Bits.block("unfolded");
        var folded = new NativeDetails(getTranslation("compare.same", passages.size()), unfolded);
        folded.addClassName("same");
        folded.addToggleListener(_ -> {
            if (folded.isOpen() && unfolded.getComponentCount() == 0) {
                passages.forEach(each -> unfolded.add(cells(Difference.words(each), true, true)));
            }
        });
        add(folded);
    }

    private Div change(String what, String by, String words, boolean was, boolean is) {
        int number = changes.size() + 1;
        var head =
                Bits.block(
                        "head",
                        Bits.words(getTranslation("compare.number", number), "num"),
                        Bits.bold(what),
                        Bits.words(by, "who"));
        var change = Bits.block("chg", head, cells(words, was, is));
        change.getElement()
                .setAttribute("role", "group")
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-label", getTranslation("compare.label", number, what, by));
        changes.add(change);
        return change;
    }

    /**
     * Beside each other both cells hold the same words; the look leaves out on the left what was
     * added, on the right what was dropped, and on a phone shows the left alone, whole.
     */
    private Div cells(String words, boolean was, boolean is) {
        var cells = Bits.block("cells", cell(words, "was"));
        if (view == View.SIDES) {
            cells.add(cell(words, "is"));
        }
        cells.setClassName("fresh", !was);
        cells.setClassName("gone", !is);
        return cells;
    }

    private static Component cell(String words, String side) {
        return new Html("<div class=\"cell " + side + "\">" + words + "</div>");
    }

    /** Goes to the next change, or the one before; from the last on to the first again. */
    public void go(int step) {
        if (changes.isEmpty()) {
            return;
        }
        if (here >= 0) {
            changes.get(here).removeClassName("here");
        }
        here =
                here < 0 && step < 0
                        ? changes.size() - 1
                        : Math.floorMod(here + step, changes.size());
        var change = changes.get(here);
        change.addClassName("here");
        change.getElement()
                .executeJs(
                        "this.scrollIntoView({block: 'center'}); this.focus({preventScroll: true})");
        tell();
    }

    private void tell() {
        int all = compared.comparison().changes();
        place.setText(
                here < 0
                        ? getTranslation(
                                "compare.count",
                                compared.comparison().fields().size(),
                                all - compared.comparison().fields().size())
                        : getTranslation("compare.place", here + 1, all));
    }
}
