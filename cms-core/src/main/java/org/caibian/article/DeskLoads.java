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
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
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

    private final DeskLoadRows rows;
    private final Staff staff;

    DeskLoads(DeskLoadRows rows, Staff staff) {
        this.rows = rows;
        this.staff = staff;
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
        var shares =
                Stream.concat(
                                held.stream().filter(share -> share.holder().isPresent()),
                                idle(desk, holders))
                        .sorted(MOST_PRESSED)
                        .toList();
        return new DeskLoad(unclaimed.orElseGet(() -> Share.none(Optional.empty(), "")), shares);
    }

    /** Those of the desk who could hold something and hold nothing. */
    private Stream<Share> idle(DeskId desk, Set<PersonId> holders) {
        return staff.servingOn(desk).stream()
                .filter(person -> reviews(person, desk))
                .filter(person -> !holders.contains(person.id()))
                .map(person -> Share.none(Optional.of(person.id()), person.name()));
    }

    private static boolean reviews(Person person, DeskId desk) {
        return List.of(Role.EDITOR, Role.PROOFREADER, Role.DESK_CHIEF).stream()
                .anyMatch(role -> person.is(role, desk));
    }
}
