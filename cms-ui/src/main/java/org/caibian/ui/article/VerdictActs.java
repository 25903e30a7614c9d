package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Stream;
import org.caibian.article.ReviewTask;
import org.caibian.ui.parts.Enabled;
import org.caibian.ui.parts.KeyedButton;

/** The row of acts under an opinion: those that belong to the step, of which some may be off. */
final class VerdictActs extends Div {
    private final Button claim;
    private final Button approve;
    private final Button proofread;
    private final Button giveBack;
    private final Button edit;
    private final Button letGo;
    private final Button reassign;

    VerdictActs(Verdict verdict) {
        claim = KeyedButton.of("act.CLAIMED", "C", verdict::claim);
        approve = KeyedButton.seeing("act.APPROVED", "A", verdict::approve);
        proofread = KeyedButton.seeing("act.PROOFREAD", "A", verdict::approve);
        giveBack = KeyedButton.of("act.RETURNED", "R", verdict::giveBack);
        edit = KeyedButton.of("act.EDITED", "E", verdict::edit);
        letGo = KeyedButton.of("act.LET_GO", "", verdict::letGo);
        reassign = KeyedButton.of("act.REASSIGNED", "", verdict::reassign);
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        proofread.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        letGo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        reassign.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClassName("ac");
        add(claim, approve, proofread, giveBack, edit, letGo, reassign);
    }

    /**
     * Offers what belongs to that step; {@code mine} says that whoever looks holds it, {@code
     * sealable} that the words may be sealed as they are.
     */
    void offer(ReviewTask task, boolean mine, boolean editable, boolean allowed, boolean sealable) {
        var review = task.step().isReview();
        approve.setVisible(review);
        proofread.setVisible(!review);
        giveBack.setVisible(review);
        claim.setVisible(!mine);
        letGo.setVisible(mine && !task.askedAgain());
        edit.setVisible(editable);
        Stream.of(claim, proofread, giveBack, edit).forEach(act -> Enabled.set(act, allowed));
        Enabled.set(approve, allowed && sealable);
    }

    void mayReassign(boolean allowed) {
        reassign.setVisible(allowed);
    }

    boolean mayClaim() {
        return isOffered(claim);
    }

    boolean mayDecide() {
        return isOffered(approve) || isOffered(proofread);
    }

    boolean mayGiveBack() {
        return isOffered(giveBack);
    }

    boolean mayEdit() {
        return isOffered(edit);
    }

    private static boolean isOffered(Button act) {
        return act.isVisible() && act.isEnabled();
    }
}
