package org.caibian.ui.shell;

import java.util.Locale;
import org.caibian.security.SignedIn;
import org.caibian.staff.Role;

/** The places of the desk one goes to from anywhere. */
enum Place {
    WORK("", "home"),
    QUEUE("queue", "review"),
    ARTICLES("articles", "doc"),
    CALENDAR("calendar", "clock"),
    RESPONSIBLE("responsible", "person"),
    LOAD("load", "bullets"),
    DELEGATION("delegation", "person"),
    ACCOUNT("account", "person"),
    PUBLISHED("published", "live"),
    RULES("rules", "numbers"),
    RIGHTS("rights", "lock"),
    TOKENS("tokens", "link"),
    ADMIN("admin", "gear");

    private final String path;
    private final String icon;

    Place(String path, String icon) {
        this.path = path;
        this.icon = icon;
    }

    String path() {
        return path;
    }

    String icon() {
        return icon;
    }

    String label() {
        return "nav." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it stands in the rail; the rest is reached from its neighbour and by the palette. */
    boolean isInRail() {
        return switch (this) {
            case LOAD, DELEGATION, ACCOUNT, RIGHTS, TOKENS -> false;
            default -> true;
        };
    }

    boolean opensTo(SignedIn person) {
        return switch (this) {
            case WORK, PUBLISHED, ACCOUNT, RIGHTS, TOKENS -> true;
            case QUEUE, DELEGATION ->
                    person.isAnyOf(
                            Role.EDITOR, Role.PROOFREADER, Role.DESK_CHIEF, Role.CHIEF_EDITOR);
            case ARTICLES, CALENDAR ->
                    person.isAnyOf(
                            Role.REPORTER,
                            Role.EDITOR,
                            Role.PROOFREADER,
                            Role.DESK_CHIEF,
                            Role.CHIEF_EDITOR);
            case RESPONSIBLE -> person.isAnyOf(Role.EDITOR);
            case LOAD -> person.isAnyOf(Role.DESK_CHIEF, Role.CHIEF_EDITOR);
            case RULES -> person.isAnyOf(Role.CHIEF_EDITOR);
            case ADMIN -> person.isAnyOf(Role.ADMIN);
        };
    }

    boolean holds(String location) {
        return path.isEmpty()
                ? location.isEmpty()
                : location.equals(path) || location.startsWith(path + "/");
    }
}
