package org.caibian.ui.article;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.caibian.article.Round;
import org.caibian.article.RoundStep;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.NameSeal;

/** What came before this step of a round: each opinion, and what changed since the last seal. */
public final class SoFar extends Div {
    private final Moments moments;

    /** Tells of the round of {@code file}; shows nothing where nobody has said anything yet. */
    public SoFar(ArticleFile file, Moments moments) {
        this.moments = moments;
        addClassName("sofar");
        var said =
                file.round().map(Round::steps).orElse(List.of()).stream()
                        .filter(step -> !step.isOpen() && !step.remark().isEmpty())
                        .toList();
        setVisible(!said.isEmpty() || file.changedSince().isPresent());
        if (!said.isEmpty()) {
            var list = new UnorderedList();
            said.forEach(step -> list.add(opinion(step, file)));
            add(Bits.tagged("h4", getTranslation("sofar.opinions")), list);
        }
        if (!file.seals().isEmpty() && file.draft().isPresent()) {
            since(file);
        }
    }

    private ListItem opinion(RoundStep step, ArticleFile file) {
        var who = step.holder().map((PersonId person) -> file.name(person)).orElse("");
        var head =
                Bits.block("op", Bits.bold(getTranslation("step." + step.step())), Bits.words(who));
        step.decidedAt().ifPresent(at -> head.add(moments.time(at)));
        return new ListItem(
                NameSeal.of(who).small(),
                new Div(head, Bits.block("say", Bits.words(step.remark()))));
    }

    /**
     * Only what has changed since it was sealed last, by this person where they are asked again.
     */
    private void since(ArticleFile file) {
        var sealed = file.changedSince();
        if (sealed.isPresent()) {
            add(
                    Bits.tagged("h4", getTranslation("changed.title")),
                    new Difference(sealed.get(), file.content().orElseThrow()));
        } else {
            add(Bits.block("same", Bits.words(getTranslation("sofar.unchanged"))));
        }
    }
}
