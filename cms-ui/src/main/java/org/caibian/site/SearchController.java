package org.caibian.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** Finds stories for readers. */
@Controller
class SearchController {

    private final SearchPages pages;
    private final Freshness freshness;

    SearchController(SearchPages pages, Freshness freshness) {
        this.pages = pages;
        this.freshness = freshness;
    }

    @GetMapping("/search")
    @Nullable String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> after,
            ServletWebRequest request,
            HttpServletResponse response,
            Model model) {
        var page = pages.find(q, after);
        if (page.state() != SearchPage.State.AWAY) {
            return freshness.show("site/search", page, request, model);
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("page", page);
        return "site/search";
    }
}
