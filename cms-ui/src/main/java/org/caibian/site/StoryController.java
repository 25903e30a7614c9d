package org.caibian.site;

import jakarta.servlet.http.HttpServletResponse;
import org.caibian.shared.ArticleId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Opens stories, and counts that they were read. */
@Controller
class StoryController {

    private final StoryPages pages;
    private final Freshness freshness;
    private final ReadingTally tally;

    StoryController(StoryPages pages, Freshness freshness, ReadingTally tally) {
        this.pages = pages;
        this.freshness = freshness;
        this.tally = tally;
    }

    @GetMapping("/story/{id}")
    @Nullable String story(
            @PathVariable String id,
            ServletWebRequest request,
            HttpServletResponse response,
            Model model) {
        var article = ArticleId.parse(id).orElseThrow(StoryController::unknown);
        return switch (pages.ask(article)) {
            case StoryPages.Asked.Here(var page) -> {
                if (Reader.isReading(request.getRequest())) {
                    tally.count(article);
                }
                yield freshness.show("site/story", page, request, model);
            }
            case StoryPages.Asked.Gone(var page) -> {
                response.setStatus(HttpStatus.GONE.value());
                model.addAttribute("page", page);
                yield "site/notice";
            }
            case StoryPages.Asked.Unknown() -> throw unknown();
        };
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
