package org.caibian.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.Carried;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.staff.Administrators;
import org.caibian.staff.HouseAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges one source into another: whoever names the first from then on means the second, until that
 * is undone. Words that were saved or sealed before go on saying what they said.
 */
@Component
@Transactional
public class SourceMerges {

    private final SourceRows sources;
    private final MergedSourceRows rows;
    private final List<Supplying> rooms;
    private final Administrators administrators;
    private final Ledger ledger;

    SourceMerges(
            SourceRows sources,
            MergedSourceRows rows,
            List<Supplying> rooms,
            Administrators administrators,
            Ledger ledger) {
        this.sources = sources;
        this.rows = rows;
        this.rooms = List.copyOf(rooms);
        this.administrators = administrators;
        this.ledger = ledger;
    }

    /** What would come of it, for whoever is asked before it is done. */
    @Transactional(readOnly = true)
    public SourceMerge foreseen(SourceId from, SourceId into, PersonId by) {
        return refusal(from, into, by)
                .<SourceMerge>map(SourceMerge.Refused::new)
                .orElseGet(() -> new SourceMerge.Foreseen(supplied(from)));
    }

    public SourceMerge merge(SourceId from, SourceId into, PersonId by) {
        sources.takeTurns();
        var refusal = refusal(from, into, by);
        if (refusal.isPresent()) {
            return new SourceMerge.Refused(refusal.get());
        }
        var supplied = supplied(from);
        rows.merge(from, into, by);
        ledger.write(
                Act.SOURCE_MERGED,
                by,
                Map.of(
                        "source",
                        rows.name(from),
                        "into",
                        rows.name(into),
                        "drafts",
                        Long.toString(supplied.drafts()),
                        "stories",
                        Long.toString(supplied.stories())));
        return new SourceMerge.Merged(supplied);
    }

    /** Those merged before {@code from}, the last one first; for administrators only. */
    @Transactional(readOnly = true)
    public Slice<MergedSource> merged(Keyset from, int limit, PersonId by) {
        return administrators.may(HouseAct.UNDO_SOURCE_MERGE, by)
                ? rows.merged(from, limit)
                : new Slice<>(List.of(), Optional.empty());
    }

    /** Has it stand by itself again, and what led to it lead there. */
    public SourceUnmerge undo(SourceId merged, PersonId by) {
        sources.takeTurns();
        if (!administrators.may(HouseAct.UNDO_SOURCE_MERGE, by)) {
            return SourceUnmerge.NOT_ALLOWED;
        }
        var means = sources.find(merged).filter(now -> !now.id().equals(merged));
        if (means.isEmpty()) {
            return SourceUnmerge.GONE;
        }
        if (rows.wasLedOn(merged)) {
            return SourceUnmerge.MERGED_ON;
        }
        rows.separate(merged);
        ledger.write(
                Act.SOURCE_UNMERGED,
                by,
                Map.of("source", rows.name(merged), "from", means.get().name()));
        return SourceUnmerge.UNDONE;
    }

    private Optional<SourceMerge.Why> refusal(SourceId from, SourceId into, PersonId by) {
        if (!administrators.may(HouseAct.MERGE_SOURCES, by)) {
            return Optional.of(SourceMerge.Why.NOT_ALLOWED);
        }
        if (from.equals(into)) {
            return Optional.of(SourceMerge.Why.ITSELF);
        }
        var first = sources.standing(from);
        var other = sources.standing(into);
        if (first.isEmpty() || other.isEmpty()) {
            return Optional.of(SourceMerge.Why.GONE);
        }
        return first.get().own() == other.get().own()
                ? Optional.empty()
                : Optional.of(SourceMerge.Why.OWN);
    }

    private Carried supplied(SourceId source) {
        return rooms.stream().map(room -> room.by(source)).reduce(Carried.NOTHING, Carried::and);
    }
}
