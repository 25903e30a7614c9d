package org.caibian.ui.admin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.security.SignedIn;
import org.caibian.staff.Desk;
import org.caibian.staff.DeskBelongings;
import org.caibian.staff.DeskMerge;
import org.caibian.staff.DeskMerges;
import org.caibian.staff.OpenWork;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;

/** Merges a desk into another, for good; says before whom it brings along. */
record DeskMerging(DeskMerges merges, SignedIn me, Runnable refill) implements Merging<Desk> {
    private static final int NAMED = 20;

    @Override
    public String name(Desk desk) {
        return DeskNames.of(desk);
    }

    @Override
    public String hint() {
        return "admin.desks.merge.hint";
    }

    @Override
    public String foreseen(Desk from, Desk into) {
        return switch (merges.foreseen(from.id(), into.id(), me.id())) {
            case DeskMerge.Foreseen(var belongings) -> said(belongings);
            case DeskMerge.Merged _ -> "";
            case DeskMerge.Busy(var work) -> busy(work);
            case DeskMerge.Refused(var why) -> refused(why);
        };
    }

    @Override
    public Optional<String> merge(Desk from, Desk into) {
        return switch (merges.merge(from.id(), into.id(), me.id())) {
            case DeskMerge.Merged _ -> {
                refill.run();
                Notices.say("admin.merged.now", name(from), name(into));
                yield Optional.empty();
            }
            case DeskMerge.Foreseen _ -> Optional.empty();
            case DeskMerge.Busy(var work) -> Optional.of(busy(work));
            case DeskMerge.Refused(var why) -> Optional.of(refused(why));
        };
    }

    private static String said(DeskBelongings belongings) {
        var people = belongings.people();
        var first =
                people.stream()
                        .limit(NAMED)
                        .map(DeskMerging::said)
                        .collect(Collectors.joining(Saying.words("list.comma")));
        return Saying.words(
                people.isEmpty()
                        ? "admin.desks.merge.nobody"
                        : people.size() > NAMED
                                ? "admin.desks.merge.many"
                                : "admin.desks.merge.foreseen",
                belongings.articles(),
                belongings.robots(),
                people.size(),
                first);
    }

    private static String said(DeskBelongings.Holder holder) {
        return Saying.words(
                "admin.desks.merge.holder",
                holder.name(),
                holder.roles().stream()
                        .map(role -> Saying.words("role." + role))
                        .collect(Collectors.joining(Saying.words("list.comma"))));
    }

    private static String busy(List<OpenWork> work) {
        return Saying.words("admin.desks.merge.busy", told(work));
    }

    /** What is open on a desk, sort by sort. */
    static String told(List<OpenWork> work) {
        return work.stream()
                .map(open -> Saying.words("admin.work." + open.sort(), open.many()))
                .collect(Collectors.joining(Saying.words("list.comma")));
    }

    private static String refused(DeskMerge.Why why) {
        return Saying.words("admin.desks.merge." + why);
    }
}
