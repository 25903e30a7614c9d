package org.caibian.ui.article;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.caibian.manuscript.Problem;

/**
 * The page of an article as the acts on it know it: how it saves, where it says something, and of
 * which fields, how an edit in review ends, how it is read again, how the paper is taken in hand.
 */
record ArticlePage(
        boolean writing,
        Runnable save,
        Supplier<Optional<Integer>> version,
        Banner banner,
        Consumer<List<Problem>> notHandedIn,
        Inspector inspector,
        Runnable stop,
        Runnable reload,
        Runnable write) {}
