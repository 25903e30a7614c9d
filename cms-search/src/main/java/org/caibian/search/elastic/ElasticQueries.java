package org.caibian.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.caibian.search.Searched;
import org.caibian.search.StoryQuery.Filter;
import org.caibian.search.Words;

/** Says to Elasticsearch what is looked for; the same as search.embedded's LuceneQueries. */
final class ElasticQueries {

    private static final double OTHER_FIELDS_COUNT = 0.1;
    private static final float NEWNESS_WEIGHS = 0.3f;
    private static final String NEWNESS_HALVES_IN = "30d";

    private ElasticQueries() {}

    /** Every part of the words, in whichever texts of a story each is. */
    static Query of(Words words) {
        var parts = words.parts().stream().map(ElasticQueries::part).toList();
        return words.isEmpty()
                ? Query.of(query -> query.matchAll(all -> all))
                : Query.of(query -> query.bool(bool -> bool.must(parts)));
    }

    /** The words among the live stories that pass the filter; newer ones weigh a little more. */
    static Query among(Query words, Filter filter, Instant asOf) {
        var newness =
                Query.of(query ->
                        query.distanceFeature(near ->
                                near.untyped(to ->
                                        to.field(StoryDocument.FIRST_RELEASED)
                                                .origin(millis(asOf))
                                                .pivot(JsonData.of(NEWNESS_HALVES_IN))
                                                .boost(NEWNESS_WEIGHS))));
        return Query.of(query ->
                query.bool(bool -> bool.must(words).should(newness).filter(conditions(filter))));
    }

    private static List<Query> conditions(Filter filter) {
        var conditions = new ArrayList<Query>();
        conditions.add(
                Query.of(q -> q.term(term -> term.field(StoryDocument.BURIED).value(false))));
        filter.section()
                .map(section -> is(StoryDocument.SECTION, Long.toString(section.value())))
                .ifPresent(conditions::add);
        filter.topic()
                .map(topic -> is(StoryDocument.TOPIC, Long.toString(topic.value())))
                .ifPresent(conditions::add);
        filter.source().map(name -> is(StoryDocument.SOURCE, name)).ifPresent(conditions::add);
        filter.from()
                .map(from ->
                        Query.of(q ->
                                q.range(r ->
                                        r.untyped(when ->
                                                when.field(StoryDocument.FIRST_RELEASED)
                                                        .gte(millis(from))))))
                .ifPresent(conditions::add);
        filter.until()
                .map(end ->
                        Query.of(q ->
                                q.range(r ->
                                        r.untyped(when ->
                                                when.field(StoryDocument.FIRST_RELEASED)
                                                        .lt(millis(end))))))
                .ifPresent(conditions::add);
        return conditions;
    }

    private static Query is(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    private static Query part(Words.Part part) {
        if (part.exact()) {
            return anywhere(part.text(), ElasticQueries::inARow);
        }
        return Query.of(query ->
                query.bool(bool ->
                        bool.must(anywhere(part.text(), ElasticQueries::mostOf))
                                .should(anywhere(part.text(), ElasticQueries::inARow))));
    }

    private static Query anywhere(String text, BiFunction<Searched, String, Query> match) {
        var ways = Arrays.stream(Searched.values()).map(in -> match.apply(in, text)).toList();
        return Query.of(
                query -> query.disMax(max -> max.queries(ways).tieBreaker(OTHER_FIELDS_COUNT)));
    }

    private static Query inARow(Searched in, String text) {
        return Query.of(query ->
                query.matchPhrase(match -> match.field(in.field()).query(text).boost(in.weight())));
    }

    private static Query mostOf(Searched in, String text) {
        return Query.of(query ->
                query.match(match ->
                        match.field(in.field())
                                .query(text)
                                .minimumShouldMatch(Words.NEEDED)
                                .boost(in.weight())));
    }

    private static JsonData millis(Instant at) {
        return JsonData.of(Long.toString(at.toEpochMilli()));
    }
}
