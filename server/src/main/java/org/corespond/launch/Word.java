package org.corespond.launch;

import java.io.PrintStream;
import java.util.List;

/**
 * One word of the launcher, such as {@code import}: a Spring bean that runs without the web application.
 * The code it returns is the exit code of the program (decisions 2): 0 done, 2 usage, 3 input refused, 4 not available.
 */
public interface Word {
    int DONE = 0;
    int USAGE = 2;
    int INPUT_REFUSED = 3;
    int NOT_AVAILABLE = 4;

    String name();

    int run(List<String> args, PrintStream out, PrintStream err);
}
