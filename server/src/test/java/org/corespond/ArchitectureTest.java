package org.corespond;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    @Test
    void everyModuleUsesOnlyWhatItsPackageAllows() {
        ApplicationModules.of(Corespond.class).verify();
    }
}
