package org.caibian.ui.article;

import java.util.concurrent.atomic.AtomicBoolean;
import org.caibian.article.ArticleChanged;
import org.caibian.article.EditLock;
import org.caibian.security.SignedIn;
import org.caibian.staff.Role;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Alarm;

/**
 * What stands around the paper and tells of the article: its head with the acts, what is said over
 * the paper, the inspector, the line at the bottom.
 */
final class Surroundings {
    private static final Role[] REVIEWERS = {
        Role.EDITOR, Role.PROOFREADER, Role.DESK_CHIEF, Role.CHIEF_EDITOR
    };

    private final ArticleHead head;
    private final ArticleActs acts;
    private final BranchActs branches;
    private final LockActs locks;
    private final Inspector inspector;
    private final StatusLine status;
    private final SignedIn me;
    private final Alarm lapse;

    private final AtomicBoolean behind = new AtomicBoolean();

    Surroundings(
            ArticleHead head,
            ArticleActs acts,
            Workbench bench,
            Inspector inspector,
            SignedIn me,
            Alarm lapse) {
        this.head = head;
        this.acts = acts;
        branches = bench.branches();
        locks = bench.locks();
        this.inspector = inspector;
        status = bench.status();
        this.me = me;
        this.lapse = lapse;
    }

    /** Draws all of it. */
    void show(ArticleFile file, String title, boolean editing, ArticlePage page) {
        head.show(file, title, me.isAnyOf(REVIEWERS));
        if (page.writing()) {
            head.offerQuiet(me.id());
        }
        acts.offer(head, file, page);
        head.settle();
        status.count(file.count());
        refresh(file, editing, page);
    }

    /** All but the acts, which must not vanish under the pointer of somebody who writes. */
    void refresh(ArticleFile file, boolean editing, ArticlePage page) {
        inspector.show(file, editing);
        status.show(file);
        told(file, page);
    }

    /**
     * Only what is said over the paper; once the lock of whoever writes runs out, the page looks
     * again.
     */
    void told(ArticleFile file, ArticlePage page) {
        lapse.set(file.lockOfAnother(me.id()).map(EditLock::until));
        branches.show(file, page);
        locks.show(file, page);
    }

    /**
     * Whether anything is drawn anew for a change of the article. For what somebody does as they
     * write nothing is, as long as the form stands beside the paper: the line at the bottom has the
     * number of a save, and the rest is drawn when it is looked at.
     */
    boolean concerns(ArticleChanged change, boolean writing) {
        if (!writing || !change.isWritingOf(me.id())) {
            return true;
        }
        var seen = change.isSave() && inspector.tellsOfSaves();
        if (change.isSave() && !seen) {
            behind.set(true);
        }
        return seen;
    }

    /** Whether something changed that is not drawn; whoever asks draws it. */
    boolean wasBehind() {
        return behind.getAndSet(false);
    }
}
