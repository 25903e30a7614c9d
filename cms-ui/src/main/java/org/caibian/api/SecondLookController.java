package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.caibian.article.Drafts;
import org.caibian.publication.SecondLook;
import org.caibian.publication.SecondLookId;
import org.caibian.publication.SecondLookResult;
import org.caibian.publication.SecondLooks;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.token.Scope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.PUBLISH)
@RequestMapping(path = ApiAddresses.V1, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Second looks", description = "Looking again at flashes readers have (发后审).")
class SecondLookController {

    private final SecondLooks looks;
    private final Drafts drafts;
    private final Refusals refusals;
    private final Telling telling;
    private final Lookup lookup;

    SecondLookController(
            SecondLooks looks, Drafts drafts, Refusals refusals, Telling telling, Lookup lookup) {
        this.looks = looks;
        this.drafts = drafts;
        this.refusals = refusals;
        this.telling = telling;
        this.lookup = lookup;
    }

    @GetMapping("/second-looks")
    @Operation(summary = "What you may decide now, the soonest due first")
    List<JsonSecondLook> mine(@AuthenticationPrincipal Bearer caller) {
        return told(looks.openTo(caller.person()));
    }

    @GetMapping("/articles/{article}/second-looks")
    @Operation(summary = "Second looks at an article's latest flash, open or over")
    @MayRefuse(rights = Refusal.NOT_FOUND)
    List<JsonSecondLook> of(@PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        return told(looks.of(lookup.article(article, caller.person())));
    }

    @PostMapping("/second-looks/{look}/confirm")
    @Operation(summary = "Stand by a flash (确认)")
    @MayRefuseSeat
    @MayRefuse(rights = Refusal.NOT_FOUND, rules = Rule.ALREADY_DECIDED)
    ResponseEntity<JsonArticle> confirm(
            @PathVariable String look, @AuthenticationPrincipal Bearer caller) {
        var found = find(look, caller.person());
        accept(looks.confirm(found.id(), caller.person()), found.article());
        return telling.standing(found.article().main(), caller.person());
    }

    @PostMapping(
            path = "/second-looks/{look}/pull-back",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take a flash from readers (撤回), for a reason",
            description = "No other step gives that right to one person alone. Readers get 410.")
    @MayRefuseSeat
    @MayRefuse(
            rights = Refusal.NOT_FOUND,
            rules = {Rule.REASON_NEEDED, Rule.ALREADY_DECIDED})
    ResponseEntity<JsonArticle> pullBack(
            @PathVariable String look,
            @RequestBody JsonReason why,
            @AuthenticationPrincipal Bearer caller) {
        var found = find(look, caller.person());
        var reason = why.reason().orElse("");
        accept(looks.pullBack(found.id(), reason, caller.person()), found.article());
        return telling.standing(found.article().main(), caller.person());
    }

    private SecondLook find(String look, PersonId by) {
        return SecondLookId.parse(look)
                .flatMap(looks::find)
                .filter(found -> drafts.mayRead(found.article(), by))
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    private List<JsonSecondLook> told(List<SecondLook> found) {
        var people =
                telling.people(found.stream().flatMap(look -> look.people().stream()).toList());
        return found.stream().map(look -> JsonSecondLook.of(look, people)).toList();
    }

    private void accept(SecondLookResult result, ArticleId article) {
        switch (result) {
            case SecondLookResult.Confirmed _, SecondLookResult.PulledBack _ -> {}
            case SecondLookResult.AlreadyDecided(var by, var at) ->
                    throw refusals.decided(Rule.ALREADY_DECIDED, by, at, article.main());
            case SecondLookResult.ReasonNeeded(var longest) ->
                    throw Refused.because(Rule.REASON_NEEDED, longest);
            case SecondLookResult.Refused(var why) -> throw refusals.of(why, article.main());
        }
    }
}
