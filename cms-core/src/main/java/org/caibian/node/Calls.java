package org.caibian.node;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caibian.absence.AbsencesChanged;
import org.caibian.article.ArticleChanged;
import org.caibian.notice.NoticesChanged;
import org.caibian.shared.AfterCommit;
import org.caibian.staff.PostsChanged;
import org.caibian.staff.SessionsOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What happened on this node and the others are to hear of, so that their pages show it. It is
 * called out after the act and not with it: a call that gets lost costs a reload.
 */
@Component
public class Calls {

    /** Far more than happens between two times it is called out. */
    static final int MOST = 2_000;

    private final NodeLine line;
    private final Set<Object> waiting = new LinkedHashSet<>();

    Calls(NodeLine line) {
        this.line = line;
    }

    @EventListener
    void on(ArticleChanged changed) {
        wait(changed);
    }

    @EventListener
    void on(NoticesChanged changed) {
        wait(changed);
    }

    @EventListener
    void on(AbsencesChanged changed) {
        wait(changed);
    }

    @EventListener
    void on(SessionsOver over) {
        wait(over);
    }

    @EventListener
    void on(PostsChanged changed) {
        wait(changed);
    }

    @EventListener
    void on(Presence presence) {
        wait(presence);
    }

    /** Calls out what has happened since, once each; what could not be is lost. */
    public void callOut() {
        var happened = drained();
        if (!happened.isEmpty()) {
            line.say(happened);
        }
    }

    /** What was heard from another node has been called out by that. */
    private void wait(Object happened) {
        if (!Ears.isHearing()) {
            AfterCommit.run(() -> add(happened));
        }
    }

    private void add(Object happened) {
        synchronized (waiting) {
            if (waiting.size() < MOST) {
                waiting.add(happened);
            }
        }
    }

    private List<Object> drained() {
        synchronized (waiting) {
            var happened = new ArrayList<>(waiting);
            waiting.clear();
            return happened;
        }
    }
}
