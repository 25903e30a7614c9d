package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.shared.DeskId;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Member", description = "Somebody of the staff, and what they are where.")
record JsonMember(long id, String account, String name, List<JsonPost> posts) {

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "Post",
            description = "A role on a desk, or for the whole house where no desk is named.")
    record JsonPost(Role role, @Schema(example = "CJ") Optional<String> desk) {}

    static JsonMember of(Person person, Function<DeskId, String> code) {
        return new JsonMember(
                person.id().value(),
                person.account(),
                person.name(),
                person.posts().stream()
                        .sorted(Comparator.comparing(Post::role))
                        .map(post -> new JsonPost(post.role(), post.desk().map(code)))
                        .toList());
    }
}
