package org.caibian;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caibian.staff.Desk;
import org.junit.jupiter.api.Test;

/** In which language a desk is named at the desk is decided in one place. */
class DeskNamesTest {

    /** Besides it, the matrix of roles finds desks by either name, and a desk's form has both. */
    private static final Set<String> KNOWN = Set.of("DeskForm", "DeskNames", "RoleMatrix");

    @Test
    void pagesAskOnePlaceWhatADeskIsCalled() {
        var asking =
                House.CLASSES.stream()
                        .filter(each -> each.getPackageName().startsWith("org.caibian.ui"))
                        .flatMap(each -> each.getAccessesFromSelf().stream())
                        .filter(DeskNamesTest::isForAName)
                        .map(JavaAccess::getOriginOwner)
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asking).isEqualTo(new TreeSet<>(KNOWN));
    }

    private static boolean isForAName(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Desk.class)
                && Set.of("name", "nameEn").contains(access.getName());
    }
}
