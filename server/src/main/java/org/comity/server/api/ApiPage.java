package org.comity.server.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.server.page.Language;
import org.comity.server.page.Switches;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/docs}: the interface for people, made from its OpenAPI description. */
@Controller
class ApiPage {
    private static final JsonMapper JSON = new JsonMapper();
    private final OpenApiWebMvcResource description;

    ApiPage(OpenApiWebMvcResource description) {
        this.description = description;
    }

    /** An address, what it gives, and the names it takes. */
    record Offer(String address, String gives, List<String> takes) {}

    /** A name in an address, and what it means. */
    record Meaning(String name, String text) {}

    @GetMapping("/api/docs")
    String page(HttpServletRequest request, Switches switches, Model model) throws JsonProcessingException {
        JsonNode paths = JSON.readTree(description.openapiJson(request, "/api/docs/openapi", Locale.ENGLISH))
                .path("paths");
        Language language = switches.language();
        TreeMap<String, Offer> offers = new TreeMap<>();
        TreeSet<String> names = new TreeSet<>();
        for (String path : paths.propertyNames()) {
            for (String verb : paths.path(path).propertyNames()) {
                JsonNode operation = paths.path(path).path(verb);
                List<String> takes = new ArrayList<>();
                operation
                        .path("parameters")
                        .forEach(p -> takes.add(p.path("name").asString()));
                names.addAll(takes);
                String gives = "api.of." + operation.path("operationId").asString();
                String address = verb.toUpperCase(Locale.ROOT) + " " + path;
                offers.put(
                        path + verb,
                        new Offer(
                                address,
                                language.has(gives)
                                        ? language.text(gives)
                                        : operation.path("summary").asString(""),
                                takes));
            }
        }
        model.addAttribute("offers", offers.values());
        model.addAttribute(
                "meanings",
                names.stream()
                        .filter(name -> language.has("api.parameter." + name))
                        .map(name -> new Meaning(name, language.text("api.parameter." + name)))
                        .toList());
        return "api";
    }
}
