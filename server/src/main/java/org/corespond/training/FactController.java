package org.corespond.training;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Fact cards for classes and briefings, to show or to print. */
@Controller
class FactController {
    private final List<FactCard> cards;

    FactController() throws IOException {
        try (InputStream file = new ClassPathResource("training/fact-cards.yaml").getInputStream()) {
            cards = List.copyOf(new YAMLMapper().readValue(file, new TypeReference<List<FactCard>>() {}));
        }
    }

    @AllowReadingTraining
    @GetMapping("/training/facts")
    ModelAndView show() {
        return new ModelAndView("training/facts", "cards", cards);
    }
}
