package org.corespond.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The background of maps, where the operator names a source of tiles; without one no outside host is ever asked. */
@Component
public class MapTiles {
    private final String url;
    private final String credit;

    MapTiles(@Value("${corespond.map.tiles:}") String url, @Value("${corespond.map.credit:}") String credit) {
        this.url = url;
        this.credit = credit;
    }

    /** With {z}, {x} and {y}; "" for none. */
    public String url() {
        return url;
    }

    /** Whom the source wants to be named on the map. */
    public String credit() {
        return credit;
    }

    /** Scheme, host and port, as a content policy names them; "" for none. */
    public String host() {
        return url.replaceFirst("(?<=[^:/])/.*", "");
    }
}
