package org.caibian.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Makes, switches and clears away the indexes behind the aliases; for one node of the newsroom at a
 * time, so that no alias ever leads to two.
 */
final class ElasticIndexes {

    private static final String FORM = "form";

    private final ElasticsearchClient client;
    private final Names names;

    ElasticIndexes(ElasticsearchClient client, Names names) {
        this.client = client;
        this.names = names;
    }

    boolean isServing() throws IOException {
        return client.indices().existsAlias(alias -> alias.name(names.serving())).value();
    }

    /** Whether every index that serves was filled to its end, in today's form. */
    boolean isFilled() throws IOException {
        if (!isServing()) {
            return false;
        }
        return client
                .indices()
                .getMapping(ask -> ask.index(names.serving()))
                .mappings()
                .values()
                .stream()
                .allMatch(index -> isOfTodaysForm(index.mappings()));
    }

    /** Where nothing serves yet, an empty index does, for what is released before all is filled. */
    void serveSomething() throws IOException {
        if (!isServing()) {
            create(names.fresh(), names.serving());
        }
    }

    /** An index to fill; what a filling that was cut off left behind goes. */
    String createFresh() throws IOException {
        for (var left : behind(names.filling())) {
            delete(left);
        }
        var fresh = names.fresh();
        create(fresh, names.filling());
        return fresh;
    }

    /** In one step: readers ask the fresh index, and those before it are gone. */
    void serve(String fresh) throws IOException {
        client.indices()
                .putMapping(put -> put.index(fresh).meta(FORM, JsonData.of(StoryDocument.FORM)));
        var steps = new ArrayList<Action>();
        for (var before : behind(names.serving())) {
            steps.add(Action.of(step -> step.removeIndex(remove -> remove.index(before))));
        }
        steps.add(
                Action.of(
                        step -> step.remove(remove -> remove.index(fresh).alias(names.filling()))));
        steps.add(Action.of(step -> step.add(add -> add.index(fresh).alias(names.serving()))));
        client.indices().updateAliases(update -> update.actions(steps));
    }

    void delete(String index) throws IOException {
        client.indices().delete(gone -> gone.index(index).ignoreUnavailable(true));
    }

    void refresh(String name) throws IOException {
        client.indices().refresh(ask -> ask.index(name).ignoreUnavailable(true));
    }

    private void create(String index, String alias) throws IOException {
        try (var form = form()) {
            client.indices()
                    .create(make -> make.withJson(form).index(index).aliases(alias, as -> as));
        }
    }

    private Set<String> behind(String alias) throws IOException {
        if (!client.indices().existsAlias(ask -> ask.name(alias)).value()) {
            return Set.of();
        }
        return Set.copyOf(client.indices().getAlias(ask -> ask.name(alias)).aliases().keySet());
    }

    private static boolean isOfTodaysForm(TypeMapping mapping) {
        return List.of(StoryDocument.FORM)
                .equals(
                        mapping.meta().entrySet().stream()
                                .filter(note -> note.getKey().equals(FORM))
                                .map(note -> note.getValue().to(Integer.class))
                                .toList());
    }

    private static InputStream form() {
        return Objects.requireNonNull(
                ElasticIndexes.class.getResourceAsStream("stories.json"),
                "stories.json is part of the program");
    }
}
