package org.caibian.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caibian.sharing.Opening;
import org.caibian.sharing.Share;
import org.caibian.sharing.SharedDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Shows a draft to the one reader outside it is shared with (外阅). Looking at the address opens
 * nothing: programs that fetch every link in a letter would use it up.
 */
@Controller
class SharedController {

    static final String ADDRESS = "/shared/{secret}";

    private static final String COOKIE = "caibian-share";

    private final SharedDrafts shares;
    private final DraftPages pages;
    private final Unreleased unreleased;
    private final Frames frames;
    private final NewsroomTime time;

    SharedController(
            SharedDrafts shares,
            DraftPages pages,
            Unreleased unreleased,
            Frames frames,
            NewsroomTime time) {
        this.shares = shares;
        this.pages = pages;
        this.unreleased = unreleased;
        this.frames = frames;
        this.time = time;
    }

    @GetMapping(ADDRESS)
    String page(
            @PathVariable String secret,
            @CookieValue(name = COOKIE, required = false) @Nullable String browser,
            HttpServletResponse response,
            Model model) {
        keepQuiet(response);
        var found = shares.look(secret, Optional.ofNullable(browser));
        model.addAttribute("page", page(found, secret));
        if (found instanceof Opening.Unknown) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        } else if (found instanceof Opening.Over || found instanceof Opening.AnothersAlready) {
            response.setStatus(HttpStatus.GONE.value());
        }
        return switch (found) {
            case Opening.Here _ -> "site/story";
            case Opening.Closed _ -> "site/shared";
            case Opening.AnothersAlready _, Opening.Over _, Opening.Unknown _ -> "site/notice";
        };
    }

    private Page page(Opening found, String secret) {
        return switch (found) {
            case Opening.Here(var share, var draft) ->
                    pages.preview(draft, words(share), address(secret));
            case Opening.Closed(var share) ->
                    new SharedPage(
                            head("shared.title"),
                            frames.masthead(""),
                            share.reader(),
                            time.toTheMinute(share.until()),
                            address(secret));
            case Opening.AnothersAlready _ -> notice("shared.another");
            case Opening.Over _ -> notice("shared.over");
            case Opening.Unknown _ -> notice("shared.unknown");
        };
    }

    /** What is opened here stays with this browser. */
    @PostMapping(ADDRESS)
    ResponseEntity<Void> open(@PathVariable String secret, HttpServletRequest request) {
        var kept = shares.open(secret).map(browser -> cookie(browser, secret, request.isSecure()));
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER);
        kept.ifPresent(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        return answer.header(HttpHeaders.LOCATION, address(secret)).build();
    }

    @GetMapping(ADDRESS + StoryPage.Foreseen.PICTURE)
    ResponseEntity<Resource> picture(
            @PathVariable String secret,
            @CookieValue(name = COOKIE, required = false) @Nullable String browser) {
        if (shares.look(secret, Optional.ofNullable(browser)) instanceof Opening.Here here) {
            return unreleased.picture(here.draft());
        }
        throw Unreleased.unknown();
    }

    @GetMapping(ADDRESS + StoryPage.Foreseen.PICTURES + "{sha256}")
    ResponseEntity<Resource> bodyPicture(
            @PathVariable String secret,
            @PathVariable String sha256,
            @CookieValue(name = COOKIE, required = false) @Nullable String browser) {
        if (shares.look(secret, Optional.ofNullable(browser)) instanceof Opening.Here here) {
            return unreleased.picture(here.draft(), sha256);
        }
        throw Unreleased.unknown();
    }

    private static ResponseCookie cookie(String browser, String secret, boolean secure) {
        return ResponseCookie.from(COOKIE, browser)
                .path(address(secret))
                .maxAge(Share.LONGEST.plus(Duration.ofDays(1)))
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }

    /** The address is a secret: it is told to no other site, no engine and no cache. */
    private static void keepQuiet(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    private String words(Share share) {
        return frames.say("shared.preview", share.reader(), time.toTheMinute(share.until()).text());
    }

    private NoticePage notice(String key) {
        return new NoticePage(
                head(key + ".title"),
                frames.masthead(""),
                frames.say(key + ".title"),
                frames.say(key + ".words"),
                List.of());
    }

    private Head head(String key) {
        return frames.head(Head.Kind.PASSING, frames.say(key), frames.say(key), "/");
    }

    /** A secret that is none is written back as nothing but its own letters. */
    private static String address(String secret) {
        return SharedAddress.of(secret.replaceAll("[^A-Za-z0-9_-]", ""));
    }
}
