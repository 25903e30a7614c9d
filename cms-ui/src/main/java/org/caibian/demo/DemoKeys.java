package org.caibian.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.source.SourceId;
import org.caibian.subject.SectionId;

/** What the newsroom called the things the demo's files name; filled while the house is set up. */
record DemoKeys(
        Map<String, PersonId> people,
        Map<String, DeskId> desks,
        Map<String, SourceId> sources,
        Map<String, SectionId> sections,
        Map<String, String> pictures,
        Map<String, ArticleId> stories) {

    static DemoKeys none() {
        return new DemoKeys(
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>());
    }

    PersonId person(String account) {
        return known(people, account);
    }

    DeskId desk(String code) {
        return known(desks, code);
    }

    SourceId source(String key) {
        return known(sources, key);
    }

    SectionId section(String slug) {
        return known(sections, slug);
    }

    String picture(String file) {
        return known(pictures, file);
    }

    ArticleId story(String file) {
        return known(stories, file);
    }

    private static <T> T known(Map<String, T> things, String key) {
        return Optional.ofNullable(things.get(key))
                .orElseThrow(() -> new IllegalStateException("The house has no " + key));
    }
}
