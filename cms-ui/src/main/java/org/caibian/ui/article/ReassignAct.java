package org.caibian.ui.article;

import org.caibian.article.TaskId;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;
import org.caibian.workflow.Reviews;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Giving a step to somebody else, for a reason (改派). */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class ReassignAct {
    private final Reviews reviews;
    private final JournalPlaces places;
    private final SignedIn me;
    private final WhoWasFirst first;

    ReassignAct(
            Reviews reviews,
            ArticleFiles files,
            JournalPlaces places,
            SignedIn me,
            Moments moments) {
        this.reviews = reviews;
        this.places = places;
        this.me = me;
        this.first = new WhoWasFirst(files::name, moments);
    }

    /** Asks to whom {@code task} is given, whose holder was {@code seen}; then {@code done}. */
    public void ask(TaskId task, Seen<PersonId> seen, Runnable done) {
        new ReassignDialog(
                        Saying.words("step." + task.step()),
                        seen,
                        places.reassigning(task),
                        typed -> reviews.fitFor(task, typed),
                        first,
                        (now, to, reason) -> reviews.reassign(task, now, to, reason, me.id()),
                        done)
                .open();
    }
}
