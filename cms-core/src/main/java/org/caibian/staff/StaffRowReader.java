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

/** Says what would come of one row, beside who has that account already. */
record StaffRowReader(
        Headings<StaffColumn> headings, Sheet.Row row, List<Desk> desks, Optional<String> holder) {

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

    Outcome outcome() {
        var name = said(StaffColumn.NAME);
        if (holder.isPresent()) {
            return holder.get().equals(name)
                    ? new Outcome.Here(name)
                    : new Outcome.Faulty(Fault.TAKEN);
        }
        var faults = Stream.of(Fault.values()).filter(this::has).toList();
        return faults.isEmpty()
                ? new Outcome.Joins(name, said(StaffColumn.EMAIL), posts())
                : new Outcome.Faulty(faults);
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
            // Of the row beside others, and not of its words.
            case TWICE, TAKEN -> false;
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
