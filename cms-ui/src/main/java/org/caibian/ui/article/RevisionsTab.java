package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Optional;
import org.caibian.article.Content;
import org.caibian.article.Drafts;
import org.caibian.article.Revision;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;

/** The revisions (版本), each to be compared with what stands now or with the one before. */
final class RevisionsTab extends Div {
    private final ArticleFile file;
    private final Moments moments;
    private final Drafts drafts;

    RevisionsTab(ArticleFile file, Moments moments, Drafts drafts) {
        this.file = file;
        this.moments = moments;
        this.drafts = drafts;
        addClassName("revisionstab");
        if (file.revisions().isEmpty()) {
            add(
                    Bits.block(
                            "empty",
                            Bits.bold(getTranslation("revisions.none")),
                            Bits.words(getTranslation("revisions.none.hint"))));
        }
        var list = new OrderedList();
        list.addClassName("revisions");
        file.revisions().forEach(revision -> list.add(item(revision)));
        add(list);
    }

    private ListItem item(Revision revision) {
        var compare = new Button(getTranslation("revisions.compare"), _ -> compare(revision));
        compare.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return new ListItem(
                new Div(
                        Bits.bold(getTranslation("revisions.number", revision.number())),
                        Bits.words(StepList.print(revision.hash().hex()), "hash", "num")),
                new Div(
                        Bits.words(
                                getTranslation(
                                        "occasion." + revision.occasion(),
                                        file.name(revision.namedBy()))),
                        moments.time(revision.namedAt())),
                compare);
    }

    private void compare(Revision revision) {
        var old = drafts.revision(file.article(), revision.number());
        var other = file.content().or(() -> before(revision)).orElse(old);
        var dialog = new Dialog();
        dialog.setHeaderTitle(
                getTranslation(
                        file.content().isPresent() ? "revisions.toNow" : "revisions.toBefore",
                        revision.number()));
        dialog.setWidth("680px");
        dialog.add(
                file.content().isPresent()
                        ? new Difference(old, other)
                        : new Difference(other, old));
        var close = new Button(getTranslation("close"), _ -> dialog.close());
        dialog.getFooter().add(close);
        dialog.open();
    }

    private Optional<Content> before(Revision revision) {
        return revision.number() > 1
                ? Optional.of(drafts.revision(file.article(), revision.number() - 1))
                : Optional.empty();
    }
}
