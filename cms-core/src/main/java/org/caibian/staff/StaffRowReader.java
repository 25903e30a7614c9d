package org.caibian.staff;

import static java.util.Map.entry;

import java.io.Serial;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.sheet.Headings;
import org.caibian.sheet.Sheet;
import org.caibian.staff.StaffLine.Fault;
import org.caibian.staff.StaffLine.Outcome;

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

    /** A row that is wrong in this way. */
    private static final class Wrong extends Exception {
        @Serial private static final long serialVersionUID = 1;

        private final Fault fault;

        Wrong(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }
    }

    Outcome outcome() {
        try {
            return joins();
        } catch (Wrong wrong) {
            return new Outcome.Faulty(wrong.fault);
        }
    }

    private Outcome joins() throws Wrong {
        var name = said(StaffColumn.NAME);
        if (holder.isPresent()) {
            require(holder.get().equals(name), Fault.TAKEN);
            return new Outcome.Here(name);
        }
        var email = said(StaffColumn.EMAIL);
        var person =
                new NewPerson(said(StaffColumn.ACCOUNT), name, Optional.of(email), "", Set.of());
        switch (Administration.unusable(person)) {
            case "account" -> throw new Wrong(Fault.ACCOUNT);
            case "name" -> throw new Wrong(Fault.NAME);
            case "email" -> throw new Wrong(Fault.EMAIL);
            default -> require(!email.isEmpty(), Fault.EMAIL);
        }
        return new Outcome.Joins(name, email, posts());
    }

    private Set<Post> posts() throws Wrong {
        var posts = new LinkedHashSet<Post>();
        var desk = desk();
        for (var words : said(StaffColumn.ROLES).split("[、，,;；/]", -1)) {
            if (!words.isBlank()) {
                posts.add(post(words.strip(), desk));
            }
        }
        return posts;
    }

    private static Post post(String words, Optional<Desk> desk) throws Wrong {
        var role = ROLES.get(words.toLowerCase(Locale.ROOT));
        if (role == null) {
            throw new Wrong(Fault.ROLE);
        }
        if (role.scope() == Role.Scope.HOUSE) {
            return Post.house(role);
        }
        require(desk.isPresent(), Fault.NO_DESK);
        return Post.on(desk.get().id(), role);
    }

    private Optional<Desk> desk() throws Wrong {
        var words = said(StaffColumn.DESK);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var desk =
                desks.stream()
                        .filter(each ->
                                Arrays.asList(each.name(), each.nameEn(), each.code())
                                        .contains(words))
                        .findFirst();
        require(desk.isPresent(), Fault.DESK);
        return desk;
    }

    private String said(StaffColumn column) {
        return headings.in(row, column);
    }

    private static void require(boolean right, Fault fault) throws Wrong {
        if (!right) {
            throw new Wrong(fault);
        }
    }
}
