package org.caibian.staff;

import java.util.List;
import java.util.Map;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of desks as its administrators keep it: in order, called what they are called now, and
 * some put aside (归档).
 */
@Component
@Transactional
public class Desks {

    private final DeskRows rows;
    private final Administrators administrators;
    private final List<DeskWork> rooms;
    private final Ledger ledger;

    Desks(DeskRows rows, Administrators administrators, List<DeskWork> rooms, Ledger ledger) {
        this.rows = rows;
        this.administrators = administrators;
        this.rooms = List.copyOf(rooms);
        this.ledger = ledger;
    }

    /** Puts a desk at {@code place} of the list, counted from 0. */
    public DeskChange move(DeskId id, int place, PersonId by) {
        if (!administrators.may(HouseAct.ARRANGE_DESKS, by)) {
            return new DeskChange.NotAllowed();
        }
        var desk = rows.standing(id);
        if (desk.isEmpty()) {
            return new DeskChange.Gone();
        }
        if (rows.move(id, place)) {
            tell(Act.DESK_MOVED, desk.get(), by);
        }
        return new DeskChange.Done();
    }

    /**
     * Calls a desk something else, unless it is called otherwise by now than was {@code seen}. Its
     * code stays for ever: the numbers of its articles open with it.
     */
    public DeskResult rename(Desk seen, String name, String nameEn, PersonId by) {
        if (!administrators.may(HouseAct.ARRANGE_DESKS, by)) {
            return new DeskResult.NotAllowed();
        }
        var naming = new DeskNaming(name, nameEn);
        if (!naming.unusable().isEmpty()) {
            return new DeskResult.Unusable(naming.unusable());
        }
        rows.takeTurns();
        return rows.hold(seen.id())
                .filter(now -> DeskNaming.of(now).equals(DeskNaming.of(seen)))
                .map(now -> called(now, naming, by))
                .orElseGet(DeskResult.Outdated::new);
    }

    private DeskResult called(Desk now, DeskNaming naming, PersonId by) {
        var other = rows.called("", naming.name()).filter(desk -> !desk.id().equals(now.id()));
        if (other.isPresent()) {
            return new DeskResult.Taken(other.get());
        }
        if (!naming.equals(DeskNaming.of(now))) {
            rows.rename(now.id(), naming);
            ledger.write(
                    Act.DESK_RENAMED,
                    by,
                    Map.of(
                            "code", now.code(),
                            "desk", naming.name(),
                            "before", now.name(),
                            "nameEn", naming.nameEn(),
                            "beforeEn", now.nameEn()));
        }
        return new DeskResult.Renamed();
    }

    /**
     * Nothing new begins on it any more. Only where nothing is open on it: whatever began before is
     * counted, and whoever begins something now waits.
     */
    public DeskChange archive(DeskId id, PersonId by) {
        if (!administrators.may(HouseAct.ARRANGE_DESKS, by)) {
            return new DeskChange.NotAllowed();
        }
        var desk = rows.hold(id);
        if (desk.isEmpty()) {
            return new DeskChange.Gone();
        }
        var open = rooms.stream().flatMap(room -> room.open(id).stream()).toList();
        if (!open.isEmpty()) {
            return new DeskChange.Busy(open);
        }
        return set(desk.get(), true, by);
    }

    /** Takes it back among those on which something may begin. */
    public DeskChange unarchive(DeskId id, PersonId by) {
        if (!administrators.may(HouseAct.ARRANGE_DESKS, by)) {
            return new DeskChange.NotAllowed();
        }
        return rows.hold(id).map(desk -> set(desk, false, by)).orElseGet(DeskChange.Gone::new);
    }

    private DeskChange set(Desk desk, boolean archived, PersonId by) {
        if (desk.archived() != archived) {
            rows.setArchived(desk.id(), archived);
            tell(archived ? Act.DESK_ARCHIVED : Act.DESK_UNARCHIVED, desk, by);
        }
        return new DeskChange.Done();
    }

    private void tell(Act act, Desk desk, PersonId by) {
        ledger.write(act, by, Map.of("desk", desk.name()));
    }
}
