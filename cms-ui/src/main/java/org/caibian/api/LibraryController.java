package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.caibian.article.IllustrateResult;
import org.caibian.article.Illustrating;
import org.caibian.media.Picture;
import org.caibian.media.PictureResult;
import org.caibian.media.Pictures;
import org.caibian.publication.PrintedPictures;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.token.Scope;
import org.jspecify.annotations.Nullable;
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
@Asks(Scope.WRITE)
@RequestMapping(path = ApiAddresses.V1, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Pictures")
class LibraryController {

    private static final long MEGABYTE = 1024L * 1024;

    private final Illustrating illustrating;
    private final Pictures pictures;
    private final PrintedPictures printed;
    private final Refusals refusals;
    private final Lookup lookup;

    LibraryController(
            Illustrating illustrating,
            Pictures pictures,
            PrintedPictures printed,
            Refusals refusals,
            Lookup lookup) {
        this.illustrating = illustrating;
        this.pictures = pictures;
        this.printed = printed;
        this.refusals = refusals;
        this.lookup = lookup;
    }

    @PostMapping(
            path = "/articles/{article}/pictures",
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    @Operation(
            summary = "Bring a picture into the library, for a draft you may change",
            description =
                    "The bytes of a JPEG or PNG, known by what they are and not by `Content-Type`; at most 20 MB, and 12,000 pixels a side. The same bytes twice are one picture. It stands in the draft once you save words that name it by its `sha256`, at the head (`picture`) or in the `body`, with what it shows, caption and credit; `picture-rights` says until when it may be printed.")
    @MayRefuseWriting
    @MayRefuse(rules = {Rule.NO_DRAFT, Rule.NOT_A_PICTURE, Rule.PICTURE_TOO_LARGE})
    JsonLibraryPicture bring(
            @PathVariable String article,
            @Parameter(
                            description =
                                    "What its file is called, by which the picture is found again.",
                            example = "IMG_0231.jpg")
                    @RequestParam(defaultValue = "")
                    String name,
            @RequestBody(required = false) byte @Nullable [] bytes,
            @AuthenticationPrincipal Bearer caller) {
        var draft = lookup.draft(article, caller.person());
        var sent = bytes == null ? new byte[0] : bytes;
        var kept = kept(illustrating.add(draft, sent, name, caller.person()), draft);
        return JsonLibraryPicture.of(pictures.find(kept.sha256()).orElse(kept));
    }

    private Picture kept(IllustrateResult result, DraftId draft) {
        return switch (result) {
            case IllustrateResult.Looked(PictureResult.Kept(var picture)) -> picture;
            case IllustrateResult.Looked(PictureResult.TooLarge(var most)) ->
                    throw Refused.because(
                            Rule.PICTURE_TOO_LARGE, most / MEGABYTE, Pictures.MOST_PIXELS_A_SIDE);
            case IllustrateResult.Looked(PictureResult.NotAPicture _) ->
                    throw Refused.because(Rule.NOT_A_PICTURE);
            case IllustrateResult.Refused(var why) -> throw refusals.of(why, draft);
            case IllustrateResult.NoPicture _,
                    IllustrateResult.Limited _,
                    IllustrateResult.Outdated _ ->
                    throw Refused.because(Rule.NO_PICTURE);
        };
    }

    @GetMapping("/pictures")
    @Operation(
            summary =
                    "List the pictures at the head of what readers have, those of the newest stories first",
            description =
                    "The shelf the desk offers to writers, as pictures that may be used again: each once, with the newest story that has it. With `words`, those that have all of them in caption or credit, in what they show, or in the name of their file.")
    @MayRefuse(rules = Rule.BAD_REQUEST)
    JsonPage<JsonPrintedPicture> list(
            @Parameter(example = "港口 程野") @RequestParam(defaultValue = "") String words,
            @Parameter(description = "`next` of the page before.") @RequestParam
                    Optional<String> from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit) {
        return JsonPage.of(
                printed.find(words, Lookup.from(from, Keyset.START), Lookup.limit(limit)),
                JsonPrintedPicture::of);
    }

    @GetMapping("/pictures/{sha256}")
    @Operation(summary = "Read what the library knows of a picture, by the hash of its bytes")
    @MayRefuse(rights = Refusal.NOT_FOUND)
    JsonLibraryPicture read(@PathVariable String sha256) {
        return pictures.find(sha256)
                .map(JsonLibraryPicture::of)
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }
}
