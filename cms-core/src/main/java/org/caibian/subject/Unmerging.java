package org.caibian.subject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.staff.Administrators;
import org.caibian.staff.HouseAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes merges of sections, topics and tags: stories are found under what their words name, as
 * before, and whatever was saved under the other since stays there.
 */
@Component
@Transactional
public class Unmerging {

    private final MergeRows rows;
    private final KeptMergeRows kept;
    private final List<Carrying> rooms;
    private final Administrators administrators;
    private final Ledger ledger;

    Unmerging(
            MergeRows rows,
            KeptMergeRows kept,
            List<Carrying> rooms,
            Administrators administrators,
            Ledger ledger) {
        this.rows = rows;
        this.kept = kept;
        this.rooms = List.copyOf(rooms);
        this.administrators = administrators;
        this.ledger = ledger;
    }

    /** The merges that stand before {@code from}, the newest first; for administrators only. */
    @Transactional(readOnly = true)
    public Slice<StandingMerge> standing(Keyset from, int limit, PersonId by) {
        return administrators.may(HouseAct.UNDO_MERGE, by)
                ? kept.standing(from, limit)
                : new Slice<>(List.of(), Optional.empty());
    }

    public UnmergeResult undo(MergeId id, PersonId by) {
        rows.takeTurns();
        if (!administrators.may(HouseAct.UNDO_MERGE, by)) {
            return new UnmergeResult.Refused(UnmergeResult.Why.NOT_ALLOWED);
        }
        var found = kept.find(id);
        if (found.isEmpty()) {
            return new UnmergeResult.Refused(UnmergeResult.Why.GONE);
        }
        var merge = found.get().merge();
        // Whoever releases under one of them now waits, and finds them apart.
        rows.hold(merge.merged(), merge.into());
        return refusal(merge)
                .<UnmergeResult>map(UnmergeResult.Refused::new)
                .orElseGet(() -> undone(found.get(), by));
    }

    private Optional<UnmergeResult.Why> refusal(StandingMerge merge) {
        if (rows.became(merge.merged()).filter(id -> id == merge.into().value()).isEmpty()) {
            return Optional.of(UnmergeResult.Why.MERGED_ON);
        }
        return rows.isCalled(merge.merged(), merge.name())
                        && rows.isCalled(merge.into(), merge.intoName())
                ? Optional.empty()
                : Optional.of(UnmergeResult.Why.RENAMED);
    }

    private UnmergeResult undone(KeptMergeRows.Kept found, PersonId by) {
        var merge = found.merge();
        rows.separate(merge.merged(), merge.into(), found.ledOn());
        found.medtop()
                .ifPresent(medtop -> rows.handBackMediaTopic(merge.merged(), merge.into(), medtop));
        rooms.forEach(room -> room.refileBack(merge.merged(), merge.into()));
        kept.undone(merge.id());
        var stay =
                rooms.stream().collect(Collectors.toMap(Carrying::room, room -> stay(merge, room)));
        ledger.write(
                Act.SUBJECT_UNMERGED,
                by,
                Map.of(
                        CatalogueRows.table(merge.merged()),
                        merge.name(),
                        "from",
                        merge.intoName()));
        return new UnmergeResult.Undone(
                stay.getOrDefault(Carrying.Room.DRAFTS, Set.of()),
                stay.getOrDefault(Carrying.Room.STORIES, Set.of()));
    }

    /** What was under it, and is under the other by words of its own by now. */
    private Set<ArticleId> stay(StandingMerge merge, Carrying room) {
        var stay = kept.articles(merge.id(), room.room());
        stay.retainAll(room.articles(merge.into()));
        stay.removeAll(room.articles(merge.merged()));
        return stay;
    }
}
