package org.caibian.ui.article;

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
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.NameSeal;

/** What was said in this round before: each opinion, also on words that were changed since. */
public final class SoFar extends Div {
    private final Moments moments;

    private record Opinion(
            Step step,
            Optional<PersonId> by,
            Optional<PersonId> inSteadOf,
            Instant at,
            String words,
            Optional<String> label,
            Optional<String> dwell) {}

    /** Tells of the round of {@code file}; shows nothing where nobody has said anything yet. */
    public SoFar(ArticleFile file, Moments moments) {
        this.moments = moments;
        addClassName("sofar");
        var opinions =
                Stream.of(returned(file), sealed(file), passedOn(file))
                        .flatMap(each -> each)
                        .sorted(Comparator.comparing(Opinion::at))
                        .toList();
        setVisible(!opinions.isEmpty());
        var list = new UnorderedList();
        opinions.forEach(each -> list.add(line(each, file)));
        add(Bits.tagged("h2", getTranslation("sofar.opinions")), list);
        if (!file.seals().isEmpty() && file.changedSince().isEmpty()) {
            add(Bits.block("same", Bits.words(getTranslation("sofar.unchanged"))));
        }
    }

    /** Why the round before gave it back, until somebody seals it in this one. */
    private static Stream<Opinion> returned(ArticleFile file) {
        return file.before().flatMap(ArticleFile.Before::returned).stream()
                .flatMap(step ->
                        step.decidedAt().stream()
                                .map(at ->
                                        new Opinion(
                                                step.step(),
                                                step.holder(),
                                                step.inSteadOf(),
                                                at,
                                                step.remark(),
                                                Optional.of("sofar.returned"),
                                                Dwell.of(step))));
    }

    private static Stream<Opinion> sealed(ArticleFile file) {
        return file.seals().stream()
                .map((Seal seal) ->
                        new Opinion(
                                seal.step(),
                                Optional.of(seal.person()),
                                seal.inSteadOf(),
                                seal.at(),
                                seal.opinion(),
                                seal.voidedAt().map(_ -> "sofar.void"),
                                file.round().flatMap(round -> Dwell.of(seal, round))));
    }

    /** A proofreading is passed on without a seal; a word about it may be left. */
    private static Stream<Opinion> passedOn(ArticleFile file) {
        return file.round().stream()
                .flatMap(round -> round.steps().stream())
                .filter(step -> step.step().proofreading().isPresent() && !step.remark().isEmpty())
                .flatMap(step -> step.decidedAt().stream().map(at -> passedOn(step, at)));
    }

    private static Opinion passedOn(RoundStep step, Instant at) {
        return new Opinion(
                step.step(),
                step.holder(),
                step.inSteadOf(),
                at,
                step.remark(),
                Optional.empty(),
                Dwell.of(step));
    }

    private ListItem line(Opinion opinion, ArticleFile file) {
        var who = opinion.by().map((PersonId person) -> file.name(person)).orElse("");
        var head =
                Bits.block(
                        "op",
                        Bits.bold(getTranslation("step." + opinion.step())),
                        Bits.words(
                                opinion.by()
                                        .map(person -> file.name(person, opinion.inSteadOf()))
                                        .orElse("")),
                        moments.time(opinion.at()));
        opinion.label().ifPresent(key -> head.add(Bits.words(getTranslation(key), "bd")));
        opinion.dwell().ifPresent(took -> head.add(Bits.words(took, "lbl")));
        return new ListItem(
                NameSeal.of(who).small(),
                new Div(head, Bits.block("say", Bits.words(opinion.words()))));
    }
}
