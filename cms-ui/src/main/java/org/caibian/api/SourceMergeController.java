package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.caibian.api.JsonInto.JsonIntoSource;
import org.caibian.api.JsonSource.JsonMergedSource;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.Keyset;
import org.caibian.source.Source;
import org.caibian.source.SourceId;
import org.caibian.source.SourceMerges;
import org.caibian.source.Sources;
import org.caibian.token.Scope;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.ADMINISTER)
@RequestMapping(path = SourceController.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sources")
class SourceMergeController {

    private final Sources sources;
    private final SourceMerges merges;
    private final HouseOutcomes outcomes;

    SourceMergeController(Sources sources, SourceMerges merges, HouseOutcomes outcomes) {
        this.sources = sources;
        this.merges = merges;
        this.outcomes = outcomes;
    }

    @GetMapping("/{source}/merge")
    @Operation(summary = "Read what a merge would concern", description = "Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {
                Rule.BAD_REQUEST,
                Rule.UNKNOWN_SUBJECT,
                Rule.MERGED_INTO_ITSELF,
                Rule.OWN_AND_OTHERS
            })
    JsonCarried foresee(
            @PathVariable long source,
            @RequestParam long into,
            @AuthenticationPrincipal Bearer caller) {
        return outcomes.supplied(
                merges.foreseen(found(source).id(), new SourceId(into), caller.person()));
    }

    @PostMapping(path = "/{source}/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Merge a source into another (合并)",
            description =
                    "Whoever names it from then on means the other; words that were saved or sealed say what they said, and are released only while both are listed. Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {
                Rule.BAD_REQUEST,
                Rule.UNKNOWN_SUBJECT,
                Rule.MERGED_INTO_ITSELF,
                Rule.OWN_AND_OTHERS
            })
    JsonCarried merge(
            @PathVariable long source,
            @RequestBody JsonIntoSource into,
            @AuthenticationPrincipal Bearer caller) {
        var other = into.into().orElseThrow(() -> Refused.because(Rule.BAD_REQUEST, "into"));
        return outcomes.supplied(
                merges.merge(found(source).id(), new SourceId(other), caller.person()));
    }

    @GetMapping("/merged")
    @Operation(
            summary = "List the sources that were merged, the last one first",
            description = "For administrators; empty for others.")
    @MayRefuse(rules = Rule.BAD_REQUEST)
    JsonPage<JsonMergedSource> merged(
            @Parameter(description = "`next` of the page before.") @RequestParam
                    Optional<String> from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal Bearer caller) {
        return JsonPage.of(
                merges.merged(
                        Lookup.from(from, Keyset.START), Lookup.limit(limit), caller.person()),
                JsonMergedSource::of);
    }

    @PostMapping("/{source}/unmerge")
    @Operation(
            summary = "Undo the merge of a source",
            description =
                    "It is on the list by itself again; what was saved under the other since stays so. Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = Rule.MERGED_ON)
    JsonSource unmerge(@PathVariable long source, @AuthenticationPrincipal Bearer caller) {
        outcomes.separate(merges.undo(new SourceId(source), caller.person()));
        return JsonSource.of(found(source));
    }

    /** The one of that id; what was merged is none any more. */
    private Source found(long id) {
        return sources.standing(new SourceId(id))
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }
}
