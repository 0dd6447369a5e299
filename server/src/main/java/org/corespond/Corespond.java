package org.corespond;

import org.corespond.launch.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The platform as one program: every capability is a package beside this class and may name its types as it likes. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Corespond {
    public static void main(String[] args) {
        Launch.start(Corespond.class, args);
    }
}
