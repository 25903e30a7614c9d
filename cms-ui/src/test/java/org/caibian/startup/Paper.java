package org.caibian.startup;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** An article, and who writes on it. */
record Paper(String account, long article) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WRITER = "wangyan";

    /** So many, begun by a machine of one writer, for one colleague each. */
    static List<Paper> begun(Path data, URI site, int many, TypedWords typed) throws Exception {
        var token = Optional.ofNullable(new StoredStories(data).tokens().get(WRITER)).orElseThrow();
        var caller = new Caller(() -> site, token);
        var papers = new ArrayList<Paper>();
        for (var account : new HiredAlike(data).to(WRITER, many)) {
            var body = JSON.readTree(TypedWords.body(typed.paragraphs()));
            var story = Map.of("headline", account + "写的", "body", body);
            var made = caller.post("/api/v1/desks/CJ/articles", story);
            papers.add(new Paper(account, made.at("/id").asLong()));
        }
        return papers;
    }
}
