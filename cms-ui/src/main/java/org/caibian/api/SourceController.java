package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.caibian.api.JsonSource.JsonNewSource;
import org.caibian.api.JsonSource.JsonTerms;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.source.Source;
import org.caibian.source.SourceId;
import org.caibian.source.Sources;
import org.caibian.token.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.ADMINISTER)
@RequestMapping(path = SourceController.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sources", description = "Who may supply text (稿源), from when to when, on what terms.")
class SourceController {

    static final String ADDRESS = ApiAddresses.V1 + "/sources";

    private final Sources sources;
    private final HouseOutcomes outcomes;

    SourceController(Sources sources, HouseOutcomes outcomes) {
        this.sources = sources;
        this.outcomes = outcomes;
    }

    @GetMapping
    @Operation(
            summary = "List the sources text may come from",
            description = "The newsroom's own first, then by name.")
    @MayRefuse(rules = Rule.BAD_REQUEST)
    JsonPage<JsonSource> list(
            @Parameter(description = "`next` of the page before.") @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit) {
        int asked = Lookup.limit(limit);
        return JsonPage.of(
                sources.after(Lookup.behind(from).map(SourceId::new), asked + 1),
                asked,
                source -> Long.toString(source.id().value()),
                JsonSource::of);
    }

    @GetMapping("/{source}")
    @Operation(
            summary = "Read what the list says of a source",
            description =
                    "Its version is the `ETag`. The id of one that was merged tells what it was merged into.")
    @MayRefuse(rights = Refusal.NOT_FOUND)
    ResponseEntity<JsonSource> one(@PathVariable long source) {
        return told(
                sources.find(new SourceId(source))
                        .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Put a source on the list",
            description = "It is never taken off: its days end. Administrators.")
    @MayRefuse(
            rights = Refusal.ROLE_MISSING,
            rules = {Rule.BAD_REQUEST, Rule.NAME_TAKEN, Rule.FIELD_UNUSABLE})
    ResponseEntity<JsonSource> add(
            @RequestBody JsonNewSource source, @AuthenticationPrincipal Bearer caller) {
        var listed =
                outcomes.listed(
                        sources.add(
                                source.name().orElse(""),
                                source.own().orElse(false),
                                first(source.listedFrom()),
                                source.listedUntil(),
                                caller.person()));
        var there = sources.find(listed).orElseThrow();
        return ResponseEntity.created(URI.create(ADDRESS + "/" + listed.value()))
                .eTag(tag(there))
                .body(JsonSource.of(there));
    }

    @PutMapping(path = "/{source}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say anew for when a source is listed, and on what terms",
            description =
                    "`If-Match` names the version that was read. What it supplied before stays as it is; nothing of it is released on a day it is not listed for. Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {
                Rule.BAD_REQUEST,
                Rule.VERSION_NEEDED,
                Rule.MALFORMED_VERSION,
                Rule.CHANGED_SINCE,
                Rule.FIELD_UNUSABLE
            })
    ResponseEntity<JsonSource> change(
            @PathVariable long source,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RequestBody JsonTerms terms,
            @AuthenticationPrincipal Bearer caller) {
        int seen = Lookup.version(ifMatch);
        var id = found(source).id();
        outcomes.listed(
                sources.change(
                        id,
                        seen,
                        first(terms.listedFrom()),
                        terms.listedUntil(),
                        terms.told(),
                        caller.person()));
        return told(found(source));
    }

    private static LocalDate first(Optional<LocalDate> day) {
        return day.orElseThrow(() -> Refused.because(Rule.BAD_REQUEST, "listedFrom"));
    }

    private static ResponseEntity<JsonSource> told(Source source) {
        return ResponseEntity.ok().eTag(tag(source)).body(JsonSource.of(source));
    }

    private static String tag(Source source) {
        return "\"" + source.version() + "\"";
    }

    /** The one of that id; what was merged is none any more. */
    private Source found(long id) {
        return sources.standing(new SourceId(id))
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }
}
