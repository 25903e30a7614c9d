package org.caibian.ui.article.route;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.article.RoundStep;
import org.caibian.article.Seal;
import org.caibian.right.Step;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.OnItsWay;
import org.caibian.ui.article.file.RealNames;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.NameSeal;

/** What was said in this round before: each opinion, also on words that were changed since. */
public final class SoFar extends Div {
    private final RealNames names;
    private final Moments moments;

    private record Opinion(
            Step step,
            String signer,
            String who,
            Instant at,
            String words,
            String label,
            Optional<String> dwell) {}

    /** Tells of the round of {@code file}; shows nothing where nobody has said anything yet. */
    public SoFar(ArticleFile file, Moments moments) {
        names = file.names();
        this.moments = moments;
        addClassName("sofar");
        var opinions =
                Stream.of(returned(file.way()), sealed(file.way()), passedOn(file.way()))
                        .flatMap(each -> each)
                        .sorted(Comparator.comparing(Opinion::at))
                        .toList();
        setVisible(!opinions.isEmpty());
        var list = new UnorderedList();
        opinions.forEach(each -> list.add(line(each)));
        add(Bits.tagged("h2", getTranslation("sofar.opinions")), list);
        if (!file.way().seals().isEmpty() && file.changedSince().isEmpty()) {
            add(Bits.block("same", Bits.words(getTranslation("sofar.unchanged"))));
        }
    }

    /** Why the round before gave it back, until somebody seals it in this one. */
    private Stream<Opinion> returned(OnItsWay way) {
        return way.returnedBefore().stream()
                .flatMap(step ->
                        step.decidedAt().stream().map(at -> opinion(step, at, "sofar.returned")));
    }

    private Stream<Opinion> sealed(OnItsWay way) {
        return way.seals().stream()
                .map((Seal seal) ->
                        new Opinion(
                                seal.step(),
                                names.of(seal.person()),
                                names.signer(seal),
                                seal.at(),
                                seal.opinion(),
                                seal.stands() ? "" : "sofar.void",
                                way.round().flatMap(round -> Dwell.of(seal, round))));
    }

    /** A proofreading is passed on without a seal; a word about it may be left. */
    private Stream<Opinion> passedOn(OnItsWay way) {
        return way.round().stream()
                .flatMap(round -> round.steps().stream())
                .filter(step -> step.step().proofreading().isPresent() && !step.remark().isEmpty())
                .flatMap(step -> step.decidedAt().stream().map(at -> opinion(step, at, "")));
    }

    private Opinion opinion(RoundStep step, Instant at, String label) {
        return new Opinion(
                step.step(),
                step.holder().map(names::of).orElse(""),
                names.holder(step).orElse(""),
                at,
                step.remark(),
                label,
                Dwell.of(step));
    }

    private ListItem line(Opinion opinion) {
        var head =
                Bits.block(
                        "op",
                        Bits.bold(getTranslation("step." + opinion.step())),
                        Bits.words(opinion.who()),
                        moments.time(opinion.at()));
        if (!opinion.label().isEmpty()) {
            head.add(Bits.words(getTranslation(opinion.label()), "bd"));
        }
        opinion.dwell().ifPresent(took -> head.add(Bits.words(took, "lbl")));
        return new ListItem(
                NameSeal.of(opinion.signer()).small(),
                new Div(head, Bits.block("say", Bits.words(opinion.words()))));
    }
}
