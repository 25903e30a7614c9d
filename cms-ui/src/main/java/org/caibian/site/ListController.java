package org.caibian.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Opens the lists by section, topic and tag; what was merged leads to what it became, for ever. */
@Controller
class ListController {

    private final ListPages pages;
    private final TopicsPages topics;
    private final Freshness freshness;

    ListController(ListPages pages, TopicsPages topics, Freshness freshness) {
        this.pages = pages;
        this.topics = topics;
        this.freshness = freshness;
    }

    @GetMapping("/section/{slug}")
    @Nullable String section(
            @PathVariable String slug,
            @RequestParam Optional<String> before,
            ServletWebRequest request,
            Model model) {
        return show(
                pages.section(slug, Paging.from(before)),
                "/section/" + slug,
                before,
                request,
                model);
    }

    @GetMapping("/topic/{slug}")
    @Nullable String topic(
            @PathVariable String slug,
            @RequestParam Optional<String> before,
            ServletWebRequest request,
            Model model) {
        return show(
                pages.topic(slug, Paging.from(before)), "/topic/" + slug, before, request, model);
    }

    @GetMapping("/tag/{name}")
    @Nullable String tag(
            @PathVariable String name,
            @RequestParam Optional<String> before,
            ServletWebRequest request,
            Model model) {
        return show(
                pages.tag(name, Paging.from(before)),
                SiteLink.toTag(name).href(),
                before,
                request,
                model);
    }

    @GetMapping("/tag")
    @Nullable String tagByQuery(
            @RequestParam String name,
            @RequestParam Optional<String> before,
            ServletWebRequest request,
            Model model) {
        return tag(name, before, request, model);
    }

    @GetMapping("/topics")
    @Nullable String topics(
            @RequestParam Optional<String> from, ServletWebRequest request, Model model) {
        return freshness.show("site/topics", topics.behind(Paging.behind(from)), request, model);
    }

    private @Nullable String show(
            Optional<ListPage> found,
            String asked,
            Optional<String> before,
            ServletWebRequest request,
            Model model) {
        var page = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page.start().equals(asked)
                ? freshness.show("site/list", page, request, model)
                : moved(page, before, request);
    }

    private static String moved(ListPage page, Optional<String> before, ServletWebRequest request) {
        request.setAttribute(
                View.RESPONSE_STATUS_ATTRIBUTE,
                HttpStatus.MOVED_PERMANENTLY,
                RequestAttributes.SCOPE_REQUEST);
        return "redirect:"
                + before.map(place -> Paging.earlier(page.start(), Paging.from(Optional.of(place))))
                        .orElseGet(page::start);
    }
}
