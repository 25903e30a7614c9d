package org.caibian.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the site served over HTTP from a real, empty database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SiteTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "caibian.search.folder=target/site-test/search-${random.uuid}",
            "caibian.media.folder=target/site-test/media",
            "caibian.data=target/site-test"
        })
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface SiteTest {}
