package org.caibian.ui.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.DueSignal;
import org.caibian.publication.SecondLook;
import org.caibian.publication.SecondLookResult;
import org.caibian.publication.SecondLooks;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.InStead;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Looking again at a flash readers have: what is open and how long, and the two ways to end it. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SecondLookActs {
    private final SecondLooks looks;
    private final ArticleFiles files;
    private final JournalPlaces places;
    private final SignedIn me;
    private final DueMarks due;
    private final Moments moments;

    SecondLookActs(
            SecondLooks looks,
            ArticleFiles files,
            JournalPlaces places,
            SignedIn me,
            DueMarks due,
            Moments moments) {
        this.looks = looks;
        this.files = files;
        this.places = places;
        this.me = me;
        this.due = due;
        this.moments = moments;
    }

    void offer(ArticleHead head, ArticleFile file, ArticlePage page) {
        var all = file.readers().looks();
        if (all.stream().noneMatch(SecondLook::isOpen)) {
            return;
        }
        say(all, page.banner());
        all.stream()
                .filter(look -> look.isOpen() && looks.refusal(look, me.id()).isEmpty())
                .findFirst()
                .ifPresent(mine -> {
                    head.act("flash.pull.act", false, () -> ask(mine, file.id(), page));
                    head.act(
                            "flash.confirm",
                            true,
                            () -> told(looks.confirm(mine.id(), me.id()), page));
                });
    }

    private void say(List<SecondLook> all, Banner banner) {
        var confirmed =
                all.stream()
                        .filter(look -> !look.isOpen())
                        .map(look ->
                                Saying.words(
                                        "flash.confirmed",
                                        step(look),
                                        look.decidedBy()
                                                .map(files::name)
                                                .map(name ->
                                                        InStead.name(
                                                                name,
                                                                look.inSteadOf().map(files::name)))
                                                .orElse("—")));
        var hint =
                Stream.concat(confirmed, Stream.of(Saying.words("flash.hint")))
                        .collect(Collectors.joining(Saying.words("list.semicolon")));
        if (all.stream().anyMatch(this::isLate)) {
            banner.warn("", hint);
        } else {
            banner.await("", hint);
        }
        moments.say(banner.title(), () -> Saying.words("flash.live", open(all)));
    }

    private String open(List<SecondLook> all) {
        return all.stream()
                .filter(SecondLook::isOpen)
                .map(look -> Saying.words("flash.open", step(look), due.words(look.deadline())))
                .collect(Collectors.joining(Saying.words("list.comma")));
    }

    private boolean isLate(SecondLook look) {
        return look.isOpen() && due.signal(look.deadline()) == DueSignal.LATE;
    }

    private void ask(SecondLook look, DraftId draft, ArticlePage page) {
        new ReasonDialog<>(
                        "flash.pull",
                        places.reason("flash.pull", draft),
                        reason -> looks.pullBack(look.id(), reason, me.id()),
                        result ->
                                result instanceof SecondLookResult.ReasonNeeded(var longest)
                                        ? Optional.of(longest)
                                        : Optional.empty(),
                        result -> told(result, page))
                .about(look.headline())
                .open();
    }

    private void told(SecondLookResult result, ArticlePage page) {
        Notices.tell(words(result));
        page.reload().run();
    }

    private String words(SecondLookResult result) {
        return switch (result) {
            case SecondLookResult.Confirmed _ -> Saying.words("flash.done");
            case SecondLookResult.PulledBack _ -> Saying.words("flash.pulled");
            case SecondLookResult.AlreadyDecided(var by, var at) ->
                    Saying.words(
                            "flash.already",
                            by.map(files::name).orElse(Saying.words("ledger.system")),
                            moments.clock(at));
            case SecondLookResult.ReasonNeeded(var longest) ->
                    Saying.words("reason.needed", longest);
            case SecondLookResult.Refused(var why) -> Saying.refusal(why);
        };
    }

    private static String step(SecondLook look) {
        return Saying.words("flash.step." + look.step());
    }
}
