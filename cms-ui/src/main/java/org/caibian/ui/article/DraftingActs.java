package org.caibian.ui.article;

import java.util.List;
import org.caibian.article.Draft;
import org.caibian.article.SubmitResult;
import org.caibian.manuscript.Problem;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.security.SignedIn;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.caibian.workflow.Reviews;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What is done about a draft that is with its writers: write on, save, hand in, give up. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class DraftingActs {
    private final Reviews reviews;
    private final SpikeAct spike;
    private final ArticleFiles files;
    private final SignedIn me;
    private final Moments moments;

    DraftingActs(
            Reviews reviews, SpikeAct spike, ArticleFiles files, SignedIn me, Moments moments) {
        this.reviews = reviews;
        this.spike = spike;
        this.files = files;
        this.me = me;
        this.moments = moments;
    }

    void offer(ArticleHead head, Draft draft, ArticleFile file, ArticlePage page) {
        if (page.writing()) {
            head.quiet("act.SAVED", "Ctrl S", page.save());
            spike.offer(head, file, page);
            var submit = head.act("act.SUBMITTED", true, () -> submit(draft, page));
            // Whoever writes on it is an author with the save that goes before.
            file.permit()
                    .refusal(Action.SUBMIT)
                    .filter(why -> why != Refusal.NOT_AUTHOR_NOR_EDITOR)
                    .map(why -> Saying.refusal(why, file.permit().wanted(Action.SUBMIT)))
                    .ifPresent(why -> head.refuse(submit, why));
        } else if (file.permit().allows(Action.SAVE) && file.writer(me.id()).isEmpty()) {
            spike.offer(head, file, page);
            var mine = draft.authors().contains(me.id());
            head.act(mine ? "draft.goOn" : "act.EDITED", mine, page.write());
        }
    }

    private void submit(Draft draft, ArticlePage page) {
        page.version()
                .get()
                .ifPresentOrElse(
                        version -> told(reviews.submit(draft.id(), version, me.id()), page),
                        // What keeps it from being kept is said already, and gone to now.
                        () -> page.notHandedIn().accept(List.of()));
    }

    private void told(SubmitResult result, ArticlePage page) {
        var banner = page.banner();
        switch (result) {
            case SubmitResult.Submitted _ -> {
                Notices.say("submitted");
                page.reload().run();
                page.inspector().open(Inspector.Tab.REVIEW);
            }
            case SubmitResult.Outdated(var latest) ->
                    banner.warn(
                            latest.by().equals(me.id())
                                    ? Saying.words("submit.outdated.own", moments.ago(latest.at()))
                                    : first().saved(latest),
                            Saying.words("save.kept"));
            case SubmitResult.BeingWritten(var by, var _) ->
                    banner.warn(first().writing(by), Saying.words("save.kept"));
            case SubmitResult.Blocked(var problems) when isBehind(problems) -> {
                Notices.tell(Saying.problems(problems));
                // Drawn anew, the page offers the way on.
                page.reload().run();
            }
            case SubmitResult.Blocked(var problems) -> blocked(problems, page);
            case SubmitResult.Refused(var why) ->
                    banner.warn(Saying.words("submit.refused"), Saying.refusal(why));
        }
    }

    private static void blocked(List<Problem> problems, ArticlePage page) {
        page.banner().warn(Saying.words("submit.blocked"), Saying.problems(problems));
        if (isOver(Problem.Field.SUGGESTIONS, problems)) {
            page.banner()
                    .offer(
                            "submit.suggestions",
                            () -> page.inspector().open(Inspector.Tab.ANNOTATIONS));
        }
        page.notHandedIn().accept(problems);
    }

    private static boolean isBehind(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.fault() == Problem.Fault.BEHIND);
    }

    private static boolean isOver(Problem.Field field, List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.field() == field);
    }

    private WhoWasFirst first() {
        return new WhoWasFirst(files::name, moments);
    }
}
