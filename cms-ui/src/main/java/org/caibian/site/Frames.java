package org.caibian.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caibian.manuscript.AiUse;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Newsroom;
import org.caibian.subject.Section;
import org.caibian.subject.Subjects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes what stands around every page: its head and the masthead. */
@Component
class Frames {

    /** The site speaks Chinese, whatever the browser asks for. */
    static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private static final int LONGEST_DESCRIPTION = 150;

    private final Newsroom newsroom;
    private final Subjects subjects;
    private final NewsroomTime time;
    private final SiteSettings settings;
    private final Assets assets;
    private final MessageSource words;

    Frames(
            Newsroom newsroom,
            Subjects subjects,
            NewsroomTime time,
            SiteSettings settings,
            Assets assets,
            MessageSource words) {
        this.newsroom = newsroom;
        this.subjects = subjects;
        this.time = time;
        this.settings = settings;
        this.assets = assets;
        this.words = words;
    }

    /** The masthead for a reader who is at {@code here}. */
    Masthead masthead(String here) {
        return masthead(here, subjects.sections());
    }

    Masthead masthead(String here, List<Section> sections) {
        var places = new ArrayList<SiteLink>();
        places.add(place(say("nav.front"), "/", here));
        sections.forEach(
                section -> places.add(place(section.name(), "/section/" + section.slug(), here)));
        places.add(place(say("nav.topics"), "/topics", here));
        return new Masthead(newsroom.name(), time.today(), List.copyOf(places));
    }

    /** The head of the front page, which bears the outlet's name alone. */
    Head front() {
        return new Head(
                newsroom.name(),
                say("front.description", newsroom.name()),
                absolute("/"),
                Head.Kind.PAGE,
                Optional.empty(),
                Optional.empty(),
                assets.style());
    }

    Head head(Head.Kind kind, String title, String description, String path) {
        return new Head(
                title + " - " + newsroom.name(),
                shortened(description),
                absolute(path),
                kind,
                Optional.empty(),
                Optional.empty(),
                assets.style());
    }

    Head story(String title, String description, String path, Optional<SitePicture> picture) {
        return new Head(
                title + " - " + newsroom.name(),
                shortened(description),
                absolute(path),
                Head.Kind.STORY,
                picture.map(shown -> absolute(shown.src())),
                Optional.empty(),
                assets.style());
    }

    /** What machines are told of AI in the text of {@code article}. */
    Optional<AiMark> mark(AiUse ai, ArticleId article) {
        return AiMark.of(ai, newsroom.name(), article);
    }

    String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, LANGUAGE);
    }

    private static SiteLink place(String name, String href, String here) {
        return new SiteLink(name, href, href.equals(here));
    }

    /** The address by which the outside knows a page. */
    String absolute(String path) {
        return settings.address()
                .orElseGet(() ->
                        ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString())
                .concat(path);
    }

    private static String shortened(String description) {
        var line = description.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_DESCRIPTION
                ? line
                : line.substring(0, LONGEST_DESCRIPTION) + "…";
    }
}
