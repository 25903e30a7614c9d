package org.caibian.ui.article;

import java.util.Optional;
import org.caibian.article.ArticleChanged;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.jspecify.annotations.Nullable;

/**
 * The article that is open on a page: its paper is taken in hand or put down, or it is read again.
 */
final class OpenArticle {
    private final ArticleFiles files;
    private final Workbench bench;
    private final Inspector inspector;
    private final Surroundings around;
    private final SignedIn me;

    /** Also read where a change was made, outside this page's session. */
    private volatile @Nullable DraftId draft;

    private @Nullable ArticleFile shown;
    private boolean editing;
    private String title = "";

    OpenArticle(
            ArticleFiles files,
            Workbench bench,
            Inspector inspector,
            Surroundings around,
            SignedIn me) {
        this.files = files;
        this.bench = bench;
        this.inspector = inspector;
        this.around = around;
        this.me = me;
    }

    /** Turns to that draft; empty where there is none this person may see. */
    Optional<ArticleFile> turnTo(DraftId id) {
        draft = id;
        return file();
    }

    String title() {
        return title;
    }

    /** Which it is; empty until somebody has come to one. */
    Optional<DraftId> id() {
        return Optional.ofNullable(draft);
    }

    /** It as it is now. */
    Optional<ArticleFile> file() {
        return id().flatMap(draft -> files.find(draft, me.id()));
    }

    /** Asked wherever a change was made, outside this page's session. */
    boolean concerns(ArticleChanged change) {
        return id().map(DraftId::article).filter(change.article()::equals).isPresent()
                && around.concerns(change, bench.isWriting());
    }

    boolean isShown(ArticleFile file) {
        return file.equals(shown);
    }

    /** Whether what is shown lacks no more than what is told beside the words. */
    boolean isShownButForItsSide(ArticleFile file) {
        return shown != null && file.differsOnTheSideOnly(shown);
    }

    /**
     * Whether the page is being written on, as where the draft stands allows, and no other page.
     */
    boolean goesOn(ArticleFile file) {
        return bench.isWriting()
                && file.writer(me.id()).isEmpty()
                && (editing ? file.isInReview() : file.isDrafting());
    }

    /**
     * All of a page tells of one reading: a second one is only for what taking it in hand changed.
     */
    void open(ArticleFile file, boolean write) {
        if (bench.isSuggesting()) {
            // What could not be proposed is not put away for it.
            refresh(file);
            return;
        }
        bench.open(file, write, this::writeOn);
        editing = file.isInReview() && bench.isWriting();
        show(write ? file().orElse(file) : file);
    }

    private void show(ArticleFile file) {
        shown = file;
        title = file.headline().orElseGet(() -> Saying.words("headline.none"));
        around.show(file, title, editing, page());
    }

    /** Draws what stands around the paper; the paper stays as it is. */
    void goOnWith(ArticleFile file) {
        shown = file;
        refresh(file);
    }

    /** The same of what is not all that would be drawn. */
    void refresh(ArticleFile file) {
        around.refresh(file, editing, page());
    }

    /** Only what is said over the paper. */
    void tell(ArticleFile file) {
        around.told(file, page());
    }

    /** What was saved meanwhile is drawn once somebody looks there. */
    void catchUp() {
        if (around.wasBehind()) {
            file().ifPresent(this::refresh);
        }
    }

    /** Takes the paper in hand; who may is asked again when it is opened. */
    void write() {
        bench.close();
        file().ifPresent(file -> open(file, true));
    }

    /** The same when somebody pressed for it: they write at once. */
    void writeOn() {
        write();
        bench.begin();
    }

    /** Puts a revision back; whoever is not writing takes the paper in hand for it. */
    void restore(int revision) {
        if (!bench.isWriting()) {
            write();
        }
        bench.restore(revision);
    }

    /**
     * Keeps what was changed and goes back to deciding on it; where the round is over meanwhile,
     * what was changed waits beside the draft.
     */
    private void stopEditing() {
        bench.save();
        if (!bench.hasUnsaved()) {
            bench.close();
            reload();
        } else if (bench.branches().unsaved().hasThisPage()) {
            bench.close();
            reload();
            Notices.say("branch.kept");
        }
    }

    /**
     * Reads again; a page on which nobody wrote takes no lock by that, or it would keep out whoever
     * the draft has come back to.
     */
    void reload() {
        var goesOn = file().filter(this::goesOn).isPresent();
        if (bench.isWriting() && !goesOn) {
            bench.putDown();
        }
        bench.close();
        file().ifPresent(file -> open(file, goesOn));
    }

    private ArticlePage page() {
        return new ArticlePage(
                bench.isWriting(),
                bench::save,
                bench::version,
                bench.banner(),
                bench.words()::notHandedIn,
                inspector,
                this::stopEditing,
                this::reload,
                this::writeOn);
    }
}
