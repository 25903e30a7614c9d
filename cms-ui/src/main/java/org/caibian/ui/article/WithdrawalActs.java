package org.caibian.ui.article;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.publication.Standing;
import org.caibian.publication.Stories;
import org.caibian.publication.Story;
import org.caibian.publication.WithdrawResult;
import org.caibian.publication.Withdrawal;
import org.caibian.publication.Withdrawals;
import org.caibian.right.Action;
import org.caibian.security.SignedIn;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.ReceiptWords;
import org.caibian.ui.parts.Saying;
import org.caibian.workflow.Reviews;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Taking a story back from readers, alone or by two, and making it a draft again. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class WithdrawalActs {
    private final Withdrawals withdrawals;
    private final Stories stories;
    private final Reviews reviews;
    private final JournalPlaces places;
    private final SignedIn me;
    private final Moments moments;

    WithdrawalActs(
            Withdrawals withdrawals,
            Stories stories,
            Reviews reviews,
            JournalPlaces places,
            SignedIn me,
            Moments moments) {
        this.withdrawals = withdrawals;
        this.stories = stories;
        this.reviews = reviews;
        this.places = places;
        this.me = me;
        this.moments = moments;
    }

    void offer(ArticleHead head, ArticleFile file, ArticlePage page) {
        if (!file.inside()) {
            return;
        }
        if (file.readers().story().isPresent()) {
            ofLive(head, file, page);
        } else if (file.readers().isWithdrawn()) {
            ofWithdrawn(head, file, page);
        }
    }

    private void ofLive(ArticleHead head, ArticleFile file, ArticlePage page) {
        var proposal = file.readers().taken().latest().filter(Withdrawal::isProposed);
        proposal.ifPresent(open -> {
            page.banner()
                    .warn(
                            Saying.words(
                                    "withdrawal.proposed",
                                    file.names().of(open.proposedBy()),
                                    open.lapses().map(moments::clock).orElse("")),
                            why(open));
            if (file.permit().allows(Action.CONFIRM_WITHDRAWAL)) {
                head.act(
                        "withdrawal.confirm",
                        true,
                        () -> told(withdrawals.confirm(file.article(), me.id()), page));
            }
            if (file.permit().allows(Action.TAKE_BACK_WITHDRAWAL)) {
                head.act(
                        "withdrawal.takeBack",
                        false,
                        () -> told(withdrawals.takeBack(file.article(), me.id()), page));
            }
        });
        if (file.permit().allows(Action.WITHDRAW)) {
            head.act("withdrawal.act", false, () -> ask("withdrawal", file, true, page));
        } else if (proposal.isEmpty() && file.permit().allows(Action.PROPOSE_WITHDRAWAL)) {
            head.act("proposal.act", false, () -> ask("proposal", file, false, page));
        }
    }

    /** Whoever confirms takes what readers have by then, which the reason may not be about. */
    private String why(Withdrawal open) {
        return stories.standing(open.article()) instanceof Standing.Live(var now, var _)
                        && now != open.revision()
                ? Saying.words("withdrawal.proposed.newer", open.reason(), open.revision(), now)
                : open.reason();
    }

    private void ofWithdrawn(ArticleHead head, ArticleFile file, ArticlePage page) {
        file.readers().taken().latest().ifPresent(done -> tellOf(done, head, file, page));
        if (file.draft().filter(Draft::bringsBack).isEmpty()
                && file.permit().allows(Action.REINSTATE)) {
            head.act(
                    "reinstate.act",
                    false,
                    () -> told(reviews.reinstate(file.article(), me.id()), page));
        }
    }

    private void tellOf(Withdrawal done, ArticleHead head, ArticleFile file, ArticlePage page) {
        page.banner()
                .warn(
                        Saying.words(
                                key(done),
                                who(done, file),
                                done.at().map(moments::exact).orElse("")),
                        done.reason());
        var receipt = ReceiptWords.address(done.article(), done.id());
        head.act("receipt.title", false, () -> UI.getCurrent().navigate(receipt));
    }

    private static String key(Withdrawal done) {
        if (done.planned()) {
            return "takeDown.done";
        }
        return done.pulledBack() ? "pullBack.done" : "withdrawal.done";
    }

    /** Both, where it took two. */
    private static String who(Withdrawal done, ArticleFile file) {
        var last = done.confirmedBy().map(file.names()::of).orElse("—");
        return done.planned() || done.confirmedBy().filter(done.proposedBy()::equals).isPresent()
                ? last
                : Saying.words("withdrawn.two", file.names().of(done.proposedBy()), last);
    }

    private void ask(String key, ArticleFile file, boolean alone, ArticlePage page) {
        var article = file.article();
        new ReasonDialog<>(
                        key,
                        places.reason(key, file.id()),
                        reason ->
                                alone
                                        ? withdrawals.withdraw(article, reason, me.id())
                                        : withdrawals.propose(article, reason, me.id()),
                        result ->
                                result instanceof WithdrawResult.ReasonNeeded(var longest)
                                        ? Optional.of(longest)
                                        : Optional.empty(),
                        result -> told(result, page))
                .about(file.readers().story().map(Story::headline).orElse(""))
                .open();
    }

    private void told(WithdrawResult result, ArticlePage page) {
        Notices.tell(words(result));
        page.reload().run();
    }

    private String words(WithdrawResult result) {
        return switch (result) {
            case WithdrawResult.Withdrawn _ -> Saying.words("withdrawal.gone");
            case WithdrawResult.Proposed(var until) ->
                    Saying.words("proposal.made", moments.clock(until));
            case WithdrawResult.AlreadyProposed(var _, var until) ->
                    Saying.words("proposal.made", moments.clock(until));
            case WithdrawResult.TakenBack _ -> Saying.words("withdrawal.takenBack");
            case WithdrawResult.NotProposed _ -> Saying.words("proposal.none");
            case WithdrawResult.Reinstated _ -> Saying.words("reinstate.done");
            case WithdrawResult.AlreadyReopened _ -> Saying.words("reinstate.already");
            case WithdrawResult.NotLive _ -> Saying.words("withdrawal.notLive");
            case WithdrawResult.NotWithdrawn _ -> Saying.words("reinstate.notWithdrawn");
            case WithdrawResult.ReasonNeeded(var longest) -> Saying.words("reason.needed", longest);
            case WithdrawResult.Refused(var why) -> Saying.refusal(why);
        };
    }
}
