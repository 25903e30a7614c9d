package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Drafts;
import org.caibian.article.IllustrateResult;
import org.caibian.article.Illustrating;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.LeadPicture;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.Seen;
import org.caibian.text.Block;
import org.caibian.token.Scope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.WRITE)
@RequestMapping(
        path = ApiAddresses.V1 + "/articles/{article}/picture-rights",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Pictures", description = "The pictures of a draft.")
class PictureController {

    private final Illustrating illustrating;
    private final Drafts drafts;
    private final Refusals refusals;
    private final Telling telling;
    private final Lookup lookup;

    PictureController(
            Illustrating illustrating,
            Drafts drafts,
            Refusals refusals,
            Telling telling,
            Lookup lookup) {
        this.illustrating = illustrating;
        this.drafts = drafts;
        this.refusals = refusals;
        this.telling = telling;
        this.lookup = lookup;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say until which day a picture of a draft may be printed",
            description = "A release after that day is held.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING, Refusal.SPIKED},
            rules = {Rule.SET_MEANWHILE, Rule.NO_PICTURE})
    ResponseEntity<JsonArticle> limit(
            @PathVariable String article,
            @RequestBody JsonRightsUntil rights,
            @AuthenticationPrincipal Bearer caller) {
        var id = lookup.draft(article, caller.person());
        var sha256 =
                drafts.find(id)
                        .flatMap(draft -> named(draft.content(), rights.sha256()))
                        .orElse("");
        return switch (illustrating.limitRights(
                id, sha256, new Seen<>(rights.seen()), rights.until(), caller.person())) {
            case IllustrateResult.Refused(var why) -> throw refusals.of(why, id);
            case IllustrateResult.Outdated(var now, var by) -> throw refusals.setMeanwhile(now, by);
            case IllustrateResult.NoPicture _, IllustrateResult.Looked _ ->
                    throw Refused.because(Rule.NO_PICTURE);
            case IllustrateResult.Limited _ -> telling.standing(id, caller.person());
        };
    }

    private static Optional<String> named(Content content, Optional<String> sha256) {
        var lead = content.picture().map(LeadPicture::sha256);
        if (sha256.isEmpty()) {
            return lead;
        }
        var body = content.body().pictures().stream().map(Block.Picture::sha256);
        return sha256.filter(
                Stream.concat(lead.stream(), body).collect(Collectors.toUnmodifiableSet())
                        ::contains);
    }
}
