package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.caibian.article.AskResult;
import org.caibian.article.Draft;
import org.caibian.article.EditLock;
import org.caibian.article.EditLocks;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.parts.Alarms;
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
 * Asking whoever writes to let one write (请让稿), and answering it: what either is told over the
 * paper, and what they can do about it.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class LockActs {
    private final EditLocks locks;
    private final ArticleFiles files;
    private final SignedIn me;
    private final Moments moments;
    private final TakingOver takingOver;
    private final Div bar = Bits.block("asked");
    private @Nullable ArticlePage page;
    private @Nullable Question asked;
    private boolean waiting;

    LockActs(EditLocks locks, ArticleFiles files, SignedIn me, Moments moments, Alarms alarms) {
        this.locks = locks;
        this.files = files;
        this.me = me;
        this.moments = moments;
        takingOver = new TakingOver(moments, alarms);
        bar.getElement().setAttribute("role", "status");
    }

    /** Where whoever writes is asked; nothing is drawn where nobody asks. */
    Div bar() {
        return bar;
    }

    /** The page shows something else, and waits for nothing yet. */
    void turn() {
        waiting = false;
        takingOver.stop();
    }

    /** Says who writes, to somebody who may write as well; {@code again} tries to. */
    void inUse(Banner banner, Draft draft, Runnable again) {
        var mine = draft.lock().flatMap(EditLock::asked).filter(this::isMine);
        waiting = mine.isPresent();
        mine.ifPresentOrElse(
                asking -> takingOver.offer(banner, holder(draft), asking.until(), again),
                () ->
                        banner.inform(inUse(draft), Saying.words("lock.inUse.ask"))
                                .offer("lock.ask", () -> ask(draft.id(), again))
                                .offer("again", again));
    }

    private String holder(Draft draft) {
        return draft.lock().map(lock -> files.name(lock.holder())).orElse("—");
    }

    /** The same to somebody who may not. */
    void inUseByOthers(Banner banner, Draft draft, Runnable again) {
        banner.inform(inUse(draft), Saying.words("lock.inUse.hint")).offer("again", again);
    }

    private String inUse(Draft draft) {
        return draft.lock()
                .map(lock ->
                        Saying.words(
                                "lock.inUse",
                                files.name(lock.holder()),
                                moments.brief(lock.since())))
                .orElse("—");
    }

    private boolean isMine(EditLock.Asking asking) {
        return asking.by().equals(me.id());
    }

    private void ask(DraftId draft, Runnable again) {
        switch (locks.ask(draft, me.id())) {
            case AskResult.Asked _ -> waiting = true;
            case AskResult.AskedByAnother(var by) ->
                    Notices.say("lock.askedBefore", files.name(by));
            case AskResult.Refused(var why) -> Notices.tell(Saying.refusal(why));
            case AskResult.Free _, AskResult.HandedOver _, AskResult.Kept _, AskResult.NotAsked _ ->
                    again.run();
        }
    }

    /**
     * Whether what this page waits for has come: the lock is its person's, or nobody's. Where the
     * holder goes on writing, that is said.
     */
    boolean hasCome(ArticleFile file) {
        var lock = file.draft().flatMap(Draft::lock);
        if (!waiting || lock.flatMap(EditLock::asked).filter(this::isMine).isPresent()) {
            return false;
        }
        waiting = false;
        var other = lock.map(EditLock::holder).filter(holder -> !holder.equals(me.id()));
        other.ifPresentOrElse(
                holder -> Notices.say("lock.kept", files.name(holder)),
                () -> Notices.say("lock.comes"));
        return other.isEmpty();
    }

    /** Who waits for whoever writes on this page, and for which draft. */
    private record Question(DraftId draft, EditLock.Asking asking) {}

    /** Asks whoever writes on this page, where somebody waits for them; once and not again. */
    void show(ArticleFile file, ArticlePage now) {
        page = now;
        var question =
                asking(file).filter(_ -> now.writing()).map(each -> new Question(file.id(), each));
        if (!question.equals(Optional.ofNullable(asked))) {
            asked = question.orElse(null);
            bar.removeAll();
            question.ifPresent(each -> bar.add(line(each)));
        }
    }

    private Optional<EditLock.Asking> asking(ArticleFile file) {
        return file.draft()
                .flatMap(Draft::lock)
                .filter(lock -> lock.holder().equals(me.id()))
                .flatMap(EditLock::asked);
    }

    private Div line(Question question) {
        var draft = question.draft();
        var name = files.name(question.asking().by());
        return Bits.block(
                "banner plain",
                new Icon("person"),
                Bits.block(
                        "grow",
                        Bits.bold(Saying.words("lock.asked", name)),
                        Bits.words(Saying.words("lock.asked.hint"))),
                new Button(
                        Saying.words("lock.handOver", name),
                        _ -> Optional.ofNullable(page).ifPresent(now -> handOver(draft, now))),
                new Button(Saying.words("lock.keep"), _ -> locks.keep(draft, me.id())));
    }

    /**
     * What is on the page is saved first; where it cannot be, the page says so and keeps the lock.
     */
    private void handOver(DraftId draft, ArticlePage page) {
        if (page.version().get().isEmpty()) {
            return;
        }
        if (locks.handOver(draft, me.id()) instanceof AskResult.HandedOver(var to)) {
            Notices.say("lock.handedOver", files.name(to));
        }
        page.reload().run();
    }
}
