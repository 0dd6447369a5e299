package org.corespond.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MapTilesTest {
    @Test
    void theHostIsAllThatAContentPolicyNames() {
        assertThat(new MapTiles("https://tiles.example.org:8443/{z}/{x}/{y}.png?key=1", "").host())
                .isEqualTo("https://tiles.example.org:8443");
        assertThat(new MapTiles("", "").host()).isEmpty();
    }
}
