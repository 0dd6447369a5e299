package org.corespond;

import org.corespond.launch.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform as one program: every capability is a package beside this class. */
@SpringBootApplication
public class Corespond {
    public static void main(String[] args) {
        Launch.start(Corespond.class, args);
    }
}
