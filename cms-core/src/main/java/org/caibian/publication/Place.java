package org.caibian.publication;

import org.caibian.manuscript.Label;
import org.caibian.shared.ArticleId;

/** One place of the site where readers would come upon a story. */
public sealed interface Place {

    /** The story's own page. */
    record Page(ArticleId article) implements Place {}

    record Front() implements Place {}

    record Section(Label section) implements Place {}

    record Topic(Label topic) implements Place {}

    /** The list of topics, which shows the newest story of each. */
    record Topics() implements Place {}

    record Tag(Label tag) implements Place {}

    /** The list of corrections. */
    record Corrections() implements Place {}

    /** The page of another story of its chain, which shows how things went on. */
    record Chain(ArticleId article) implements Place {}

    record Picture(String sha256) implements Place {}

    /** A channel with one address for all stories. */
    record Whole(Channel channel) implements Place {}

    default Channel channel() {
        return switch (this) {
            case Page _ -> Channel.STORY;
            case Front _, Section _, Topic _, Topics _, Tag _, Corrections _ -> Channel.LISTS;
            case Chain _ -> Channel.NEIGHBOURS;
            case Picture _ -> Channel.PICTURE;
            case Whole(var channel) -> channel;
        };
    }
}
