package org.caibian.ui.work;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.util.List;
import org.caibian.article.Deadline;
import org.caibian.article.ProposedLift;
import org.caibian.manuscript.Kind;
import org.caibian.publication.HeldStory;
import org.caibian.publication.SecondLook;
import org.caibian.ui.parts.Avatar;
import org.caibian.ui.parts.Badges;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Draws what concerns readers now: what they have, should have, or should not have any more. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PressingCards {
    private static final Duration LAST_HOUR = Duration.ofHours(1);

    private final DueMarks due;
    private final Moments moments;

    PressingCards(DueMarks due, Moments moments) {
        this.due = due;
        this.moments = moments;
    }

    Section looks(String key, List<SecondLook> looks) {
        return WorkCards.card(key, looks.stream().map(this::row).toList());
    }

    Section proposals(String key, List<MyWork.Proposal> proposals) {
        return WorkCards.card(key, proposals.stream().map(this::row).toList());
    }

    Section lifts(String key, List<ProposedLift> lifts) {
        return WorkCards.card(key, lifts.stream().map(this::row).toList());
    }

    Section heldBack(String key, List<HeldStory> stories) {
        return WorkCards.card(key, stories.stream().map(this::row).toList());
    }

    private Anchor row(HeldStory story) {
        return WorkCards.row(
                story.draft(),
                Bits.block("c1", Bits.bold(words("stage.APPROVED"))),
                Bits.block(
                        "c2",
                        Bits.tagged("h3", WorkCards.headline(story.headline())),
                        Bits.block("ln", held())),
                Bits.block("c3", moments.time(story.since())));
    }

    private static Span held() {
        var mark = Bits.line("bd", Icon.small("warn"), Bits.words(words("mark.held")));
        mark.addClassName("over");
        return mark;
    }

    private Anchor row(SecondLook look) {
        return WorkCards.row(
                look.article().main(),
                Bits.block("c1", Bits.bold(words("flash.step." + look.step()))),
                Bits.block(
                        "c2",
                        Bits.tagged("h3", WorkCards.headline(look.headline())),
                        Bits.block("ln", Badges.kind(Kind.FLASH), Badges.live())),
                Bits.block("c3", due.of(look.deadline())));
    }

    private Anchor row(MyWork.Proposal proposal) {
        var withdrawal = proposal.withdrawal();
        var until = withdrawal.lapses().orElseThrow();
        return WorkCards.row(
                withdrawal.article().main(),
                Bits.block("c1", Bits.bold(words("withdrawal.act"))),
                Bits.block(
                        "c2",
                        Bits.tagged("h3", WorkCards.headline(proposal.headline())),
                        Bits.block(
                                "ln", Icon.small("warn"), Bits.words(withdrawal.reason(), "why"))),
                Bits.block(
                        "c3",
                        due.of(new Deadline(withdrawal.proposedAt(), until)),
                        Bits.line("hd", new Avatar(proposal.by()), Bits.words(proposal.by()))));
    }

    private Anchor row(ProposedLift lift) {
        var until = words("embargo.until", moments.chosen(lift.until()));
        return WorkCards.row(
                lift.draft(),
                Bits.block("c1", Bits.bold(words("work.lift"))),
                Bits.block(
                        "c2",
                        Bits.tagged("h3", WorkCards.headline(lift.headline())),
                        Bits.block("ln", Icon.small("lock"), Bits.words(until, "why"))),
                Bits.block(
                        "c3",
                        due.of(new Deadline(lift.lapses().minus(LAST_HOUR), lift.lapses())),
                        Bits.line("hd", new Avatar(lift.byName()), Bits.words(lift.byName()))));
    }

    private static String words(String key, Object... details) {
        return UI.getCurrent().getTranslation(key, details);
    }
}
