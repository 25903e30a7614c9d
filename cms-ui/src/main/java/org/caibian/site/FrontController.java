package org.caibian.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** Opens the front page, and leads back in time from there. */
@Controller
class FrontController {

    private final FrontPages pages;
    private final Freshness freshness;

    FrontController(FrontPages pages, Freshness freshness) {
        this.pages = pages;
        this.freshness = freshness;
    }

    @GetMapping("/")
    @Nullable String front(
            @RequestParam Optional<String> before, ServletWebRequest request, Model model) {
        var page = before.isEmpty() ? pages.today() : pages.before(Paging.from(before));
        return freshness.show("site/front", page, request, model);
    }
}
