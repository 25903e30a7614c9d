package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.shared.DeskId;
import org.caibian.staff.Arrival;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Member", description = "Somebody of the staff, and what they are where.")
record JsonMember(
        long id,
        String account,
        String name,
        List<JsonPost> posts,
        @Schema(
                        description =
                                "For administrators: whether they were ever in (`IN`). If not: their link is good or on its way (`INVITED`), their invitation could not be sent and is to be sent again at the desk (`UNSENT`), or there is none (`NOT_YET`).")
                Optional<Arrival> arrival) {

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
                        .toList(),
                Optional.empty());
    }

    /** The same, and whether they have ever come. */
    static JsonMember arriving(Person person, Function<DeskId, String> code) {
        var member = of(person, code);
        return new JsonMember(
                member.id,
                member.account,
                member.name,
                member.posts,
                Optional.of(person.arrival()));
    }
}
