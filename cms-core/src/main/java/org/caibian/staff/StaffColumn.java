package org.caibian.staff;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.caibian.sheet.Headings;
import org.caibian.sheet.Sheet;

/** What a column of a list of people may say. */
enum StaffColumn {
    ACCOUNT,
    NAME,
    EMAIL,
    DESK,
    ROLES;

    private static final Map<String, StaffColumn> HEADED =
            Map.ofEntries(
                    entry("账号", ACCOUNT),
                    entry("登录名", ACCOUNT),
                    entry("account", ACCOUNT),
                    entry("姓名", NAME),
                    entry("name", NAME),
                    entry("邮箱", EMAIL),
                    entry("电子邮箱", EMAIL),
                    entry("email", EMAIL),
                    entry("e-mail", EMAIL),
                    entry("部门", DESK),
                    entry("desk", DESK),
                    entry("角色", ROLES),
                    entry("role", ROLES),
                    entry("roles", ROLES));

    /** Empty where no column has accounts, or names. */
    static Optional<Headings<StaffColumn>> headings(Sheet.Row first) {
        return Optional.of(Headings.of(first, HEADED))
                .filter(headings -> headings.have(ACCOUNT))
                .filter(headings -> headings.have(NAME));
    }
}
