package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.staff.OpenWork;

/**
 * Something that is open on a desk: the number of its article, or who is away, and who has it in
 * hand, or stands in.
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record JsonOpenWork(OpenWork.Sort sort, String which, Optional<String> who) {

    static Stream<JsonOpenWork> of(OpenWork work) {
        return work.first().stream()
                .map(one -> new JsonOpenWork(work.sort(), one.which(), one.who()));
    }
}
