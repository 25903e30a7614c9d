package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caibian.token.Token;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Token", description = "A token without its secret, which is shown once.")
record JsonToken(
        long id,
        String name,
        Token.Kind kind,
        @Schema(example = "[\"read\"]") List<String> scopes,
        Instant madeAt,
        Instant until,
        @Schema(description = "To the minute.") Optional<Instant> lastUsedAt) {

    static JsonToken of(Token token) {
        return new JsonToken(
                token.id().value(),
                token.name(),
                token.kind(),
                token.scopes().stream().sorted().map(ScopeGuard::name).toList(),
                token.madeAt(),
                token.until(),
                token.lastUsedAt());
    }
}
