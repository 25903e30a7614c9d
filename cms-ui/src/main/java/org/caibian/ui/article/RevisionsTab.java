package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.function.IntConsumer;
import org.caibian.article.Revision;
import org.caibian.shared.Keyset;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.ArticleHistory;
import org.caibian.ui.article.route.StepList;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.jspecify.annotations.Nullable;

/** The revisions (版本), newest first, each to be compared with any other or put back. */
final class RevisionsTab extends Div {
    private final ArticleFile file;
    private final RevisionActs acts;
    private final Moments moments;
    private final IntConsumer restore;
    private final OrderedList list = new OrderedList();
    private final Button more = new Button(getTranslation("revisions.more"));
    private final int live;
    private @Nullable Keyset next;

    RevisionsTab(ArticleFile file, RevisionActs acts, Moments moments, IntConsumer restore) {
        this.file = file;
        this.acts = acts;
        this.moments = moments;
        this.restore = restore;
        live = acts.live(file).orElse(ComparisonDialog.NONE);
        next =
                file.history().revisions().size() < ArticleHistory.REVISIONS_AT_ONCE
                        ? null
                        : last(file.history().revisions());
        addClassName("revisionstab");
        if (file.history().revisions().isEmpty()) {
            add(
                    Bits.block(
                            "empty",
                            Bits.bold(getTranslation("revisions.none")),
                            Bits.words(getTranslation("revisions.none.hint"))));
            return;
        }
        RevisionActs.toDo(file).ifPresent(first -> add(Bits.block("lbl", Bits.words(first))));
        list.addClassName("revisions");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.addClickListener(_ -> goOn());
        add(list, more);
        show(file.history().revisions());
    }

    private static Keyset last(List<Revision> revisions) {
        return new Keyset(revisions.getLast().namedAt(), revisions.getLast().number());
    }

    private void show(List<Revision> revisions) {
        revisions.forEach(revision -> list.add(item(revision)));
        more.setVisible(next != null && list.getComponentCount() < file.history().newestRevision());
    }

    private void goOn() {
        if (next != null) {
            var slice = acts.before(file, next);
            next = slice.next().orElse(null);
            show(slice.items());
        }
    }

    private ListItem item(Revision revision) {
        var title =
                Bits.line("name", Bits.bold(getTranslation("revisions.number", revision.number())));
        if (revision.number() == live) {
            title.add(Bits.words(getTranslation("revisions.live"), "live"));
        }
        var words =
                new Div(
                        title,
                        Bits.words(acts.occasion(file, revision)),
                        Bits.line(
                                "lbl",
                                moments.time(revision.namedAt()),
                                Bits.words(
                                        getTranslation(
                                                "revisions.characters", revision.characters())),
                                Bits.words(StepList.print(revision.hash().hex()), "hash", "num")));
        var does = Bits.block("does", act("revisions.compare", revision, () -> compare(revision)));
        if (RevisionActs.whyNot(file).isEmpty()) {
            does.add(act("restore.act", revision, () -> restore.accept(revision.number())));
        }
        return new ListItem(words, does);
    }

    private Button act(String key, Revision revision, Runnable act) {
        var button = new Button(getTranslation(key), _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(
                getTranslation(key) + " " + getTranslation("revisions.number", revision.number()));
        return button;
    }

    /** With the one before; the first with what came of it. */
    private void compare(Revision revision) {
        int number = revision.number();
        if (number > 1) {
            open(number - 1, number);
        } else {
            open(
                    number,
                    file.draft().isPresent()
                            ? ComparisonDialog.PRESENT
                            : file.history().newestRevision());
        }
    }

    private void open(int was, int is) {
        new ComparisonDialog(acts, file, was, is, restore).open();
    }
}
