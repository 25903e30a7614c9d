package org.caibian.publication;

import org.caibian.article.Label;
import org.caibian.shared.ArticleId;

/** One place of the site where readers would come upon a story. */
public sealed interface Place {

    Channel channel();

    /** The story's own page. */
    record Page(ArticleId article) implements Place {
        @Override
        public Channel channel() {
            return Channel.STORY;
        }
    }

    record Front() implements Place {
        @Override
        public Channel channel() {
            return Channel.LISTS;
        }
    }

    record Section(Label section) implements Place {
        @Override
        public Channel channel() {
            return Channel.LISTS;
        }
    }

    record Topic(Label topic) implements Place {
        @Override
        public Channel channel() {
            return Channel.LISTS;
        }
    }

    record Tag(Label tag) implements Place {
        @Override
        public Channel channel() {
            return Channel.LISTS;
        }
    }

    record Picture(String sha256) implements Place {
        @Override
        public Channel channel() {
            return Channel.PICTURE;
        }
    }

    /** A channel with one address for all stories. */
    record Whole(Channel channel) implements Place {}
}
