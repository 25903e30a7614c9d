package org.caibian.ui.article;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.article.Action;
import org.caibian.article.Manuscript;
import org.caibian.article.OpenResult;
import org.caibian.article.RestoreResult;
import org.caibian.article.Restoring;
import org.caibian.article.Writing;
import org.caibian.media.Pictures;
import org.caibian.shared.PersonId;
import org.caibian.ui.article.DraftInProgress.State;
import org.caibian.ui.editor.BodyEditor;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;

/**
 * The middle of the page: the paper to write on, or the story to read, and what is said over it.
 */
final class Workbench extends Div {
    private final Writing writing;
    private final Restoring restoring;
    private final PersonId me;
    private final StatusLine status;
    private final Moments moments;
    private final Banner banner = new Banner();
    private final SaidOverThePaper said = new SaidOverThePaper(banner);
    private final GivenBack givenBack;
    private final PaperPictures paperPictures;
    private final PaperLinks paperLinks;
    private final TypedFields fields = new TypedFields();
    private final Sheet sheet = new Sheet(fields, this::save, this::typed);
    private final Reading reading;
    private final Facts facts;
    private final Recovery recovery;
    private final UnsavedWords unsaved;
    private final LockActs locks;
    private final Function<PersonId, String> names;
    private Optional<DraftInProgress> progress = Optional.empty();
    private Runnable reminder = () -> {};

    Workbench(
            Writing writing,
            Restoring restoring,
            Pictures pictures,
            Choices choices,
            PictureField picture,
            PaperPictures paperPictures,
            BranchActs branches,
            LockActs locks,
            StatusLine status,
            Function<PersonId, String> names,
            Moments moments,
            PersonId me) {
        this.writing = writing;
        this.restoring = restoring;
        this.reading = new Reading(pictures);
        this.locks = locks;
        this.status = status;
        this.names = names;
        this.moments = moments;
        this.me = me;
        givenBack = new GivenBack(moments);
        this.paperPictures = paperPictures;
        paperLinks = choices.paperLinks();
        facts = new Facts(choices, picture, fields, sheet::plain, this::save);
        addClassName("middle");
        paperPictures.serve(sheet.editor());
        paperLinks.serve(sheet.editor());
        add(
                banner,
                locks.bar(),
                branches.bar(),
                givenBack,
                sheet,
                reading,
                branches.unsaved().finder());
        sheet.editor().onStillHere(this::stillHere);
        unsaved = branches.unsaved();
        recovery =
                new Recovery(
                        banner, getElement(), moments, this::replace, this::isSaved, unsaved::take);
        sheet.editor().onRecovered(this::recovered);
        unsaved.finder().onFound(unsent -> recovery.wait(unsent, facts.with(sheet)));
        BodyEditor.onSetAside(getElement(), this::setAside);
        sheet.editor().onNotNoting(recovery::notNoting);
    }

    Facts facts() {
        return facts;
    }

    Banner banner() {
        return banner;
    }

    boolean isWriting() {
        return progress.isPresent();
    }

    /** Whether the page holds words that are not kept. */
    boolean hasUnsaved() {
        return progress.filter(draft -> !draft.isSaved()).isPresent();
    }

    /**
     * Takes the paper in hand where {@code write} asks for it and this person may; otherwise only
     * shows it. {@code again} asks for it anew.
     */
    void open(ArticleFile file, boolean write, Runnable again) {
        banner.clear();
        unsaved.turn();
        locks.turn();
        progress = Optional.empty();
        file.content().map(Manuscript::of).ifPresent(this::put);
        if (write && file.draft().isPresent()) {
            take(writing.open(file.id(), me), again);
        } else if (file.isDrafting()) {
            file.writer(me, moments).ifPresent(holder -> inUse(holder, file, again));
        }
        reminder = file.isInReview() && progress.isPresent() ? () -> said.reviewed(file) : () -> {};
        reminder.run();
        facts.belongTo(file.id());
        paperPictures.belongTo(file.id());
        paperLinks.belongTo(file.id().article());
        facts.readOnly(progress.isEmpty());
        facts.setVisible(file.draft().isPresent());
        givenBack.show(file);
        sheet.setVisible(progress.isPresent());
        if (isWriting()) {
            reading.close();
        } else {
            BodyEditor.putDown(getElement());
            reading.show(file);
        }
        progress.map(DraftInProgress::state).ifPresentOrElse(status::show, status::readOnly);
        unsaved.look(file, isWriting());
    }

    private void inUse(String holder, ArticleFile file, Runnable again) {
        file.draft()
                .filter(_ -> file.permit().allows(Action.SAVE))
                .ifPresentOrElse(
                        draft -> locks.inUse(banner, draft, again),
                        () -> said.inUse(holder, again));
    }

    /**
     * The page is to be read from now on: what was typed and did not come here is not forgotten.
     */
    void putDown() {
        BodyEditor.putDown(getElement());
    }

    void flush() {
        sheet.editor().flush();
    }

    /** Until the answer is there, and where none comes, the page counts as not kept. */
    void save() {
        progress.ifPresent(draft -> {
            typed();
            told(draft, draft.save(facts.with(sheet)));
        });
    }

    /** Puts other words into the page and keeps them. */
    private void replace(Manuscript words) {
        put(words);
        save();
    }

    private boolean isSaved() {
        return progress.filter(DraftInProgress::isSaved).isPresent();
    }

    /**
     * Puts the words of a revision on the draft in hand, after what is in the page was saved; that
     * can be put back in turn.
     */
    void restore(int revision) {
        save();
        progress.filter(DraftInProgress::isSaved).ifPresent(draft -> restore(draft, revision));
    }

    private void restore(DraftInProgress draft, int revision) {
        var before = facts.with(sheet);
        switch (draft.restore(restoring, revision)) {
            case RestoreResult.Restored(var _, var words) -> {
                put(Manuscript.of(words));
                told(draft, draft.state());
                said.restored(revision, () -> replace(before));
            }
            case RestoreResult.SameWords _ -> Notices.say("restore.same", revision);
            case RestoreResult.NoSuchRevision _ -> Notices.say("compare.gone");
            case RestoreResult.NotSaved _ -> told(draft, draft.state());
        }
    }

    /** What is in the page is saved first; then the version that may be handed in is known. */
    Optional<Integer> version() {
        save();
        return progress.filter(DraftInProgress::isSaved).map(DraftInProgress::seen);
    }

    /** Puts the edit lock down. */
    void close() {
        progress.ifPresent(DraftInProgress::close);
        progress = Optional.empty();
    }

    private void take(OpenResult opened, Runnable again) {
        switch (opened) {
            case OpenResult.Opened(var draft) -> {
                progress = Optional.of(new DraftInProgress(writing, draft, me));
                // What the page was drawn from may have been written on since.
                put(Manuscript.of(draft.content()));
                sheet.editor().noteUnsent(unsaved.place(draft));
            }
            case OpenResult.InUse(var draft, var _) -> {
                put(Manuscript.of(draft.content()));
                locks.inUse(banner, draft, again);
            }
            case OpenResult.ReadOnly(var draft, var _) -> put(Manuscript.of(draft.content()));
            case OpenResult.Refused _ -> {}
        }
    }

    private void put(Manuscript words) {
        var had = fields.words();
        sheet.show(words);
        facts.show(words);
        sheet.editor().put(had);
    }

    private void typed() {
        progress.ifPresent(draft -> {
            draft.typed();
            status.show(draft.state());
        });
    }

    private void told(DraftInProgress draft, State state) {
        status.show(state);
        new SaveTrouble(banner, sheet, facts, new WhoWasFirst(names, moments))
                .tell(state, draft, this::replace, this::told);
        if (draft.isSaved()) {
            kept(draft);
            unsaved.answered();
            recovery.saved();
            reminder.run();
        } else if (draft.isLeftBehind() && unsaved.take(draft, facts.with(sheet))) {
            kept(draft);
        }
    }

    /** What is here the browser need not keep. */
    private void kept(DraftInProgress draft) {
        sheet.editor().kept(getElement(), draft.draft().toString(), draft.seen(), fields.words());
    }

    private void recovered(Unsent unsent) {
        progress.ifPresent(draft ->
                recovery.found(
                        unsent, facts.with(sheet), draft.isUnchangedSince(unsent.version())));
    }

    private void setAside(Unsent unsent) {
        var present = facts.with(sheet);
        if (isWriting()) {
            recovery.setAside(unsent, present);
        } else {
            recovery.wait(unsent, present);
        }
    }

    private void stillHere() {
        if (progress.filter(draft -> !draft.stillWriting()).isPresent()) {
            said.lockLost();
        }
    }
}
