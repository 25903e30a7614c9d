package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.article.Drafts;
import org.caibian.ledger.Ledger;
import org.caibian.publication.Preflights;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.Keyset;
import org.caibian.workflow.RouteMap;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = ApiAddresses.V1 + "/articles/{article}",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Course",
        description = "What was done to an article, where it stands on its way, who sealed it.")
class CourseController {

    private final Ledger ledger;
    private final RouteMap routes;
    private final Preflights preflights;
    private final Drafts drafts;
    private final Telling telling;
    private final Lookup lookup;

    CourseController(
            Ledger ledger,
            RouteMap routes,
            Preflights preflights,
            Drafts drafts,
            Telling telling,
            Lookup lookup) {
        this.ledger = ledger;
        this.routes = routes;
        this.preflights = preflights;
        this.drafts = drafts;
        this.telling = telling;
        this.lookup = lookup;
    }

    @GetMapping("/history")
    @Operation(summary = "Read the lines of the ledger about an article, newest first")
    @MayRefuse(rights = Refusal.NOT_FOUND, rules = Rule.BAD_REQUEST)
    JsonPage<JsonEntry> history(
            @PathVariable String article,
            @Parameter(description = "`next` of the page before.") @RequestParam
                    Optional<String> from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal Bearer caller) {
        var id = lookup.article(article, caller.person());
        var entries = ledger.about(id, Lookup.from(from, Keyset.START), Lookup.limit(limit));
        var people =
                telling.people(
                        entries.items().stream().flatMap(each -> each.by().stream()).toList());
        return JsonPage.of(entries, each -> JsonEntry.of(each, each.by().map(people)));
    }

    @GetMapping("/route")
    @Operation(
            summary = "Read the way of an article, and how far it has come",
            description = "Of the round it is in or came through; else of one begun now.")
    @MayRefuse(rights = Refusal.NOT_FOUND)
    JsonRoute route(@PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        var plan = routes.plan(lookup.draft(article, caller.person()));
        var holders =
                plan.stops().stream()
                        .flatMap(stop -> Stream.of(stop.holder(), stop.inSteadOf()))
                        .flatMap(Optional::stream)
                        .toList();
        return JsonRoute.of(plan, telling.people(holders));
    }

    @GetMapping("/preflight")
    @Operation(
            summary = "Read what a release of the draft would do, without doing it",
            description = "Every check with its outcome, which places change, who is told.")
    @MayRefuse(rights = Refusal.NOT_FOUND, rules = Rule.NO_DRAFT)
    JsonPreflight preflight(@PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        var preflight =
                preflights
                        .of(lookup.draft(article, caller.person()))
                        .orElseThrow(() -> Refused.because(Rule.NO_DRAFT));
        return JsonPreflight.of(preflight, telling.people(preflight.people()));
    }

    @GetMapping("/seals")
    @Operation(summary = "Read the seals of the latest round, also those an edit voided")
    @MayRefuse(rights = Refusal.NOT_FOUND)
    List<JsonSeal> seals(@PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        var id = lookup.draft(article, caller.person());
        var seals =
                drafts.latestRound(id).map(round -> drafts.seals(round.id())).orElseGet(List::of);
        var people =
                telling.people(seals.stream().flatMap(seal -> seal.people().stream()).toList());
        return seals.stream().map(seal -> JsonSeal.of(seal, people)).toList();
    }
}
