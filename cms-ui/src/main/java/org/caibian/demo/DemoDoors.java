package org.caibian.demo;

import org.caibian.article.Drafts;
import org.caibian.article.Embargoes;
import org.caibian.article.Priorities;
import org.caibian.article.Scheduling;
import org.caibian.article.Writing;
import org.caibian.publication.Corrections;
import org.caibian.publication.SecondLooks;
import org.caibian.publication.TakeDowns;
import org.caibian.publication.Withdrawals;
import org.caibian.reader.Comments;
import org.caibian.reader.Readings;
import org.caibian.workflow.Reviews;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The newsroom's doors through which the demo's stories go. */
@Component
@ConditionalOnBooleanProperty("caibian.demo")
record DemoDoors(
        Writing writing,
        Priorities priorities,
        Reviews reviews,
        Drafts drafts,
        Scheduling scheduling,
        Embargoes embargoes,
        TakeDowns takeDowns,
        Corrections corrections,
        SecondLooks secondLooks,
        Withdrawals withdrawals,
        Comments comments,
        Readings readings) {}
