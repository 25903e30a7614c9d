package org.caibian.article;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.DeskLoad.Share;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Rights;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Circle;
import org.caibian.staff.Colleagues;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.staff.Typed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the chiefs of a desk, and of the house, who holds what there and what is late (部门负荷). */
@Component
@Transactional(readOnly = true)
public class DeskLoads {

    private static final Comparator<Share> MOST_PRESSED =
            Comparator.comparingInt(Share::late)
                    .thenComparingInt(Share::soon)
                    .thenComparingInt(Share::tasks)
                    .reversed()
                    .thenComparing(Share::name);

    private static final Set<Role> HOLDERS = Set.of(Role.EDITOR, Role.PROOFREADER, Role.DESK_CHIEF);

    private final DeskLoadRows rows;
    private final Staff staff;
    private final Colleagues colleagues;

    DeskLoads(DeskLoadRows rows, Staff staff, Colleagues colleagues) {
        this.rows = rows;
        this.staff = staff;
        this.colleagues = colleagues;
    }

    /** The load of a desk as it stands, for whoever may see it. */
    public LoadResult of(DeskId desk, PersonId by) {
        return Rights.refusal(Action.SEE_LOAD, staff.person(by), Matter.on(desk))
                .<LoadResult>map(LoadResult.Refused::new)
                .orElseGet(() -> new LoadResult.Shown(read(desk)));
    }

    private DeskLoad read(DeskId desk) {
        var held = rows.of(desk);
        var unclaimed = held.stream().filter(share -> share.holder().isEmpty()).findFirst();
        var holders =
                held.stream()
                        .flatMap(share -> share.holder().stream())
                        .collect(Collectors.toUnmodifiableSet());
        var idle = idle(desk, holders);
        var shares =
                Stream.concat(
                                held.stream().filter(share -> share.holder().isPresent()),
                                idle.stream().limit(DeskLoad.IDLE))
                        .sorted(MOST_PRESSED)
                        .toList();
        return new DeskLoad(
                unclaimed.orElseGet(() -> Share.none(Optional.empty(), "")),
                shares,
                idle.size() > DeskLoad.IDLE);
    }

    /** Those of the desk who could hold something and hold nothing: one more than are listed. */
    private List<Share> idle(DeskId desk, Set<PersonId> holders) {
        return colleagues
                .of(
                        new Circle(HOLDERS, Optional.of(desk), false),
                        new Typed("", 0, DeskLoad.IDLE + 1),
                        person -> !holders.contains(person.id()))
                .stream()
                .map(person -> Share.none(Optional.of(person.id()), person.name()))
                .toList();
    }
}
