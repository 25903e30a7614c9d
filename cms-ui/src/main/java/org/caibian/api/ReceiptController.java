package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.caibian.publication.Receipt;
import org.caibian.publication.Receipts;
import org.caibian.publication.Withdrawals;
import org.caibian.publication.WithdrawnStory;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ApiAddresses.V1, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Receipts",
        description = "What readers lost, and when each channel was seen without it (撤稿回执).")
class ReceiptController {

    private final Receipts receipts;
    private final Withdrawals withdrawals;
    private final Lookup lookup;

    ReceiptController(Receipts receipts, Withdrawals withdrawals, Lookup lookup) {
        this.receipts = receipts;
        this.withdrawals = withdrawals;
        this.lookup = lookup;
    }

    @GetMapping("/withdrawn-stories")
    @Operation(
            summary = "List what readers are without now, the latest withdrawn first",
            description = "Of every desk, as the desk shows it to everybody of the house.")
    @MayRefuse(rules = Rule.BAD_REQUEST)
    JsonPage<JsonWithdrawnStory> stories(
            @Parameter(description = "`next` of the page before.") @RequestParam
                    Optional<String> from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit) {
        return page(withdrawals.stories(Lookup.from(from, Keyset.START), Lookup.limit(limit)));
    }

    @GetMapping("/articles/{article}/receipts")
    @Operation(
            summary = "List an article's withdrawals, the latest first",
            description = "Also those from which the story came back: each keeps its receipt.")
    @MayRefuse(rights = Refusal.NOT_FOUND, rules = Rule.BAD_REQUEST)
    JsonPage<JsonWithdrawnStory> ofArticle(
            @PathVariable String article,
            @Parameter(description = "`next` of the page before.") @RequestParam
                    Optional<String> from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal Bearer caller) {
        var id = lookup.article(article, caller.person());
        return page(receipts.of(id, Lookup.from(from, Keyset.START), Lookup.limit(limit)));
    }

    @GetMapping("/articles/{article}/receipts/{receipt}")
    @Operation(summary = "Read when each channel was seen without a story, by a receipt's number")
    @MayRefuse(rights = Refusal.NOT_FOUND)
    JsonReceipt one(
            @PathVariable String article,
            @PathVariable String receipt,
            @AuthenticationPrincipal Bearer caller) {
        var id = lookup.article(article, caller.person());
        return Receipt.number(receipt)
                .flatMap(number -> receipts.find(id, number))
                .map(JsonReceipt::of)
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    @GetMapping("/articles/{article}/receipt")
    @Operation(summary = "Read the receipt of an article's latest withdrawal")
    @MayRefuse(rights = Refusal.NOT_FOUND, rules = Rule.NOT_WITHDRAWN)
    JsonReceipt latest(@PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        return receipts.latest(lookup.article(article, caller.person()))
                .map(JsonReceipt::of)
                .orElseThrow(() -> Refused.because(Rule.NOT_WITHDRAWN));
    }

    private JsonPage<JsonWithdrawnStory> page(Slice<WithdrawnStory> slice) {
        var codes = lookup.codes();
        return JsonPage.of(slice, lost -> JsonWithdrawnStory.of(lost, codes.apply(lost.desk())));
    }
}
