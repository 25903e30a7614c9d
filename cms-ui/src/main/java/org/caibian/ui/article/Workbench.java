package org.caibian.ui.article;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.caibian.annotation.AcceptResult;
import org.caibian.annotation.AnnotationId;
import org.caibian.article.Restoring;
import org.caibian.article.Writing;
import org.caibian.media.Pictures;
import org.caibian.right.RoundId;
import org.caibian.security.SignedIn;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.article.form.PageWords;
import org.caibian.ui.editor.BodyEditor;
import org.caibian.ui.parts.Moments;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * The middle of the page: the paper to write on, or the story to read, and what is said over it.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class Workbench extends Div {
    private final StatusLine status;
    private final BranchActs branches;
    private final LockActs locks;
    private final Banner banner = new Banner();
    private final GivenBack givenBack;
    private final PageWords words;
    private final PaperInHand hand;
    private final Opening opening;
    private final Reading reading;
    private final PaperRemarks remarks;
    private final Suggesting suggesting;

    Workbench(
            Writing writing,
            PapersInHand papers,
            Restoring restoring,
            Pictures pictures,
            PageWords words,
            BranchActs branches,
            LockActs locks,
            StatusLine status,
            ArticleFiles files,
            Moments moments,
            SignedIn me) {
        this.words = words;
        this.branches = branches;
        this.locks = locks;
        this.status = status;
        var unsaved = branches.unsaved();
        var first = new WhoWasFirst(files::name, moments);
        reading = new Reading(pictures);
        suggesting = new Suggesting(this, reading);
        givenBack = new GivenBack(moments);
        words.onChanged(this::save);
        remarks = new PaperRemarks(getElement(), words.paper(), reading.remarks());
        hand = new PaperInHand(getElement(), words, banner, status, unsaved, restoring, first);
        opening = new Opening(writing, papers, me.id(), banner, words, hand, unsaved, locks);
        addClassName("middle");
        add(banner, locks.bar(), branches.bar(), givenBack, words.sheet(), reading);
        add(unsaved.finder());
    }

    /** All that can be written here. */
    PageWords words() {
        return words;
    }

    BranchActs branches() {
        return branches;
    }

    LockActs locks() {
        return locks;
    }

    StatusLine status() {
        return status;
    }

    /** What was said of the words, drawn at them. */
    PaperRemarks remarks() {
        return remarks;
    }

    /** Tells which annotation is to be read that a draft was given back for. */
    void onGivenBackFor(Consumer<AnnotationId> annotation) {
        givenBack.onChosen(annotation);
    }

    Banner banner() {
        return banner;
    }

    boolean isWriting() {
        return hand.isTaken();
    }

    /** Whether the page holds words that are not kept. */
    boolean hasUnsaved() {
        return hand.isTaken() && !hand.isSaved();
    }

    /**
     * Takes the paper in hand where {@code write} asks for it and this person may; otherwise only
     * shows it. {@code again} asks for it anew.
     */
    void open(ArticleFile file, boolean write, Runnable again) {
        opening.open(file, write, again);
        hand.remind(file);
        words.belongTo(file, isWriting());
        givenBack.show(file);
        if (isWriting()) {
            reading.close();
        } else {
            putDown();
            reading.show(file);
        }
        hand.state().ifPresentOrElse(status::show, status::readOnly);
        branches.unsaved().look(file, isWriting());
    }

    /**
     * The page is to be read from now on: what was typed and did not come here is not forgotten.
     */
    void putDown() {
        BodyEditor.putDown(getElement());
    }

    /** Whoever came to write can do so at once. */
    void begin() {
        if (isWriting()) {
            words.begin();
        }
    }

    void save() {
        hand.save();
    }

    /** Puts the words of a revision on the draft in hand. */
    void restore(int revision) {
        hand.restore(revision);
    }

    /** What is in the page is saved first; then the version that may be handed in is known. */
    Optional<Integer> version() {
        return hand.version();
    }

    /**
     * Does {@code act} to the words that are kept, after what is in the page was; empty where that
     * could not be.
     */
    Optional<AcceptResult> change(
            ArticleFile file, BiFunction<Optional<RoundId>, Integer, AcceptResult> act) {
        return isWriting()
                ? hand.change(act)
                : file.draft()
                        .map(draft -> act.apply(draft.stage().inRound(), draft.saved().version()));
    }

    /** Has a copy typed on instead of the words read. */
    void suggest(Copy copy, Suggesting.Destination typed) {
        if (!isWriting()) {
            suggesting.begin(copy, typed);
        }
    }

    /** Tells once nothing more is suggested here: what is read may have changed meanwhile. */
    void onSuggested(Runnable act) {
        suggesting.onEnded(act);
    }

    boolean isSuggesting() {
        return suggesting.isOn();
    }

    /**
     * Puts the edit lock down; a copy that is typed on goes, unless some of that could not be
     * proposed.
     */
    void close() {
        suggesting.settle();
        hand.close();
    }

    /** The same, of a page that is left: a copy that is typed on goes with it. */
    void leave() {
        suggesting.leave();
        hand.close();
    }
}
