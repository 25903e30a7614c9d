package org.caibian.search.elastic;

import java.util.UUID;

/**
 * What the newsroom's things are called in Elasticsearch: readers ask the alias {@code serving};
 * while an index is being filled it is also written through {@code filling}.
 */
record Names(String serving) {

    String filling() {
        return serving + ".filling";
    }

    String fresh() {
        return serving + "." + UUID.randomUUID();
    }
}
