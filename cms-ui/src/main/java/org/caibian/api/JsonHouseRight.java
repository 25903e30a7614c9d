package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.caibian.staff.HouseAct;
import org.caibian.staff.Role;
import org.caibian.staff.Whose;

@Schema(
        name = "HouseRight",
        description = "Whose an act on the house itself is, and the roles of which one is enough.")
record JsonHouseRight(
        HouseAct act,
        HouseAct.Area area,
        Whose whose,
        List<Role> roles,
        @Schema(description = "Whether everybody may where it is about themselves.")
                boolean forOneself) {

    static JsonHouseRight of(HouseAct act) {
        var whose = act.whose();
        return new JsonHouseRight(act, act.area(), whose, roles(act), whose.isOpenToOneself());
    }

    /** The roles of which one is enough. */
    static List<Role> roles(HouseAct act) {
        return Stream.of(Role.values()).filter(act.whose()::isOpenTo).toList();
    }
}
