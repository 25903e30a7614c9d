package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.caibian.article.Revision;
import org.caibian.difference.Compared;
import org.caibian.ui.article.difference.ComparedText;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.KeyedButton;
import org.caibian.ui.parts.TabBar;
import org.jspecify.annotations.Nullable;

/** Any two texts of an article compared (版本比较), the earlier of which can be put back. */
final class ComparisonDialog extends Dialog {
    /** What stands on the draft now, among the numbers of revisions. */
    static final int PRESENT = Integer.MAX_VALUE;

    /** No revision has that number. */
    static final int NONE = 0;

    private final RevisionActs acts;
    private final ArticleFile file;
    private final IntConsumer restore;
    private final List<Revision> revisions;
    private final int live;
    private final Select<Integer> before = new Select<>();
    private final Select<Integer> after = new Select<>();
    private final TabBar<ComparedText.View> views;
    private final Span place = Bits.words("", "place");
    private final Div body = Bits.block("comparisonbody");
    private final Div foot = Bits.block("foot");
    private ComparedText.View view = ComparedText.View.SIDES;
    private @Nullable ComparedText text;

    ComparisonDialog(RevisionActs acts, ArticleFile file, int was, int is, IntConsumer restore) {
        this.acts = acts;
        this.file = file;
        this.restore = restore;
        revisions = acts.all(file);
        live = acts.live(file).orElse(NONE);
        addClassName("comparison");
        setHeaderTitle(getTranslation("compare.title"));
        setWidth("min(1200px, 97vw)");
        setHeight("94vh");
        views = new TabBar<>(getTranslation("compare.view"), this::show);
        for (var each : ComparedText.View.values()) {
            views.tab(each, getTranslation("compare.view." + each));
        }
        choices(before, "compare.before", was);
        choices(after, "compare.after", is);
        add(Bits.block("comparebar", before, after, views, place, steps()), body);
        place.getElement().setAttribute("role", "status");
        getFooter().add(foot, new Button(getTranslation("close"), _ -> close()));
        Shortcuts.addShortcutListener(this, () -> go(1), Key.KEY_J).listenOn(this);
        Shortcuts.addShortcutListener(this, () -> go(-1), Key.KEY_K).listenOn(this);
        show(view);
    }

    private Div steps() {
        var steps =
                Bits.block(
                        "steps",
                        KeyedButton.of("compare.previous", "K", () -> go(-1)),
                        KeyedButton.of("compare.next", "J", () -> go(1)));
        steps.getElement().setAttribute("role", "group");
        return steps;
    }

    private void choices(Select<Integer> choice, String label, int chosen) {
        var numbers = new ArrayList<Integer>();
        file.draft().ifPresent(_ -> numbers.add(PRESENT));
        revisions.forEach(revision -> numbers.add(revision.number()));
        choice.setLabel(getTranslation(label));
        choice.setItems(numbers);
        choice.setItemLabelGenerator(this::name);
        choice.setValue(chosen);
        choice.addValueChangeListener(each -> {
            if (each.isFromClient()) {
                show(view);
            }
        });
    }

    private String name(int number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .map(revision -> acts.name(file, revision) + readers(number))
                .findFirst()
                .orElseGet(() -> getTranslation("compare.present"));
    }

    private String readers(int number) {
        return number == live
                ? getTranslation("list.comma") + getTranslation("revisions.live")
                : "";
    }

    private void go(int step) {
        if (text != null) {
            text.go(step);
        }
    }

    /** The earlier of the two stands left, whichever way they were chosen. */
    private void show(ComparedText.View chosen) {
        view = chosen;
        views.mark(view);
        int was = Math.min(before.getValue(), after.getValue());
        int is = Math.max(before.getValue(), after.getValue());
        before.setValue(was);
        after.setValue(is);
        body.removeAll();
        text = acts.compare(file, was, is).map(this::drawn).orElse(null);
        body.add(text == null ? Bits.words(getTranslation("compare.gone")) : text);
        offer(was);
    }

    private ComparedText drawn(Compared compared) {
        return new ComparedText(compared, view, person -> acts.name(file, person), place);
    }

    private void offer(int was) {
        foot.removeAll();
        if (was == PRESENT) {
            return;
        }
        var put =
                new Button(
                        getTranslation("restore.number", was),
                        _ -> {
                            close();
                            restore.accept(was);
                        });
        foot.add(
                RevisionActs.because(file).<Component>map(why -> new WhyNot(put, why)).orElse(put));
    }
}
