package org.caibian.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody about to join the staff; the password comes already hashed. */
public record NewPerson(
        String account, String name, Optional<String> email, String passwordHash, Set<Post> posts) {

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9.-]{2,40}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 40;

    public NewPerson {
        account = account.strip();
        name = name.strip();
        email = email.map(String::strip).filter(address -> !address.isEmpty());
        posts = Set.copyOf(posts);
    }

    /** Somebody without an address. */
    public NewPerson(String account, String name, String passwordHash, Set<Post> posts) {
        this(account, name, Optional.empty(), passwordHash, posts);
    }

    static boolean isAccount(String words) {
        return ACCOUNT.matcher(words).matches();
    }

    static boolean isNoName(String words) {
        return words.isEmpty() || words.length() > LONGEST_NAME;
    }

    static boolean isNoAddress(String email) {
        return email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches();
    }

    /** Which of account, name and email cannot be used as they are, in that order. */
    public List<String> unusable() {
        var unusable = new ArrayList<String>();
        if (!isAccount(account)) {
            unusable.add("account");
        }
        if (isNoName(name)) {
            unusable.add("name");
        }
        if (email.filter(NewPerson::isNoAddress).isPresent()) {
            unusable.add("email");
        }
        return List.copyOf(unusable);
    }

    /** The same without such roles. */
    NewPerson without(Predicate<Role> roles) {
        return new NewPerson(
                account,
                name,
                email,
                passwordHash,
                posts.stream()
                        .filter(post -> !roles.test(post.role()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public String toString() {
        return "NewPerson[" + account + "]";
    }
}
