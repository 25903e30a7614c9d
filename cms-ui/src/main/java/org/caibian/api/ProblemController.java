package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ProblemType.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Problems", description = "What each refusal means.")
@SecurityRequirements
class ProblemController {

    /** Where a refusal names somebody or something, its explanation leaves room. */
    private static final List<Object> ABOUT_NOBODY = List.of("…", "…");

    private final Wording wording;

    ProblemController(Wording wording) {
        this.wording = wording;
    }

    @Schema(
            name = "ProblemType",
            description = "A kind of refusal, explained in Chinese and English.")
    record JsonProblemType(
            @Schema(example = "/api/v1/problems/outdated") String type,
            int status,
            Map<String, String> title,
            Map<String, String> detail) {}

    @GetMapping
    @Operation(summary = "List every kind of refusal")
    List<JsonProblemType> all() {
        return ProblemType.all().stream().map(this::told).toList();
    }

    @GetMapping("/{type}")
    @Operation(summary = "Read what a kind of refusal means")
    @MayRefuse(rules = Rule.NO_SUCH_ADDRESS)
    JsonProblemType one(@PathVariable String type) {
        return ProblemType.named(type)
                .map(this::told)
                .orElseThrow(() -> Refused.because(Rule.NO_SUCH_ADDRESS, type));
    }

    private JsonProblemType told(ProblemType type) {
        return new JsonProblemType(
                type.uri().toString(),
                type.status().value(),
                inBoth(type.titleKey()),
                inBoth(type.detailKey()));
    }

    private Map<String, String> inBoth(String key) {
        return Map.of(
                "zh", wording.say(key, Wording.CHINESE, ABOUT_NOBODY),
                "en", wording.say(key, Wording.ENGLISH, ABOUT_NOBODY));
    }
}
