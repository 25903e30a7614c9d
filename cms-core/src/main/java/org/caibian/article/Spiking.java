package org.caibian.article;

import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Giving drafts up before any reader saw them (毙稿), and taking them up again (恢复). */
@Component
@Transactional
public class Spiking {

    private final ArticleRows articles;
    private final DraftRows drafts;
    private final Staff staff;
    private final Notary notary;

    Spiking(ArticleRows articles, DraftRows drafts, Staff staff, Notary notary) {
        this.articles = articles;
        this.drafts = drafts;
        this.staff = staff;
        this.notary = notary;
    }

    /** Gives up a draft that is being written. */
    public StageResult spike(ArticleId article, String reason, PersonId by) {
        if (Remark.parse(reason).isEmpty()) {
            return new StageResult.ReasonNeeded(Remark.LONGEST);
        }
        return move(
                article,
                Stage.Name.DRAFTING,
                Refusal.NOT_DRAFTING,
                new Stage.Spiked(reason.strip()),
                Act.SPIKED,
                Map.of("reason", reason.strip()),
                by);
    }

    /** Takes a spiked draft up again. */
    public StageResult revive(ArticleId article, PersonId by) {
        return move(
                article,
                Stage.Name.SPIKED,
                Refusal.NOT_SPIKED,
                new Stage.Drafting(),
                Act.REVIVED,
                Map.of(),
                by);
    }

    private StageResult move(
            ArticleId article,
            Stage.Name from,
            Refusal otherwise,
            Stage to,
            Act act,
            Map<String, String> details,
            PersonId by) {
        articles.lock(article);
        var found = drafts.find(article);
        if (found.isEmpty()) {
            return new StageResult.Refused(Refusal.NOT_FOUND);
        }
        var draft = found.get();
        var refusal =
                Rights.toSubmit(staff.person(by), draft.desk(), draft.authors())
                        .or(() ->
                                draft.stage().name() == from
                                        ? Optional.empty()
                                        : Optional.of(otherwise));
        if (refusal.isPresent()) {
            return new StageResult.Refused(refusal.get());
        }
        drafts.setStage(article, to);
        notary.note(act, by, article, details);
        return new StageResult.Moved(to);
    }
}
