package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Page", description = "Part of a list; `next` is there while it goes on.")
record JsonPage<T>(
        List<T> items,
        @Schema(
                        description = "Give it back as `from` to read on.",
                        example = "1795420800000000-1042")
                Optional<String> next) {

    /**
     * Of a list that was read with one row more than {@code limit}, to learn whether it goes on
     * behind the {@code position} of the last.
     */
    static <S, T> JsonPage<T> of(
            List<S> oneMore, int limit, Function<S, String> position, Function<S, T> told) {
        var page = oneMore.subList(0, Math.min(limit, oneMore.size()));
        return new JsonPage<>(
                page.stream().map(told).toList(),
                oneMore.size() > limit
                        ? Optional.of(position.apply(page.getLast()))
                        : Optional.empty());
    }

    static <S, T> JsonPage<T> of(Slice<S> slice, Function<S, T> told) {
        return new JsonPage<>(
                slice.items().stream().map(told).toList(), slice.next().map(Keyset::encoded));
    }
}
