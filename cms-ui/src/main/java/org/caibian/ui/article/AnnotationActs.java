package org.caibian.ui.article;

import java.util.List;
import org.caibian.annotation.AcceptResult;
import org.caibian.annotation.AnnotationId;
import org.caibian.annotation.AnnotationResult;
import org.caibian.annotation.Annotations;
import org.caibian.annotation.Discussion;
import org.caibian.annotation.ProposeResult;
import org.caibian.annotation.Suggestions;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.staff.Person;
import org.caibian.staff.Typed;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What is done to annotations, and what whoever does it is told; what can be undone is offered. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class AnnotationActs {
    private final Annotations annotations;
    private final Discussion discussion;
    private final Suggestions suggestions;
    private final SignedIn me;

    AnnotationActs(
            Annotations annotations, Discussion discussion, Suggestions suggestions, SignedIn me) {
        this.annotations = annotations;
        this.discussion = discussion;
        this.suggestions = suggestions;
        this.me = me;
    }

    /** Whom one can speak to by name, by what is typed. */
    List<Person> others(DraftId draft, Typed typed) {
        return annotations.readers(draft, me.id(), typed);
    }

    AnnotationResult make(DraftId draft, WrittenAnnotation written) {
        if (written.sort() == WrittenAnnotation.Sort.COMMENT) {
            return annotations.comment(draft, written.anchor(), written.words(), me.id());
        }
        return written.line()
                .map(line ->
                        annotations.suggest(
                                draft, line, written.replacement(), written.words(), me.id()))
                .orElseGet(() -> suggest(draft, written));
    }

    private AnnotationResult suggest(DraftId draft, WrittenAnnotation written) {
        return written.anchor()
                .map(words ->
                        annotations.suggest(
                                draft, words, written.replacement(), written.words(), me.id()))
                .orElseGet(AnnotationResult.NotThere::new);
    }

    AnnotationResult answer(AnnotationId id, String words) {
        return discussion.answer(id, words, me.id());
    }

    void resolve(AnnotationId id) {
        settled(discussion.resolve(id, me.id()), "annotation.resolved", id);
    }

    void refuse(AnnotationId id) {
        settled(suggestions.refuse(id, me.id()), "suggestion.refused", id);
    }

    void takeBack(AnnotationId id) {
        settled(suggestions.takeBack(id, me.id()), "suggestion.takenBack", id);
    }

    private void settled(AnnotationResult result, String key, AnnotationId id) {
        if (result instanceof AnnotationResult.Kept) {
            Notices.offer(Saying.words(key), "annotation.undo", () -> reopen(id));
        } else {
            Notices.tell(words(result));
        }
    }

    void reopen(AnnotationId id) {
        var result = discussion.reopen(id, me.id());
        if (!(result instanceof AnnotationResult.Kept)) {
            Notices.tell(words(result));
        }
    }

    void accept(AnnotationId id, ArticleFile file, Workbench paper) {
        paper.change(file, (round, seen) -> suggestions.accept(id, round, seen, me.id()))
                .ifPresent(result -> accepted(result, id, file, paper));
    }

    private void accepted(AcceptResult result, AnnotationId id, ArticleFile file, Workbench paper) {
        if (result instanceof AcceptResult.Accepted(var change, var _)) {
            Notices.offer(
                    Saying.words("suggestion.accepted"),
                    "annotation.undo",
                    () -> undo(id, change.version(), file, paper));
        } else {
            Notices.tell(words(result, "annotation.gone"));
        }
    }

    /** Only what nobody has written on since can be taken back. */
    private void undo(AnnotationId id, int version, ArticleFile file, Workbench paper) {
        paper.change(
                        file,
                        (round, seen) ->
                                paper.isWriting() && seen != version
                                        ? new AcceptResult.Gone()
                                        : suggestions.undo(id, round, version, me.id()))
                .map(result -> words(result, "suggestion.undo.late"))
                .filter(words -> !words.isEmpty())
                .ifPresent(Notices::tell);
    }

    static String words(ProposeResult result) {
        return switch (result) {
            case ProposeResult.Proposed(var made, var lost) ->
                    lost == 0
                            ? Saying.words("suggesting.proposed", made)
                            : Saying.words("suggesting.proposed.lost", made, lost);
            case ProposeResult.Nothing _ -> Saying.words("suggesting.nothing");
            case ProposeResult.Unreadable _ -> Saying.words("suggesting.unreadable");
            case ProposeResult.Refused(var why) -> Saying.refusal(why);
        };
    }

    private static String words(AcceptResult result, String gone) {
        return switch (result) {
            case AcceptResult.Accepted _ -> "";
            case AcceptResult.Lost _ -> Saying.words("annotation.lost.suggestion");
            case AcceptResult.Gone _ -> Saying.words(gone);
            case AcceptResult.NotSaved(var why) -> CorrectionActs.words(why);
        };
    }

    static String words(AnnotationResult result) {
        return switch (result) {
            case AnnotationResult.Kept _ -> "";
            case AnnotationResult.NotThere _ -> Saying.words("annotation.notThere");
            case AnnotationResult.WordsNeeded(var longest) ->
                    Saying.words("annotation.needed", longest);
            case AnnotationResult.Full(var most) -> Saying.words("annotation.full", most);
            case AnnotationResult.Gone _ -> Saying.words("annotation.gone");
            case AnnotationResult.Refused(var why) -> Saying.refusal(why);
        };
    }
}
