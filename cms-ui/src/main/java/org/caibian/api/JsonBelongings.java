package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.caibian.staff.DeskBelongings;
import org.caibian.staff.Role;

@Schema(
        name = "DeskBelongings",
        description = "What goes over to the other desk by a merge, and who with which roles.")
record JsonBelongings(long articles, long robots, List<JsonHolder> people) {

    @Schema(name = "RolesOnDesk")
    record JsonHolder(@Schema(example = "wangyan") String account, String name, List<Role> roles) {}

    static JsonBelongings of(DeskBelongings belongings) {
        return new JsonBelongings(
                belongings.articles(),
                belongings.robots(),
                belongings.people().stream()
                        .map(each -> new JsonHolder(each.account(), each.name(), each.roles()))
                        .toList());
    }
}
