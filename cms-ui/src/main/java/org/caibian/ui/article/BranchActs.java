package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.caibian.article.Draft;
import org.caibian.branch.Branch;
import org.caibian.branch.BranchResult;
import org.caibian.branch.Branches;
import org.caibian.branch.BringInResult;
import org.caibian.branch.BringingIn;
import org.caibian.difference.Merge;
import org.caibian.manuscript.Manuscript;
import org.caibian.media.Pictures;
import org.caibian.right.Action;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.security.SignedIn;
import org.caibian.ui.article.difference.FoundDialog;
import org.caibian.ui.article.difference.MergeDialog;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * The words that wait beside a draft (未存的文字), each by who typed it and when, and what is done about
 * them: brought in, compared, discarded.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class BranchActs {
    private final Branches branches;
    private final BringingIn bringingIn;
    private final UnsavedWords unsaved;
    private final ArticleFiles files;
    private final Pictures pictures;
    private final SignedIn me;
    private final Moments moments;
    private final Div bar = Bits.block("branches");
    private @Nullable Shown shown;
    private Waiting waiting = new Waiting(List.of(), false, Optional.empty());

    /** The article as it is now, and the page it stands on. */
    private record Shown(ArticleFile file, ArticlePage page) {
        /** The round its words were read in: what is chosen once that is over makes no author. */
        Optional<RoundId> round() {
            return file.draft().map(Draft::stage).flatMap(Stage::inRound);
        }
    }

    /** What waits, whether whoever looks may write, and who writes now. */
    private record Waiting(List<Branch> branches, boolean mayWrite, Optional<String> writer) {}

    BranchActs(
            Branches branches,
            BringingIn bringingIn,
            UnsavedWords unsaved,
            ArticleFiles files,
            Pictures pictures,
            SignedIn me,
            Moments moments) {
        this.branches = branches;
        this.bringingIn = bringingIn;
        this.unsaved = unsaved;
        this.files = files;
        this.pictures = pictures;
        this.me = me;
        this.moments = moments;
        bar.getElement().setAttribute("role", "region");
    }

    /** What this page itself could not save. */
    UnsavedWords unsaved() {
        return unsaved;
    }

    /** Where they are shown; nothing is drawn where none waits. */
    Div bar() {
        return bar;
    }

    void show(ArticleFile file, ArticlePage page) {
        bar.getElement().setAttribute("aria-label", Saying.words("branch.region"));
        shown = new Shown(file, page);
        var mayWrite = file.permit().allows(file.isInReview() ? Action.EDIT : Action.SAVE);
        var now =
                new Waiting(
                        file.inside() ? branches.of(file.id()) : List.of(),
                        mayWrite,
                        file.writer(me.id()).filter(_ -> mayWrite));
        if (!now.equals(waiting)) {
            waiting = now;
            bar.removeAll();
            now.branches().forEach(branch -> bar.add(line(branch, now)));
        }
    }

    private Div line(Branch branch, Waiting now) {
        var name = name(branch);
        var hint =
                now.writer()
                        .map(writer -> Saying.words("branch.hint.writer", branch.base(), writer))
                        .orElseGet(() -> Saying.words("branch.hint", branch.base()));
        var line =
                Bits.block(
                        "banner plain branch",
                        new Icon("diff"),
                        Bits.block("grow", Bits.bold(name), Bits.words(hint)));
        if (now.mayWrite() && now.writer().isEmpty()) {
            line.add(act("branch.merge", name, at -> merge(branch, at)));
        }
        line.add(act("branch.compare", name, at -> compare(branch, at.file())));
        if (now.mayWrite() || branch.by().equals(me.id())) {
            var discard = act("branch.discard", name, _ -> discard(branch));
            discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            line.add(discard);
        }
        return line;
    }

    private String name(Branch branch) {
        return Saying.words("branch.name", files.name(branch.by()), moments.brief(branch.at()));
    }

    private Button act(String key, String of, Consumer<Shown> act) {
        var button = new Button(Saying.words(key), _ -> Optional.ofNullable(shown).ifPresent(act));
        button.setAriaLabel(Saying.words(key) + " " + of);
        return button;
    }

    /**
     * What is on the page is saved first, so that nothing of it is missing in what is put together;
     * where it cannot be, it is a branch itself.
     */
    private void merge(Branch branch, Shown at) {
        var page = at.page();
        if (!page.writing() || page.version().get().isPresent() || unsaved.hasThisPage()) {
            told(bringingIn.look(branch.id(), me.id()), branch, at);
        }
    }

    private void ask(Merge merge, Branch branch, Shown at) {
        new MergeDialog(
                        merge,
                        "branch",
                        Saying.words("branch.words", name(branch), branch.base()),
                        pictures,
                        sides ->
                                told(
                                        bringingIn.bringIn(
                                                branch.id(),
                                                at.round(),
                                                merge.number(),
                                                Optional.of(merge.live().hash()),
                                                sides,
                                                me.id()),
                                        branch,
                                        at))
                .open();
    }

    private void told(BringInResult result, Branch branch, Shown at) {
        switch (result) {
            case BringInResult.Together(var merge) -> ask(merge, branch, at);
            case BringInResult.BroughtIn _ -> {
                Notices.say("branch.done");
                at.page().reload().run();
            }
            case BringInResult.Gone _ -> Notices.say("branch.gone");
            case BringInResult.MovedOn _, BringInResult.Undecided _ ->
                    Notices.say("carryOver.movedOn");
            case BringInResult.Faulty(var problems) ->
                    Notices.tell(Saying.words("branch.faulty", Saying.problems(problems)));
            case BringInResult.OfNoAuthor(var writer) ->
                    Notices.tell(Saying.words("branch.ofNoAuthor", files.name(writer)));
            case BringInResult.NotSaved(var why) -> Notices.tell(CorrectionActs.words(why));
        }
    }

    private void compare(Branch branch, ArticleFile file) {
        var words = branches.words(branch.id(), me.id());
        var present = file.content().map(Manuscript::of);
        if (words.isPresent() && present.isPresent()) {
            var title = Saying.words("branch.difference", name(branch));
            new FoundDialog(title, unsaved.names(), present.get(), words.get()).open();
        } else {
            Notices.say("branch.gone");
        }
    }

    private void discard(Branch branch) {
        switch (branches.discard(branch.id(), me.id())) {
            case BranchResult.Discarded _ ->
                    Notices.offer(
                            Saying.words("branch.discarded", name(branch)),
                            "branch.undo",
                            () -> branches.takeBack(branch.draft(), branch.id(), me.id()));
            case BranchResult.Refused(var why) -> Notices.tell(Saying.refusal(why));
            case BranchResult.Gone _,
                    BranchResult.Kept _,
                    BranchResult.Full _,
                    BranchResult.NoSuchVersion _,
                    BranchResult.TakenBack _ ->
                    Notices.say("branch.gone");
        }
    }
}
