package org.caibian.ui.admin;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.staff.Desk;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.StaffLine;
import org.caibian.staff.StaffLine.Outcome;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Saying;

/** Says what would come of a row of a list of people, on these {@code desks}. */
record StaffLineWords(List<Desk> desks) {
    StaffLineWords {
        desks = List.copyOf(desks);
    }

    String of(StaffLine line) {
        return switch (line.outcome()) {
            case Outcome.Joins joins ->
                    Saying.words(
                            "admin.people.import.joins",
                            joins.name(),
                            joins.email(),
                            said(joins.posts(), joins.waiting()));
            case Outcome.Here(var name, var held, var differs) ->
                    differs
                            ? Saying.words(
                                    "admin.people.import.differs", name, said(held, Set.of()))
                            : Saying.words("admin.people.import.stays", name);
            case Outcome.Faulty(var faults) ->
                    faults.stream()
                            .map(fault -> Saying.words("admin.people.import." + fault))
                            .collect(Collectors.joining(Saying.words("list.semicolon")));
        };
    }

    private String said(Set<Post> posts, Set<Role> waiting) {
        return posts.isEmpty()
                ? Saying.words("admin.people.import.noRoles")
                : posts.stream()
                        .map(post -> desk(post) + role(post.role(), waiting))
                        .sorted()
                        .collect(Collectors.joining(Saying.words("list.comma")));
    }

    private String desk(Post post) {
        return desks.stream()
                .filter(desk -> post.desk().filter(desk.id()::equals).isPresent())
                .findFirst()
                .map(desk -> DeskNames.of(desk) + " ")
                .orElse("");
    }

    /** One that waits is only proposed by this. */
    private static String role(Role role, Set<Role> waiting) {
        return waiting.contains(role)
                ? Saying.words("admin.people.import.proposed", Duties.name(role))
                : Duties.name(role);
    }
}
