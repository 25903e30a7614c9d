package org.caibian.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.cache.CacheResponseStatus;
import org.apache.hc.client5.http.cache.HttpCacheContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.cache.CacheConfig;
import org.apache.hc.client5.http.impl.cache.CachingHttpClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.TimeValue;

/**
 * A cache that stands before the site and is shared by all readers (RFC 9111): it keeps whatever it
 * is not forbidden to, for ten minutes where it is told nothing, and asks again where it has to.
 */
public final class SiteCache implements AutoCloseable {

    private static final int ENTRIES = 20_000;
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int CONNECTIONS = 8;

    private final String site;
    private final AtomicInteger served = new AtomicInteger();
    private final CloseableHttpClient client =
            CachingHttpClients.custom()
                    .setCacheConfig(
                            CacheConfig.custom()
                                    .setSharedCache(true)
                                    .setHeuristicCachingEnabled(true)
                                    .setHeuristicDefaultLifetime(TimeValue.ofMinutes(10))
                                    .setMaxCacheEntries(ENTRIES)
                                    .setMaxObjectSize(LARGEST)
                                    .build())
                    .setConnectionManager(
                            PoolingHttpClientConnectionManagerBuilder.create()
                                    .setMaxConnPerRoute(CONNECTIONS)
                                    .build())
                    .disableRedirectHandling()
                    .build();

    /** Before a site such as {@code http://localhost:8080}. */
    public SiteCache(String site) {
        this.site = site;
    }

    /** What a reader is given. */
    public Fetched get(String path) {
        var context = HttpCacheContext.create();
        try {
            var answer = client.execute(new HttpGet(site + path), context, SiteCache::fetched);
            if (context.getCacheResponseStatus() == CacheResponseStatus.VALIDATED
                    || context.getCacheResponseStatus() == CacheResponseStatus.CACHE_HIT) {
                served.incrementAndGet();
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }

    /** How often it had what it was asked for. */
    public int served() {
        return served.get();
    }

    private static Fetched fetched(ClassicHttpResponse answer) throws IOException, ParseException {
        var entity = Optional.ofNullable(answer.getEntity());
        return new Fetched(
                answer.getCode(),
                entity.map(HttpEntity::getContentType).orElse(""),
                entity.isPresent()
                        ? EntityUtils.toString(entity.get(), StandardCharsets.UTF_8)
                        : "");
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
