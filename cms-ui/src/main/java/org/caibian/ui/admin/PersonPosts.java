package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Set;
import org.caibian.security.SignedIn;
import org.caibian.staff.Administration;
import org.caibian.staff.Desk;
import org.caibian.staff.Post;
import org.caibian.ui.parts.AskAgain;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** What somebody works as: the roles they hold, and those that wait for a second administrator. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonPosts {
    private final Administration administration;
    private final GrantLines grants;
    private final AskAgain again;
    private final AskAlone alone;
    private final SignedIn me;

    PersonPosts(
            Administration administration,
            GrantLines grants,
            AskAgain again,
            AskAlone alone,
            SignedIn me) {
        this.administration = administration;
        this.grants = grants;
        this.again = again;
        this.alone = alone;
        this.me = me;
    }

    Div waiting(PersonPage page) {
        return grants.of(page.person().id(), page.anew());
    }

    /** What they hold, and {@code beneath} it what stands beside why they may what they may. */
    PersonRoles held(PersonPage page, List<Desk> desks, Component... beneath) {
        var person = page.person();
        return new PersonRoles(
                person,
                desks,
                posts ->
                        again.before(
                                me,
                                () -> alone.beforeChange(person, posts, () -> keep(page, posts))),
                beneath);
    }

    private void keep(PersonPage page, Set<Post> posts) {
        var person = page.person();
        page.told(
                administration.setPosts(person.id(), person.posts(), posts, me.id()),
                "admin.roles.saved");
    }
}
