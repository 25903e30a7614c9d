package org.caibian.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges one desk on which nothing is open into another, for good: its articles, its robots and the
 * posts held on it are the other's, each one to one, and its code leads there. Past rounds and
 * absences, and the numbers of articles stay as they were.
 */
@Component
@Transactional
public class DeskMerges {

    private final DeskRows desks;
    private final DeskMergeRows rows;
    private final Administrators administrators;
    private final List<DeskWork> rooms;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    DeskMerges(
            DeskRows desks,
            DeskMergeRows rows,
            Administrators administrators,
            List<DeskWork> rooms,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.desks = desks;
        this.rows = rows;
        this.administrators = administrators;
        this.rooms = List.copyOf(rooms);
        this.ledger = ledger;
        this.events = events;
    }

    /** Those that were merged, the last one first; for administrators only. */
    @Transactional(readOnly = true)
    public List<MergedDesk> merged(PersonId by) {
        return administrators.may(HouseAct.MERGE_DESKS, by) ? rows.merged() : List.of();
    }

    /** What keeps a desk from being merged into any other; for administrators only. */
    @Transactional(readOnly = true)
    public List<OpenWork> open(DeskId desk, PersonId by) {
        return administrators.may(HouseAct.MERGE_DESKS, by) ? open(desk) : List.of();
    }

    /** What would come of it, for whoever is asked before it is done. */
    @Transactional(readOnly = true)
    public DeskMerge foreseen(DeskId from, DeskId into, PersonId by) {
        return obstacle(from, into, by)
                .orElseGet(() -> new DeskMerge.Foreseen(rows.belongings(from)));
    }

    public DeskMerge merge(DeskId from, DeskId into, PersonId by) {
        desks.takeTurns();
        // Whoever begins something on one of them, or is given a post, waits and finds it merged.
        rows.hold(from, into);
        var obstacle = obstacle(from, into, by);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        var belongings = rows.belongings(from);
        ledger.write(Act.DESK_MERGED, by, told(from, into, belongings));
        rooms.forEach(room -> room.goOver(from, into));
        rows.merge(from, into, by);
        belongings.people().forEach(each -> events.publishEvent(new PostsChanged(each.person())));
        return new DeskMerge.Merged(belongings);
    }

    private Optional<DeskMerge> obstacle(DeskId from, DeskId into, PersonId by) {
        if (!administrators.may(HouseAct.MERGE_DESKS, by)) {
            return refused(DeskMerge.Why.NOT_ALLOWED);
        }
        if (from.equals(into)) {
            return refused(DeskMerge.Why.ITSELF);
        }
        var other = desks.standing(into);
        if (desks.standing(from).isEmpty() || other.isEmpty()) {
            return refused(DeskMerge.Why.GONE);
        }
        if (other.get().archived()) {
            return refused(DeskMerge.Why.ARCHIVED);
        }
        var open = open(from);
        return open.isEmpty() ? Optional.empty() : Optional.of(new DeskMerge.Busy(open));
    }

    /** An absence is entered once and names its desk, so it must be over before. */
    private List<OpenWork> open(DeskId from) {
        return Stream.concat(
                        rooms.stream().flatMap(room -> room.open(from).stream()),
                        rows.absences(from).stream())
                .toList();
    }

    private static Optional<DeskMerge> refused(DeskMerge.Why why) {
        return Optional.of(new DeskMerge.Refused(why));
    }

    /** With each post that goes over, so that it can be told later who came by which. */
    private Map<String, String> told(DeskId from, DeskId into, DeskBelongings belongings) {
        var told = new HashMap<String, String>();
        told.put("desk", desks.find(from).orElseThrow().name());
        told.put("into", desks.find(into).orElseThrow().name());
        told.put("articles", Long.toString(belongings.articles()));
        told.put("robots", Long.toString(belongings.robots()));
        told.put(
                "posts",
                belongings.people().stream()
                        .flatMap(each ->
                                each.roles().stream().map(role -> each.person() + ":" + role))
                        .collect(Collectors.joining(" ")));
        return told;
    }
}
