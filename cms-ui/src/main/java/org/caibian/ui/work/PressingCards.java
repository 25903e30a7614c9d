package org.caibian.ui.work;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.caibian.article.Deadline;
import org.caibian.article.Kind;
import org.caibian.publication.SecondLook;
import org.caibian.ui.parts.Avatar;
import org.caibian.ui.parts.Badges;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.Icon;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Draws what concerns stories readers have already, and is decided within minutes. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PressingCards {
    private final DueMarks due;

    PressingCards(DueMarks due) {
        this.due = due;
    }

    Section looks(String key, List<SecondLook> looks) {
        return WorkCards.card(key, looks.stream().map(this::row).toList());
    }

    Section proposals(String key, List<MyWork.Proposal> proposals) {
        return WorkCards.card(key, proposals.stream().map(this::row).toList());
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

    private static String words(String key, Object... details) {
        return UI.getCurrent().getTranslation(key, details);
    }
}
