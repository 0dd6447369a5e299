package org.corespond.testing;

import java.util.Map;
import org.corespond.launch.Databases;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each application context of the tests a database of its own. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Databases databases = TestCluster.fresh();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database",
                        Map.of(
                                "spring.datasource.url", databases.url(),
                                "spring.datasource.username", databases.appUser(),
                                "spring.datasource.password", databases.appPassword(),
                                "spring.flyway.url", databases.url(),
                                "spring.flyway.user", databases.ownerUser(),
                                "spring.flyway.password", databases.ownerPassword(),
                                // A test that moves the clock over a turn's beginning, or 90 days, looks for itself.
                                "corespond.field.turns-every", "P1D",
                                "corespond.access.unused-every", "P1D",
                                // Any key will do: nothing that it seals outlives the test.
                                "corespond.access.password-rounds", "100",
                                "corespond.secret-key", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")));
    }
}
