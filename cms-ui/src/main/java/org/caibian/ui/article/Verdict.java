package org.caibian.ui.article;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.caibian.article.ClaimResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.Draft;
import org.caibian.article.ReviewTask;
import org.caibian.article.Settled;
import org.caibian.manuscript.ContentHash;
import org.caibian.right.Action;
import org.caibian.security.SignedIn;
import org.caibian.shared.Seen;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.article.file.OnItsWay;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.caibian.ui.parts.SeeingPress;
import org.caibian.workflow.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * The opinion and the acts of a step: claim, seal or pass on, give back, change the words; and why
 * not.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class Verdict extends Div {
    private final Reviews reviews;
    private final SignedIn me;
    private final Moments moments;
    private final WhoWasFirst first;
    private final OpinionField opinion;
    private final ReassignAct reassigning;
    private final Span why = Bits.words("", "reason");
    private final VerdictActs acts = new VerdictActs(this);
    private @Nullable ArticleFile file;
    private Runnable done = () -> {};
    private @Nullable Runnable editing;

    Verdict(
            Reviews reviews,
            ArticleFiles files,
            JournalPlaces places,
            SignedIn me,
            Moments moments) {
        this.reviews = reviews;
        this.me = me;
        this.moments = moments;
        this.opinion = new OpinionField(places::opinion);
        this.reassigning = new ReassignAct(reviews, files, places, me, moments);
        this.first = new WhoWasFirst(files::name, moments);
        addClassName("pa");
        why.getElement().setAttribute("role", "status");
        acts.add(why);
        add(opinion, acts);
    }

    /** Shows what may be done about {@code article}; hides where no step is open. */
    public void show(ArticleFile article) {
        file = article;
        setVisible(article.way().task().isPresent());
        SeeingPress.mark(this, article.draft().map(Draft::hash).map(ContentHash::hex).orElse(""));
        acts.mayReassign(article.permit().allows(Action.REASSIGN));
        article.way().task().ifPresent(task -> offer(article, task));
    }

    /** Tells when something was decided, claimed or let go. */
    public void onDone(Runnable act) {
        done = act;
    }

    /** Where the words can be changed, and how: only there the act is offered. */
    void onEdit(Runnable act) {
        editing = act;
    }

    /** Takes the words in hand, as the key E does. */
    void edit() {
        if (editing != null && isVisible() && acts.mayEdit()) {
            editing.run();
        }
    }

    /** Claims, as the key C does. */
    public void claim() {
        task().filter(_ -> acts.mayClaim())
                .ifPresent(task -> claimed(reviews.claim(task.id(), me.id())));
    }

    private void claimed(ClaimResult result) {
        switch (result) {
            case ClaimResult.Claimed _ -> finish("verdict.claimed");
            case ClaimResult.LetGo _ -> finish("verdict.letGo");
            case ClaimResult.HeldBy(var holder, var since) -> refresh(first.held(holder, since));
            case Settled how -> refresh(first.settled(how));
            case ClaimResult.Refused(var refusal) -> refresh(Saying.refusal(refusal));
        }
    }

    /**
     * Seals with the opinion written, or passes a proofreading on, as the key A does; {@code shown}
     * is the hash of the words in the browser when it was pressed. What was drawn since then nobody
     * has read.
     */
    public void approve(String shown) {
        var draft = Optional.ofNullable(file).flatMap(ArticleFile::draft);
        task().filter(_ -> acts.mayDecide())
                .ifPresent(task -> approve(task, draft.orElseThrow(), shown));
    }

    private void approve(ReviewTask task, Draft draft, String shown) {
        if (draft.hash().hex().equals(shown)) {
            decide(task, draft.hash(), opinion.written());
        } else {
            say(first.changed(draft.saved()));
        }
    }

    private void decide(ReviewTask task, ContentHash seen, String words) {
        if (task.step().isReview()) {
            tell(reviews.approve(task.id(), seen, words, me.id()), "verdict.approved");
        } else {
            tell(reviews.proofread(task.id(), seen, words, me.id()), "verdict.proofread");
        }
    }

    /** Gives back for the reason written, as the key R does. */
    public void giveBack() {
        task().filter(_ -> acts.mayGiveBack())
                .ifPresent(task ->
                        tell(
                                reviews.giveBack(task.id(), opinion.written(), me.id()),
                                "verdict.returned",
                                "verdict.reasonNeeded"));
    }

    void letGo() {
        task().ifPresent(task -> claimed(reviews.letGo(task.id(), me.id())));
    }

    void reassign() {
        task().ifPresent(task ->
                reassigning.ask(
                        task.id(), new Seen<>(task.holder()), () -> finish("verdict.reassigned")));
    }

    private void tell(DecisionResult result, String key) {
        tell(result, key, "verdict.needed");
    }

    private void tell(DecisionResult result, String key, String wordless) {
        switch (result) {
            case DecisionResult.Decided _ -> {
                opinion.clear();
                finish(key);
            }
            case Settled how -> refresh(first.settled(how));
            case DecisionResult.Reconfirmed(var last) -> {
                opinion.clear();
                finish(last ? "verdict.reconfirmed" : "verdict.reconfirmed.more");
            }
            case DecisionResult.WordsChanged(var latest) -> refresh(first.changed(latest));
            case DecisionResult.BeingEdited(var by, var _) -> refresh(first.editing(by));
            case DecisionResult.RemarkNeeded _ -> opinion.miss(wordless);
            case DecisionResult.Blocked(var problems) -> say(Saying.problems(problems));
            case DecisionResult.Refused(var refusal) -> say(Saying.refusal(refusal));
        }
    }

    private void offer(ArticleFile article, ReviewTask task) {
        var refusal = article.toDecide();
        var words = new VerdictWords(article, task, me.id(), moments);
        opinion.ask(task, refusal.isPresent());
        acts.offer(
                task,
                words.isMine(),
                words.isMine() && editing != null,
                refusal.isEmpty(),
                words.isSealable());
        say(refusal.map(words::because).orElseGet(words::toSeal));
    }

    private void finish(String key) {
        Notices.say(key);
        done.run();
    }

    private void refresh(String words) {
        done.run();
        say(words);
    }

    private void say(String words) {
        why.removeAll();
        if (!words.isEmpty()) {
            why.add(Icon.small("warn"), Bits.words(words));
        }
    }

    /** The step to act on; none where the acts are not shown. */
    private Optional<ReviewTask> task() {
        return Optional.ofNullable(file)
                .map(ArticleFile::way)
                .flatMap(OnItsWay::task)
                .filter(_ -> isVisible());
    }
}
