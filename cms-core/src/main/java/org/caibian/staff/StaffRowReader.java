package org.caibian.staff;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.sheet.Headings;
import org.caibian.sheet.Sheet;
import org.caibian.staff.StaffLine.Fault;
import org.caibian.staff.StaffLine.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Says what would come of one row, beside who has that account already, with what is wrong beside
 * others; {@code alone} where nobody is there to confirm a role that weighs.
 */
record StaffRowReader(
        Headings<StaffColumn> headings,
        Sheet.Row row,
        List<Desk> desks,
        Optional<Person> holder,
        Set<Fault> beside,
        boolean alone) {

    private static final Map<String, Role> ROLES =
            Map.ofEntries(
                    entry("记者", Role.REPORTER),
                    entry("reporter", Role.REPORTER),
                    entry("责任编辑", Role.EDITOR),
                    entry("编辑", Role.EDITOR),
                    entry("editor", Role.EDITOR),
                    entry("校对", Role.PROOFREADER),
                    entry("proofreader", Role.PROOFREADER),
                    entry("部门主任", Role.DESK_CHIEF),
                    entry("主任", Role.DESK_CHIEF),
                    entry("desk chief", Role.DESK_CHIEF),
                    entry("总编辑", Role.CHIEF_EDITOR),
                    entry("chief editor", Role.CHIEF_EDITOR),
                    entry("评论审核", Role.MODERATOR),
                    entry("moderator", Role.MODERATOR),
                    entry("管理员", Role.ADMIN),
                    entry("administrator", Role.ADMIN));

    /** Whose row it is comes first: of another's nothing else is told. */
    Outcome outcome() {
        return Stream.of(Fault.TWICE, Fault.TAKEN)
                .filter(beside::contains)
                .findFirst()
                .<Outcome>map(Outcome.Faulty::new)
                .orElseGet(() -> holder.map(this::here).orElseGet(this::joins));
    }

    private Outcome here(Person person) {
        return person.name().equals(said(StaffColumn.NAME))
                ? new Outcome.Here(person.name(), person.posts(), differs(person))
                : new Outcome.Faulty(Fault.TAKEN);
    }

    /** A row without roles says nothing of them. */
    private boolean differs(Person person) {
        return roles().findAny().isPresent()
                && (Stream.of(Fault.DESK, Fault.ROLE, Fault.NO_DESK).anyMatch(this::has)
                        || !posts().equals(person.posts()));
    }

    private Outcome joins() {
        var faults = Stream.of(Fault.values()).filter(this::has).toList();
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        var posts = posts();
        return new Outcome.Joins(
                said(StaffColumn.NAME),
                said(StaffColumn.EMAIL),
                posts,
                alone ? Set.of() : Grants.weighty(posts, Set.of()));
    }

    /** All that is wrong is told at once: nobody mends a file one fault at a time. */
    private boolean has(Fault fault) {
        return switch (fault) {
            case ACCOUNT -> !NewPerson.isAccount(said(StaffColumn.ACCOUNT));
            case NAME -> NewPerson.isNoName(said(StaffColumn.NAME));
            case EMAIL -> NewPerson.isNoAddress(said(StaffColumn.EMAIL));
            case DESK -> !said(StaffColumn.DESK).isEmpty() && desk().isEmpty();
            case ROLE -> !ROLES.keySet().containsAll(roles().toList());
            case NO_DESK ->
                    said(StaffColumn.DESK).isEmpty()
                            && roles().map(ROLES::get).anyMatch(StaffRowReader::isOfADesk);
            case TWICE, TAKEN, EMAIL_TWICE, EMAIL_TAKEN -> beside.contains(fault);
        };
    }

    private static boolean isOfADesk(@Nullable Role role) {
        return role != null && role.scope() == Role.Scope.DESK;
    }

    private Set<Post> posts() {
        return roles().map(ROLES::get)
                .map(role ->
                        isOfADesk(role)
                                ? Post.on(desk().orElseThrow().now(), role)
                                : Post.house(role))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> roles() {
        return Stream.of(said(StaffColumn.ROLES).split("[、，,;；/]", -1))
                .filter(words -> !words.isBlank())
                .map(words -> words.strip().toLowerCase(Locale.ROOT));
    }

    private Optional<Desk> desk() {
        return desks.stream()
                .filter(each ->
                        Arrays.asList(each.name(), each.nameEn(), each.code())
                                .contains(said(StaffColumn.DESK)))
                .findFirst();
    }

    private String said(StaffColumn column) {
        return headings.in(row, column);
    }
}
