package org.caibian;

import org.caibian.startup.BeforeStart;
import org.caibian.startup.TokenCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the newsroom: desk, site, workflow and search in one process. */
@SpringBootApplication
public class CaibianApplication {

    public static void main(String[] arguments) {
        if (TokenCommand.isAskedBy(arguments)) {
            System.exit(TokenCommand.run(arguments));
        }
        var application = new SpringApplication(CaibianApplication.class);
        application.addListeners(new BeforeStart());
        application.run(arguments);
    }
}
