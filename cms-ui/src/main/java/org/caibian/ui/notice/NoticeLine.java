package org.caibian.ui.notice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import org.caibian.manuscript.Problem;
import org.caibian.notice.Notice;
import org.caibian.security.SignedIn;
import org.caibian.ui.parts.Avatar;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/** One notice: who did what, to which article, when, and whether it was read. */
final class NoticeLine extends Composite<Div> {
    private final Span unread = Bits.words("", "spoken");
    private final SignedIn me;

    NoticeLine(Notice notice, SignedIn me, Moments moments, Runnable follow) {
        this.me = me;
        unread.setText(getTranslation("notices.new"));
        getContent().addClassName("nline");
        getContent().getElement().getClassList().set("pressing", notice.occasion().isAlarm());
        getContent().add(way(notice, follow, mark(notice), words(notice, moments)));
        setRead(notice.read());
    }

    void setRead(boolean read) {
        unread.setVisible(!read);
        getContent().getElement().getClassList().set("unread", !read);
    }

    private Component way(Notice notice, Runnable follow, Component mark, Component words) {
        var page = NoticeWay.of(notice, me);
        if (page.isPresent()) {
            var link = new Anchor(page.get(), mark, words);
            link.getElement().addEventListener("click", _ -> follow.run());
            return link;
        }
        var button = new NativeButton();
        button.add(mark, words);
        button.addClickListener(_ -> follow.run());
        return button;
    }

    private static Component mark(Notice notice) {
        if (notice.occasion().isAlarm()) {
            return Bits.line("alarm", new Icon("warn"));
        }
        return notice.by()
                .<Component>map(by -> new Avatar(by).size("m"))
                .orElseGet(() -> Bits.line("house", new Icon("gear")));
    }

    private Div words(Notice notice, Moments moments) {
        var happened = Bits.words(happened(notice, moments));
        var words = Bits.block("nwords", Bits.line("what", unread, happened));
        notice.subject().ifPresent(subject -> words.add(headline(subject)));
        reason(notice).ifPresent(reason -> words.add(Bits.words(reason, "quoted")));
        detail(notice, "problems")
                .map(Problem::read)
                .ifPresent(problems -> words.add(Bits.words(Saying.problems(problems), "wrong")));
        var foot = Bits.line("nfoot", moments.time(notice.at()));
        notice.subject().ifPresent(subject -> foot.add(Bits.words(subject.number())));
        words.add(foot);
        return words;
    }

    private Component headline(Notice.Subject subject) {
        return Bits.bold(
                subject.headline().isEmpty()
                        ? getTranslation("notices.untitled")
                        : subject.headline());
    }

    private String happened(Notice notice, Moments moments) {
        return getTranslation(
                "notice." + notice.occasion(),
                notice.by().orElseGet(() -> getTranslation("notices.system")),
                detail(notice, "step")
                        .map(step -> getTranslation("step." + step))
                        .orElseGet(() -> getTranslation("notices.task")),
                detail(notice, "to").map(this::orYou).orElse(""),
                instant(notice, "due", moments),
                detail(notice, "away").map(this::orYou).orElse(""),
                instant(notice, "from", moments),
                instant(notice, "until", moments),
                detail(notice, "role").map(role -> getTranslation("role." + role)).orElse(""));
    }

    private static String instant(Notice notice, String name, Moments moments) {
        return detail(notice, name).map(Instant::parse).map(moments::minute).orElse("");
    }

    private String orYou(String name) {
        if (name.isEmpty()) {
            return getTranslation("queue.unclaimed");
        }
        return name.equals(me.name()) ? getTranslation("notices.you") : name;
    }

    private Optional<String> reason(Notice notice) {
        return detail(notice, "reason").filter(reason -> !reason.isBlank());
    }

    private static Optional<String> detail(Notice notice, String name) {
        return Optional.ofNullable(notice.details().get(name));
    }
}
