package org.caibian.ui.article;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.article.CarryOverResult;
import org.caibian.article.CarryingOver;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.SaveResult;
import org.caibian.article.Settled;
import org.caibian.difference.Merge;
import org.caibian.media.Pictures;
import org.caibian.publication.CorrectResult;
import org.caibian.publication.Corrections;
import org.caibian.right.Action;
import org.caibian.right.Stage;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.ui.article.difference.MergeDialog;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * Changing what readers have: opening a correction or a new version, finding the one that is open,
 * and carrying a draft over what readers were given meanwhile.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class CorrectionActs {
    private final Corrections corrections;
    private final CarryingOver carryingOver;
    private final Drafts drafts;
    private final Pictures pictures;
    private final SignedIn me;

    CorrectionActs(
            Corrections corrections,
            CarryingOver carryingOver,
            Drafts drafts,
            Pictures pictures,
            SignedIn me) {
        this.corrections = corrections;
        this.carryingOver = carryingOver;
        this.drafts = drafts;
        this.pictures = pictures;
        this.me = me;
    }

    void offer(ArticleHead head, ArticleFile file, ArticlePage page) {
        if (!file.inside()) {
            return;
        }
        if (file.readers().story().isPresent()) {
            offer(head, file, file.article().correction(), Action.CORRECT, "correction");
            offer(head, file, file.article().main(), Action.REVISE, "revision");
        }
        FellBehind.of(file, page.writing()).ifPresent(behind -> warn(behind, file, page));
    }

    /** The draft that is open, wherever it is on its way, or else the act that opens one. */
    private void offer(
            ArticleHead head, ArticleFile file, DraftId draft, Action action, String key) {
        if (drafts.find(draft).filter(CorrectionActs::isOpen).isEmpty()) {
            if (file.permit().allows(action)) {
                head.act(key + ".act", false, () -> open(draft, key));
            }
        } else if (!draft.equals(file.id())) {
            head.act(key + ".toOpen", false, () -> UI.getCurrent().navigate("articles/" + draft));
        }
    }

    private static boolean isOpen(Draft draft) {
        return !(draft.stage() instanceof Stage.Spiked);
    }

    private void open(DraftId draft, String key) {
        var result =
                draft.isCorrection()
                        ? corrections.correct(draft.article(), me.id())
                        : corrections.revise(draft.article(), me.id());
        switch (result) {
            case CorrectResult.Opened(var opened) -> go(opened, key + ".opened");
            case CorrectResult.AlreadyOpen(var opened) -> go(opened, key + ".already");
            case CorrectResult.NotLive _ -> Notices.tell(Saying.words("correction.notLive"));
            case CorrectResult.Refused(var why) -> Notices.tell(Saying.refusal(why));
        }
    }

    private static void go(DraftId draft, String key) {
        Notices.say(key);
        UI.getCurrent().navigate("articles/" + draft);
    }

    private void warn(FellBehind behind, ArticleFile file, ArticlePage page) {
        page.banner().warn(Saying.words("carryOver.behind", behind.revision()), behind.hint());
        behind.act().ifPresent(key -> page.banner().offer(key, () -> ask(file, page)));
    }

    /**
     * What is on the page is saved first, so that nothing of it is missing in what is put together.
     */
    private void ask(ArticleFile file, ArticlePage page) {
        var version = page.writing() ? page.version().get() : seen(file.id());
        version.ifPresent(seen ->
                carryingOver
                        .of(file.id())
                        .ifPresentOrElse(merge -> ask(file, seen, merge, page), page.reload()));
    }

    /** What is chosen once the round is over it was read in makes no author of a reviewer. */
    private void ask(ArticleFile file, int seen, Merge merge, ArticlePage page) {
        var round = file.draft().map(Draft::stage).flatMap(Stage::inRound);
        Function<List<Merge.Side>, CarryOverResult> carry =
                sides ->
                        carryingOver.carryOver(
                                file.id(), round, seen, merge.number(), sides, me.id());
        new MergeDialog(
                        merge,
                        "carryOver",
                        Saying.words("carryOver.words", merge.number()),
                        pictures,
                        sides -> told(carry.apply(sides), page))
                .open();
    }

    private Optional<Integer> seen(DraftId draft) {
        return drafts.find(draft).map(each -> each.saved().version());
    }

    private static void told(CarryOverResult result, ArticlePage page) {
        switch (result) {
            case CarryOverResult.CarriedOver _ -> Notices.say("carryOver.done");
            case CarryOverResult.NotBehind _ -> Notices.say("carryOver.notBehind");
            case CarryOverResult.MovedOn _, CarryOverResult.Undecided _ ->
                    Notices.tell(Saying.words("carryOver.movedOn"));
            case CarryOverResult.NotSaved(var why) -> Notices.tell(words(why));
        }
        page.reload().run();
    }

    /** Why the words put together were not saved. */
    static String words(SaveResult why) {
        return switch (why) {
            case SaveResult.Saved _ -> "";
            case SaveResult.Outdated _, SaveResult.Locked _, Settled _ ->
                    Saying.words("carryOver.movedOn");
            case SaveResult.Faulty(var problems) -> Saying.problems(problems);
            case SaveResult.Refused(var refusal) -> Saying.refusal(refusal);
        };
    }
}
