package org.caibian.security;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.staff.Desk;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.startup.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which role each group of a directory gives: {@code 编辑部-财经=reporter@CJ}, or {@code 评论审核=moderator}
 * for a role of the house. Roles that weigh are given by two people, and by no group.
 */
final class GroupRoles {

    private static final Logger LOG = LoggerFactory.getLogger(GroupRoles.class);
    private static final Pattern LINE =
            Pattern.compile("(?<group>.*\\S)\\s*=\\s*(?<role>[A-Za-z_-]+)(@(?<desk>[A-Z]{2}))?");

    private final List<Gift> gifts;

    private GroupRoles(List<Gift> gifts) {
        this.gifts = gifts;
    }

    private record Gift(String group, Role role, Optional<String> desk) {}

    /** Reads the lines of a setting; the program does not start with one it cannot follow. */
    static GroupRoles read(String setting, List<String> lines) {
        return new GroupRoles(lines.stream().map(line -> gift(setting, line.strip())).toList());
    }

    /** What these groups give where the house has these desks; one it has not gives nothing. */
    Set<Post> posts(Collection<String> groups, List<Desk> desks) {
        return gifts.stream()
                .filter(gift -> groups.contains(gift.group))
                .flatMap(gift -> post(gift, desks))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Post> post(Gift gift, List<Desk> desks) {
        if (gift.desk.isEmpty()) {
            return Stream.of(Post.house(gift.role));
        }
        var code = gift.desk.get();
        var post =
                desks.stream()
                        .filter(desk -> desk.code().equals(code))
                        .map(desk -> Post.on(desk.now(), gift.role))
                        .findFirst();
        if (post.isEmpty()) {
            LOG.warn("Group {} gives {} on {}, which is no desk", gift.group, gift.role, code);
        }
        return post.stream();
    }

    private static Gift gift(String setting, String line) {
        var read = LINE.matcher(line);
        if (!read.matches()) {
            throw wrong(setting, line, "应写成 组=角色@部门 或 组=角色", "write GROUP=ROLE@DESK or GROUP=ROLE");
        }
        var role =
                role(read.group("role"))
                        .orElseThrow(() -> wrong(setting, line, "没有这个角色", "there is no such role"));
        if (role.isWeighty()) {
            throw wrong(
                    setting,
                    line,
                    "总编辑和管理员由两位管理员给，不由目录给",
                    "chief editor and administrator are given by two people, not by a directory");
        }
        var desk = Optional.ofNullable(read.group("desk"));
        if ((role.scope() == Role.Scope.HOUSE) == desk.isPresent()) {
            throw wrong(
                    setting,
                    line,
                    desk.isPresent() ? "这个角色不分部门" : "这个角色要写明部门",
                    desk.isPresent()
                            ? "this role is held for the house"
                            : "this role needs a desk");
        }
        return new Gift(read.group("group").strip(), role, desk);
    }

    private static Optional<Role> role(String name) {
        var plain = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(Role.values()).filter(role -> role.name().equals(plain)).findFirst();
    }

    private static CannotStart wrong(String setting, String line, String why, String whyEn) {
        return new CannotStart("%s「%s」：%s / %s: %s".formatted(setting, line, why, setting, whyEn));
    }
}
