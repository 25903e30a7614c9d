package org.caibian.search.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.BiFunction;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.caibian.search.Searched;
import org.caibian.search.StoryQuery.Filter;
import org.caibian.search.Words;

/** Says to Lucene what is looked for. */
final class LuceneQueries {

    private static final float OTHER_FIELDS_COUNT = 0.1f;
    private static final float NEWNESS_WEIGHS = 0.3f;
    private static final Duration NEWNESS_HALVES_IN = Duration.ofDays(30);

    private LuceneQueries() {}

    /** Every part of the words, in whichever texts of a story each is. */
    static Query of(Words words) {
        var all = new BooleanQuery.Builder();
        words.parts().forEach(part -> all.add(part(part), Occur.MUST));
        return words.isEmpty() ? MatchAllDocsQuery.INSTANCE : all.build();
    }

    /** The words among the live stories that pass the filter; newer ones weigh a little more. */
    static Query among(Query words, Filter filter, Instant asOf) {
        var query = new BooleanQuery.Builder();
        query.add(words, Occur.MUST);
        query.add(
                LongField.newDistanceFeatureQuery(
                        StoryDocuments.FIRST_RELEASED,
                        NEWNESS_WEIGHS,
                        asOf.toEpochMilli(),
                        NEWNESS_HALVES_IN.toMillis()),
                Occur.SHOULD);
        conditions(filter).forEach(condition -> query.add(condition, Occur.FILTER));
        return query.build();
    }

    private static List<Query> conditions(Filter filter) {
        var conditions = new ArrayList<Query>();
        conditions.add(new TermQuery(new Term(StoryDocuments.STANDING, StoryDocuments.LIVE)));
        filter.section()
                .map(s -> LongField.newExactQuery(StoryDocuments.SECTION, s.value()))
                .ifPresent(conditions::add);
        filter.topic()
                .map(t -> LongField.newExactQuery(StoryDocuments.TOPIC, t.value()))
                .ifPresent(conditions::add);
        filter.source()
                .map(name -> new TermQuery(new Term(StoryDocuments.SOURCE, name)))
                .ifPresent(conditions::add);
        if (filter.from().isPresent() || filter.until().isPresent()) {
            conditions.add(
                    LongField.newRangeQuery(
                            StoryDocuments.FIRST_RELEASED,
                            filter.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE),
                            filter.until()
                                    .map(end -> end.toEpochMilli() - 1)
                                    .orElse(Long.MAX_VALUE)));
        }
        return conditions;
    }

    private static Query part(Words.Part part) {
        if (part.exact()) {
            return anywhere(part.text(), LuceneQueries::inARow);
        }
        return new BooleanQuery.Builder()
                .add(anywhere(part.text(), LuceneQueries::mostOf), Occur.MUST)
                .add(anywhere(part.text(), LuceneQueries::inARow), Occur.SHOULD)
                .build();
    }

    private static Query anywhere(String text, BiFunction<String, String, Query> match) {
        var ways = new ArrayList<Query>();
        for (var searched : Searched.values()) {
            ways.add(new BoostQuery(match.apply(searched.field(), text), searched.weight()));
        }
        return new DisjunctionMaxQuery(ways, OTHER_FIELDS_COUNT);
    }

    private static Query inARow(String field, String text) {
        return Optional.ofNullable(
                        new QueryBuilder(StoryAnalyzer.QUOTED).createPhraseQuery(field, text))
                .orElseGet(() -> MatchNoDocsQuery.INSTANCE);
    }

    private static Query mostOf(String field, String text) {
        var terms = terms(field, text);
        if (terms.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        var some = new BooleanQuery.Builder();
        terms.forEach(term -> some.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        return some.setMinimumNumberShouldMatch(Words.needed(terms.size())).build();
    }

    private static SequencedSet<String> terms(String field, String text) {
        var terms = new LinkedHashSet<String>();
        try (var stream = StoryAnalyzer.SOUGHT.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException textIsInMemory) {
            throw new UncheckedIOException(textIsInMemory);
        }
        return terms;
    }
}
