package org.caibian.ui.admin;

import java.util.Optional;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Rights;
import org.caibian.security.SignedIn;
import org.caibian.staff.Desk;
import org.caibian.staff.DeskChange;
import org.caibian.staff.DeskMerges;
import org.caibian.staff.DeskResult;
import org.caibian.staff.Desks;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.springframework.stereotype.Component;

/** What an administrator does with a desk that is there. */
@Component
class DeskActs {
    private final Staff staff;
    private final Desks desks;
    private final DeskMerges merges;
    private final AskAgain again;

    DeskActs(Staff staff, Desks desks, DeskMerges merges, AskAgain again) {
        this.staff = staff;
        this.desks = desks;
        this.merges = merges;
        this.again = again;
    }

    /** For whom, and how the page is shown anew. */
    record At(SignedIn me, Runnable refill) {}

    /** The menu of its row. */
    RowMenu menu(Desk desk, At at) {
        var menu =
                new RowMenu(DeskNames.of(desk)).with("admin.desks.rename", () -> askName(desk, at));
        return (desk.archived()
                        ? menu.with("admin.unarchive", () -> unarchive(desk, at))
                        : menu.with("admin.archive", () -> archive(desk, at)))
                .with("admin.merge", () -> merge(desk, at));
    }

    /** What is open on it is said before anything is asked. */
    private void merge(Desk desk, At at) {
        var open = merges.open(desk.id(), at.me().id());
        if (!open.isEmpty()) {
            new OpenOnDesk("admin.desks.merge.busy.of", desk, open, reads(desk, at)).open();
            return;
        }
        var into = staff.desks().stream().filter(each -> !each.archived()).toList();
        var merging = new DeskMerging(merges, at.me(), at.refill());
        again.before(at.me(), () -> MergeForm.among(into, desk, merging).ask());
    }

    /** Whoever administers the house does not, unless they have a role on that desk as well. */
    private boolean reads(Desk desk, At at) {
        return Rights.allow(Action.READ, staff.person(at.me().id()), Matter.on(desk.id()));
    }

    void move(Desk desk, int place, At at) {
        tell(desk, desks.move(desk.id(), place, at.me().id()), at, () -> {});
    }

    private void archive(Desk desk, At at) {
        tell(
                desk,
                desks.archive(desk.id(), at.me().id()),
                at,
                () ->
                        Notices.offer(
                                Saying.words("admin.archived.now", DeskNames.of(desk)),
                                "admin.unarchive",
                                () -> unarchive(desk, at)));
    }

    private void unarchive(Desk desk, At at) {
        tell(
                desk,
                desks.unarchive(desk.id(), at.me().id()),
                at,
                () -> Notices.say("admin.unarchived.now", DeskNames.of(desk)));
    }

    private void tell(Desk desk, DeskChange change, At at, Runnable done) {
        at.refill().run();
        switch (change) {
            case DeskChange.Done _ -> done.run();
            case DeskChange.Busy(var work) ->
                    new OpenOnDesk("admin.desks.busy.of", desk, work, reads(desk, at)).open();
            case DeskChange.Gone _ -> Notices.refuse(Saying.words("admin.catalogue.GONE"));
            case DeskChange.NotAllowed _ -> Notices.refuse(Saying.words("admin.notAllowed"));
        }
    }

    private void askName(Desk desk, At at) {
        var form = new DeskForm(desk);
        new EntryDialog(
                        Saying.words("admin.desks.rename.of", DeskNames.of(desk)),
                        "save",
                        () -> rename(desk, form, at),
                        form.fields())
                .open();
    }

    private Optional<Fault> rename(Desk desk, DeskForm form, At at) {
        var result = desks.rename(desk, form.name(), form.english(), at.me().id());
        if (result instanceof DeskResult.Renamed || result instanceof DeskResult.Outdated) {
            at.refill().run();
        }
        return form.fault(result);
    }
}
