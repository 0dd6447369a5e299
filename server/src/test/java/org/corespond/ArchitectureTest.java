package org.corespond;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@NoDatabase
class ArchitectureTest {

    @Test
    void everyModuleUsesOnlyWhatItsPackageAllows() {
        ApplicationModules.of(Corespond.class).verify();
    }
}
