package org.caibian.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** Opens the pages that say who makes the paper. */
@Controller
class HouseController {

    private final HousePages pages;
    private final CorrectionsPages corrections;
    private final Freshness freshness;

    HouseController(HousePages pages, CorrectionsPages corrections, Freshness freshness) {
        this.pages = pages;
        this.corrections = corrections;
        this.freshness = freshness;
    }

    @GetMapping("/about")
    @Nullable String about(ServletWebRequest request, Model model) {
        return freshness.show("site/about", pages.about(), request, model);
    }

    @GetMapping("/masthead")
    @Nullable String people(ServletWebRequest request, Model model) {
        return freshness.show("site/people", pages.people(), request, model);
    }

    @GetMapping("/corrections")
    @Nullable String corrections(
            @RequestParam Optional<String> before, ServletWebRequest request, Model model) {
        var page = corrections.page(Paging.from(before));
        return freshness.show("site/corrections", page, request, model);
    }
}
