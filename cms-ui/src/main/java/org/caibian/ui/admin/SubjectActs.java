package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.subject.Catalogue;
import org.caibian.subject.CatalogueResult;
import org.caibian.subject.MergeResult;
import org.caibian.subject.Subject;
import org.caibian.subject.SubjectMerges;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;

/** What an administrator does with a section, a topic or a tag that is there. */
record SubjectActs(
        Catalogue catalogue, SubjectMerges merges, MergeUndo undo, SignedIn me, Runnable refill)
        implements Merging<Subject> {

    /** Says that it was put aside, where it was. */
    static Span state(Subject subject) {
        return subject.archived()
                ? Bits.words(Saying.words("admin.archived"), "bd", "fill")
                : Bits.words("");
    }

    /** The menu of its row; {@code merge} asks what it is to be merged into. */
    Component menu(Subject subject, Runnable merge) {
        var menu = new RowMenu(subject.name());
        if (subject.archived()) {
            menu.with("admin.unarchive", () -> unarchive(subject));
        } else {
            menu.with("admin.archive", () -> archive(subject));
        }
        return menu.with("admin.merge", merge);
    }

    /** Leads to what was merged, which can be undone there. */
    static Button merged() {
        return new Button(
                Saying.words("admin.merges"), _ -> UI.getCurrent().navigate(MergesView.class));
    }

    @Override
    public String name(Subject subject) {
        return subject.name();
    }

    @Override
    public String hint() {
        return "admin.merge.hint";
    }

    @Override
    public String foreseen(Subject from, Subject into) {
        return switch (merges.foreseen(from.id(), into.id(), me.id())) {
            case MergeResult.Foreseen(var carried) ->
                    Saying.words("admin.merge.foreseen", carried.stories(), carried.drafts());
            case MergeResult.Refused(var why) -> Saying.words("admin.merge." + why);
            case MergeResult.Merged _ -> "";
        };
    }

    @Override
    public Optional<String> merge(Subject from, Subject into) {
        return switch (merges.merge(from.id(), into.id(), me.id())) {
            case MergeResult.Refused(var why) -> Optional.of(Saying.words("admin.merge." + why));
            case MergeResult.Merged(var merge, var _) -> {
                refill.run();
                Notices.offer(
                        Saying.words("admin.merged.now", from.name(), into.name()),
                        "admin.unmerge",
                        () -> undo.undo(merge, me, refill));
                yield Optional.empty();
            }
            case MergeResult.Foreseen _ -> Optional.empty();
        };
    }

    void tell(CatalogueResult result) {
        told(result, () -> {});
    }

    private void archive(Subject subject) {
        told(
                catalogue.archive(subject.id(), me.id()),
                () ->
                        Notices.offer(
                                Saying.words("admin.archived.now", subject.name()),
                                "admin.unarchive",
                                () -> unarchive(subject)));
    }

    private void unarchive(Subject subject) {
        told(
                catalogue.unarchive(subject.id(), me.id()),
                () -> Notices.say("admin.unarchived.now", subject.name()));
    }

    private void told(CatalogueResult result, Runnable done) {
        refill.run();
        switch (result) {
            case DONE -> done.run();
            case GONE, NOT_ALLOWED -> Notices.refuse(Saying.words("admin.catalogue." + result));
        }
    }
}
