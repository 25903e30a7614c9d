package org.caibian.site;

import jakarta.servlet.http.HttpServletResponse;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows drafts to the staff of their desk as readers will see them (预览). */
@Controller
class PreviewController {

    private final Drafts drafts;
    private final DraftPages pages;
    private final Unreleased unreleased;
    private final Frames frames;

    PreviewController(Drafts drafts, DraftPages pages, Unreleased unreleased, Frames frames) {
        this.drafts = drafts;
        this.pages = pages;
        this.unreleased = unreleased;
        this.frames = frames;
    }

    @GetMapping("/preview/{id}")
    String page(
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model) {
        var draft = draft(id, me);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute(
                "page",
                pages.preview(draft, frames.say("preview.words"), "/preview/" + draft.id()));
        return "site/story";
    }

    @GetMapping("/preview/{id}" + StoryPage.Foreseen.PICTURE)
    ResponseEntity<Resource> picture(
            @PathVariable String id, @AuthenticationPrincipal SignedIn me) {
        return unreleased.picture(draft(id, me));
    }

    @GetMapping("/preview/{id}" + StoryPage.Foreseen.PICTURES + "{sha256}")
    ResponseEntity<Resource> bodyPicture(
            @PathVariable String id,
            @PathVariable String sha256,
            @AuthenticationPrincipal SignedIn me) {
        return unreleased.picture(draft(id, me), sha256);
    }

    private Draft draft(String id, SignedIn me) {
        return DraftId.parse(id)
                .filter(draft -> drafts.mayRead(draft.article(), me.id()))
                .flatMap(drafts::find)
                .orElseThrow(Unreleased::unknown);
    }
}
