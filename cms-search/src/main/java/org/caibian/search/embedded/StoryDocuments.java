package org.caibian.search.embedded;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.caibian.publication.Story;
import org.caibian.search.Searched;
import org.caibian.search.StoryQuery;
import org.caibian.shared.ArticleId;

/** How a story stands in the index, and a withdrawn one: its number and version, no word of it. */
final class StoryDocuments {

    /** Grows with every change here or in {@link StoryAnalyzer}; an older index is filled anew. */
    static final int FORM = 2;

    static final String KEY = "key";
    static final String ARTICLE = "article";
    static final String VERSION = "version";
    static final String STANDING = "standing";
    static final String LIVE = "live";
    static final String BURIED = "buried";
    static final String SECTION = "section";
    static final String TOPIC = "topic";
    static final String SOURCE = "source";
    static final String FIRST_RELEASED = "firstReleasedAt";

    private static final FieldType TEXT = text();

    private StoryDocuments() {}

    static Document of(Story story) {
        var document = numbered(story.article(), story.version(), LIVE);
        document.add(new LongField(SECTION, story.section().id(), Field.Store.NO));
        story.topic().ifPresent(t -> document.add(new LongField(TOPIC, t.id(), Field.Store.NO)));
        document.add(new StringField(SOURCE, story.sourceName(), Field.Store.NO));
        document.add(
                new LongField(
                        FIRST_RELEASED, story.firstReleasedAt().toEpochMilli(), Field.Store.YES));
        for (var searched : Searched.values()) {
            for (var text : searched.of(story)) {
                document.add(new Field(searched.field(), text, TEXT));
            }
        }
        return document;
    }

    static Document tombstone(ArticleId article, long version) {
        return numbered(article, version, BURIED);
    }

    static Term key(ArticleId article) {
        return new Term(KEY, article.toString());
    }

    static Sort sort(StoryQuery.Order order) {
        var article = LongField.newSortField(ARTICLE, true, SortedNumericSelector.Type.MIN);
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, article);
            case NEWEST ->
                    new Sort(
                            LongField.newSortField(
                                    FIRST_RELEASED, true, SortedNumericSelector.Type.MIN),
                            article);
        };
    }

    private static Document numbered(ArticleId article, long version, String standing) {
        var document = new Document();
        document.add(new StringField(KEY, article.toString(), Field.Store.NO));
        document.add(new LongField(ARTICLE, article.value(), Field.Store.YES));
        document.add(new LongField(VERSION, version, Field.Store.YES));
        document.add(new StringField(STANDING, standing, Field.Store.NO));
        return document;
    }

    private static FieldType text() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.setTokenized(true);
        type.setStored(true);
        type.freeze();
        return type;
    }
}
