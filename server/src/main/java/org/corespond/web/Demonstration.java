package org.corespond.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this is the demonstration, and whether a part of it is still being loaded; every page says so. */
@Component
public class Demonstration {
    private final boolean here;
    private volatile boolean loading;

    Demonstration(@Value("${corespond.mode}") String mode) {
        this.here = mode.equals("demo");
    }

    public boolean here() {
        return here;
    }

    public boolean loading() {
        return loading;
    }

    public void loading(boolean still) {
        loading = still;
    }
}
