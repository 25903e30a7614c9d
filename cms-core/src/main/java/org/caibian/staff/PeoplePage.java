package org.caibian.staff;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Which people a page shows, in SQL: only what is asked for, so that each way finds its index. */
record PeoplePage(String which, Map<String, Object> asked) {

    private static final Pattern WILD = Pattern.compile("[%_\\\\]");

    static PeoplePage after(String account, PeopleFilter filter, int limit) {
        return of("p.account > :after", Map.of("after", account, "limit", limit), filter);
    }

    /** All of them on one page, to be counted. */
    static PeoplePage whole(PeopleFilter filter) {
        return of("true", Map.of(), filter);
    }

    private static PeoplePage of(String from, Map<String, Object> with, PeopleFilter filter) {
        var which = new StringBuilder(from);
        Map<String, Object> asked = new HashMap<>(with);
        if (!filter.words().isEmpty()) {
            which.append(" and p.sought like :words");
            asked.put("words", "%" + WILD.matcher(filter.words()).replaceAll("\\\\$0") + "%");
        }
        filter.active()
                .ifPresent(active -> {
                    which.append(" and p.active = :active");
                    asked.put("active", active);
                });
        filter.desk().ifPresent(desk -> asked.put("desk", desk.value()));
        filter.role().ifPresent(role -> asked.put("role", role.name()));
        if (filter.desk().isPresent() || filter.role().isPresent()) {
            which.append(" and exists (select from post where person = p.id")
                    .append(filter.desk().map(_ -> " and desk = :desk").orElse(""))
                    .append(filter.role().map(_ -> " and role = :role").orElse(""))
                    .append(")");
        }
        return new PeoplePage(which.toString(), asked);
    }

    String count() {
        return "select count(*) from person p where " + which;
    }

    /** The page is cut before the posts of anybody are read. */
    String statement() {
        return "where id = any(array(select p.id from person p where "
                + which
                + " order by p.account limit :limit)) order by account";
    }
}
