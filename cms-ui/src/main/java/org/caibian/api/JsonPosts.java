package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caibian.shared.DeskId;
import org.caibian.staff.Post;
import org.caibian.staff.Role;

@Schema(name = "NewPosts", description = "All roles somebody is to hold: no others stay.")
record JsonPosts(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Optional<List<JsonNewPost>> posts) {

    @Schema(
            name = "NewPost",
            description = "A role on a desk, or for the whole house where no desk is named.")
    record JsonNewPost(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Optional<Role> role,
            @Schema(example = "CJ") Optional<String> desk) {}

    /** The posts, by desks of those codes; a role for the house names none, and no other does. */
    Set<Post> told(Function<String, DeskId> desks) {
        return posts.orElseThrow(() -> Refused.because(Rule.BAD_REQUEST, "posts")).stream()
                .map(each -> post(role(each), each.desk().map(desks)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Role role(JsonNewPost post) {
        return post.role().orElseThrow(() -> Refused.because(Rule.BAD_REQUEST, "role"));
    }

    private static Post post(Role role, Optional<DeskId> desk) {
        if ((role.scope() == Role.Scope.HOUSE) != desk.isEmpty()) {
            throw Refused.because(Rule.BAD_REQUEST, "posts: " + role);
        }
        return new Post(role, desk);
    }
}
