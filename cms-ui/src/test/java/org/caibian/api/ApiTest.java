package org.caibian.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caibian.CaibianApplication;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the API over HTTP: the whole program, on a real database with nobody in it yet. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CaibianApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "caibian.search.folder=target/api-test/search-${random.uuid}",
            "caibian.media.folder=target/api-test/media",
            "caibian.data=target/api-test"
        })
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface ApiTest {}
